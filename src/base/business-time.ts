import { counted } from './show-duration.ts'
import { plusDays, wallTime, weekdayOf, type Day } from './wall-time.ts'
import { instantOf, plusCalendarDays } from './zoned-time.ts'

export const targetUnits = ['minutes', 'hours', 'days', 'working-days'] as const
export type Target = { amount: number; unit: (typeof targetUnits)[number] }

/** When an organisation is at work. `workdays`: 1 is Monday, 7 is Sunday. Times are '09:00', holidays are 'YYYY-MM-DD', all in `zone`. */
export type Calendar = { zone: string; workdays: number[]; opensAt: string; closesAt: string; holidays: string[] }

/**
 * The moment at which a target that starts at `start` runs out.
 *
 * - Minutes and hours are elapsed time: nights, weekends and changes of the clocks do not extend them.
 * - Days are calendar days: the same time of day on the calendar's wall, so many days later. A time that the
 *   clocks skip on that day is moved on to the first that exists after it.
 * - Working days end at closing time of the nth working day **after the day on which it starts**, whatever the hour
 *   and whether or not that day is itself a working day. A working day is one of `workdays` that is no holiday.
 *   Of 1 working day, a start on Tuesday at 7:00 or at 23:00 ends on Wednesday at closing time; one on
 *   Friday evening, Saturday or Sunday ends on Monday at closing time.
 *
 * An amount of 0 has run out at its start.
 */
export function targetEnd(start: Date, { amount, unit }: Target, calendar: Calendar): Date {
  if (amount <= 0) return start
  if (unit === 'minutes') return new Date(start.getTime() + amount * 60_000)
  if (unit === 'hours') return new Date(start.getTime() + amount * 3_600_000)
  if (unit === 'days') return plusCalendarDays(start, amount, calendar.zone)
  return closingTime(workingDayAfter(wallTime(start, calendar.zone), amount, calendar), calendar)
}

/** "15 minutes", "1 working day". */
export const showTarget = ({ amount, unit }: Target): string => counted(amount, unit.replace('-', ' ').slice(0, -1))

function workingDayAfter(start: Day, count: number, calendar: Calendar): Day {
  // A calendar without workdays would never let a target run out. Too early is safer than never.
  const workdays = calendar.workdays.some((weekday) => everyDay.includes(weekday)) ? calendar.workdays : everyDay
  const holidays = new Set(calendar.holidays)
  let day = start
  for (let left = count; left > 0;) {
    day = plusDays(day, 1)
    if (workdays.includes(weekdayOf(day)) && !holidays.has(isoDate(day))) left -= 1
  }
  return day
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** Closing at or before opening is after midnight: a bar open from 18:00 closes at 02:00, a desk open from 00:00 at 24:00 or 00:00. */
function closingTime(day: Day, { opensAt, closesAt, zone }: Calendar): Date {
  const [hour = 0, minute = 0] = closesAt.split(':').map(Number)
  const closesOn = closesAt <= opensAt || hour === 24 ? plusDays(day, 1) : day
  return instantOf({ year: closesOn.year, month: closesOn.month, day: closesOn.day, hour: hour % 24, minute }, zone)
}

const isoDate = ({ year, month, day }: Day): string => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
