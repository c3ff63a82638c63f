import type { Gap, SectionLine } from '../writing-queries.ts'

/** One thing that is missing, and where it stands among all. */
export type PlacedGap = { sectionKey: string; sectionTitle: string; gap: Gap; at: number; of: number }

/** Where the reader is: at a block of a section, or in a section that they only look at. */
export type Here = { sectionKey: string; block: number | null }

/** Everything that is missing, in the order of reading. */
export function placeGaps(sections: Pick<SectionLine, 'key' | 'title' | 'gaps' | 'removedReason'>[]): PlacedGap[] {
  const all = sections
    .filter(({ removedReason }) => removedReason === null)
    .flatMap(({ key, title, gaps }) => gaps.map((gap) => ({ sectionKey: key, sectionTitle: title, gap })))
  return all.map((each, at) => ({ ...each, at: at + 1, of: all.length }))
}

/**
 * The next thing that is missing after where the reader is, or the one before. From the last one it goes on to the first.
 * `last` is where this key led before: two gaps of one block are told apart by it.
 */
export function nextGap(
  gaps: PlacedGap[],
  order: string[],
  here: Here,
  { step, last }: { step: 1 | -1; last: PlacedGap | null },
): PlacedGap | null {
  if (gaps.length === 0) return null
  const seen = last && isAt(last, here) ? gaps.findIndex((each) => isSame(each, last)) : -1
  if (seen >= 0) return gaps.at((seen + step) % gaps.length) ?? null
  const place = placeIn(order, here.sectionKey, here.block ?? -1)
  const places = gaps.map(({ sectionKey, gap }) => placeIn(order, sectionKey, gap.block ?? end))
  const found = step === 1 ? places.findIndex((each) => isAfter(each, place)) : places.findLastIndex((each) => isAfter(place, each))
  return gaps.at(found >= 0 ? found : step === 1 ? 0 : -1) ?? null
}

/** What is about a whole section comes after what is at its blocks. */
const end = Number.MAX_SAFE_INTEGER
type Place = [section: number, block: number]
const placeIn = (order: string[], sectionKey: string, block: number): Place => [order.indexOf(sectionKey), block]
const isAfter = (one: Place, other: Place) => one[0] > other[0] || (one[0] === other[0] && one[1] > other[1])

const isAt = ({ sectionKey, gap }: PlacedGap, here: Here) =>
  sectionKey === here.sectionKey && (gap.block === null || here.block === null || gap.block === here.block)
const isSame = (one: PlacedGap, other: PlacedGap) =>
  one.sectionKey === other.sectionKey && (['kind', 'about', 'block', 'says'] as const).every((each) => one.gap[each] === other.gap[each])
