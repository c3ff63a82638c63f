import { Invalid, NotFound, Stale } from '../../base/errors.ts'
import type { AssetId, IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { record } from '../../record/record-entry.action.ts'
import { refuseFull } from '../tasks/limits.ts'
import {
  findAsset,
  findPeople,
  insertAsset,
  updateAsset,
  upsertPeople,
  type Asset,
  type Group,
  type PeopleCount,
} from './affected.store.ts'
import { countParts } from './incident.store.ts'
import { lockOpenIncident } from './reach-open-incident.action.ts'

export async function addAsset(ctx: Work, incidentId: IncidentId, asset: Asset): Promise<void> {
  await lockOpenIncident(ctx, incidentId)
  refuseFull('affected_asset', await countParts(ctx.db, 'affected_asset', incidentId))
  const id = newId<'affected_asset'>()
  await insertAsset(ctx.db, { incidentId, organisationId: ctx.actor.organisationId, at: ctx.now() }, id, asset)
  await record(ctx, incidentId, 'asset.added', { id, ...asset })
}

export async function changeAsset(
  ctx: Work,
  incidentId: IncidentId,
  id: AssetId,
  { revision, ...asset }: Asset & { revision: number },
): Promise<void> {
  await lockOpenIncident(ctx, incidentId)
  const current = await findAsset(ctx.db, incidentId, id)
  if (!current) throw new NotFound('affected system or device')
  if (current.revision !== revision) throw new Stale('entry', current)

  await updateAsset(ctx.db, id, asset, ctx.now())
  const { name, kind, state, note } = current
  await record(ctx, incidentId, 'asset.changed', { id, ...asset, was: { name, kind, state, note } })
}

/** `revision` 0 says that nobody had counted this group yet. */
export async function countPeople(
  ctx: Work,
  incidentId: IncidentId,
  who: Group,
  { revision, ...people }: PeopleCount & { revision: number },
): Promise<void> {
  await lockOpenIncident(ctx, incidentId)
  const current = await findPeople(ctx.db, incidentId, who)
  if ((current?.revision ?? 0) !== revision) throw new Stale('number', current)
  if (people.count === null && people.certainty !== 'unknown') {
    throw new Invalid([{ field: 'count', message: 'Please give a number, or say that it is not known.' }])
  }

  await upsertPeople(ctx.db, { incidentId, organisationId: ctx.actor.organisationId, at: ctx.now() }, who, people)
  await record(ctx, incidentId, 'people.counted', {
    who,
    ...people,
    was: current && { count: current.count, certainty: current.certainty, data: current.data, note: current.note },
  })
}
