import type { Selectable } from 'kysely'
import type { OrganisationId, PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import { settingsSchema, type PlanSettings } from './settings.ts'

/** The two documents that are written, approved and put in force. */
export type PlanDocument = Tables['plan_version']['document']

/** A version of a document as it was submitted or later: what it says stands. Drafts are read where they are written. */
export type PlanVersion = {
  id: PlanVersionId
  document: PlanDocument
  title: string
  /** Shipped with Muster, approved by nobody. */
  starter: boolean
  number: string
  status: Tables['plan_version']['status']
  contentHash: string
  inForceAt: Date | null
  supersededAt: Date | null
  settings: PlanSettings
}

/** The plan that is in force. Every organisation has one from its first moment. */
export async function findPlanInForce(db: Reader): Promise<PlanVersion> {
  const row = await versions(db).where('document', '=', 'plan').where('status', '=', 'in-force').executeTakeFirstOrThrow()
  return toPlanVersion(db, row)
}

export async function findPlanVersion(db: Reader, id: PlanVersionId): Promise<PlanVersion | null> {
  const row = await versions(db).where('id', '=', id).where('content_hash', 'is not', null).executeTakeFirst()
  return row ? toPlanVersion(db, row) : null
}

/** Without the settings: a hundred kilobytes that hardly ever have to be read, see below. */
const versions = (db: Reader) =>
  db
    .selectFrom('plan_version')
    .select(['id', 'document', 'title', 'starter', 'number', 'status', 'content_hash', 'in_force_at', 'superseded_at'])

/** One section of a document, in its order. A removed standard section keeps its text and says why it was removed. */
export type PlanSection = { key: string; title: string; body: string; standard: boolean; removedReason: string | null }

export async function listPlanSections(db: Reader, id: PlanVersionId): Promise<PlanSection[]> {
  const rows = await db.selectFrom('plan_section').selectAll().where('plan_version_id', '=', id).orderBy('position').execute()
  return rows.map(({ key, title, body, standard, removed_reason }) => ({ key, title, body, standard, removedReason: removed_reason }))
}

export type NewPlanVersion = {
  id: PlanVersionId
  organisationId: OrganisationId
  number: string
  settings: PlanSettings
  contentHash: string
  at: Date
  by: PersonId
}

export async function insertStarterPlan(tx: Tx, version: NewPlanVersion): Promise<void> {
  await tx
    .insertInto('plan_version')
    .values({
      id: version.id,
      organisation_id: version.organisationId,
      document: 'plan',
      title: version.settings.title,
      starter: true,
      number: version.number,
      status: 'in-force',
      settings: JSON.stringify(version.settings),
      content_hash: version.contentHash,
      created_at: version.at,
      created_by: version.by,
      in_force_at: version.at,
    })
    .execute()
}

/** The settings under a content hash never change, so a process reads and checks them once. */
const known = new Map<string, PlanSettings>()

async function findSettings(db: Reader, id: PlanVersionId, contentHash: string): Promise<PlanSettings> {
  const kept = known.get(contentHash)
  if (kept) return kept
  const { settings } = await db.selectFrom('plan_version').select('settings').where('id', '=', id).executeTakeFirstOrThrow()
  const checked = settingsSchema.parse(settings)
  known.set(contentHash, checked)
  return checked
}

type Row = Pick<
  Selectable<Tables['plan_version']>,
  'id' | 'document' | 'title' | 'starter' | 'number' | 'status' | 'content_hash' | 'in_force_at' | 'superseded_at'
>

async function toPlanVersion(db: Reader, row: Row): Promise<PlanVersion> {
  const contentHash = row.content_hash ?? ''
  return {
    id: row.id,
    document: row.document,
    title: row.title,
    starter: row.starter,
    number: row.number,
    status: row.status,
    contentHash,
    inForceAt: row.in_force_at,
    supersededAt: row.superseded_at,
    settings: await findSettings(db, row.id, contentHash),
  }
}
