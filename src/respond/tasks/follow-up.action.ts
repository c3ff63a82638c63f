import { targetEnd } from '../../base/business-time.ts'
import type { TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import { following, stepsAgain } from './branches.ts'
import { again } from './choices.ts'
import { positions, saidBy, untouched } from './laying-out.ts'
import { refuseFull } from './limits.ts'
import type { ReachedTask } from './reach-task.action.ts'
import { nothingSettled, settleBranches, type Settled } from './settle-branches.action.ts'
import type { Task } from './task.ts'
import { insertTasks, listAllTasks, updateReplaced, updateWait } from './task.store.ts'

/** What followed from a choice: other tasks, and for a loop the pass that was laid out or taken back. */
export type FollowedUp = Settled & { again: { pass: number; tasks: string[] } | null }

/**
 * What follows from a choice, or from taking one back (`choice` null). `before` are the tasks as they were. A playbook that
 * the plan no longer has leads nowhere: then the choice is only noted.
 */
export async function followUp(ctx: Work, reached: ReachedTask, before: Task[], choice: string | null): Promise<FollowedUp> {
  const { task, incident } = reached
  const playbook = playbookOf(reached)
  if (!playbook || !task.step) return { ...nothingSettled, again: null }
  const isLoop = task.flow?.is === 'loop'
  if (isLoop && task.choice === again) await takeBackPasses(ctx, playbook, task, before)
  const pass = isLoop && choice === again ? await layOutAgain(ctx, reached, playbook) : null
  return { ...(await settleBranches(ctx, incident.id, playbook, before)), again: pass }
}

const playbookOf = ({ task, settings }: ReachedTask): Playbook | undefined => settings.playbooks.find(({ key }) => key === task.playbook)

/** One more pass through the steps of a loop, due from now. The earlier passes stay as they are. */
async function layOutAgain(ctx: Work, { task, incident }: ReachedTask, playbook: Playbook) {
  const { calendar } = await findOrganisation(ctx.db)
  const tasks = await listAllTasks(ctx.db, incident.id)
  const steps = stepsAgain(playbook, task.step ?? '')
  refuseFull('task', tasks.length + steps.length - 1)
  const earlier = tasks.filter((each) => !each.replaced && each.playbook === playbook.key && steps.some(({ key }) => key === each.step))
  const pass = Math.max(task.pass, ...earlier.map((each) => each.pass)) + 1
  const position = positions(tasks)
  const rows = steps.map((step) => ({
    ...saidBy(step, ctx.now(), calendar),
    id: newId<'task'>(),
    playbook: playbook.key,
    step: step.key,
    position: position(step.phase),
    pass,
    assigneeId: null,
  }))
  await insertTasks(ctx.db, { incidentId: incident.id, organisationId: ctx.actor.organisationId, at: ctx.now() }, rows)
  return { pass, tasks: rows.map(({ title }) => title) }
}

/** There were no more after all: what nobody touched of the later passes gives way. */
async function takeBackPasses(ctx: Work, playbook: Playbook, loop: Task, tasks: Task[]): Promise<void> {
  const steps = new Set(stepsAgain(playbook, loop.step ?? '').map(({ key }) => key))
  const later = tasks.filter((task) => task.playbook === playbook.key && steps.has(task.step ?? '') && task.pass > loop.pass)
  const gone = later.filter((task) => !task.replaced && untouched(task)).map(({ id }) => id)
  await updateReplaced(ctx.db, gone, ctx.now())
}

/** Whatever waits for this step begins to wait now. Waits that somebody started earlier go on. */
export async function beginWaits(ctx: Work, reached: ReachedTask, choice: string | null): Promise<void> {
  const { task, incident } = reached
  const playbook = playbookOf(reached)
  if (!playbook || !task.step) return
  const next = following(playbook, task.step, choice)
  const tasks = await listAllTasks(ctx.db, incident.id)
  const waiting = tasks.filter(
    (each) =>
      each.playbook === playbook.key && next.includes(each.step ?? '') && !each.replaced && each.state === 'open' && !each.startedAt,
  )
  for (const wait of waiting.filter(({ pass }) => pass >= task.pass)) await beginWait(ctx, wait, false)
}

/** From now until what the step says; without a time it waits until somebody says that it has come true. */
export async function beginWait(ctx: Work, { id, flow }: { id: TaskId } & Pick<Task, 'flow'>, byHand: boolean): Promise<Date | null> {
  if (flow?.is !== 'wait') return null
  const until = flow.for && targetEnd(ctx.now(), flow.for, (await findOrganisation(ctx.db)).calendar)
  await updateWait(ctx.db, id, { startedAt: ctx.now(), until, byHand })
  return until
}
