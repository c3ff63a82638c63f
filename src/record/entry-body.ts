import type { Moment } from '../base/moment.ts'
import { precisions } from '../base/precision.ts'
import { showMoment } from '../base/show-moment.ts'
import type { Entry } from './entry.ts'

export type Told = Pick<Entry, 'kind' | 'body' | 'byName'>

/** A sentence for one kind of entry. */
export type Sentence = (told: Told) => string
export type Sentences = Record<string, Sentence>

/** What a sentence needs is not there: an older or a newer version of the software wrote the entry. */
export class NotSaid extends Error {}

/** What stands at a path of the body, such as `task.title`; undefined where nothing does. */
export function at(body: Entry['body'], path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined),
      body,
    )
}

export const has = ({ body }: Told, path: string): boolean => {
  const value = at(body, path)
  return value !== undefined && value !== null && value !== false && value !== ''
}

export function text({ body }: Told, path: string): string {
  const value = at(body, path)
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new NotSaid(path)
}

/** ": what was said", or nothing where nothing was. Long texts are told by their beginning; the body has the whole. */
export const afterColon = (told: Told, path: string): string => (has(told, path) ? `: ${beginning(text(told, path))}` : '')

export const quoted = (told: Told, path: string): string => `“${beginning(text(told, path), 200)}”`

export function list({ body }: Told, path: string): unknown[] {
  const value = at(body, path)
  return Array.isArray(value) ? value : []
}

/** "a, b and c". */
export const listed = (parts: string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

export function moment({ body }: Told, path: string): string {
  const value = at(body, path)
  if (!isMoment(value)) throw new NotSaid(path)
  return showMoment({ at: new Date(value.at), precision: value.precision, zone: value.zone })
}

export const beginning = (said: string, limit = 1000): string => (said.length > limit ? `${said.slice(0, limit).trimEnd()}…` : said)

function isMoment(value: unknown): value is { at: string; precision: Moment['precision']; zone: string } {
  if (value === null || typeof value !== 'object') return false
  const { at: instant, precision, zone } = value as Record<string, unknown>
  return typeof instant === 'string' && typeof zone === 'string' && precisions.includes(precision as Moment['precision'])
}
