/** Blocks by the place in their list that are left out, because the other side has the same or has written it further. */
export type Doubles = { mine: Set<number>; theirs: Set<number> }

type Written = { side: keyof Doubles; at: number; words: string }

/**
 * Which blocks that two people added in one place stand there twice. A block that goes on where the other side's breaks off
 * is that block, written further: it is what a save looks like whose answer was lost on the way, and which is sent again.
 * Each block stands for one of the other side at most, so that what somebody wrote twice is there twice. Whose side is
 * whose makes no difference to which words stay.
 */
export function doubles(mine: string[], theirs: string[]): Doubles {
  const written = [...blocksOf('mine', mine), ...blocksOf('theirs', theirs)].toSorted(shorterFirst)
  const taken = new Set<Written>()
  const left: Doubles = { mine: new Set(), theirs: new Set() }
  for (const stands of [isSame, goesOn])
    for (const block of written) {
      const other = taken.has(block)
        ? undefined
        : written.find((each) => !taken.has(each) && each.side !== block.side && stands(block, each))
      if (!other) continue
      taken.add(block).add(other)
      // Of two that are the same, theirs is stored already and stays.
      const out = stands === isSame && block.side === 'theirs' ? other : block
      left[out.side].add(out.at)
    }
  return left
}

const blocksOf = (side: keyof Doubles, blocks: string[]): Written[] => blocks.map((words, at) => ({ side, at, words }))

const shorterFirst = (one: Written, other: Written): number =>
  one.words.length - other.words.length || (one.words < other.words ? -1 : one.words > other.words ? 1 : one.at - other.at)

const isSame = (block: Written, other: Written): boolean => block.words === other.words
const goesOn = (block: Written, longer: Written): boolean => longer.words !== block.words && longer.words.startsWith(block.words)
