import type { Moment } from '../../../base/moment.ts'
import { showMoment } from '../../../base/show-moment.ts'

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const short = (weekday: number): string => weekdayNames[weekday - 1]?.slice(0, 3) ?? ''

/** A calendar date has no zone; noon in UTC is on that date for the words that show it. */
export const dayMoment = (date: string): Moment => ({ at: new Date(`${date}T12:00:00Z`), precision: 'day', zone: 'UTC' })
export const showDate = (date: string): string => showMoment(dayMoment(date))

/** "Mon to Fri", "Mon to Thu, Sat". 1 is Monday. */
export function showWorkdays(workdays: readonly number[]): string {
  const days = [...workdays].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs.map(showRun).join(', ')
}

function showRun(run: number[]): string {
  const [first = 1, last = first] = [run[0], run.at(-1)]
  if (run.length < 3) return run.map(short).join(', ')
  return `${short(first)} to ${short(last)}`
}

/** "17:30" as "5:30 PM". */
export function showHour(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour % 24 < 12 ? 'AM' : 'PM'}`
}
