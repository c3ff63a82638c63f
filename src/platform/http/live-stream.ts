import type { Context as HonoContext } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Actor } from '../../base/actor.ts'
import type { Change, Changes } from '../live.ts'

/** Whether somebody may learn that this changed. Asked for every change, because membership changes too. */
export type MayLearn = (actor: Actor, change: Change) => Promise<boolean>

/** A comment line often enough that no proxy takes the stream for dead. */
const beatMs = 15_000

/** Server-Sent Events: `change` for each thing the actor may know of, `resume` when the browser should read everything anew. */
export function liveStream(c: HonoContext, actor: Actor, changes: Changes, mayLearn: MayLearn): Response {
  c.header('x-accel-buffering', 'no')
  const answer = streamSSE(c, async (stream) => {
    const send = async (change: Change) => {
      if (change.organisationId !== actor.organisationId || !(await mayLearn(actor, change))) return
      const { kind, id, number } = change
      await stream.writeSSE({ event: 'change', data: JSON.stringify({ kind, id, number }) })
    }
    const resume = () => void stream.writeSSE({ event: 'resume', data: '{}' }).catch(() => {})
    const leave = changes.hear((change) => void send(change).catch(() => {}), resume)
    stream.onAbort(() => void leave())
    await stream.writeSSE({ event: 'resume', data: '{}' })
    while (!stream.aborted && !stream.closed) {
      await stream.sleep(beatMs)
      await stream.write(': still here\n\n')
    }
    leave()
  })
  // The library says no-cache, which lets a browser keep it.
  answer.headers.set('cache-control', 'no-store')
  return answer
}
