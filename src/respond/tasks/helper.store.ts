import type { PersonId } from '../../base/ids.ts'
import type { Reader } from '../../platform/db.ts'

export type Helper = { id: PersonId; name: string; leftAt: Date | null }

/** Somebody who could be given a task or a role. Programs cannot. */
export async function findHelper(db: Reader, id: PersonId): Promise<Helper | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'left_at'])
    .where('id', '=', id)
    .where('kind', '<>', 'machine')
    .executeTakeFirst()
  return row ? { id: row.id, name: row.name, leftAt: row.left_at } : null
}
