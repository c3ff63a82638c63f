import { Conflict } from '../../base/errors.ts'
import type { IncidentId, PersonId, TaskId } from '../../base/ids.ts'
import type { Flow } from '../../prepare/plan/playbook.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { Phase } from '../../prepare/plan/settings-words.ts'
import { branchOf, type Branch } from './branches.ts'
import { chosenOf, type Choice } from './choices.ts'

/** `not-needed`: it stands only on a branch that was not chosen. Shown, not owed; doing it all the same is allowed. */
export const taskStates = ['open', 'done', 'skipped', 'not-needed'] as const
export type TaskState = (typeof taskStates)[number]

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
  /** When the plan lets it be left out, in plain words. */
  skipWhen: string | null
  teamRole: string | null
  mandatory: boolean
  dueAt: Date | null
  /** What is special about the step: a decision, a loop, a wait, another playbook. */
  flow: Flow | null
  /** What was chosen at a decision or a loop. */
  choice: string | null
  /** How often a loop has laid it out, counted from 1. */
  pass: number
  /** A wait: since when, and until when as far as the step says. */
  startedAt: Date | null
  waitUntil: Date | null
  state: TaskState
  /** The decision after which it was not needed any more. */
  setAside: { question: string; choice: string } | null
  assignee: { id: PersonId; name: string } | null
  ended: { at: Date; by: string; outcome: string | null } | null
  /** Another playbook has taken its place: it is not shown and not owed. */
  replaced: boolean
  revision: number
}

export type ShownTask = Omit<Task, 'teamRole' | 'replaced' | 'choice'> & {
  teamRole: NamedRole | null
  chosen: Choice | null
  /** It belongs to a branch: it is needed only if one of these is chosen. */
  onlyIf: Branch | null
  /** The playbook that this step leads to. */
  leadsTo: { key: string; name: string } | null
}
export type NamedRole = { key: string; name: string }

/** A role that the plan no longer names is shown by its key: better than nobody. */
export function nameRole(settings: Pick<PlanSettings, 'teamRoles'>, key: string): NamedRole {
  return { key, name: settings.teamRoles.find((role) => role.key === key)?.name ?? key }
}

export const namePlaybook = ({ playbooks }: Pick<PlanSettings, 'playbooks'>, key: string): { key: string; name: string } => ({
  key,
  name: playbooks.find((each) => each.key === key)?.name ?? key,
})

export function showTask(task: Task, settings: Pick<PlanSettings, 'teamRoles' | 'playbooks'>): ShownTask {
  const { replaced: _replaced, choice: _choice, ...shown } = task
  const playbook = settings.playbooks.find(({ key }) => key === task.playbook)
  return {
    ...shown,
    teamRole: task.teamRole === null ? null : nameRole(settings, task.teamRole),
    chosen: chosenOf(task),
    onlyIf: playbook && task.step ? branchOf(playbook, task.step) : null,
    leadsTo: task.flow?.is === 'playbook' ? namePlaybook(settings, task.flow.playbook) : null,
  }
}

const endedWords = { done: 'done', skipped: 'skipped' } as const

export const isEnded = (state: TaskState): state is keyof typeof endedWords => state in endedWords

/** What is not needed may be done all the same: the plan guides, it does not forbid. */
export function refuseEndedTask({ state, title }: Pick<Task, 'state' | 'title'>): void {
  if (!isEnded(state)) return
  throw new Conflict('task.not-open', `“${title}” is already ${endedWords[state]}. Open it again first if that was a mistake.`)
}

export function refuseOpenTask({ state, title }: Pick<Task, 'state' | 'title'>): void {
  if (state === 'open') throw new Conflict('task.open', `“${title}” is open already.`)
}
