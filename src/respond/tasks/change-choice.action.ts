import { Conflict } from '../../base/errors.ts'
import type { TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { chosenOf, refuseUnchosen } from './choices.ts'
import { beginWaits, followUp } from './follow-up.action.ts'
import { lockTaskFor, showTaskAgain } from './reach-task.action.ts'
import type { ShownTask } from './task.ts'
import { listAllTasks, updateChoice } from './task.store.ts'

/** It turned out otherwise: another choice, with the reason. What was not needed may be needed now, and the other way round. */
export async function changeChoice(
  ctx: Work,
  id: TaskId,
  { choice, reason, revision }: { choice: string; reason: string; revision: number },
): Promise<ShownTask> {
  const reached = await lockTaskFor(ctx, id, revision)
  const { task, incident } = reached
  if (task.state !== 'done' || task.choice === null)
    throw new Conflict(
      'task.not-decided',
      `Nobody has chosen at “${task.title}” yet. Choose there first; then there is something to change.`,
    )
  const chosen = refuseUnchosen(task, choice)
  if (choice === task.choice) return showTaskAgain(ctx, reached)

  const before = await listAllTasks(ctx.db, incident.id)
  await updateChoice(ctx.db, id, choice)
  const { notNeeded, neededAgain, again } = await followUp(ctx, reached, before, choice)
  await record(ctx, incident.id, 'task.choice-changed', {
    task: { id, title: task.title },
    phase: task.phase,
    choice: chosen,
    was: chosenOf(task),
    reason,
    notNeeded,
    neededAgain,
    again,
  })
  await beginWaits(ctx, reached, choice)
  return showTaskAgain(ctx, reached)
}
