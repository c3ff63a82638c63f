import { targetEnd, type Calendar } from '../../base/business-time.ts'
import type { Playbook, PlaybookStep } from '../../prepare/plan/playbook.ts'
import { phases, type Phase } from '../../prepare/plan/settings-words.ts'
import type { Task } from './task.ts'

/** What a step says once it is a task: due counted from a moment, in the organisation's calendar. */
export type Said = Pick<Task, 'phase' | 'title' | 'detail' | 'why' | 'evidence' | 'skipWhen' | 'teamRole' | 'mandatory' | 'dueAt' | 'flow'>

export function saidBy(step: PlaybookStep, from: Date, calendar: Calendar): Said {
  const { phase, title, detail, why, evidence, skipWhen, mandatory, within, flow, role } = step
  return {
    phase,
    title,
    detail,
    why,
    evidence,
    skipWhen,
    mandatory,
    flow,
    teamRole: role,
    dueAt: within && targetEnd(from, within, calendar),
  }
}

export type LaidOut = { step: string; said: Said; position: number }

/** What laying out a playbook does to the tasks that are there: what is added, what gives way, what comes back. */
export type Layout = { add: LaidOut[]; giveWay: Task[]; bringBack: Task[] }

export type Laying = {
  openedAt: Date
  calendar: Calendar
  /** Playbooks that are followed as well: their tasks stay. */
  beside: readonly string[]
  /** The plan is another one now: what nobody touched gives way to what it says. */
  renew?: boolean
}

/**
 * Steps of an earlier playbook that nobody touched give way; what somebody worked on stays. Nothing is doubled: a step that
 * was laid out before in the same words comes back, and one that says the same as a task that stays is left out.
 */
export function layOut(playbook: Playbook, tasks: Task[], { openedAt, calendar, beside, renew = false }: Laying): Layout {
  const steps = playbook.steps.map((step) => ({ step, said: saidBy(step, openedAt, calendar) }))
  const own = (task: Task) => (task.playbook === playbook.key ? steps.find(({ step }) => step.key === task.step) : undefined)
  const outdated = (task: Task): boolean => {
    if (task.playbook !== playbook.key) return task.playbook !== null && !beside.includes(task.playbook)
    const now = own(task)
    return renew && task.pass === 1 && (!now || !saysAll(task, now.said))
  }
  const giveWay = tasks.filter((task) => !task.replaced && untouched(task) && outdated(task))
  const staying = tasks.filter((task) => !task.replaced && !giveWay.includes(task))

  const position = positions(tasks)
  const layout: Layout = { add: [], giveWay, bringBack: [] }
  for (const { step, said } of steps) {
    const rows = tasks.filter((task) => own(task)?.step === step && task.pass === 1)
    if (staying.some((task) => rows.includes(task) || saysTheSame(task, said))) continue
    const before = rows.find((task) => task.replaced && saysAll(task, said))
    const place = rows.find((task) => giveWay.includes(task) && task.phase === step.phase)?.position
    if (before) layout.bringBack.push(before)
    else layout.add.push({ step: step.key, said, position: place ?? position(step.phase) })
  }
  return layout
}

/** Every change that somebody makes raises the revision, so the first one is as it was laid out. */
export const untouched = ({ state, revision, assignee }: Task): boolean =>
  (state === 'open' || state === 'not-needed') && revision === 1 && assignee === null

/** Tasks stand in the order of the phases, within a phase in the order in which they came; room for a thousand a phase. */
export function positions(tasks: Pick<Task, 'phase' | 'position'>[]): (phase: Phase) => number {
  const last = new Map<Phase, number>()
  for (const { phase, position } of tasks) last.set(phase, Math.max(last.get(phase) ?? 0, position))
  return (phase) => {
    const next = (last.get(phase) ?? phases.indexOf(phase) * 1000) + 1
    last.set(phase, next)
    return next
  }
}

const saysTheSame = (task: Task, said: Said): boolean => task.phase === said.phase && plain(task.title) === plain(said.title)
const plain = (title: string): string => title.trim().toLowerCase()

/** Word for word: a step that says something else in another version of the plan is another task. */
function saysAll(task: Task, said: Said): boolean {
  return (Object.keys(said) as (keyof Said)[]).every((part) => inOrder(task[part]) === inOrder(said[part]))
}

/** The database keeps the members of an object in an order of its own. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted()) : part,
  )
