import type { Moment } from './moment.ts'
import { dayNumber, offsetMinutesAt, wallTime, weekdayOf, type Day, type WallTime } from './wall-time.ts'

/**
 * How moments are told to people: plain American English, never more precise than they are known,
 * on the clock of the place where it happened. Intl only, so that the browser needs no library for it.
 */

export type Telling = {
  /** The reader's zone. Where its clock differs from the moment's, the zone is named: "3:05 PM EST". */
  zone?: string
  /** When given, near days are told by their names: "today", "yesterday", "Monday". */
  now?: Date
}

/** "Friday, November 20, 2026 at 3:05 PM", "yesterday at 3 PM", "November 20, 2026", "November 2026", "2026". */
export function showMoment(moment: Moment, telling: Telling = {}): string {
  const wall = wallTime(moment.at, moment.zone)
  if (moment.precision === 'year') return String(wall.year)
  if (moment.precision === 'month') return `${months[wall.month - 1]} ${wall.year}`
  const near = telling.now && nearDay(wall, wallTime(telling.now, moment.zone))
  const date = `${months[wall.month - 1]} ${wall.day}, ${wall.year}`
  if (moment.precision === 'day') return near ?? date
  return `${near ?? `${weekdays[weekdayOf(wall) - 1]}, ${date}`} at ${timeOf(wall, moment)}${zoneName(moment, telling.zone)}`
}

/** For tables and clocks: "Nov 20, 3:05 PM", "Nov 20", "Nov 2026". The year is left out only when `now` is given and lies in it. */
export function showShortMoment(moment: Moment, telling: Telling = {}): string {
  const wall = wallTime(moment.at, moment.zone)
  const month = months[wall.month - 1]?.slice(0, 3)
  if (moment.precision === 'year') return String(wall.year)
  if (moment.precision === 'month') return `${month} ${wall.year}`
  const thisYear = telling.now && wallTime(telling.now, moment.zone).year === wall.year
  const date = thisYear ? `${month} ${wall.day}` : `${month} ${wall.day}, ${wall.year}`
  return moment.precision === 'day' ? date : `${date}, ${timeOf(wall, moment)}${zoneName(moment, telling.zone)}`
}

/** An exact instant, such as a deadline or the time of an entry, is a moment known to the minute. */
export const showInstant = (at: Date, zone: string, telling: Telling = {}): string => showMoment({ at, precision: 'minute', zone }, telling)
export const showShortInstant = (at: Date, zone: string, telling: Telling = {}): string =>
  showShortMoment({ at, precision: 'minute', zone }, telling)

/** The time of day alone: "3:05 PM". */
export const showTime = (at: Date, zone: string): string => timeOf(wallTime(at, zone), { precision: 'minute' })

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function nearDay(day: Day, today: Day): string | undefined {
  const ago = dayNumber(today) - dayNumber(day)
  if (ago === -1) return 'tomorrow'
  if (ago === 0) return 'today'
  if (ago === 1) return 'yesterday'
  // A week ago is left out: "Monday" said on a Monday would mean both.
  return ago > 1 && ago < 7 ? weekdays[weekdayOf(day) - 1] : undefined
}

/** An hour is told without minutes, so that "3 PM" and "3:00 PM" say how exactly it is known. */
function timeOf({ hour, minute }: WallTime, { precision }: Pick<Moment, 'precision'>): string {
  if (precision === 'hour' && hour === 12) return 'noon'
  const minutes = precision === 'hour' ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes} ${hour < 12 ? 'AM' : 'PM'}`
}

/** Named for a reader elsewhere, and within three hours of a change of the clocks, when 1:30 AM may have come twice. */
function zoneName({ at, zone }: Moment, readerZone = zone): string {
  const elsewhere = readerZone !== zone && offsetMinutesAt(at, readerZone) !== offsetMinutesAt(at, zone)
  const changing = offsetMinutesAt(new Date(at.getTime() - threeHours), zone) !== offsetMinutesAt(new Date(at.getTime() + threeHours), zone)
  return elsewhere || changing ? ` ${abbreviation(at, zone)}` : ''
}

const threeHours = 3 * 3_600_000

const formatters = new Map<string, Intl.DateTimeFormat>()

/** "EST", "GMT+1": in the words of en-US, of which the reader of moments knows all. */
function abbreviation(at: Date, zone: string): string {
  const formatter = formatters.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
  formatters.set(zone, formatter)
  return formatter.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

export { showAgo, showDuration, showElapsed, showRemaining, showShortDuration, showShortRemaining } from './show-duration.ts'
