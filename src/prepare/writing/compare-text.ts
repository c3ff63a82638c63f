import { diffArrays } from 'diff'
import { blockReader, type Block } from './compare-blocks.ts'
import { movedKeys } from './compare-order.ts'
import { likeness, wordChanges, wordCounts, type Piece } from './compare-words.ts'

export type ComparedSection = { key: string; title: string; body: string; removedReason: string | null }

type Look = Pick<Block, 'kind' | 'depth' | 'tint'>
/** A block that stayed, went, came, or became another. `marks`: its words are the same, and only how they are marked is not. */
export type BlockChange = Look & { is: 'same' | 'gone' | 'new' | 'changed' | 'marks'; pieces: Piece[]; tintBefore: Block['tint'] }

export type SectionChange = {
  key: string
  title: string
  is: 'same' | 'new' | 'gone' | 'changed'
  /** What it was called before, where that is another name. */
  titleBefore: string | null
  /** Where it stands now, where that is another place: behind which section; '' is the beginning. */
  movedBehind: string | null
  /** Why it is gone, in the words of whoever removed it. */
  removedReason: string | null
  blocks: BlockChange[]
  /** The text differs only in blank lines or in how it is marked up, which nobody sees. */
  layoutOnly: boolean
}

type Naming = (fieldKey: string) => string

/** Every section of both versions in the order of the later one; what is gone stands where it stood. */
export function sectionChanges(before: ComparedSection[], after: ComparedSection[], fieldName: Naming): SectionChange[] {
  const [was, is] = [standing(before), standing(after)]
  const moved = new Map(movedKeys([...was.keys()], [...is.keys()]).map(({ key, behind }) => [key, behind]))
  const read = blockReader(fieldName)
  const titleOf = (key: string) => is.get(key)?.title ?? was.get(key)?.title ?? key
  return mergedOrder([...was.keys()], [...is.keys()]).map((key) => {
    const [from, to] = [was.get(key), is.get(key)]
    const behind = moved.get(key)
    const blocks = from && to && from.body === to.body ? [] : blockChanges(from?.body ?? '', to?.body ?? '', read)
    const titleBefore = from && to && from.title !== to.title ? from.title : null
    const movedBehind = behind === undefined ? null : behind === null ? '' : titleOf(behind)
    const words = blocks.some((each) => each.is !== 'same')
    const layoutOnly = Boolean(from && to && from.body !== to.body && !words)
    const differs = words || layoutOnly || titleBefore !== null || movedBehind !== null
    return {
      key,
      title: titleOf(key),
      is: !from ? 'new' : !to ? 'gone' : differs ? 'changed' : 'same',
      titleBefore,
      movedBehind,
      removedReason: to ? null : (after.find((each) => each.key === key)?.removedReason ?? null),
      blocks: words ? blocks : [],
      layoutOnly,
    }
  })
}

/** A removed section keeps its text, but does not count. */
const standing = (sections: ComparedSection[]) =>
  new Map(sections.filter(({ removedReason }) => removedReason === null).map((each) => [each.key, each]))

function mergedOrder(before: string[], after: string[]): string[] {
  const order = [...after]
  for (const [at, key] of before.entries()) {
    if (order.includes(key)) continue
    const previous = before.slice(0, at).findLast((each) => order.includes(each))
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, key)
  }
  return order
}

/** One text into the other: blocks that are the same hold it together, what lies between is paired by likeness. */
export function blockChanges(before: string, after: string, read: (source: string) => Block[]): BlockChange[] {
  const [was, is] = [read(before), read(after)]
  const sign = ({ kind, depth, tint, source }: Block) => `${kind} ${depth} ${tint} ${source}`
  const [from, to] = [was.map(sign), is.map(sign)]
  const done: BlockChange[] = []
  let [f, t] = [0, 0]
  let gone: Block[] = []
  let came: Block[] = []
  const flush = () => {
    done.push(...pairedChanges(gone, came))
    gone = []
    came = []
  }
  for (const { added, removed, value } of diffArrays(from, to)) {
    if (removed) gone.push(...was.slice(f, (f += value.length)))
    else if (added) came.push(...is.slice(t, (t += value.length)))
    else {
      flush()
      f += value.length
      for (const block of is.slice(t, (t += value.length))) done.push(changeOf('same', block, [{ is: 'same', words: block.words }]))
    }
  }
  flush()
  return done
}

const changeOf = (is: BlockChange['is'], { kind, depth, tint }: Block, pieces: Piece[], before = tint): BlockChange => ({
  is,
  kind,
  depth,
  tint,
  pieces,
  tintBefore: before,
})

/** Blocks with less in common than this are different blocks. */
const alikeEnough = 0.45

/** Blocks that went and blocks that came, in order: the pairing that keeps most words together (dynamic programming). */
function pairedChanges(gone: Block[], came: Block[]): BlockChange[] {
  const done: BlockChange[] = []
  let at = 0
  for (const [f, t] of pairs(gone, came)) {
    while (at < t) done.push(added(came[at++]!))
    const from = gone[f]!
    if (t < 0) {
      done.push(changeOf('gone', from, [{ is: 'gone', words: from.words }]))
      continue
    }
    const to = came[t]!
    at = t + 1
    const words = from.words !== to.words
    done.push(changeOf(words ? 'changed' : 'marks', to, wordChanges(from.words, to.words), from.tint))
  }
  return [...done, ...came.slice(at).map(added)]
}

const added = (block: Block): BlockChange => changeOf('new', block, [{ is: 'new', words: block.words }])

/** For each block that went, which came in its place, or -1. A run too long to weigh is taken as it stands. */
function pairs(gone: Block[], came: Block[]): [gone: number, came: number][] {
  if (gone.length * came.length > 40_000) return gone.map((_, at) => [at, -1])
  const score = likenesses(gone, came)
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(came.length + 1))
  for (let f = gone.length - 1; f >= 0; f--)
    for (let t = came.length - 1; t >= 0; t--)
      best[f]![t] = Math.max(best[f + 1]![t]!, best[f]![t + 1]!, score[f]![t]! > 0 ? score[f]![t]! + best[f + 1]![t + 1]! : 0)
  const chosen: [number, number][] = []
  let t = 0
  for (let f = 0; f < gone.length; f++) {
    while (t < came.length && best[f]![t] === best[f]![t + 1]) t++
    const taken = t < came.length && score[f]![t]! > 0 && best[f]![t] === score[f]![t]! + best[f + 1]![t + 1]!
    chosen.push([f, taken ? t++ : -1])
  }
  return chosen
}

function likenesses(gone: Block[], came: Block[]): number[][] {
  const counts = came.map(({ words }) => wordCounts(words))
  return gone.map((from) => {
    const count = wordCounts(from.words)
    return came.map((to, at) => {
      if (from.words === to.words) return 1
      const value = from.kind === to.kind ? likeness(count, counts[at]!) : 0
      return value >= alikeEnough ? value : 0
    })
  })
}
