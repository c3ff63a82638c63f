import { shortAction } from './veris-words.ts'
import type { VerisRecord } from './veris-schema.ts'

const longestTitle = 200
/** As long as the summary of any incident may be. The source document has it whole. */
const longestSummary = 10_000

/** Whom it happened to, where the source says. */
export function victimName({ victim }: VerisRecord): string | null {
  const name = victim?.victim_id?.replace(/\s+/g, ' ').trim()
  return name && !/^(unknown|other|na|n\/a)$/i.test(name) ? name : null
}

/** Who it happened to and the first sentence of the summary; without a summary, what was done. */
export function titleOf(record: VerisRecord): string {
  const said = firstSentence(record.summary ?? '') || shortAction(record)
  const victim = victimName(record)
  const named = victim && !said.toLowerCase().includes(victim.toLowerCase()) ? `${victim}: ${said}` : said
  return cut(named, longestTitle)
}

export function summaryOf({ summary }: VerisRecord): string | null {
  const text = summary?.trim()
  return text ? cut(text, longestSummary) : null
}

/** Ends at a full stop before a capital letter, unless that only shortens a word: "U.S. Army", "Dr. Who", "Sept. 2016". */
function firstSentence(summary: string): string {
  const text = summary.replace(/\s+/g, ' ').trim()
  for (const { index } of text.matchAll(/[.!?](?= ["'“(]?\p{Lu})/gu)) {
    const word = text.slice(text.lastIndexOf(' ', index) + 1, index)
    if (!shortened.test(word)) return text.slice(0, index + 1).replace(/\.$/, '')
  }
  return text.replace(/\.$/, '')
}

const shortened =
  /^(?:\p{L}|(?:\p{L}\.)+\p{L}|mr|mrs|ms|dr|st|no|inc|corp|co|ltd|dept|gov|sen|rep|gen|lt|col|jr|sr|vs|etc|jan|feb|mar|apr|aug|sept?|oct|nov|dec)$/iu

/** Cut between words where there are some. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const short = text.slice(0, most - 1)
  const space = short.lastIndexOf(' ')
  return `${(space > most * 0.7 ? short.slice(0, space) : short).toWellFormed().replace(/[\s,;:\uFFFD]+$/, '')}…`
}
