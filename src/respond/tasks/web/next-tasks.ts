import { phases, type Phase } from '../../../prepare/plan/settings-words.ts'
import type { TaskState } from '../task.ts'

type Sortable = { phase: Phase; position: number; mandatory: boolean; state: TaskState }

/**
 * What to do next, most pressing first: what is mandatory up to the present phase, then the rest up to it, then what comes.
 * Within each in the order of the plan.
 */
export function nextTasks<Task extends Sortable>(tasks: Task[], phase: Phase | 'closed'): Task[] {
  const current = phase === 'closed' ? phases.length : phases.indexOf(phase)
  const group = ({ phase: of, mandatory }: Task) => (phases.indexOf(of) <= current ? 0 : 2) + (mandatory ? 0 : 1)
  return tasks
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => group(a) - group(b) || phases.indexOf(a.phase) - phases.indexOf(b.phase) || a.position - b.position)
}
