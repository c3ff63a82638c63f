import { Conflict, Forbidden, Invalid } from '../../base/errors.ts'
import type { IncidentId, PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import { findPlanInForce, type PlanVersion } from '../../prepare/plan/plan.store.ts'
import type { Category } from '../../prepare/plan/settings.ts'
import { record } from '../../record/record-entry.action.ts'
import { listFollowed } from '../tasks/followed-playbook.store.ts'
import type { Incident } from '../tasks/known-incident.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { placeAll } from '../tasks/lay-out-tasks.action.ts'
import { allFollowed } from '../tasks/renewing.ts'
import { findLastClassification, insertClassification } from './classification.store.ts'
import { nameCategory, nameSeverity, playbookFor } from './classifying.ts'
import { carryRolesOver } from './hold-role.action.ts'
import { updateIncident } from './incident.store.ts'
import { severityAfter, type LastClassification, type SeverityAfter } from './moving-plan.ts'
import { lockOpenIncidentAt } from './reach-open-incident.action.ts'
import { replaceAssumedClock, replaceClocks } from './run-incident-clocks.action.ts'
import { categoryAfter, mayMovePlan } from './show-plan-move.action.ts'

/** `planVersionId` is the version that was looked at; `category` only where the new version does not have the old one. */
export type PlanMove = { planVersionId: PlanVersionId; category: string | null; reason: string; revision: number }

/**
 * From now on the incident runs under the version in force: its matrix, targets, tasks, roles and closing rules. What somebody
 * has done stays. The record tells from where to where, and why.
 */
export async function moveToPlanVersion(
  ctx: Work,
  id: IncidentId,
  { planVersionId, category: chosen, reason, revision }: PlanMove,
): Promise<void> {
  const incident = await lockOpenIncidentAt(ctx, id, revision)
  const [from, to] = [await findPlanOf(ctx.db, incident), await findPlanInForce(ctx.db)]
  refuseMove(ctx, incident, { from, to, seen: planVersionId })
  const category = categoryFor(incident, to, chosen)
  const last = await findLastClassification(ctx.db, id)
  const after = severityAfter(to.settings, incident.severity, last)

  await updateIncident(ctx.db, id, { plan_version_id: to.id, category: category?.key ?? null, severity: after.severity })
  await noteClassification(ctx, incident, { last, after, category, reason: `${reason} (plan ${from.number} → ${to.number})` })
  const rolesEnded = await carryRolesOver(ctx, incident, to)
  const { calendar } = await findOrganisation(ctx.db)
  const playbooks = allFollowed(playbookFor(to.settings, category), await listFollowed(ctx.db, id), to.settings)
  const tasks = (await placeAll(ctx, incident, playbooks, { calendar, renew: true })) ?? { tasks: [], gaveWay: [] }
  await record(ctx, id, 'incident.plan-moved', {
    from: { id: from.id, number: from.number, contentHash: from.contentHash },
    to: { id: to.id, number: to.number, contentHash: to.contentHash },
    reason,
    category: category && { key: category.key, name: category.name },
    categoryWas: incident.category && nameCategory(from.settings, incident.category),
    severity: after.severity && nameSeverity(to.settings, after.severity),
    severityWas: incident.severity && nameSeverity(from.settings, incident.severity),
    severityIs: after.how,
    rolesEnded,
    ...tasks,
  })
  const moved = { ...incident, planVersionId: to.id }
  const why = `The incident runs under plan ${to.number} now.`
  if (after.severity === null) await replaceAssumedClock(ctx, moved, incident.gravity, why)
  else await replaceClocks(ctx, moved, after.severity, why)
}

type Versions = { from: PlanVersion; to: PlanVersion; seen: PlanVersionId }

function refuseMove(ctx: Work, incident: Incident, { from, to, seen }: Versions): void {
  if (!mayMovePlan(ctx, incident))
    throw new Forbidden(`Whoever leads ${incident.number}, or management, decides by which version of the plan it is worked on. Ask them.`)
  if (from.id === to.id) throw new Conflict('incident.plan-current', `${incident.number} runs under version ${to.number} already.`)
  if (to.id !== seen)
    throw new Conflict(
      'incident.plan-changed',
      `Version ${to.number} of the plan has come into force meanwhile. Please look at what it changes first.`,
    )
}

function categoryFor({ category }: Incident, to: PlanVersion, chosen: string | null): Category | null {
  if (category === null && chosen === null) return null
  const found = categoryAfter(to, chosen ?? category)
  if (found) return found
  const message = `Version ${to.number} of the plan does not have this category. Please choose what kind of incident it is.`
  throw new Invalid([{ field: 'category', message }])
}

type Anew = { last: LastClassification | null; after: SeverityAfter; category: Category | null; reason: string }

/** Where the same answers come to something else, that is a classification of its own; every one is kept. */
async function noteClassification(ctx: Work, incident: Incident, { last, after, category, reason }: Anew): Promise<void> {
  const { severity, how } = after
  if (!last || how !== 'derived' || severity === null || !category) return
  if (severity === incident.severity && category.key === last.category) return
  const { functional, information, recoverability } = last
  const answers = { category: category.key, functional, information, recoverability }
  const hand = { at: ctx.now(), by: ctx.actor.id }
  await insertClassification(ctx.db, incident.id, ctx.actor.organisationId, { ...answers, derived: severity, severity, reason, ...hand })
}
