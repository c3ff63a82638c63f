import type { Moment } from './moment.ts'

/** How lengths of time are told. A duration below zero is told by its size; what is left over is cut off, never rounded up. */

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "25 minutes", "3 hours 10 minutes", "2 days 4 hours", "less than a minute". */
export const showDuration = (durationMs: number): string => parts(durationMs, longUnits) || 'less than a minute'

/** For tables and clocks: "25 min", "3 h 10 min", "2 d 4 h", "< 1 min". */
export const showShortDuration = (durationMs: number): string => parts(durationMs, shortUnits) || '< 1 min'

/** What is left until a deadline: "in 25 minutes", and after it "12 minutes overdue". */
export const showRemaining = (remainingMs: number): string =>
  remainingMs >= 0 ? `in ${showDuration(remainingMs)}` : `${showDuration(remainingMs)} overdue`

/** "25 min left", "12 min overdue". */
export const showShortRemaining = (remainingMs: number): string =>
  `${showShortDuration(remainingMs)} ${remainingMs >= 0 ? 'left' : 'overdue'}`

/** "just now", "25 minutes ago". */
export const showAgo = (elapsedMs: number): string => (elapsedMs < minute ? 'just now' : `${showDuration(elapsedMs)} ago`)

/**
 * How long it took from one moment to another, no more precise than the vaguer of the two:
 * "25 minutes" between minutes, "about 3 days" between days, "about 2 years" between years.
 * Moments told in the same hour, day, month or year took "less than" that.
 */
export function showElapsed(from: Moment, to: Moment): string {
  const elapsedMs = to.at.getTime() - from.at.getTime()
  const vaguer = vagueness.find((precision) => from.precision === precision || to.precision === precision)
  if (!vaguer) return showDuration(elapsedMs)
  const count = Math.round(Math.abs(elapsedMs) / lengths[vaguer])
  if (count === 0) return `less than ${vaguer === 'hour' ? 'an' : 'a'} ${vaguer}`
  return `about ${counted(count, vaguer)}`
}

const vagueness = ['year', 'month', 'day', 'hour'] as const
const lengths = { year: 365.2425 * day, month: 30.436875 * day, day, hour }

type Units = { day: string; hour: string; minute: string; plural: boolean }
const longUnits: Units = { day: 'day', hour: 'hour', minute: 'minute', plural: true }
const shortUnits: Units = { day: 'd', hour: 'h', minute: 'min', plural: false }

/** The two largest units; from a week on the hours say nothing any more. */
function parts(durationMs: number, units: Units): string {
  const length = Math.abs(durationMs)
  const [days, hours, minutes] = [Math.floor(length / day), Math.floor((length % day) / hour), Math.floor((length % hour) / minute)]
  const told = (count: number, unit: string) =>
    count === 0 ? [] : [units.plural ? counted(count, unit) : `${count.toLocaleString('en-US')} ${unit}`]
  if (days >= 7) return told(days, units.day).join('')
  if (days > 0) return [...told(days, units.day), ...told(hours, units.hour)].join(' ')
  return [...told(hours, units.hour), ...told(minutes, units.minute)].join(' ')
}

/** "1 day", "2 days", "1,204 days". */
export const counted = (count: number, unit: string): string => `${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`
