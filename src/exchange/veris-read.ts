import { verisSchema, type VerisRecord } from './veris-schema.ts'

/** Either the record, or why it cannot be taken over: where, what is wrong there, and how to mend it. */
export type Read = { record: VerisRecord } | { refused: string }

/** About a thousand times the size of a usual record. */
const longest = 2_000_000

/** Reads one file. Whatever is in it, this answers and does not throw: one bad file must not stop the rest. */
export function parseVeris(content: string, now: Date): Read {
  if (content.length > longest)
    return { refused: `This file is larger than 2 MB, far more than one record. Put every record in a file of its own.` }
  if (!content.isWellFormed()) return { refused: 'This file is not proper text (UTF-8). Save it again as UTF-8.' }
  const json = readJson(content)
  if ('refused' in json) return json
  const parsed = verisSchema.safeParse(json.value)
  if (!parsed.success) return { refused: sentences(parsed.error.issues) }
  return refuseFuture(parsed.data, now) ?? { record: parsed.data }
}

function readJson(content: string): { value: unknown } | { refused: string } {
  // Some editors put a byte order mark first, which JSON does not know.
  const text = content.replace(/^\uFEFF/, '')
  if (!text.trim()) return { refused: 'This file is empty.' }
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return { refused: 'This file holds a list. Put every record in a file of its own.' }
    if (value === null || typeof value !== 'object') return { refused: 'This file holds no VERIS record: a record is an object, { … }.' }
    return { value }
  } catch (error) {
    return {
      refused: `This file is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read'}. Mend it there, or export it again.`,
    }
  }
}

/** At most three at once: with more than that wrong it is another kind of file. */
function sentences(issues: { path: PropertyKey[]; message: string }[]): string {
  const shown = issues.slice(0, 3).map(({ path, message }) => `${path.join('.')} ${message}`)
  const more = issues.length - shown.length
  return more ? `${shown.join(' ')} And ${more} more.` : shown.join(' ')
}

function refuseFuture({ timeline }: VerisRecord, now: Date): Read | null {
  const { year, month } = timeline.incident
  if (Date.UTC(year, (month ?? 1) - 1) <= now.getTime()) return null
  return { refused: `timeline.incident is ${month ? `${month}/${year}` : year}, which has not come yet. Correct the year.` }
}
