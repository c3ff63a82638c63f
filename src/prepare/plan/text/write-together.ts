import type { SplitText } from './blocks.ts'

/** The text that both began with, and what each made of it. */
export type Sides = { before: SplitText; mine: SplitText; theirs: SplitText }

/** Where a block of the merged text stands in each of the three; null where it does not. */
export type Place = { [side in keyof Sides]: number | null }

/** Writes the blocks one after the other. Between two that stood side by side somewhere, there is what was there between them. */
export function writeTogether(places: Place[], sides: Sides): string {
  const end: Place = { before: sides.before.blocks.length, mine: sides.mine.blocks.length, theirs: sides.theirs.blocks.length }
  const written = [...places, end].map((place, at) => `${gapBefore(place, places[at - 1] ?? beginning, sides)}${blockAt(place, sides)}`)
  return written.join('')
}

const beginning: Place = { before: -1, mine: -1, theirs: -1 }

const blockAt = ({ mine, theirs }: Place, sides: Sides): string => sides.theirs.blocks[theirs ?? -1] ?? sides.mine.blocks[mine ?? -1] ?? ''

function gapBefore(place: Place, previous: Place, sides: Sides): string {
  const [before, mine, theirs] = (['before', 'mine', 'theirs'] as const).map((side) => gapIn(sides[side], place[side], previous[side]))
  if (mine !== undefined && theirs !== undefined) return mine === before ? theirs : theirs === before ? mine : larger(mine, theirs)
  return mine ?? theirs ?? emptyLine(place, previous, sides)
}

const gapIn = ({ gaps }: SplitText, at: number | null, previous: number | null): string | undefined =>
  at !== null && previous !== null && at === previous + 1 ? gaps[at] : undefined

/** Two blocks that never stood side by side are kept apart, in the way in which this text ends its lines. */
function emptyLine(place: Place, previous: Place, { theirs, mine }: Sides): string {
  if (previous === beginning) return ''
  if (place.theirs === theirs.blocks.length) return theirs.gaps.at(-1) ?? ''
  return [...theirs.gaps, ...mine.gaps].some((gap) => gap.includes('\r\n')) ? '\r\n\r\n' : '\n\n'
}

/** Which of the two does not depend on whose it is. */
const larger = (one: string, other: string): string =>
  one.length === other.length ? (one > other ? one : other) : one.length > other.length ? one : other
