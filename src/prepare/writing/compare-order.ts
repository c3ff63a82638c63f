/** Something that stands elsewhere now: behind which, or null for the beginning. */
export type Moved = { key: string; behind: string | null }

/**
 * What was moved, as few as explain the new order: whatever is not in the longest run of things that kept their order.
 * What is only on one side moves nothing.
 */
export function movedKeys(before: readonly string[], after: readonly string[]): Moved[] {
  const stayed = new Set(longestRun(before, after))
  const common = new Set(before)
  return after.flatMap((key, at) => (common.has(key) && !stayed.has(key) ? [{ key, behind: after[at - 1] ?? null }] : []))
}

/** The longest run of keys that stand in the same order in both (longest increasing subsequence of their places). */
function longestRun(before: readonly string[], after: readonly string[]): string[] {
  const place = new Map(before.map((key, at) => [key, at]))
  const keys = after.filter((key) => place.has(key))
  const runs: { length: number; previous: number }[] = []
  for (const [at, key] of keys.entries()) {
    let best = { length: 1, previous: -1 }
    for (let earlier = 0; earlier < at; earlier++) {
      const run = runs[earlier]!
      if (place.get(keys[earlier]!)! < place.get(key)! && run.length + 1 > best.length) best = { length: run.length + 1, previous: earlier }
    }
    runs.push(best)
  }
  const longest = Math.max(0, ...runs.map(({ length }) => length))
  const chain: string[] = []
  for (let at = runs.findIndex(({ length }) => length === longest); at >= 0; at = runs[at]!.previous) chain.unshift(keys[at]!)
  return chain
}
