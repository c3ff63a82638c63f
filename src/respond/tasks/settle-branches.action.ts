import type { IncidentId, TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import { setApart } from './branches.ts'
import type { Task } from './task.ts'
import { listAllTasks, updateSetAside } from './task.store.ts'

/** What a choice did to other tasks, by their titles, for the record. */
export type Settled = { notNeeded: string[]; neededAgain: string[] }
export const nothingSettled: Settled = { notNeeded: [], neededAgain: [] }

/**
 * After a choice, or after tasks have come: what stands only on branches that were not chosen is set aside, what has come
 * back to a chosen one is open again. Only what changed since `before` is touched, so a task that somebody wanted all the
 * same stays wanted.
 */
export async function settleBranches(ctx: Work, incidentId: IncidentId, playbook: Playbook, before: Task[]): Promise<Settled> {
  const tasks = await listAllTasks(ctx.db, incidentId)
  const [was, is] = [setApart(playbook, before), setApart(playbook, tasks)]
  const setAside = tasks.filter(({ id, state }) => state === 'open' && is.has(id) && !was.has(id))
  const back = tasks.filter(({ id, state }) => state === 'not-needed' && was.has(id) && !is.has(id))

  const decisions = new Set(setAside.flatMap(({ id }) => is.get(id) ?? []))
  for (const decision of decisions) await updateSetAside(ctx.db, idsOf(setAside.filter(({ id }) => is.get(id) === decision)), decision)
  await updateSetAside(ctx.db, idsOf(back), null)
  return { notNeeded: setAside.map(({ title }) => title), neededAgain: back.map(({ title }) => title) }
}

const idsOf = (tasks: Task[]): TaskId[] => tasks.map(({ id }) => id)
