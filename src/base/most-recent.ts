import { momentAt, type Moment } from './moment.ts'
import type { DateSaid, Said, TimeSaid } from './said.ts'
import { dayExists, dayNumber, offsetMinutesAt, plusDays, wallTime, weekdayOf, type Day } from './wall-time.ts'
import { instantOf } from './zoned-time.ts'

/** Clocks of phones and servers differ a little; what is ahead by no more than this is not the future. */
const toleranceMs = 5 * 60_000

/**
 * The most recent moment that fits what was said. People report what has happened, so "Friday" is the last one,
 * "Nov 25" said on November 20 is a year ago, and "at 9" is whichever 9 o'clock was last.
 * When only the future fits, it answers with that, for the refusal to name.
 */
export function mostRecent(said: Said, now: Date, zone: string): { moment: Moment; ahead: boolean } | null {
  const candidates = candidateMoments(said, now, zone)
  const past = candidates.find(({ at }) => at.getTime() <= now.getTime() + toleranceMs)
  const moment = past ?? candidates[0]
  return moment ? { moment, ahead: !past } : null
}

/** Ordered: the first that is past is meant. */
function candidateMoments(said: Said, now: Date, zone: string): Moment[] {
  if (said.is === 'now') return [momentAt(now, 'minute', zone)]
  if (said.is === 'elapsed') return [momentAt(new Date(now.getTime() - said.durationMs), said.precision, zone)]
  const { date, time } = said
  const today = wallTime(now, zone)
  if (date.is === 'date' && !date.day) return periods(date, today, zone)
  const days = candidateDays(date, today)
  if (!time) return days.map((day) => momentAt(instantOf({ ...day, hour: 12, minute: 0 }, zone), 'day', zone))
  return days.flatMap((day) => hoursMeant(time, date).map((hour) => timed(day, { ...time, hour }, zone)))
}

/** "2019", "March 2019", and "March", which is this year's or the last one's. */
function periods({ year, month }: { year?: number; month?: number }, today: Day, zone: string): Moment[] {
  const years = year !== undefined ? [year] : [today.year, today.year - 1]
  return years.map((of) =>
    momentAt(instantOf({ year: of, month: month ?? 1, day: 15, hour: 12, minute: 0 }, zone), month ? 'month' : 'year', zone),
  )
}

function candidateDays(date: DateSaid, today: Day): Day[] {
  // Tomorrow, because in a zone that was named it may be a day later than here.
  if (date.is === 'unsaid') return [1, 0, -1, -2].map((count) => plusDays(today, count))
  if (date.is === 'weekday') {
    const back = (weekdayOf(today) - date.weekday + 7) % 7
    return (date.beforeToday && back === 0 ? [7] : [back, back + 7]).map((count) => plusDays(today, -count))
  }
  const { month = today.month, day = today.day } = date
  const years = date.year !== undefined ? [date.year] : [1, 0, -1].map((offset) => today.year + offset)
  const days = years.map((year) => ({ year, month, day })).filter(dayExists)
  // Next year's only counts where it is already that year: next January 1 is not what "Jan 1" means.
  return date.year !== undefined ? days : days.filter((one) => dayNumber(one) <= dayNumber(today) + 1)
}

/**
 * Without AM or PM: alone, "at 9" is the later of the two that have passed; beside a day, 1 to 6 are in the afternoon,
 * when people are at work, and 7 to 11 in the morning.
 */
function hoursMeant({ hour, eitherHalf }: TimeSaid, date: DateSaid): number[] {
  if (!eitherHalf) return [hour]
  return date.is === 'unsaid' || hour <= 6 ? [hour + 12, hour] : [hour, hour + 12]
}

function timed(day: Day, { hour, minute, precision, offsetMinutes }: TimeSaid, zone: string): Moment {
  const here = instantOf({ ...day, hour, minute }, zone)
  if (offsetMinutes === undefined || offsetMinutes === offsetMinutesAt(here, zone)) return momentAt(here, precision, zone)
  const at = new Date(Date.UTC(day.year, day.month - 1, day.day, hour, minute - offsetMinutes))
  const moment = momentAt(at, precision, zone)
  // A full hour of another zone may be half past here, which only a minute can say.
  return moment.at.getTime() === at.getTime() ? moment : momentAt(at, 'minute', zone)
}
