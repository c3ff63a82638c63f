import { useQueryClient } from '@tanstack/react-query'
import type { IncidentId, PersonId } from '../../../base/ids.ts'
import type { ReplyOf } from '../../../platform/http/route.ts'
import type { Phase } from '../../../prepare/plan/settings-words.ts'
import { ProblemError } from '../../../web/problem-error.ts'
import { isEnded as ended } from '../task.ts'
import { taskApi } from '../task.api.ts'

export type Task = ReplyOf<typeof taskApi.completeTask>

/** Tasks come with their incident, so after a change the incident is read anew. */
export function useTaskChanged(incidentId: IncidentId) {
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: ['incident', incidentId] })
}

/** The task as it is now, when somebody else was faster. */
export function overtakenBy(refused: unknown): Task | null {
  if (!(refused instanceof ProblemError) || refused.code !== 'stale') return null
  return taskApi.completeTask.reply.safeParse(refused.current).data ?? null
}

/** Whether this task was already ended, in whichever way, when somebody tried to end it. */
export const isEnded = ({ state }: Pick<Task, 'state'>): boolean => ended(state)

/** Where the tasks stand: whose incident, which phase, and what this reader may do. */
export type Board = {
  incidentId: IncidentId
  phase: Phase | 'closed'
  tasks: Task[]
  mayWork: boolean
  /** Only these can be given tasks, in an incident that named people see. */
  among?: readonly PersonId[] | undefined
  /** Those who help already, offered first. */
  helpers: { title: string; people: readonly PersonId[] }
}

export const taskAnchor = (taskId: string): string => `task-${taskId}`
