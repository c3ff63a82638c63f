import { sql, type Updateable } from 'kysely'
import type { PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import type { PlanDocument } from './plan.store.ts'
import { settingsShape } from './settings.ts'
import type { VersionLife } from './version-life.ts'

const lives = (db: Reader) =>
  db
    .selectFrom('plan_version as v')
    .leftJoin('person as s', 's.id', 'v.submitted_by')
    .leftJoin('person as c', 'c.id', 'v.changes_asked_by')
    .selectAll('v')
    .select(['s.name as submitter', 'c.name as asker', settingsShown.as('settings_shown')])

/** A procedure has no settings of its own before it is submitted: it shows those of the plan's draft, or of the plan in force. */
const settingsShown = sql<unknown>`case
  when v.document = 'procedure' and v.content_hash is null then (
    select p.settings from plan_version p
    where p.document = 'plan' and p.status in ('draft', 'in-review', 'in-force')
    order by p.status = 'in-force' limit 1)
  else v.settings end`

type LifeRow = Awaited<ReturnType<ReturnType<typeof lives>['executeTakeFirstOrThrow']>>

/** Any version of a document, in whatever state. */
export async function findVersionLife(db: Reader, id: PlanVersionId): Promise<VersionLife | null> {
  const row = await lives(db).where('v.id', '=', id).executeTakeFirst()
  return row ? toLife(row) : null
}

/** The version of a document that is in force; null for a procedure that has none yet. */
export async function findLifeInForce(db: Reader, document: PlanDocument): Promise<VersionLife | null> {
  const row = await lives(db).where('v.document', '=', document).where('v.status', '=', 'in-force').executeTakeFirst()
  return row ? toLife(row) : null
}

/** Versions in these states, oldest first. */
export async function listLives(db: Reader, ...statuses: VersionLife['status'][]): Promise<VersionLife[]> {
  const rows = await lives(db).where('v.status', 'in', statuses).orderBy('v.created_at').orderBy('v.id').execute()
  return rows.map(toLife)
}

/** Holds every version of a document until the transaction ends, always in the same order, so that two never wait for each other. */
export async function lockDocument(tx: Tx, document: PlanDocument): Promise<void> {
  await tx.selectFrom('plan_version').select('id').where('document', '=', document).orderBy('id').forUpdate().execute()
}

export type VersionChange = Updateable<Tables['plan_version']>

export async function updateVersion(tx: Tx, id: PlanVersionId, change: VersionChange): Promise<void> {
  await tx
    .updateTable('plan_version')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** What gives way to the version that comes in force: the one before it, and older ones that were approved for a later day. */
export async function updateSuperseded(tx: Tx, by: Pick<VersionLife, 'id' | 'document' | 'createdAt'>, at: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('plan_version')
    .set({ status: 'superseded', superseded_at: at })
    .where('document', '=', by.document)
    .where('id', '!=', by.id)
    .where((eb) => eb.or([eb('status', '=', 'in-force'), eb.and([eb('status', '=', 'approved'), eb('created_at', '<=', by.createdAt)])]))
    .returning('number')
    .execute()
  return rows.map(({ number }) => number)
}

const hand = (id: PersonId, name: string | null) => ({ id, name: name ?? '' })

function toLife(row: LifeRow): VersionLife {
  return {
    id: row.id,
    document: row.document,
    title: row.title,
    number: row.number,
    status: row.status,
    starter: row.starter,
    settings: settingsShape.parse(row.settings_shown),
    contentHash: row.content_hash,
    changeNote: row.change_note,
    createdAt: row.created_at,
    submitted: row.submitted_at && row.submitted_by && { at: row.submitted_at, by: hand(row.submitted_by, row.submitter) },
    changesAsked: row.changes_asked_at &&
      row.changes_asked_by && {
        what: row.changes_asked ?? '',
        at: row.changes_asked_at,
        by: hand(row.changes_asked_by, row.asker),
      },
    forceFrom: row.force_from,
    approvedAt: row.approved_at,
    inForceAt: row.in_force_at,
    supersededAt: row.superseded_at,
    hasPdf: row.pdf_file_id !== null,
    revision: row.revision,
  }
}
