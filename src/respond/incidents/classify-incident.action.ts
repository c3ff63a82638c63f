import type { IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import { deriveSeverity } from '../../prepare/plan/severity.ts'
import { record } from '../../record/record-entry.action.ts'
import { listFollowed } from '../tasks/followed-playbook.store.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { layOutTasks } from '../tasks/lay-out-tasks.action.ts'
import { allFollowed } from '../tasks/renewing.ts'
import { insertClassification } from './classification.store.ts'
import { categoryOf, nameSeverity, playbookFor, refuseUnexplained } from './classifying.ts'
import { updateIncident } from './incident.store.ts'
import { lockOpenIncidentAt } from './reach-open-incident.action.ts'
import { replaceClocks } from './run-incident-clocks.action.ts'

export type Classifying = {
  category: string
  functional: string
  information: string[]
  recoverability: string
  /** Null: what the plan's matrix says. */
  severity: SeverityLevel | null
  reason: string | null
  revision: number
}

/** Says what it is and how grave, by the plan that the incident runs under. The tasks and the clocks follow. */
export async function classifyIncident(ctx: Work, id: IncidentId, given: Classifying): Promise<void> {
  const incident = await lockOpenIncidentAt(ctx, id, given.revision)
  const { settings } = await findPlanOf(ctx.db, incident)
  const category = categoryOf(settings, given.category)
  const { severity: derived, because } = deriveSeverity(settings, given)
  const severity = given.severity ?? derived
  refuseUnexplained({ to: severity, from: incident.severity, derived }, given.reason, 'reason')

  const { functional, information, recoverability, reason } = given
  const answers = { functional, information: [...new Set(information)], recoverability }
  await insertClassification(ctx.db, id, ctx.actor.organisationId, {
    category: category.key,
    ...answers,
    derived,
    severity,
    reason,
    at: ctx.now(),
    by: ctx.actor.id,
  })
  await updateIncident(ctx.db, id, { category: category.key, severity })
  await record(ctx, id, 'incident.classified', {
    category: { key: category.key, name: category.name },
    answers,
    because,
    derived: nameSeverity(settings, derived),
    severity: nameSeverity(settings, severity),
    was: incident.severity && nameSeverity(settings, incident.severity),
    departsFromPlan: severity !== derived,
    reason,
  })
  if (severity !== incident.severity) await replaceClocks(ctx, incident, severity)
  const playbooks = allFollowed(playbookFor(settings, category), await listFollowed(ctx.db, id), settings)
  await layOutTasks(ctx, incident, playbooks, (await findOrganisation(ctx.db)).calendar)
}
