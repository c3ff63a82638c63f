import type { TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { refuseUnchosen, type Choice } from './choices.ts'
import { followPlaybook } from './follow-playbook.action.ts'
import { beginWaits, followUp } from './follow-up.action.ts'
import { lockTaskFor, showTaskAgain, type ReachedTask } from './reach-task.action.ts'
import { refuseEndedTask, type ShownTask } from './task.ts'
import { listAllTasks, updateEnding } from './task.store.ts'

export type Completing = { outcome: string | null; choice?: string | null; revision: number }

/**
 * Any task may be done at any time, whatever phase the incident is in. A decision is done by choosing: what stands on other
 * branches is not needed then. A loop that is answered with yes lays its steps out again, a playbook step brings its playbook.
 */
export async function completeTask(ctx: Work, id: TaskId, { outcome, choice = null, revision }: Completing): Promise<ShownTask> {
  const reached = await lockTaskFor(ctx, id, revision)
  refuseEndedTask(reached.task)
  const chosen = refuseUnchosen(reached.task, choice)

  const before = await listAllTasks(ctx.db, reached.incident.id)
  await updateEnding(ctx.db, id, { state: 'done', at: ctx.now(), by: ctx.actor.id, outcome, choice })
  await noteDone(ctx, reached, { chosen, outcome, followed: await followUp(ctx, reached, before, choice) })
  await beginWaits(ctx, reached, choice)
  const { flow, title } = reached.task
  if (flow?.is === 'playbook') await followPlaybook(ctx, reached, flow.playbook, { id, title })
  return showTaskAgain(ctx, reached)
}

type Done = { chosen: Choice | null; outcome: string | null; followed: Awaited<ReturnType<typeof followUp>> }

async function noteDone(ctx: Work, { task, incident }: ReachedTask, { chosen, outcome, followed }: Done): Promise<void> {
  const { id, title, phase, mandatory } = task
  const told = { task: { id, title }, phase, mandatory, outcome }
  const { notNeeded, neededAgain, again } = followed
  if (chosen) await record(ctx, incident.id, 'task.decided', { ...told, choice: chosen, notNeeded, neededAgain, again })
  else await record(ctx, incident.id, 'task.done', told)
}
