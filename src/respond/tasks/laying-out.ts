import type { Playbook, PlaybookStep } from '../../prepare/plan/playbook.ts'
import { phases, type Phase } from '../../prepare/plan/settings-words.ts'
import type { Task } from './task.ts'

export type LaidOut = { step: PlaybookStep; position: number }

/** What laying out a playbook does to the tasks that are there: what is added, what gives way, what comes back. */
export type Layout = { add: LaidOut[]; giveWay: Task[]; bringBack: Task[] }

/**
 * Steps of an earlier playbook that nobody touched give way; what somebody worked on stays. Nothing is doubled: a step that
 * was laid out before comes back, and one that says the same as a task that stays is left out.
 */
export function layOut(playbook: Playbook, tasks: Task[]): Layout {
  const giveWay = tasks.filter((task) => !task.replaced && task.playbook !== null && task.playbook !== playbook.key && untouched(task))
  const staying = tasks.filter((task) => !task.replaced && !giveWay.includes(task))
  const bringBack: Task[] = []
  const add: LaidOut[] = []
  const position = positions(tasks)
  for (const step of playbook.steps) {
    if (staying.some((task) => saysTheSame(task, step))) continue
    const before = tasks.find((task) => task.playbook === playbook.key && task.step === step.key)
    if (!before) add.push({ step, position: position(step.phase) })
    else if (before.replaced) bringBack.push(before)
  }
  return { add, giveWay, bringBack }
}

/** Every change of a task raises its revision, so the first one is as it was laid out. */
export const untouched = ({ state, revision, assignee }: Task): boolean => state === 'open' && revision === 1 && assignee === null

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

const saysTheSame = (task: Task, step: PlaybookStep): boolean => task.phase === step.phase && plain(task.title) === plain(step.title)
const plain = (title: string): string => title.trim().toLowerCase()
