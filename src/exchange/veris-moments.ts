import type { Moment, Precision } from '../base/moment.ts'
import { precisions } from '../base/precision.ts'
import { dayExists } from '../base/wall-time.ts'
import type { VerisRecord } from './veris-schema.ts'

type Timeline = VerisRecord['timeline']
type Duration = Timeline['discovery']

/** VERIS names no zone. */
const zone = 'UTC'
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

/**
 * When it happened, as precisely as the source says and no more: a year stays a year. What does not make sense
 * together (a day without its month, February 31, a time that is none) is left out, never guessed.
 */
export function occurredOf({ incident }: Timeline): Moment {
  const { year, month, day, time } = incident
  if (!month) return { at: new Date(Date.UTC(year, 0)), precision: 'year', zone }
  if (!day || !dayExists({ year, month, day })) return { at: new Date(Date.UTC(year, month - 1)), precision: 'month', zone }
  const minutes = minutesOf(time)
  if (minutes === null) return { at: new Date(Date.UTC(year, month - 1, day)), precision: 'day', zone }
  return { at: new Date(Date.UTC(year, month - 1, day, 0, minutes)), precision: 'minute', zone }
}

/** True where the source says more about when it happened than a moment can hold. */
export function saysMoreThan(moment: Moment, { incident }: Timeline): boolean {
  const said = incident.time ? 'minute' : incident.day ? 'day' : incident.month ? 'month' : 'year'
  return precisions.indexOf(said) > precisions.indexOf(moment.precision)
}

/** "05:45:00 PM" by the standard, "17:45" in older records. */
function minutesOf(time: string | null | undefined): number | null {
  const [, hour = '', minute = '', half] = /^(\d{1,2}):(\d\d)(?::\d\d)?\s*([ap]m)?$/i.exec(time?.trim() ?? '') ?? []
  if (!hour || Number(minute) > 59 || Number(hour) > (half ? 12 : 23)) return null
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour)
  return hours * 60 + Number(minute)
}

export type Milestone = { kind: 'occurred' | 'noticed' | 'contained'; moment: Moment }

/**
 * VERIS tells when things happened by how long they took, each from the one before: compromised so long after it
 * began, noticed so long after that, contained so long after that. Only what is certain becomes a milestone: the
 * finest hour, day, month or year that holds every moment it can have been. Often there is none.
 */
export function milestonesOf(timeline: Timeline): Milestone[] {
  const occurred = occurredOf(timeline)
  const begun = spanOf(occurred.at, occurred.precision)
  const noticed = later(atOnce(timeline.compromise) ? begun : later(begun, timeline.compromise), timeline.discovery)
  const contained = later(noticed, timeline.containment)
  return [{ kind: 'occurred', moment: occurred }, ...certain('noticed', noticed), ...certain('contained', contained)]
}

/** A mistake harms in the moment it is made: there VERIS has no time until the compromise, or "NA". */
const atOnce = (duration: Duration): boolean => !duration?.unit || duration.unit === 'NA'

/** From the first instant at which it may have been to the first at which it can no longer have been. */
type Span = { from: number; to: number }

function certain(kind: Milestone['kind'], span: Span | null): Milestone[] {
  if (!span) return []
  const precision = precisions.findLast((each) => spanOf(new Date(span.from), each).to >= span.to)
  return precision ? [{ kind, moment: { at: new Date(spanOf(new Date(span.from), precision).from), precision, zone } }] : []
}

/** The minute, hour, day, month or year around an instant. In UTC no clock is ever changed, so this needs no calendar library. */
function spanOf(at: Date, precision: Precision): Span {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()]
  if (precision === 'year') return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) }
  if (precision === 'month') return { from: Date.UTC(year, month), to: Date.UTC(year, month + 1) }
  const length = { day, hour, minute }[precision]
  const from = Math.floor(at.getTime() / length) * length
  return { from, to: from + length }
}

function later(span: Span | null, duration: Duration): Span | null {
  const took = lengthOf(duration)
  return span && took && { from: span.from + took.from, to: span.to + took.to }
}

/** The shortest and the longest of each unit in milliseconds, and how many make the next. Years are open at the end. */
const units: Record<string, { least: number; most: number; next: number }> = {
  Seconds: { least: 1000, most: 1000, next: minute },
  Minutes: { least: minute, most: minute, next: hour },
  Hours: { least: hour, most: hour, next: day },
  Days: { least: day, most: day, next: 7 * day },
  Weeks: { least: 7 * day, most: 7 * day, next: 31 * day },
  Months: { least: 28 * day, most: 31 * day, next: 366 * day },
  Years: { least: 365 * day, most: 366 * day, next: Number.POSITIVE_INFINITY },
}

const longestMs = 100 * 366 * day

/** A number is taken as rounded to its unit, "Days" alone as one day to a week. Null: not known, or never. */
function lengthOf(duration: Duration): Span | null {
  const unit = units[duration?.unit ?? '']
  if (!unit) return null
  const value = duration?.value
  if (value == null) return unit.next <= longestMs ? { from: unit.least, to: unit.next } : null
  const to = (value + 0.5) * unit.most
  return value >= 0 && to <= longestMs ? { from: Math.max(0, value - 0.5) * unit.least, to } : null
}
