import type { Node as TextNode } from '@tiptap/pm/model'
import type { Block } from './read-text.ts'

/** Which block of the source a block of the text is: still the `same`, or `changed` in its place. */
export type Match = { at: number; is: 'same' | 'changed' }

/** For each block of the text as it is now: what it was. Null: it is new. */
export function align(before: Block[], now: readonly TextNode[]): (Match | null)[] {
  const found: (Match | null)[] = now.map(() => null)
  const anchors = longestCommon(before, now)
  for (const [b, a] of anchors) found[b] = { at: a, is: 'same' }
  let [fromA, fromB] = [0, 0]
  for (const [b, a] of [...anchors, [now.length, before.length] as const]) {
    pairUp(before, now, { fromA, toA: a, fromB, toB: b }, found)
    ;[fromA, fromB] = [a + 1, b + 1]
  }
  return found
}

type Run = { fromA: number; toA: number; fromB: number; toB: number }

/** Between blocks that stayed, what changed is taken to be the next of its kind. */
function pairUp(before: Block[], now: readonly TextNode[], { fromA, toA, fromB, toB }: Run, found: (Match | null)[]): void {
  let a = fromA
  for (let b = fromB; b < toB; b++) {
    let candidate = a
    while (candidate < toA && before[candidate]?.node.type !== now[b]?.type) candidate++
    if (candidate >= toA) continue
    found[b] = { at: candidate, is: 'changed' }
    a = candidate + 1
  }
}

/** Pairs of places, `[now, before]`, in order. Most edits leave the beginning and the end, so those are told apart first. */
function longestCommon(before: Block[], now: readonly TextNode[]): (readonly [number, number])[] {
  const same = (a: number, b: number) => isSame(before[a]?.node, now[b])
  let head = 0
  while (head < before.length && head < now.length && same(head, head)) head++
  let tail = 0
  while (tail < before.length - head && tail < now.length - head && same(before.length - 1 - tail, now.length - 1 - tail)) tail++
  const [endA, endB] = [before.length - tail, now.length - tail]
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle(head, endA, endB, same),
    ...Array.from({ length: tail }, (_, at) => [endB + at, endA + at] as const),
  ]
}

function middle(from: number, endA: number, endB: number, same: (a: number, b: number) => boolean): (readonly [number, number])[] {
  const lengths = Array.from({ length: endA - from + 1 }, () => new Uint16Array(endB - from + 1))
  const lengthAt = (a: number, b: number) => lengths[a - from]?.[b - from] ?? 0
  for (let a = endA - 1; a >= from; a--)
    for (let b = endB - 1; b >= from; b--)
      (lengths[a - from] as Uint16Array)[b - from] = same(a, b)
        ? lengthAt(a + 1, b + 1) + 1
        : Math.max(lengthAt(a + 1, b), lengthAt(a, b + 1))
  const pairs: (readonly [number, number])[] = []
  for (let [a, b] = [from, from]; a < endA && b < endB;) {
    if (same(a, b)) pairs.push([b++, a++])
    else if (lengthAt(a + 1, b) >= lengthAt(a, b + 1)) a++
    else b++
  }
  return pairs
}

const isSame = (one: TextNode | undefined, other: TextNode | undefined) => one === other || (one && other ? one.eq(other) : false)
