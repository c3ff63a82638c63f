import type { Moment } from './moment.ts'
import { mostRecent } from './most-recent.ts'
import { whatWasSaid } from './said.ts'
import { showMoment } from './show-moment.ts'
import { wallTime } from './wall-time.ts'

export type MomentProblem = 'empty' | 'not-understood' | 'in-the-future'

/** The message is for the reporter: what is wrong and how to write it. */
export type MomentRead = { moment: Moment } | { problem: MomentProblem; message: string }

/** Longer than any way to say when, short enough to read in no time. */
export const momentTextLimit = 200

/**
 * Reads when something happened, as people write it: "yesterday 3pm", "about an hour ago", "last Tuesday", "11/20 14:30", "2019".
 *
 * - Never more precise than what was said: "yesterday" is a day, "3pm" and "an hour ago" are hours, "3:00 pm" and
 *   "20 minutes ago" are minutes. A part of the day is the hour in which it begins: "this morning" is 6 AM.
 * - Never in the future; where a choice is left, the most recent past (most-recent.ts).
 * - On the clock of `zone`, unless another is named ("3pm EST"). Times that the clocks skip are moved on,
 *   of times that they show twice it is the first (zoned-time.ts).
 * - Month before day, as in the United States: 3/4 is March 4. Where that is no date, day before month: 20.11.2026.
 * - Where the weekday and the date disagree, the date counts; it is shown back with its weekday.
 */
export function readMoment(text: string, { now, zone }: { now: Date; zone: string }): MomentRead {
  const trimmed = text.trim()
  if (trimmed === '')
    return problem('empty', 'Please say when it was. A rough answer is fine, such as “this morning” or “yesterday at 3 PM”.')
  if (text.length > momentTextLimit)
    return problem('not-understood', `Please give only the day and the time here, in a few words, ${suchAs}`)
  const said = whatWasSaid(trimmed, wallTime(now, zone))
  if (said === 'several-days') return problem('not-understood', `“${excerpt(trimmed)}” can be any of several days. ${whichDay}`)
  const found = said && mostRecent(said, now, zone)
  if (!found) {
    return problem('not-understood', `We could not read “${excerpt(trimmed)}” as a day or a time. Please write it ${suchAs}`)
  }
  if (found.ahead) return problem('in-the-future', `${capital(showMoment(found.moment, { now }))} is still to come. ${whenNoticed}`)
  return { moment: found.moment }
}

const problem = (kind: MomentProblem, message: string): MomentRead => ({ problem: kind, message })

const suchAs = 'like “yesterday at 3 PM”, “about an hour ago” or “November 20, 2:30 PM”.'
const whichDay = 'Please name the day, like “last Tuesday” or “November 20”.'
const whenNoticed =
  'Please give a time that has passed, like “20 minutes ago” or “yesterday at 3 PM”. If you are not sure, a rough time is fine.'

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
