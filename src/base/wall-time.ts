/** What a calendar and a clock on a wall say. Months and days count from 1. */
export type Day = { year: number; month: number; day: number }
export type WallTime = Day & { hour: number; minute: number }

/**
 * What the wall of a zone says at an instant. By Intl alone, so that showing a moment needs no library
 * in the browser; the way back, from wall to instant, is in zoned-time.ts.
 */
export function wallTime(at: Date, zone: string): WallTime {
  const said = new Map(
    formatter(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => said.get(type) ?? 0
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') }
}

/** How far the wall is ahead of UTC. */
export function offsetMinutesAt(at: Date, zone: string): number {
  const { year, month, day, hour, minute } = wallTime(at, zone)
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - Math.floor(at.getTime() / 60_000)
}

/** Days since January 1, 1970: for counting days without any clock in the way. */
export const dayNumber = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / 86_400_000

export function dayOfNumber(count: number): Day {
  const date = new Date(count * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export const plusDays = (day: Day, count: number): Day => dayOfNumber(dayNumber(day) + count)

/** 1 is Monday and 7 is Sunday, as in ISO 8601. January 1, 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** February 30 is no day. */
export const dayExists = (day: Day): boolean => {
  const same = dayOfNumber(dayNumber(day))
  return same.month === day.month && same.day === day.day
}

// Making a formatter costs a hundred times what using it does, and an installation has a handful of zones.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formatters.set(zone, made)
  return made
}
