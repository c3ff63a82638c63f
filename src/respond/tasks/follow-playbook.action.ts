import { Conflict, NotFound } from '../../base/errors.ts'
import type { IncidentId, TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { record } from '../../record/record-entry.action.ts'
import { insertFollowed } from './followed-playbook.store.ts'
import { refuseEnded, type Incident } from './known-incident.ts'
import { findPlanOf } from './known-incident.store.ts'
import { placeTasks } from './lay-out-tasks.action.ts'
import { refuseFull } from './limits.ts'
import { lockIncidentFor } from './reach-incident.action.ts'
import { listAllTasks } from './task.store.ts'

export type PlaybookAdded = { playbook: { key: string; name: string }; tasks: string[] }

/** A playbook joins a running incident: its tasks come beside those that are there, and nothing is doubled. */
export async function addPlaybook(ctx: Work, incidentId: IncidentId, key: string): Promise<PlaybookAdded> {
  const incident = await lockIncidentFor(ctx, incidentId)
  refuseEnded(incident)
  const { settings } = await findPlanOf(ctx.db, incident)
  if (!settings.playbooks.some((each) => each.key === key)) throw new NotFound('playbook in the plan of this incident')
  return followPlaybook(ctx, { incident, settings }, key, null)
}

/** The same while the incident is held, also as what a task led to. Following what is followed already changes nothing. */
export async function followPlaybook(
  ctx: Work,
  { incident, settings }: { incident: Incident; settings: PlanSettings },
  key: string,
  fromTask: { id: TaskId; title: string } | null,
): Promise<PlaybookAdded> {
  const playbook = settings.playbooks.find((each) => each.key === key)
  if (!playbook)
    throw new Conflict('playbook.gone', 'The plan of this incident no longer has this playbook. Skip the step, or choose another.')
  const tasks = await listAllTasks(ctx.db, incident.id)
  refuseFull('task', tasks.length + playbook.steps.length - 1)

  const following = { playbook: key, fromTask: fromTask?.id ?? null, at: ctx.now(), by: ctx.actor.id }
  await insertFollowed(ctx.db, incident.id, ctx.actor.organisationId, following)
  const { calendar } = await findOrganisation(ctx.db)
  const beside = settings.playbooks.map((each) => each.key).concat(tasks.flatMap((task) => task.playbook ?? []))
  const added = await placeTasks(ctx, incident, playbook, { calendar, beside })
  const named = { key, name: playbook.name }
  if (added) await record(ctx, incident.id, 'playbook.added', { playbook: named, tasks: added.tasks, fromTask })
  return { playbook: named, tasks: added?.tasks ?? [] }
}
