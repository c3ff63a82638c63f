import { Conflict } from '../../base/errors.ts'
import type { IncidentId, PersonId, TaskId } from '../../base/ids.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { Phase } from '../../prepare/plan/settings-words.ts'

export type Task = {
  id: TaskId
  incidentId: IncidentId
  /** The playbook and the step it was laid out from; null when somebody added it by hand. */
  playbook: string | null
  step: string | null
  phase: Phase
  position: number
  title: string
  detail: string | null
  why: string | null
  evidence: string | null
  teamRole: string | null
  mandatory: boolean
  dueAt: Date | null
  state: 'open' | 'done' | 'skipped'
  assignee: { id: PersonId; name: string } | null
  ended: { at: Date; by: string; outcome: string | null } | null
  /** Another playbook has taken its place: it is not shown and not owed. */
  replaced: boolean
  revision: number
}

export type ShownTask = Omit<Task, 'teamRole' | 'replaced'> & { teamRole: NamedRole | null }
export type NamedRole = { key: string; name: string }

/** A role that the plan no longer names is shown by its key: better than nobody. */
export function nameRole(settings: Pick<PlanSettings, 'teamRoles'>, key: string): NamedRole {
  return { key, name: settings.teamRoles.find((role) => role.key === key)?.name ?? key }
}

export function showTask(task: Task, settings: Pick<PlanSettings, 'teamRoles'>): ShownTask {
  const { replaced: _replaced, ...shown } = task
  return { ...shown, teamRole: task.teamRole === null ? null : nameRole(settings, task.teamRole) }
}

export function refuseEndedTask({ state, title }: Pick<Task, 'state' | 'title'>): void {
  if (state === 'open') return
  throw new Conflict('task.not-open', `“${title}” is already ${state}. Open it again first if that was a mistake.`)
}

export function refuseOpenTask({ state, title }: Pick<Task, 'state' | 'title'>): void {
  if (state === 'open') throw new Conflict('task.open', `“${title}” is open already.`)
}
