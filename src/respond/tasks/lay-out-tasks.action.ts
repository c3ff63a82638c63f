import type { Calendar } from '../../base/business-time.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import { record } from '../../record/record-entry.action.ts'
import type { Incident } from './known-incident.ts'
import { layOut, type LaidOut, type Laying, type Layout } from './laying-out.ts'
import { settleBranches } from './settle-branches.action.ts'
import type { Task } from './task.ts'
import { insertTasks, listAllTasks, updateReplaced, type NewTask } from './task.store.ts'

type In = Pick<Incident, 'id' | 'openedAt'>

/** What came and what went, by titles; null when nothing did. */
export type LaidOutTasks = { tasks: string[]; gaveWay: string[] } | null

/**
 * Lays out what an incident follows, the playbook of its category first, as tasks due counted from the opening. Laying out the
 * same again changes nothing.
 */
export async function layOutTasks(ctx: Work, incident: In, playbooks: [Playbook, ...Playbook[]], calendar: Calendar): Promise<void> {
  const laidOut = await placeAll(ctx, incident, playbooks, { calendar })
  const { key, name } = playbooks[0]
  if (laidOut) await record(ctx, incident.id, 'tasks.laid-out', { playbook: { key, name }, ...laidOut })
}

/**
 * One after another, without an entry: a step that was left out because another playbook said the same comes when that one
 * gives way. With `renew` the plan is another one now.
 */
export async function placeAll(
  ctx: Work,
  incident: In,
  playbooks: Playbook[],
  laying: Pick<Laying, 'calendar' | 'renew'>,
): Promise<LaidOutTasks> {
  const beside = playbooks.map(({ key }) => key)
  const placed = []
  for (const playbook of playbooks) placed.push(await placeTasks(ctx, incident, playbook, { ...laying, beside }))
  const did = placed.filter((each) => each !== null)
  return did.length === 0 ? null : { tasks: did.flatMap(({ tasks }) => tasks), gaveWay: did.flatMap(({ gaveWay }) => gaveWay) }
}

/** One playbook, beside others that are followed as well. */
export async function placeTasks(
  ctx: Work,
  incident: In,
  playbook: Playbook,
  laying: Pick<Laying, 'calendar' | 'beside' | 'renew'>,
): Promise<LaidOutTasks> {
  const before = await listAllTasks(ctx.db, incident.id)
  const layout = layOut(playbook, before, { ...laying, openedAt: incident.openedAt })
  const { add, giveWay, bringBack } = layout
  if (add.length + giveWay.length + bringBack.length === 0) return null

  await place(ctx, incident, playbook, layout)
  await settleBranches(ctx, incident.id, playbook, before)
  return {
    tasks: [...add.map(({ said }) => said.title), ...bringBack.map(({ title }) => title)],
    gaveWay: giveWay.map(({ title }) => title),
  }
}

/** What gives way goes first: a step has one task that counts. */
async function place(ctx: Work, { id }: In, playbook: Playbook, { add, giveWay, bringBack }: Layout): Promise<void> {
  const ids = (tasks: Task[]) => tasks.map((task) => task.id)
  await updateReplaced(ctx.db, ids(giveWay), ctx.now())
  await updateReplaced(ctx.db, ids(bringBack), null)
  const of = { incidentId: id, organisationId: ctx.actor.organisationId, at: ctx.now() }
  await insertTasks(
    ctx.db,
    of,
    add.map((one) => newTask(playbook, one)),
  )
}

const newTask = (playbook: Playbook, { step, said, position }: LaidOut): NewTask => ({
  ...said,
  id: newId<'task'>(),
  playbook: playbook.key,
  step,
  position,
  pass: 1,
  assigneeId: null,
})
