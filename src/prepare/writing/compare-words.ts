import { diffWordsWithSpace } from 'diff'

/** A run of words that stayed, went or came. */
export type Piece = { is: 'same' | 'gone' | 'new'; words: string }

/** Below this share of common words, two texts are different texts, and a mosaic of both could be read by nobody. */
const alike = 0.3

/** One text into the other, word by word. */
export function wordChanges(from: string, to: string): Piece[] {
  if (from === to) return from ? [{ is: 'same', words: from }] : []
  const pieces = calm(
    diffWordsWithSpace(from, to).map(({ added, removed, value }) => ({ is: added ? 'new' : removed ? 'gone' : 'same', words: value })),
  )
  const common = pieces.filter(({ is }) => is === 'same').reduce((sum, { words }) => sum + words.length, 0)
  return common < alike * Math.min(from.length, to.length) ? whole(from, to) : pieces
}

const whole = (from: string, to: string): Piece[] => [
  ...(from ? [{ is: 'gone' as const, words: from }] : []),
  ...(to ? [{ is: 'new' as const, words: to }] : []),
]

/** A lone space or comma that stayed between two changed words is no rest for the eye: it goes with both of them. */
function calm(pieces: Piece[]): Piece[] {
  const done: Piece[] = []
  let gone = ''
  let came = ''
  const flush = () => {
    done.push(...whole(gone, came))
    gone = came = ''
  }
  for (const [at, { is, words }] of pieces.entries()) {
    const inside =
      is === 'same' && !/[\p{L}\p{N}]/u.test(words) && (gone || came) && pieces.slice(at + 1).some((later) => later.is !== 'same')
    if (is === 'gone' || inside) gone += words
    if (is === 'new' || inside) came += words
    if (is !== 'same' || inside) continue
    flush()
    done.push({ is, words })
  }
  flush()
  return done
}

/** How much two texts have in common, from 0 to 1: words that both have, counted as often as both have them (Dice). */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let both = 0
  for (const [word, count] of a) both += Math.min(count, b.get(word) ?? 0)
  return (2 * both) / Math.max(1, size(a) + size(b))
}

const size = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((sum, count) => sum + count, 0)

export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
