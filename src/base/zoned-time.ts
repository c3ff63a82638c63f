import { Temporal } from 'temporal-polyfill'
import type { WallTime } from './wall-time.ts'

/** The one file that knows Temporal: from wall time to instants, and steps of the calendar in a zone. */

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute'

const zoned = (at: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
const toDate = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds)

/**
 * The instant at which a wall shows this time. Twice a year that is not one answer:
 * a time that the clocks skip (2:30 AM on a spring Sunday) is moved on by what they skip (3:30 AM);
 * of a time that they show twice (1:30 AM on an autumn Sunday) it is the first.
 */
export const instantOf = (wall: WallTime, zone: string): Date =>
  toDate(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' }))

/** The same time of day so many days later. A time that the clocks skip on that day is moved on as in instantOf. */
export const plusCalendarDays = (at: Date, days: number, zone: string): Date => toDate(zoned(at, zone).add({ days }))

/** The beginning of the year, month, day, hour or minute in which the instant lies. A day begins when the zone says so, not always at 0:00. */
export function beginningOf(at: Date, unit: Unit, zone: string): Date {
  const moment = zoned(at, zone)
  if (unit === 'year') return toDate(moment.with({ month: 1, day: 1 }).startOfDay())
  if (unit === 'month') return toDate(moment.with({ day: 1 }).startOfDay())
  if (unit === 'day') return toDate(moment.startOfDay())
  return toDate(moment.round({ smallestUnit: unit, roundingMode: 'floor' }))
}

/** The beginning of the next year, month, day, hour or minute. Hours and minutes are elapsed time, so the hour shown twice is two hours. */
export function endOf(at: Date, unit: Unit, zone: string): Date {
  const moment = zoned(at, zone)
  if (unit === 'year') return beginningOf(toDate(moment.add({ years: 1 })), 'year', zone)
  if (unit === 'month') return beginningOf(toDate(moment.add({ months: 1 })), 'month', zone)
  if (unit === 'day') return beginningOf(toDate(moment.add({ days: 1 })), 'day', zone)
  return new Date(at.getTime() + (unit === 'hour' ? 3_600_000 : 60_000))
}
