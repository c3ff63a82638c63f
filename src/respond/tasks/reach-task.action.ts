import { NotFound, Stale } from '../../base/errors.ts'
import type { TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { refuseEnded, type Incident } from './known-incident.ts'
import { findPlanOf } from './known-incident.store.ts'
import { lockIncidentFor } from './reach-incident.action.ts'
import { showTask, type ShownTask, type Task } from './task.ts'
import { findIncidentOfTask, findTask } from './task.store.ts'

export type ReachedTask = { incident: Incident; task: Task; settings: PlanSettings }

/** The task as the one who changes it last saw it, with its incident held: a closing cannot slip in between. */
export async function lockTaskFor(ctx: Work, id: TaskId, revision: number): Promise<ReachedTask> {
  const incidentId = await findIncidentOfTask(ctx.db, id)
  if (!incidentId) throw new NotFound('task')
  const incident = await lockIncidentFor(ctx, incidentId)
  refuseEnded(incident)
  const task = await findTask(ctx.db, id)
  if (!task) throw new NotFound('task')
  const { settings } = await findPlanOf(ctx.db, incident)
  if (task.revision !== revision) throw new Stale('task', showTask(task, settings))
  return { incident, task, settings }
}

export async function showTaskAgain(ctx: Work, { task, settings }: ReachedTask): Promise<ShownTask> {
  return showTask((await findTask(ctx.db, task.id)) ?? task, settings)
}
