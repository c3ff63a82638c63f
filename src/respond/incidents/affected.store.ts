import { sql, type Selectable } from 'kysely'
import type { AssetId, IncidentId, OrganisationId } from '../../base/ids.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'

type AssetRow = Selectable<Tables['affected_asset']>
type PeopleRow = Selectable<Tables['affected_people']>

export type Asset = Pick<AssetRow, 'name' | 'kind' | 'state' | 'note'>
export type PeopleCount = Pick<PeopleRow, 'count' | 'certainty' | 'data' | 'note'>
export type Group = PeopleRow['who']

type Of = { incidentId: IncidentId; organisationId: OrganisationId; at: Date }
const raised = sql<number>`revision + 1`

export async function findAsset(
  db: Reader,
  incidentId: IncidentId,
  id: AssetId,
): Promise<(Asset & { id: AssetId; revision: number }) | null> {
  const asset = db.selectFrom('affected_asset').select(['id', 'name', 'kind', 'state', 'note', 'revision'])
  return (await asset.where('id', '=', id).where('incident_id', '=', incidentId).executeTakeFirst()) ?? null
}

export async function insertAsset(tx: Tx, { incidentId, organisationId, at }: Of, id: AssetId, asset: Asset): Promise<void> {
  await tx
    .insertInto('affected_asset')
    .values({ ...asset, id, incident_id: incidentId, organisation_id: organisationId, changed_at: at })
    .execute()
}

export async function updateAsset(tx: Tx, id: AssetId, asset: Asset, at: Date): Promise<void> {
  await tx
    .updateTable('affected_asset')
    .set({ ...asset, changed_at: at, revision: raised })
    .where('id', '=', id)
    .execute()
}

export async function findPeople(
  db: Reader,
  incidentId: IncidentId,
  who: Group,
): Promise<(PeopleCount & { who: Group; revision: number }) | null> {
  const people = db.selectFrom('affected_people').select(['who', 'count', 'certainty', 'data', 'note', 'revision'])
  return (await people.where('incident_id', '=', incidentId).where('who', '=', who).executeTakeFirst()) ?? null
}

export async function upsertPeople(tx: Tx, { incidentId, organisationId, at }: Of, who: Group, people: PeopleCount): Promise<void> {
  await tx
    .insertInto('affected_people')
    .values({ ...people, incident_id: incidentId, who, organisation_id: organisationId, changed_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['incident_id', 'who'])
        .doUpdateSet({ ...people, changed_at: at, revision: sql<number>`affected_people.revision + 1` }),
    )
    .execute()
}
