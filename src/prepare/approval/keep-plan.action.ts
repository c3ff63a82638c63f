import { plusDays, wallTime } from '../../base/wall-time.ts'
import { instantOf } from '../../base/zoned-time.ts'
import type { Work } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import type { Outgoing } from '../people/set-password.action.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { listLives } from '../plan/version-life.store.ts'
import { keepPlanJob } from './approval.jobs.ts'
import { today } from './dates.ts'
import { openReviewByRule } from './open-review.action.ts'
import { remindOverdue } from './remind-readers.action.ts'
import { listNamed } from './signing.store.ts'

/** Every morning: readers are reminded, and a team role whose holder has left shows that the plan must be looked at. Run twice, it does nothing more. */
export async function keepPlan(ctx: Work, outgoing: Outgoing): Promise<void> {
  for (const version of await listLives(ctx.db, 'in-force')) {
    if (version.starter) continue
    await remindOverdue(ctx, version, outgoing)
    if (version.document === 'plan') await lookForLeavers(ctx, version.settings)
  }
  await keepPlanOn(ctx, await nextMorning(ctx))
}

async function lookForLeavers(ctx: Work, { teamRoles }: PlanSettings): Promise<void> {
  const holders = teamRoles.flatMap(({ name, primary, alternates }) =>
    [primary, ...alternates].flatMap((person) => (person ? [{ person, role: name }] : [])),
  )
  const people = await listNamed(ctx.db, [...new Set(holders.map(({ person }) => person))])
  for (const { id, name } of people.filter(({ leftAt }) => leftAt !== null)) {
    const roles = holders.flatMap(({ person, role }) => (person === id ? [`“${role}”`] : []))
    const because = `${name} has left and stands in the plan as ${roles.join(' and ')}.`
    await openReviewByRule(ctx, { cause: 'team', because, about: id })
  }
}

/** There is one job a day and organisation, however often this is asked for. */
export async function keepPlanOn(ctx: Work, runAt: Date): Promise<void> {
  const { zone } = await findOrganisation(ctx.db)
  await enqueue(ctx, keepPlanJob, {}, { runAt, key: `keep-plan:${ctx.actor.organisationId}:${today(runAt, zone)}` })
}

/** At seven on the organisation's clock: before people begin to work, and never in their night. */
async function nextMorning(ctx: Work): Promise<Date> {
  const { zone } = await findOrganisation(ctx.db)
  const { year, month, day } = plusDays(wallTime(ctx.now(), zone), 1)
  return instantOf({ year, month, day, hour: 7, minute: 0 }, zone)
}
