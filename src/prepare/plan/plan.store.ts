import type { Selectable } from 'kysely'
import type { OrganisationId, PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import { settingsSchema, type PlanSettings } from './settings.ts'

export type PlanVersion = {
  id: PlanVersionId
  number: string
  status: Tables['plan_version']['status']
  contentHash: string
  inForceAt: Date | null
  supersededAt: Date | null
  settings: PlanSettings
}

/** The plan that is in force. Every organisation has one from its first moment. */
export async function findPlanInForce(db: Reader): Promise<PlanVersion> {
  const row = await db
    .selectFrom('plan_version')
    .selectAll()
    .where('document', '=', 'plan')
    .where('status', '=', 'in-force')
    .executeTakeFirstOrThrow()
  return toPlanVersion(row)
}

export async function findPlanVersion(db: Reader, id: PlanVersionId): Promise<PlanVersion | null> {
  const row = await db.selectFrom('plan_version').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toPlanVersion(row) : null
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

export async function insertPlanInForce(tx: Tx, version: NewPlanVersion): Promise<void> {
  await tx
    .insertInto('plan_version')
    .values({
      id: version.id,
      organisation_id: version.organisationId,
      document: 'plan',
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

/** Settings of a version never change, so each is checked once a process. The content hash keeps tests with other plans apart. */
const checked = new Map<string, PlanSettings>()

function toPlanVersion(row: Selectable<Tables['plan_version']>): PlanVersion {
  const settings = checked.get(row.content_hash) ?? settingsSchema.parse(row.settings)
  checked.set(row.content_hash, settings)
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    contentHash: row.content_hash,
    inForceAt: row.in_force_at,
    supersededAt: row.superseded_at,
    settings,
  }
}
