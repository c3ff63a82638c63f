import { useSyncExternalStore } from 'react'
import { serverNow } from './server-time.ts'

const ticking = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function everySecond(tick: () => void): () => void {
  ticking.add(tick)
  timer ??= setInterval(() => ticking.forEach((each) => each()), 1000)
  return () => {
    ticking.delete(tick)
    if (ticking.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/**
 * Words that depend on what time it is, such as "12 min left". Computed every second, on the server's clock,
 * but rendered only when they change. `tell` answers with something that can be compared: a string or a number.
 */
export const useNow = <Told extends string | number | boolean>(tell: (now: Date) => Told): Told =>
  useSyncExternalStore(everySecond, () => tell(serverNow()))
