import { showShortDuration, showShortRemaining } from '../../base/show-duration.ts'
import { clockState, type Clock, type ClockState } from '../../clocks/clock.ts'

/** What a clock says at this moment, in few words. */
export function clockWords(clock: Clock, now: Date): string {
  const state = clockState(clock, now)
  if (state === 'void') return 'no longer applies'
  if (state === 'met') return 'in time'
  if (state === 'met-late') return `${showShortDuration((clock.stoppedAt ?? now).getTime() - clock.targetAt.getTime())} late`
  return showShortRemaining(clock.targetAt.getTime() - now.getTime())
}

/** For whoever cannot see the colour or the picture. */
export const stateNames: Record<ClockState, string> = {
  running: 'running',
  'at-risk': 'about to run out',
  missed: 'missed',
  met: 'met',
  'met-late': 'met late',
  void: 'not applicable',
}

/** The clocks of a list in the order in which they need somebody: running ones by their target, the rest after. */
export const byUrgency = (a: Clock, b: Clock): number =>
  Number(isOver(a)) - Number(isOver(b)) || a.targetAt.getTime() - b.targetAt.getTime()

const isOver = (clock: Clock) => clock.stoppedAt !== null || clock.voidReason !== null
