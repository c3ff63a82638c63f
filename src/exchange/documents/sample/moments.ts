import type { Moment } from '../../../base/moment.ts'

/** Everything in the sample happens in November 2026, at a library on the clock of New York. */
export const zone = 'America/New_York'
export const utc = (day: number, hour: number, minute = 0) => new Date(Date.UTC(2026, 10, day, hour, minute))
export const minuteOf = (at: Date): Moment => ({ at, precision: 'minute', zone: 'UTC' })
