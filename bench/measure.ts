/** Milliseconds of single requests, and how many a second were answered. */
export type Measured = {
  name: string
  connections: number
  perSecond: number
  p50: number
  p95: number
  p99: number
  max: number
  count: number
}

/**
 * Lets so many hands do the same thing one after the other for a while, each as soon as its last one is done. The first
 * tenth warms up and does not count. `act` is handed a number that nobody else has; when only part of what it does is to be
 * counted, it answers with the milliseconds of that part.
 */
export async function measure(
  name: string,
  connections: number,
  seconds: number,
  act: (turn: number) => Promise<unknown>,
): Promise<Measured> {
  const times: number[] = []
  let turn = 0
  const begin = performance.now() + seconds * 100
  const end = begin + seconds * 1000
  const hand = async () => {
    while (performance.now() < end) {
      const at = performance.now()
      const part = await act(turn++)
      if (at >= begin) times.push(typeof part === 'number' ? part : performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: connections }, hand))
  return { name, connections, perSecond: times.length / seconds, ...spread(times), count: times.length }
}

/** A thing done so many times by one hand. */
export async function repeat(name: string, times: number, act: (turn: number) => unknown): Promise<Measured> {
  const taken: number[] = []
  await act(0)
  for (let turn = 1; turn <= times; turn++) {
    const at = performance.now()
    await act(turn)
    taken.push(performance.now() - at)
  }
  const total = taken.reduce((sum, each) => sum + each, 0)
  return { name, connections: 1, perSecond: (1000 * times) / total, ...spread(taken), count: times }
}

export function spread(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1) ?? Number.NaN }
}
