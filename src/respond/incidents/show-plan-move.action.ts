import { managers, mayDo } from '../../base/actor.ts'
import { Conflict } from '../../base/errors.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import { findPlanInForce, type PlanVersion } from '../../prepare/plan/plan.store.ts'
import { listFollowed } from '../tasks/followed-playbook.store.ts'
import type { Incident } from '../tasks/known-incident.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { findIncidentFor } from '../tasks/reach-incident.action.ts'
import { allFollowed, foreseeRenewal } from '../tasks/renewing.ts'
import { listAllTasks } from '../tasks/task.store.ts'
import { findLastClassification } from './classification.store.ts'
import { nameCategory, nameSeverity, playbookFor } from './classifying.ts'
import { roleChanges, ruleChanges, severityAfter } from './moving-plan.ts'
import { listHoldings } from './role.store.ts'

/** The incident answers to whoever leads it, and to management. */
export const mayMovePlan = ({ actor }: Pick<Context, 'actor'>, { leadId }: Pick<Incident, 'leadId'>): boolean =>
  leadId === actor.id || mayDo(actor, managers)

/** What would change if the incident went over to the version in force, said before it is done. `category`: the one chosen anew. */
export async function showPlanMove(ctx: Context, id: IncidentId, category: string | null) {
  const incident = await findIncidentFor(ctx, id)
  const from = await findPlanOf(ctx.db, incident)
  const to = await findPlanInForce(ctx.db)
  if (to.id === from.id) throw new Conflict('incident.plan-current', `${incident.number} runs under the version in force already.`)

  const { severity, how } = severityAfter(to.settings, incident.severity, await findLastClassification(ctx.db, id))
  const kept = categoryAfter(to, category ?? incident.category)
  return {
    from: { id: from.id, number: from.number },
    to: { id: to.id, number: to.number },
    mayMove: mayMovePlan(ctx, incident),
    category:
      incident.category === null
        ? null
        : { ...nameCategory(from.settings, incident.category), gone: !categoryAfter(to, incident.category) },
    severity: {
      how,
      from: incident.severity && nameSeverity(from.settings, incident.severity),
      to: severity && nameSeverity(to.settings, severity),
    },
    rules: ruleChanges(
      { settings: from.settings, level: incident.severity ?? incident.gravity },
      { settings: to.settings, level: severity ?? incident.gravity },
    ),
    roles: roleChanges(from.settings, to.settings, await listHoldings(ctx.db, id)),
    tasks: await tasksAfter(ctx, incident, to, kept),
  }
}

export const categoryAfter = ({ settings }: PlanVersion, key: string | null) => settings.categories.find((each) => each.key === key) ?? null

async function tasksAfter(ctx: Context, incident: Incident, to: PlanVersion, category: ReturnType<typeof categoryAfter>) {
  const playbooks = allFollowed(playbookFor(to.settings, category), await listFollowed(ctx.db, incident.id), to.settings)
  const { calendar } = await findOrganisation(ctx.db)
  return foreseeRenewal(playbooks, await listAllTasks(ctx.db, incident.id), { openedAt: incident.openedAt, calendar })
}
