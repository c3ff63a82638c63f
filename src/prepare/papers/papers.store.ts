import type { Reader } from '../../platform/db.ts'
import type { PastVersion } from './paper-facts.ts'

/** The versions of the same document that count or counted and were begun no later than this one, newest first. */
export async function listPastVersions(
  db: Reader,
  { document, createdAt }: { document: 'plan' | 'procedure'; createdAt: Date },
): Promise<PastVersion[]> {
  const rows = await db
    .selectFrom('plan_version')
    .select(['number', 'starter', 'change_note', 'in_force_at', 'force_from', 'approved_at'])
    .where('document', '=', document)
    .where('status', 'in', ['approved', 'in-force', 'superseded'])
    .where('created_at', '<=', createdAt)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    starter: row.starter,
    changeNote: row.change_note,
    countsFrom: row.in_force_at ?? row.force_from ?? row.approved_at,
  }))
}
