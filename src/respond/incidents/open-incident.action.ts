import type { IncidentId, PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import { wallTime } from '../../base/wall-time.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { nextNumber } from '../../platform/numbering.store.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import { findPlanInForce, type PlanVersion } from '../../prepare/plan/plan.store.ts'
import type { Category } from '../../prepare/plan/settings.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import { beginChain, record } from '../../record/record-entry.action.ts'
import { layOutTasks } from '../tasks/lay-out-tasks.action.ts'
import { categoryOf, playbookFor } from './classifying.ts'
import { insertIncident, insertPass } from './incident.store.ts'
import { refuseFuture } from './milestones.ts'
import { noteMilestone } from './note-milestone.action.ts'
import { nameMembers } from './name-members.action.ts'
import { startAssumedClock } from './run-incident-clocks.action.ts'

export type Opening = {
  title: string
  summary?: string | null
  /** A category of the plan in force; null: not known yet. */
  category?: string | null
  noticed?: Moment | null
  reported?: Moment | null
  restricted?: boolean
  exercise?: boolean
  /** Who may know of it while it is restricted, besides whoever opens it. */
  members?: { personId: PersonId; why: string }[]
  /** How grave it looks before anybody has classified it: drives the acknowledge clock until then. Left out: the middle level. */
  gravity?: SeverityLevel
}

/** What nobody has judged yet is neither taken lightly nor does it wake everybody. */
const middleGravity: SeverityLevel = 3

/**
 * Opens an incident under the plan in force, which it keeps: its number, its record, the tasks of its playbook, its first
 * clock and milestones, all in this transaction.
 */
export async function openIncident(ctx: Work, opening: Opening): Promise<{ id: IncidentId; number: string }> {
  const plan = await findPlanInForce(ctx.db)
  const category = opening.category ? categoryOf(plan.settings, opening.category) : null
  if (opening.noticed) refuseFuture(opening.noticed, ctx.now(), 'noticed')

  const { calendar, zone } = await findOrganisation(ctx.db)
  const number = await nextNumber(ctx.db, ctx.actor.organisationId, opening.exercise ? 'EX' : 'INC', wallTime(ctx.now(), zone).year)
  const incident = { id: newId<'incident'>(), openedAt: ctx.now(), planVersionId: plan.id, number }
  await begin(ctx, incident, { opening, plan, category })
  if (opening.restricted) await nameMembers(ctx, { id: incident.id, concernedIds: [] }, opening.members ?? [], 'Opened it')
  await setMilestones(ctx, incident.id, opening)
  await layOutTasks(ctx, incident, [playbookFor(plan.settings, category)], calendar)
  await startAssumedClock(ctx, incident, opening.gravity ?? middleGravity)
  return { id: incident.id, number }
}

type Begun = { id: IncidentId; openedAt: Date; number: string }

/** The row, its first phase and the first line of its record. */
async function begin(
  ctx: Work,
  { id, openedAt, number }: Begun,
  { opening, plan, category }: { opening: Opening; plan: PlanVersion; category: Category | null },
): Promise<void> {
  const { title, summary = null, restricted = false, exercise = false, gravity = middleGravity } = opening
  const told = { number, title, summary, restricted, exercise }
  const of = { organisationId: ctx.actor.organisationId, planVersionId: plan.id, at: openedAt, by: ctx.actor.id }
  await insertIncident(ctx.db, { ...told, ...of, id, gravity, category: category?.key ?? null })
  await insertPass(ctx.db, id, of.organisationId, { phase: 'identification', at: openedAt, by: of.by, reason: null })
  await beginChain(ctx, 'incident', id)
  await record(ctx, id, 'incident.opened', {
    ...told,
    category: category && { key: category.key, name: category.name },
    plan: { id: plan.id, number: plan.number, contentHash: plan.contentHash },
  })
}

async function setMilestones(ctx: Work, id: IncidentId, { noticed, reported }: Opening): Promise<void> {
  if (noticed) await noteMilestone(ctx, id, { kind: 'noticed', moment: noticed, reason: null, was: null })
  if (reported) await noteMilestone(ctx, id, { kind: 'reported', moment: reported, reason: null, was: null })
}
