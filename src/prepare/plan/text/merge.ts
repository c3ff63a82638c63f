import { splitText, writtenBlocks } from './blocks.ts'
import { groupChanges, isNothing, type Group, type Span } from './changed-blocks.ts'
import { doubles } from './doubles.ts'
import { writeTogether, type Place, type Sides } from './write-together.ts'

/** Both changed the same blocks, each in another way. An empty side took them out. `block` counts the blocks of `theirs`. */
export type Clash = { block: number; before: string; mine: string; theirs: string }

/** The text that holds what both sides wrote, or null and where they clash. */
export type Merged = { text: string | null; clashes: Clash[] }

/** For a clash: whose words stand. Null: nobody has decided. */
export type Choose = (clash: Clash, at: number) => 'mine' | 'theirs' | 'both' | null

/**
 * Brings two changed copies of one text together, block by block. What only one of them changed is taken from there, byte
 * for byte; what both added in one place is taken from both, first theirs, then mine. Nothing is ever left out: where both
 * changed the same block there is no merged text, but a clash that shows both.
 */
export const mergeText = (before: string, mine: string, theirs: string): Merged => settleText({ before, mine, theirs }, () => null)

/** The same once somebody has chosen what stands where the two clash. */
export function settleText({ before, mine, theirs }: Record<keyof Sides, string>, choose: Choose): Merged {
  if (mine === before || mine === theirs) return { text: theirs, clashes: [] }
  if (theirs === before) return { text: mine, clashes: [] }
  const sides = { before: splitText(before), mine: splitText(mine), theirs: splitText(theirs) }
  const groups = groupChanges(sides.before.blocks, sides.mine.blocks, sides.theirs.blocks)
  const clashing = groups.filter((group) => isClash(group, sides))
  const clashes = clashing.map((group) => clashOf(group, sides))
  const chosen = new Map(clashing.map((group, at) => [group, choose(clashes[at]!, at)]))
  if ([...chosen.values()].includes(null)) return { text: null, clashes }
  return { text: writeTogether(placesOf(groups, sides, chosen), sides), clashes }
}

const isClash = (group: Group, sides: Sides): boolean =>
  group.by === 'both' && !isNothing(group.before) && !sameBlocks(sides.mine.blocks, group.mine, sides.theirs.blocks, group.theirs)

function sameBlocks(one: string[], here: Span, other: string[], there: Span): boolean {
  return here.to - here.from === there.to - there.from && range(here).every((at, step) => one[at] === other[there.from + step])
}

const clashOf = ({ before, mine, theirs }: Group, sides: Sides): Clash => ({
  block: theirs.from,
  before: writtenBlocks(sides.before, before.from, before.to),
  mine: writtenBlocks(sides.mine, mine.from, mine.to),
  theirs: writtenBlocks(sides.theirs, theirs.from, theirs.to),
})

/** Every block of the merged text in its order, and where it stands in each of the three. */
function placesOf(groups: Group[], sides: Sides, chosen: Map<Group, ReturnType<Choose>>): Place[] {
  const places: Place[] = []
  let [before, mine, theirs] = [0, 0, 0]
  const unchangedUntil = (end: number) => {
    while (before < end) places.push({ before: before++, mine: mine++, theirs: theirs++ })
  }
  for (const group of groups) {
    unchangedUntil(group.before.from)
    places.push(...taken(group, sides, chosen.get(group) ?? null))
    ;[before, mine, theirs] = [group.before.to, group.mine.to, group.theirs.to]
  }
  unchangedUntil(sides.before.blocks.length)
  return places
}

function taken(group: Group, sides: Sides, choice: ReturnType<Choose>): Place[] {
  const mine = range(group.mine).map((at): Place => ({ before: null, mine: at, theirs: null }))
  const theirs = range(group.theirs).map((at): Place => ({ before: null, mine: null, theirs: at }))
  if (group.by === 'mine' || choice === 'mine') return mine
  if (group.by === 'theirs' || choice === 'theirs') return theirs
  if (sameBlocks(sides.mine.blocks, group.mine, sides.theirs.blocks, group.theirs))
    return theirs.map((each, step) => ({ ...each, mine: group.mine.from + step }))
  return both(mine, theirs, sides)
}

/** Theirs, then mine, without what the other side has as well. */
function both(mine: Place[], theirs: Place[], sides: Sides): Place[] {
  const double = doubles(
    mine.map((each) => sides.mine.blocks[each.mine ?? -1] ?? ''),
    theirs.map((each) => sides.theirs.blocks[each.theirs ?? -1] ?? ''),
  )
  return [...theirs.filter((_, at) => !double.theirs.has(at)), ...mine.filter((_, at) => !double.mine.has(at))]
}

const range = ({ from, to }: Span): number[] => Array.from({ length: to - from }, (_, at) => from + at)
