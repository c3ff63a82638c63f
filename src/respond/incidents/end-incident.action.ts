import type { Work } from '../../platform/context.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import type { Incident } from '../tasks/known-incident.ts'
import { insertClosure, type NewClosure } from './closure.store.ts'
import { insertPass, updateIncident } from './incident.store.ts'
import { listMilestones } from './milestone.store.ts'
import { noteMilestone } from './note-milestone.action.ts'

export type Ending = Omit<NewClosure, 'at' | 'by'> & { severity: SeverityLevel }

/** It ends: the closure, the phase, the milestone. Whoever ends it has judged that it may, and records why. */
export async function endIncident(ctx: Work, { id }: Incident, ending: Ending): Promise<void> {
  const { zone } = await findOrganisation(ctx.db)
  const was = (await listMilestones(ctx.db, id)).find(({ kind }) => kind === 'closed')?.moment ?? null
  const hand = { at: ctx.now(), by: ctx.actor.id }
  await insertClosure(ctx.db, id, ctx.actor.organisationId, { ...ending, ...hand })
  await updateIncident(ctx.db, id, { phase: 'closed', closed_at: ctx.now(), severity: ending.severity })
  await insertPass(ctx.db, id, ctx.actor.organisationId, { phase: 'closed', reason: null, ...hand })
  await noteMilestone(ctx, id, { kind: 'closed', moment: { at: ctx.now(), precision: 'minute', zone }, reason: null, was })
}
