import type { Precision } from './precision.ts'
import { beginningOf, endOf } from './zoned-time.ts'

export type { Precision } from './precision.ts'

/** An instant as far as it is known: `at` is its beginning in `zone` (IANA). A year stays a year. */
export type Moment = { at: Date; precision: Precision; zone: string }

/** The moment of this precision in which an instant lies: 3:42 PM is within the hour of 3 PM, within November 20, within 2026. */
export const momentAt = (at: Date, precision: Precision, zone: string): Moment => ({
  at: beginningOf(at, precision, zone),
  precision,
  zone,
})

/** The first instant at which it may have been. */
export const earliest = (moment: Moment): Date => beginningOf(moment.at, moment.precision, moment.zone)

/** The first instant at which it can no longer have been: the interval does not contain it. */
export const latest = (moment: Moment): Date => endOf(earliest(moment), moment.precision, moment.zone)

/** Whatever instants are meant, `a` is before `b`. Two moments in the same day are not, when no more than the day is known. */
export const certainlyBefore = (a: Moment, b: Moment): boolean => latest(a) <= earliest(b)

/** There are instants within `a` and `b` of which the first is before the second. */
export const possiblyBefore = (a: Moment, b: Moment): boolean => earliest(a) < latest(b)
