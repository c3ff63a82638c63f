import { setTimeout as wait } from 'node:timers/promises'
import type { Server } from './server.ts'

/** So often within a minute, and it is not an accident any more: something is wrong that starting again does not mend. */
export const mostTimes = 5
const withinMs = 60_000
const pauseMs = 200

/**
 * Starts the server again when it ends without having been asked to: somebody ended the wrong process, or the system was out
 * of memory. Recovery brings back all that was committed; until then everybody is told to try again (503). `again` must find
 * the server under the same address, so that every connection finds it by itself.
 */
export function keepRunning(first: Server, again: () => Promise<Server>, say: (step: string) => void, times = mostTimes) {
  let server = first
  let asked = false
  let ends: number[] = []
  let giveUp: (lastWords: string) => void
  const lost = new Promise<string>((resolve) => (giveUp = resolve))

  const watch = async (): Promise<void> => {
    for (;;) {
      const words = await server.ended
      if (asked) return
      ends = [...ends, Date.now()].filter((at) => Date.now() - at < withinMs)
      if (ends.length > times) return giveUp(words)
      say('The database ended by itself; starting it again')
      await wait(pauseMs)
      try {
        server = await again()
      } catch (error) {
        return giveUp(`${words}\n${error instanceof Error ? error.message : String(error)}`)
      }
      say('The database is back')
    }
  }
  const watching = watch()

  /** While it is being started again, the start is waited for: two hands on one cluster would be worse than a moment. */
  const stop = async () => {
    asked = true
    await Promise.race([server.ended, wait(0)])
    for (let stopped: Server | null = null; stopped !== server;) {
      stopped = server
      await server.stop()
      await Promise.race([watching, wait(pauseMs * 2)])
    }
    await watching
  }
  return { stop, lost, pid: () => server.pid }
}
