import { sql } from 'kysely'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import type { PlanDocument } from '../plan/plan.store.ts'
import { settingsShape, type PlanSettings } from '../plan/settings.ts'
import type { VersionStatus } from '../plan/version-life.ts'

/** A version in a list: where it stands, not what it says. */
export type VersionLine = {
  id: PlanVersionId
  document: PlanDocument
  title: string
  number: string
  status: VersionStatus
  starter: boolean
  createdAt: Date
  createdBy: string
  inForceAt: Date | null
  supersededAt: Date | null
  changeNote: string | null
  withdrawn: { at: Date; by: string; reason: string } | null
  revision: number
}

/** With the settings it prints: a procedure that is being written shows those of the plan's draft, or of the plan in force. */
export type DraftVersion = VersionLine & { settings: PlanSettings }

const lines = (db: Reader) =>
  db
    .selectFrom('plan_version as v')
    .innerJoin('person as p', 'p.id', 'v.created_by')
    .leftJoin('person as w', 'w.id', 'v.withdrawn_by')
    .select(['v.id', 'v.document', 'v.title', 'v.number', 'v.status', 'v.starter', 'v.revision', 'p.name as createdBy'])
    .select(['v.created_at as createdAt', 'v.in_force_at as inForceAt', 'v.superseded_at as supersededAt', 'v.change_note as changeNote'])
    .select(['v.withdrawn_at as withdrawnAt', 'v.withdrawn_reason as withdrawnReason', 'w.name as withdrawnBy'])

type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>

function toLine({ withdrawnAt: at, withdrawnBy: by, withdrawnReason: reason, ...line }: LineRow): VersionLine {
  return { ...line, withdrawn: at && { at, by: by ?? '', reason: reason ?? '' } }
}

/** All versions of both documents, newest first. */
export async function listVersionLines(db: Reader): Promise<VersionLine[]> {
  return (await lines(db).orderBy('v.created_at', 'desc').orderBy('v.starter').orderBy('v.id').execute()).map(toLine)
}

export async function findVersionLine(db: Reader, id: PlanVersionId): Promise<VersionLine | null> {
  const row = await lines(db).where('v.id', '=', id).executeTakeFirst()
  return row ? toLine(row) : null
}

export async function findDraftVersion(db: Reader, id: PlanVersionId): Promise<DraftVersion | null> {
  const row = await lines(db).select(settingsShown.as('settings')).where('v.id', '=', id).executeTakeFirst()
  return row ? { ...toLine(row), settings: settingsShape.parse(row.settings) } : null
}

const settingsShown = sql<unknown>`case
  when v.document = 'procedure' and v.content_hash is null then (
    select p.settings from plan_version p
    where p.document = 'plan' and p.status in ('draft', 'in-review', 'in-force')
    order by p.status = 'in-force' limit 1)
  else v.settings end`

/** Holds the version until the transaction ends, then reads it: nobody submits what somebody is changing. */
export async function lockVersionLine(tx: Tx, id: PlanVersionId): Promise<VersionLine | null> {
  await tx.selectFrom('plan_version').select('id').where('id', '=', id).forUpdate().execute()
  return findVersionLine(tx, id)
}

/** The version of a document that is being written or looked over. There is never more than one. */
export async function findOpenVersion(db: Reader, document: PlanDocument): Promise<VersionLine | null> {
  const row = await lines(db).where('v.document', '=', document).where('v.status', 'in', ['draft', 'in-review']).executeTakeFirst()
  return row ? toLine(row) : null
}

/** What the next draft is called: 1.0, 2.0 and so on. Numbers of drafts that were given up are not used again. */
export async function nextNumber(db: Reader, document: PlanDocument): Promise<string> {
  const rows = await db.selectFrom('plan_version').select('number').where('document', '=', document).where('starter', '=', false).execute()
  const highest = Math.max(0, ...rows.map(({ number }) => Number.parseInt(number, 10) || 0))
  return `${highest + 1}.0`
}

/** The settings of the plan that is being written or looked over; where nobody is at it, of the one in force. */
export async function findPlanSettings(db: Reader): Promise<PlanSettings> {
  const row = await db
    .selectFrom('plan_version')
    .select('settings')
    .where('document', '=', 'plan')
    .where('status', 'in', ['draft', 'in-review', 'in-force'])
    .orderBy(sql`status = 'in-force'`)
    .executeTakeFirstOrThrow()
  return settingsShape.parse(row.settings)
}

/** What a copy of the version in force begins with. Null: the document has never been in force. */
export type InForce = { id: PlanVersionId; title: string; settings: PlanSettings; answers: Record<string, string | string[]> }

export async function findInForce(db: Reader, document: PlanDocument): Promise<InForce | null> {
  const row = await db
    .selectFrom('plan_version')
    .select(['id', 'title', 'settings', 'answers'])
    .where('document', '=', document)
    .where('status', '=', 'in-force')
    .executeTakeFirst()
  return row ? { ...row, settings: settingsShape.parse(row.settings), answers: row.answers as InForce['answers'] } : null
}
