import type { TaskId } from '../../base/ids.ts'
import { theEnd, type Playbook, type PlaybookStep } from '../../prepare/plan/playbook.ts'
import { again, choicesOf } from './choices.ts'

/** As much of a task as its branch needs. */
type Placed = Pick<PlaybookStep, 'flow'> & {
  id: TaskId
  playbook: string | null
  step: string | null
  pass: number
  choice: string | null
  replaced: boolean
}

/** What was chosen at which step. A decision that is not in it is open: every way may still be taken. */
type Chosen = ReadonlyMap<string, string>
const nothingChosen: Chosen = new Map()

/** The steps that come right after one. A choice that the step does not offer chooses nothing. */
export function following({ steps }: Playbook, key: string, choice?: string | null): string[] {
  const at = steps.findIndex((each) => each.key === key)
  const step = steps[at]
  if (!step) return []
  const after = steps[at + 1]?.key ?? theEnd
  const on = step.next ?? after
  if (step.flow?.is === 'loop') return [choice === again ? step.flow.back : on]
  if (step.flow?.is !== 'decision') return [on]
  const taken = step.flow.choices.filter((each) => each.key === choice)
  return (taken.length > 0 ? taken : step.flow.choices).map(({ next }) => next ?? after)
}

/** Every step that can be come to from one, itself among them, going forward only. */
function reachedFrom(playbook: Playbook, start: string, chosen: Chosen): Set<string> {
  const reached = new Set([start])
  const isLoop = (key: string) => playbook.steps.some((each) => each.key === key && each.flow?.is === 'loop')
  for (const key of reached)
    for (const to of following(playbook, key, isLoop(key) ? null : chosen.get(key))) if (to !== theEnd) reached.add(to)
  return reached
}

const reached = (playbook: Playbook, chosen: Chosen): Set<string> => reachedFrom(playbook, playbook.steps[0]?.key ?? theEnd, chosen)

/** Where a step stands only if something is chosen: the nearest such decision, and the choices that lead to it. */
export type Branch = { question: string; choices: string[] }

/** Settings are read once a process and never change, so what follows from them is worked out once. */
const known = new WeakMap<Playbook, Map<string, Branch | null>>()

export function branchOf(playbook: Playbook, key: string): Branch | null {
  const branches = known.get(playbook) ?? new Map(playbook.steps.map((step) => [step.key, findBranch(playbook, step.key)]))
  known.set(playbook, branches)
  return branches.get(key) ?? null
}

function findBranch(playbook: Playbook, key: string): Branch | null {
  const branches = playbook.steps.flatMap(({ key: decision, title, flow }): Branch[] => {
    if (flow?.is !== 'decision' || decision === key) return []
    const choices = choicesOf(flow)
    const leading = choices.filter((each) => reached(playbook, new Map([[decision, each.key]])).has(key))
    const onlyIf = leading.length > 0 && leading.length < choices.length
    return onlyIf ? [{ question: title, choices: leading.map(({ label }) => label) }] : []
  })
  return branches.at(-1) ?? null
}

/**
 * The tasks that stand only on branches that were not chosen, each with the decision that says so. Within a loop each pass
 * has its own decisions; what stands outside of it goes by the last.
 */
export function setApart(playbook: Playbook, tasks: Placed[]): Map<TaskId, TaskId> {
  const own = tasks.filter((task) => task.playbook === playbook.key && !task.replaced)
  const everything = reached(playbook, nothingChosen)
  return new Map(
    own.flatMap((task): [TaskId, TaskId][] => {
      const decisions = decisionsFor(task, own)
      const key = task.step ?? ''
      if (!everything.has(key) || reached(playbook, chosenAt(decisions)).has(key)) return []
      const alone = decisions.find((each) => !reached(playbook, chosenAt([each])).has(key))
      const by = alone ?? decisions.at(-1)
      return by ? [[task.id, by.id]] : []
    }),
  )
}

const chosenAt = (decisions: Placed[]): Chosen => new Map(decisions.map(({ step, choice }) => [step ?? '', choice ?? '']))

/** The decisions that were made and count for a task: of each step the last pass, and for an earlier pass the last up to it. */
function decisionsFor(task: Placed, own: Placed[]): Placed[] {
  const last = own.every((each) => each.step !== task.step || each.pass <= task.pass)
  const counted = own.filter((each) => each.flow?.is === 'decision' && (last || each.pass <= task.pass))
  return counted.filter((each) => each.choice !== null && counted.every((other) => other.step !== each.step || other.pass <= each.pass))
}

/** The steps that a loop goes through once more: all that stand on a way from where it goes back to, down to the loop itself. */
export function stepsAgain(playbook: Playbook, loop: string): PlaybookStep[] {
  const flow = playbook.steps.find((each) => each.key === loop)?.flow
  if (flow?.is !== 'loop') return []
  const from = reachedFrom(playbook, flow.back, nothingChosen)
  return playbook.steps.filter(({ key }) => from.has(key) && reachedFrom(playbook, key, nothingChosen).has(loop))
}
