import { between, hours } from '../base/time.ts'

/** `report` is the plan's limit for telling somebody; `law` is kept free for the duties that come with the law data. */
export type ClockKind = 'report' | 'triage' | 'acknowledge' | 'contain' | 'update' | 'review' | 'law'
export type ClockState = 'running' | 'at-risk' | 'missed' | 'met' | 'met-late' | 'void'

export type Clock = {
  kind: ClockKind
  name: string
  source: string
  startedAt: Date
  targetAt: Date
  warnAt: Date
  stoppedAt: Date | null
  voidReason: string | null
}

/** A clock is never told its state: it follows from what happened and from now. */
export function clockState(clock: Clock, now: Date): ClockState {
  if (clock.voidReason !== null) return 'void'
  if (clock.stoppedAt) return clock.stoppedAt <= clock.targetAt ? 'met' : 'met-late'
  if (now > clock.targetAt) return 'missed'
  return now >= clock.warnAt ? 'at-risk' : 'running'
}

/** Warned in the last quarter of the time, but never more than a day ahead, so that a warning still means something. */
export function warnMoment(startedAt: Date, targetAt: Date): Date {
  const lead = Math.min(between(startedAt, targetAt) / 4, hours(24))
  return new Date(targetAt.getTime() - lead)
}
