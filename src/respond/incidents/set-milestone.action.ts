import { Invalid } from '../../base/errors.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import { showMoment } from '../../base/show-moment.ts'
import { stopClock } from '../../clocks/run-clock.action.ts'
import type { Work } from '../../platform/context.ts'
import { listMilestones } from './milestone.store.ts'
import { reachedAt, refuseFuture, type MilestoneKind } from './milestones.ts'
import { noteMilestone } from './note-milestone.action.ts'
import { lockOpenIncident } from './reach-open-incident.action.ts'

export type MilestoneSetting = { kind: MilestoneKind; moment: Moment; reason: string | null }

/** Says when something happened. Saying otherwise later needs a reason, and the earlier moment stays. */
export async function setMilestone(ctx: Work, incidentId: IncidentId, { kind, moment, reason }: MilestoneSetting): Promise<void> {
  await lockOpenIncident(ctx, incidentId)
  refuseFuture(moment, ctx.now(), 'moment')
  const was = (await listMilestones(ctx.db, incidentId)).find((each) => each.kind === kind)?.moment ?? null
  if (was && sameMoment(was, moment)) return
  if (was && !reason)
    throw new Invalid([{ field: 'reason', message: `This was said to be ${showMoment(was)}. Please say why it is changed.` }])

  await noteMilestone(ctx, incidentId, { kind, moment, reason, was })
  if (kind === 'contained') await stopClock(ctx, { incidentId }, 'contain', reachedAt(moment, ctx.now()))
}

const sameMoment = (a: Moment, b: Moment): boolean => a.at.getTime() === b.at.getTime() && a.precision === b.precision && a.zone === b.zone
