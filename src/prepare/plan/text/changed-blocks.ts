import { diffIndices } from 'node-diff3'

/** Blocks of a list, from one place to another (not included). */
export type Span = { from: number; to: number }

/** What belongs together: where the old blocks are, what each side has in their place, and who changed any of them. */
export type Group = { before: Span; mine: Span; theirs: Span; by: 'mine' | 'theirs' | 'both' }

type Change = { before: Span; side: Span }

/** Every place that either side changed, in order. Changes of the two sides that touch the same old block are one group. */
export function groupChanges(before: string[], mine: string[], theirs: string[]): Group[] {
  const sides = { mine: changesOf(before, mine), theirs: changesOf(before, theirs) }
  return joined([...sides.mine, ...sides.theirs]).map((span) => {
    const here = { mine: within(sides.mine, span), theirs: within(sides.theirs, span) }
    const by = here.mine.length === 0 ? 'theirs' : here.theirs.length === 0 ? 'mine' : 'both'
    return { before: span, mine: spanIn(sides.mine, span), theirs: spanIn(sides.theirs, span), by }
  })
}

/** As many new blocks as old ones: each is taken to be the new wording of the one in its place. */
function changesOf(before: string[], side: string[]): Change[] {
  return differences(before, side).flatMap((change) => {
    const count = change.before.to - change.before.from
    if (count !== change.side.to - change.side.from) return [change]
    return Array.from({ length: count }, (_, at) => ({ before: one(change.before.from + at), side: one(change.side.from + at) }))
  })
}

/** Most edits leave the beginning and the end as they are; only what lies between is compared block by block. */
function differences(before: string[], side: string[]): Change[] {
  const shorter = Math.min(before.length, side.length)
  let head = 0
  while (head < shorter && before[head] === side[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === side.at(-1 - tail)) tail += 1
  const [old, now] = [before.slice(head, before.length - tail), side.slice(head, side.length - tail)]
  const span = (from: number, count: number): Span => ({ from: head + from, to: head + from + count })
  if (old.length === 0 && now.length === 0) return []
  if (pairsOf(old, now) > pairsAtMost) return [{ before: span(0, old.length), side: span(0, now.length) }]
  return diffIndices(old, now).map(({ buffer1, buffer2 }) => ({ before: span(...buffer1), side: span(...buffer2) }))
}

/** A text of thousands of equal blocks would be compared for minutes. It counts as changed as a whole instead. */
const pairsAtMost = 100_000

function pairsOf(old: string[], now: string[]): number {
  const counts = new Map<string, number>()
  for (const block of old) counts.set(block, (counts.get(block) ?? 0) + 1)
  return now.reduce((sum, block) => sum + (counts.get(block) ?? 0), 0)
}

const one = (at: number): Span => ({ from: at, to: at + 1 })

/** Changes share a group when they share an old block, or when both add at the same place. To touch is not to share. */
function joined(changes: Change[]): Span[] {
  const spans: Span[] = []
  for (const { before } of changes.toSorted((a, b) => a.before.from - b.before.from || a.before.to - b.before.to)) {
    const last = spans.at(-1)
    if (last && (before.from < last.to || (isNothing(last) && isNothing(before) && before.from === last.from)))
      last.to = Math.max(last.to, before.to)
    else spans.push({ ...before })
  }
  return spans
}

export const isNothing = ({ from, to }: Span): boolean => from === to

/** An addition belongs to the span of old blocks it stands inside of, or to the empty span at its place. */
const within = (changes: Change[], span: Span): Change[] =>
  changes.filter(({ before }) =>
    isNothing(before)
      ? isNothing(span)
        ? before.from === span.from
        : before.from > span.from && before.from < span.to
      : before.from >= span.from && before.to <= span.to,
  )

/** What a side has in the place of old blocks: as far away as everything it changed before has moved it. */
function spanIn(changes: Change[], span: Span): Span {
  const inside = within(changes, span)
  const earlier = changes.filter((change) => change.before.to <= span.from && !inside.includes(change))
  const from = follow(earlier.at(-1), span.from)
  return { from, to: inside.length > 0 ? follow(inside.at(-1), span.to) : from + (span.to - span.from) }
}

const follow = (change: Change | undefined, place: number): number => (change ? change.side.to + (place - change.before.to) : place)
