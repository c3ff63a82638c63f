import { Invalid } from '../../base/errors.ts'
import { dayNumber, plusDays, wallTime, type Day } from '../../base/wall-time.ts'
import { beginningOf, instantOf } from '../../base/zoned-time.ts'

/** Days of the organisation's calendar, as `YYYY-MM-DD`, and the moments at which they begin. */

export function dayOf(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return { year, month, day }
}

export const isoDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

export const today = (now: Date, zone: string): string => isoDay(wallTime(now, zone))

/** The first moment of a day: midnight, unless the clocks skip it. */
export const beginningOfDay = (iso: string, zone: string): Date =>
  beginningOf(instantOf({ ...dayOf(iso), hour: 12, minute: 0 }, zone), 'day', zone)

/** The same day so many months later, or the last one of a shorter month. A review of February 29 falls due on February 28. */
export function plusMonths(at: Date, months: number, zone: string): Date {
  const { year, month, day, hour, minute } = wallTime(at, zone)
  const first = { year: year + Math.floor((month - 1 + months) / 12), month: ((month - 1 + months) % 12) + 1, day: 1 }
  const next = { year: first.year + Math.floor(first.month / 12), month: (first.month % 12) + 1, day: 1 }
  const last = plusDays(next, -1)
  return instantOf({ ...first, day: Math.min(day, last.day), hour, minute }, zone)
}

/** From when a version is to be in force: null is at once. A day that has passed is refused, and today is now. */
export function forceFromOn(iso: string | null, now: Date, zone: string): Date | null {
  if (iso === null || iso === today(now, zone)) return null
  if (iso > today(now, zone)) return beginningOfDay(iso, zone)
  const message = 'This day has passed. Choose today or a later day, or let it come in force with the last signature.'
  throw new Invalid([{ field: 'forceOn', message }])
}

/** Somebody who owes something is reminded on the day it falls due, and then once a week. */
export function isReminderDay(dueAt: Date, now: Date, zone: string): boolean {
  const late = dayNumber(wallTime(now, zone)) - dayNumber(wallTime(dueAt, zone))
  return late >= 0 && late % 7 === 0
}
