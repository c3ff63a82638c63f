import { earliest, latest, type Moment } from '../../base/moment.ts'
import { between } from '../../base/time.ts'

export type Lateness = { is: 'unknown' } | { is: 'in-time' } | { is: 'possibly-late' } | { is: 'late'; minutes: number }

/**
 * Whether a report came within the limit, counted from noticing and not from typing.
 *
 * "Yesterday" is 24 hours long. It is certainly late only when even the last instant that may be meant is beyond the
 * limit; when only the first one is, it is possibly late, and the reporter is asked, not told.
 * Nobody reports what they have not yet noticed, so no later instant than the report itself may be meant.
 */
export function lateness(noticed: Moment | null, reportedAt: Date, limitEnd: (from: Date) => Date): Lateness {
  if (!noticed) return { is: 'unknown' }
  const overdueMs = between(limitEnd(lastInstantNoticed(noticed, reportedAt)), reportedAt)
  if (overdueMs >= 60_000) return { is: 'late', minutes: Math.floor(overdueMs / 60_000) }
  return reportedAt > limitEnd(earliest(noticed)) ? { is: 'possibly-late' } : { is: 'in-time' }
}

/** The latest moment at which it may have been noticed. */
export function lastInstantNoticed(noticed: Moment, reportedAt: Date): Date {
  const last = latest(noticed)
  return last < reportedAt ? last : reportedAt
}

export const minutesLate = (found: Lateness): number | null => (found.is === 'late' ? found.minutes : null)
