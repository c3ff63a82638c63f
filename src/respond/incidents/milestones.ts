import { Invalid } from '../../base/errors.ts'
import { certainlyBefore, earliest, latest, type Moment } from '../../base/moment.ts'
import { showMoment } from '../../base/show-moment.ts'
import { minutes, plus } from '../../base/time.ts'

/** In the order in which they happen when nothing goes wrong. */
export const milestoneKinds = ['occurred', 'noticed', 'reported', 'confirmed', 'contained', 'eradicated', 'recovered', 'closed'] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

export const milestoneName = (kind: MilestoneKind): string => `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`

/** Clocks of phones and servers differ a little; what is ahead by no more than this is not the future. */
const toleranceMs = minutes(5)

/** Nothing has happened in the future. A moment known only to the day or hour may reach beyond now. */
export function refuseFuture(moment: Moment, now: Date, field: string): void {
  if (earliest(moment) <= plus(now, toleranceMs)) return
  throw new Invalid([{ field, message: `${showMoment(moment)} is still to come. Please check the date and the time.` }])
}

export type Milestones = { kind: MilestoneKind; moment: Moment }[]

/** What looks wrong in the order of the milestones, in words. Only said: eradication may well be finished before all is contained. */
export function orderWarnings(milestones: Milestones): string[] {
  const inOrder = milestoneKinds.flatMap((kind) => milestones.filter((each) => each.kind === kind))
  return inOrder.slice(1).flatMap((later, at) => {
    const earlier = inOrder[at]
    if (!earlier || !certainlyBefore(later.moment, earlier.moment)) return []
    return `“${milestoneName(later.kind)}” (${showMoment(later.moment)}) lies before “${milestoneName(earlier.kind)}” (${showMoment(earlier.moment)}). Please check both.`
  })
}

/** When a milestone stops a clock: at its minute, or where less is known at the last instant it may have been, so that no target is met by vagueness. */
export function reachedAt(moment: Moment, now: Date): Date {
  if (moment.precision === 'minute') return moment.at
  const last = latest(moment)
  return last < now ? last : now
}
