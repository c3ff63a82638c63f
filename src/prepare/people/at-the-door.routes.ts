import type { z } from 'zod'
import { Refusal } from '../../base/errors.ts'
import type { Door } from '../../platform/context.ts'
import type { Bound, Input } from '../../platform/http/bind.ts'
import type { Route } from '../../platform/http/route.ts'

type Handle<R extends Route> = (door: Door, input: Input<R>) => Promise<z.output<R['reply']> | Refusal>

/**
 * Binds what must not hold a transaction while it thinks: it is handed the door. An Idempotency-Key is left aside,
 * because a hash of the body is kept with it, and the body is a password.
 */
export function bindAtDoor<R extends Route>(route: R, handle: Handle<R>): Bound {
  const answer: Bound['answer'] = async (door, input) => {
    const reply = await handle(door, input as Input<R>)
    return reply instanceof Refusal ? reply : route.reply.encode(reply)
  }
  return { route, answer }
}
