import { NotFound, Stale } from '../../base/errors.ts'
import type { FactId, IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { record } from '../../record/record-entry.action.ts'
import { refuseFull } from '../tasks/limits.ts'
import { findFact, insertFact, updateFact, type Wording } from './fact.store.ts'
import { countParts } from './incident.store.ts'
import { lockOpenIncident } from './reach-open-incident.action.ts'

export async function addFact(ctx: Work, incidentId: IncidentId, { label, text }: Wording): Promise<void> {
  await lockOpenIncident(ctx, incidentId)
  refuseFull('fact', await countParts(ctx.db, 'fact', incidentId))
  const id = newId<'fact'>()
  await insertFact(ctx.db, { id, incidentId, organisationId: ctx.actor.organisationId, at: ctx.now(), by: ctx.actor.id }, { label, text })
  await record(ctx, incidentId, 'fact.added', { id, label, text })
}

/** What is known changes; what was thought before stays in the record. */
export async function changeFact(
  ctx: Work,
  incidentId: IncidentId,
  id: FactId,
  { label, text, revision }: Wording & { revision: number },
): Promise<void> {
  await lockOpenIncident(ctx, incidentId)
  const fact = await findFact(ctx.db, incidentId, id)
  if (!fact) throw new NotFound('fact')
  if (fact.revision !== revision) throw new Stale('fact', fact)
  if (fact.label === label && fact.text === text) return

  await updateFact(ctx.db, id, { label, text }, { at: ctx.now(), by: ctx.actor.id })
  await record(ctx, incidentId, 'fact.changed', { id, label, text, was: { label: fact.label, text: fact.text } })
}
