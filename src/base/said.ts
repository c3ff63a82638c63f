import { casual, type Component, type ParsedResult, type ParsingReference } from 'chrono-node/en'
import { inPlainWords, isHarmless, severalDays } from './everyday-words.ts'
import { dayExists, type WallTime } from './wall-time.ts'

/** The one file that knows chrono: what a text says about a moment, before it is decided which moment that is. */
export type Said =
  | { is: 'now' }
  | { is: 'elapsed'; durationMs: number; precision: 'hour' | 'minute' }
  | { is: 'on-the-calendar'; date: DateSaid; time: TimeSaid | null }

/** Which parts of the date were said: none ("at 9"), the weekday, or any of year, month and day that make sense together. */
export type DateSaid =
  | { is: 'unsaid' }
  | { is: 'weekday'; weekday: number; beforeToday: boolean }
  | { is: 'date'; year?: number; month?: number; day?: number }

/** `eitherHalf`: "at 9" without a word on morning or evening. `offsetMinutes`: a zone was named, such as "EST". */
export type TimeSaid = { hour: number; minute: number; precision: 'hour' | 'minute'; eitherHalf: boolean; offsetMinutes?: number }

type Found = { parts: Partial<Record<Component, number>>; tags: Set<string>; text: string }

/** No way to say when takes more, and the time that chrono's patterns take grows steeply with the words. */
const mostWords = 20
const mostCharacters = 250

/** Answers 'several-days' for words such as "last week", and null when the text, or a part of it that matters, is not understood. */
export function whatWasSaid(text: string, today: WallTime): Said | 'several-days' | null {
  const plain = withLeapYear(withMonth(inPlainWords(beforeDawn(text, today)), today), today)
  if (plain.length > mostCharacters || plain.split(' ').length > mostWords) return null
  if (severalDays(plain)) return 'several-days'
  const year = yearAlone(plain)
  if (year) return { is: 'on-the-calendar', date: { is: 'date', year }, time: null }

  const results = casual.parse(plain, noonOf(today), { timezones: { HST: -600, HDT: -540 } })
  const found = isHarmless(besides(results, plain)) ? together(results) : null
  if (!found) return null
  if (found.tags.has('casualReference/now')) return { is: 'now' }
  if (found.tags.has('result/relativeDateAndTime')) return elapsed(found.text)
  return onTheCalendar(found, plain)
}

/** "2019", "in 2019", "the year 2019". */
function yearAlone(text: string): number | null {
  const [, before = '', year] = /^(.*?)\b((?:19|20|21)\d\d)\W*$/.exec(text) ?? []
  return year && isHarmless(before.replace(/\byear\b/i, '')) ? Number(year) : null
}

/** Before six, "tonight" began yesterday, and "this morning" at midnight. */
function beforeDawn(text: string, { hour }: WallTime): string {
  if (hour >= partsOfDay.morning) return text
  const night = text.replace(/\b(?:tonight|this evening)\b/gi, 'last night')
  return /\d/.test(night) ? night : night.replace(/\bthis morning\b/gi, 'today at midnight')
}

/** "the 20th" is the latest such day: in this month, or in the last one that had it. */
function withMonth(text: string, today: WallTime): string {
  if (/(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text)) return text
  return text.replace(/\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b/i, (all, digits: string) => {
    const day = Number(digits)
    const months = Array.from({ length: 3 }, (_, back) => new Date(Date.UTC(today.year, today.month - 1 - back, day)))
    const past = months.find((date) => date.getUTCDate() === day && date.getTime() <= Date.UTC(today.year, today.month - 1, today.day))
    return past ? `${past.getUTCMonth() + 1}/${day}/${past.getUTCFullYear()}` : all
  })
}

/** chrono takes the nearest year and then refuses February 29 where that has none. */
function withLeapYear(text: string, today: WallTime): string {
  const years = Array.from({ length: 9 }, (_, back) => today.year - back)
  const leap = years.find((year) => dayExists({ year, month: 2, day: 29 }) && (year < today.year || today.month > 2 || today.day === 29))
  return text.replace(/\bfeb[a-z]*\.? 29(?:th)?\b(?!,? ?\d{4})/i, `Feb 29, ${leap}`)
}

/**
 * chrono counts days on the clock of the computer it runs on. Noon of the wall's date in no zone
 * keeps it away from every change of the clocks there; times of day are never taken from it.
 */
const noonOf = ({ year, month, day }: WallTime): ParsingReference => ({
  instant: new Date(Date.UTC(year, month - 1, day, 12)),
  timezone: 'UTC',
})

const besides = (results: ParsedResult[], text: string): string => results.reduce((rest, result) => rest.replace(result.text, ' '), text)

const components: Component[] = ['year', 'month', 'day', 'weekday', 'hour', 'minute', 'meridiem', 'timezoneOffset']

/** "July 4 … last year" and "yesterday … at 3 pm" are found apart and belong together; "Monday … Tuesday" contradict each other. */
function together(results: ParsedResult[]): Found | null {
  const all: Found = { parts: {}, tags: new Set(), text: '' }
  for (const { start, text } of results) {
    const said = components.filter((component) => start.isCertain(component))
    if (said.some((component) => component in all.parts)) return null
    for (const component of said) all.parts[component] = start.get(component) ?? 0
    for (const tag of start.tags()) all.tags.add(tag)
    all.text += ` ${text}`
  }
  // "a week ago Monday" names two days.
  if (results.length > 1 && all.tags.has('result/relativeDate') && 'weekday' in all.parts) return null
  return results.length > 0 ? all : null
}

/** Measured from a noon in January, when no clock in the world is changed, so that "3 hours ago" is three hours also in such a night. */
function elapsed(text: string): Said | null {
  const noon = new Date(Date.UTC(2001, 0, 15, 12))
  const start = casual.parse(text, { instant: noon, timezone: 'UTC' })[0]?.start
  if (!start) return null
  const durationMs = noon.getTime() - start.date().getTime()
  if (!(Math.abs(durationMs) < longestMs)) return null
  return { is: 'elapsed', durationMs, precision: durationMs % 3_600_000 === 0 && !/min/i.test(text) ? 'hour' : 'minute' }
}

/** A hundred years. Beyond that, and beyond what a Date can hold, it is a slip of the keyboard. */
const longestMs = 100 * 365 * 86_400_000

function onTheCalendar(found: Found, text: string): Said | null {
  const date = dateSaid(found.parts, text)
  const time = timeSaid(found, text)
  if (date.is === 'unsaid' && !time) return null
  if (date.is === 'date' && date.year !== undefined && !(date.year >= 1900 && date.year < 2200)) return null
  // "Monday night at 2" may be either night of Monday.
  if (/\bnight\b/i.test(found.text) && time && time.hour >= 12 && time.hour < 17) return null
  // A time needs its day: "March at 3 pm" says too little and too much.
  if (time && date.is === 'date' && !date.day) return null
  return { is: 'on-the-calendar', date, time }
}

function dateSaid({ year, month, day, weekday }: Found['parts'], text: string): DateSaid {
  const known = { ...(year !== undefined && { year }), ...(month && { month }), ...(day && { day }) }
  if (Object.keys(known).length > 0) return { is: 'date', ...known }
  if (weekday === undefined) return { is: 'unsaid' }
  return { is: 'weekday', weekday: weekday === 0 ? 7 : weekday, beforeToday: /\b(?:last|past)\b/i.test(text) }
}

/** A part of the day is read as the hour in which it begins, so that a deadline counted from it never ends too late. */
const partsOfDay = { morning: 6, afternoon: 12, evening: 18, night: 20 }

function timeSaid({ parts, tags, text }: Found, whole: string): TimeSaid | null {
  const { hour, minute = 0, meridiem, timezoneOffset } = parts
  const part = /\bnight\b/i.test(text)
    ? 'night'
    : (['morning', 'afternoon', 'evening'] as const).find((name) => tags.has(`casualReference/${name}`))
  const zone = timezoneOffset === undefined ? {} : { offsetMinutes: timezoneOffset }
  if (hour === undefined) return part ? { hour: partsOfDay[part], minute: 0, precision: 'hour', eitherHalf: false, ...zone } : null
  const eitherHalf = hour >= 1 && hour < 12 && meridiem === undefined && !part && !new RegExp(`\\b0${hour}[:.]`).test(whole)
  return { hour, minute, precision: minute > 0 || /[:.]00\b/.test(text) ? 'minute' : 'hour', eitherHalf, ...zone }
}
