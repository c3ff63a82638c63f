import { Refusal } from '../../base/errors.ts'
import type { TaskId } from '../../base/ids.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import { severityOf } from './classifying.ts'
import { milestoneName, type MilestoneKind } from './milestones.ts'

export type Blocker = {
  reason: 'mandatory-task' | 'root-cause' | 'final-severity' | 'milestone' | 'not-classified' | 'management-closes' | 'already-closed'
  text: string
  taskId: TaskId | null
}

/** How far the incident has come. */
export type Progress = {
  closed: boolean
  classified: boolean
  severity: SeverityLevel | null
  openMandatoryTasks: { id: TaskId; title: string }[]
  milestones: MilestoneKind[]
}

/** What the one who closes it says, and whether they answer for the organisation. */
export type Proposal = { severity: SeverityLevel | null; rootCause: string | null; byManagement: boolean }

/** Everything that still stands between an incident and its closure by the rules of its plan. Empty means it may be closed. */
export function closureBlockers(settings: Pick<PlanSettings, 'closing' | 'severities'>, progress: Progress, proposal: Proposal): Blocker[] {
  if (progress.closed) return [blocker('already-closed', 'It is closed already.')]
  return [
    ...tasksInTheWay(settings, progress),
    ...milestonesInTheWay(settings, progress),
    ...wordsInTheWay(settings, progress, proposal),
    ...managementInTheWay(settings, progress, proposal),
  ]
}

const blocker = (reason: Blocker['reason'], text: string, taskId: TaskId | null = null): Blocker => ({ reason, text, taskId })

function tasksInTheWay({ closing }: Pick<PlanSettings, 'closing'>, { openMandatoryTasks }: Progress): Blocker[] {
  if (!closing.mandatoryTasksRequired) return []
  return openMandatoryTasks.map(({ id, title }) =>
    blocker('mandatory-task', `The task “${title}” is mandatory and still open. Do it, or skip it with a reason.`, id),
  )
}

function milestonesInTheWay({ closing }: Pick<PlanSettings, 'closing'>, { milestones }: Progress): Blocker[] {
  const missing = closing.milestonesRequired.filter((kind) => !milestones.includes(kind))
  return missing.map((kind) => blocker('milestone', `It is not said yet when it was ${milestoneName(kind).toLowerCase()}.`))
}

function wordsInTheWay({ closing }: Pick<PlanSettings, 'closing'>, { classified }: Progress, { severity, rootCause }: Proposal): Blocker[] {
  const blockers: Blocker[] = []
  if (!classified) blockers.push(blocker('not-classified', 'It has no category and severity yet. Please classify it.'))
  if (closing.finalSeverityRequired && severity === null)
    blockers.push(blocker('final-severity', 'The final severity is missing: how grave was it, now that you know?'))
  if (closing.rootCauseRequired && !rootCause)
    blockers.push(blocker('root-cause', 'The root cause is missing: why could it happen? “Unknown, because …” is an answer too.'))
  return blockers
}

function managementInTheWay(
  settings: Pick<PlanSettings, 'severities'>,
  progress: Progress,
  { severity, byManagement }: Proposal,
): Blocker[] {
  const levels = [severity, progress.severity].filter((level) => level !== null)
  const signed = levels.map((level) => severityOf(settings, level)).find(({ managementCloses }) => managementCloses)
  if (!signed || byManagement) return []
  return [blocker('management-closes', `By the plan, management closes incidents of severity ${signed.level} (${signed.name}).`)]
}

/** Names every blocker, so that the caller can show them all at once. */
export class IncidentNotClosable extends Refusal {
  readonly kind = 'conflict'
  readonly code = 'incident.not-closable'
  readonly blockers: Blocker[]
  constructor(blockers: Blocker[]) {
    super(`This incident cannot be closed yet. ${blockers.map(({ text }) => text).join(' ')}`)
    this.blockers = blockers
  }
}
