import { targetEnd, type Calendar, type Target } from '../../../base/business-time.ts'
import { readMoment } from '../../../base/read-moment.ts'
import { showMoment } from '../../../base/show-moment.ts'
import { minutes } from '../../../base/time.ts'
import { lateness, minutesLate } from '../lateness.ts'

/** Loaded when somebody first types a time: reading words as moments takes a large library. */

type Said = { text: string; saidAt: Date; zone: string }

/** By how much the report is certainly late, in milliseconds. Null: in time, or it depends on the hour. */
export function lateByMs({ text, saidAt, zone }: Said, reportedAt: Date, limit: Target, calendar: Calendar): number | null {
  const read = readMoment(text, { now: saidAt, zone })
  if ('problem' in read) return null
  const late = minutesLate(lateness(read.moment, reportedAt, (from) => targetEnd(from, limit, calendar)))
  return late === null ? null : minutes(late)
}

/** Nobody says "20 minutes ago" to the minute. */
const slack = minutes(10)

/**
 * The words as they were typed, which the server reads from the time of telling. Only when that would be another moment,
 * because the form was left open over night, the moment that was meant takes their place.
 */
export function noticedWords({ text, saidAt, zone }: Said, reportedAt: Date): string {
  const meant = readMoment(text, { now: saidAt, zone })
  const heard = readMoment(text, { now: reportedAt, zone })
  if ('problem' in meant || 'problem' in heard) return text
  return Math.abs(meant.moment.at.getTime() - heard.moment.at.getTime()) <= slack ? text : showMoment(meant.moment)
}
