import type { IncidentId, PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import { wallTime } from '../../base/wall-time.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { nextNumber } from '../../platform/numbering.store.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import { findPlanInForce } from '../../prepare/plan/plan.store.ts'
import type { SeverityLevel } from '../../prepare/plan/settings.ts'
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
  const { title, summary = null, noticed = null, reported = null, restricted = false, exercise = false, gravity = middleGravity } = opening
  const plan = await findPlanInForce(ctx.db)
  const { zone, calendar } = await findOrganisation(ctx.db)
  const category = opening.category ? categoryOf(plan.settings, opening.category) : null
  if (noticed) refuseFuture(noticed, ctx.now(), 'noticed')

  const [id, openedAt] = [newId<'incident'>(), ctx.now()]
  const of = { id, organisationId: ctx.actor.organisationId, planVersionId: plan.id, at: openedAt, by: ctx.actor.id }
  const number = await nextNumber(ctx.db, of.organisationId, exercise ? 'EX' : 'INC', wallTime(openedAt, zone).year)
  await insertIncident(ctx.db, { ...of, number, title, summary, category: category?.key ?? null, exercise, restricted })
  await beginChain(ctx, 'incident', id)
  await record(ctx, id, 'incident.opened', {
    number,
    title,
    summary,
    category: category && { key: category.key, name: category.name },
    exercise,
    restricted,
    plan: { id: plan.id, number: plan.number, contentHash: plan.contentHash },
  })
  await insertPass(ctx.db, id, of.organisationId, { phase: 'identification', at: openedAt, by: ctx.actor.id, reason: null })
  if (restricted) await nameMembers(ctx, { id, concernedIds: [] }, opening.members ?? [], 'Opened it')
  if (noticed) await noteMilestone(ctx, id, { kind: 'noticed', moment: noticed, reason: null, was: null })
  if (reported) await noteMilestone(ctx, id, { kind: 'reported', moment: reported, reason: null, was: null })
  await layOutTasks(ctx, { id, openedAt }, playbookFor(plan.settings, category), calendar)
  await startAssumedClock(ctx, { id, openedAt, planVersionId: plan.id }, gravity)
  return { id, number }
}
