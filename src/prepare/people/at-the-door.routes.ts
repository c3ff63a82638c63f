import { Conflict, Refusal } from '../../base/errors.ts'
import type { Door, Work } from '../../platform/context.ts'
import type { z } from 'zod'
import type { Bound, Input } from '../../platform/http/bind.ts'
import { once } from '../../platform/http/idempotency.store.ts'
import type { Route } from '../../platform/http/route.ts'

/** Two ways to bind an endpoint beside the usual one, for what has to do with secrets. */

/**
 * For what must not hold a transaction while it thinks: it is handed the door. An Idempotency-Key is left aside,
 * because what is kept with it (a hash of the body) would tell the password.
 */
export function bindAtDoor<R extends Route>(
  route: R,
  handle: (door: Door, input: Input<R>) => Promise<z.output<R['reply']> | Refusal>,
): Bound {
  const answer: Bound['answer'] = async (door, input) => {
    const reply = await handle(door, input as Input<R>)
    return reply instanceof Refusal ? reply : route.reply.encode(reply)
  }
  return { route, answer }
}

/**
 * For an answer with a secret that is shown once. What is kept with the Idempotency-Key is the answer without it,
 * so a repeated request makes nothing twice, and the secret stands nowhere in the database.
 */
export function bindShownOnce<R extends Route>(
  route: R,
  field: string,
  handle: (ctx: Work, input: Input<R>) => Promise<z.output<R['reply']>>,
): Bound {
  const endpoint = `${route.method} ${route.path}`
  const answer: Bound['answer'] = (door, input, key) =>
    door.work(async (ctx) => {
      let shown: Record<string, unknown> | null = null
      const use = async () => {
        shown = route.reply.encode(await handle(ctx, input as Input<R>)) as Record<string, unknown>
        return shown[field] === null ? shown : { ...shown, [field]: undefined }
      }
      const kept = key ? await once(ctx, { key, endpoint, body: [input.params, input.body] }, use) : await use()
      return shown ?? keptAnswer(kept as Record<string, unknown>, field)
    })
  return { route, answer }
}

function keptAnswer(kept: Record<string, unknown>, field: string): Record<string, unknown> {
  if (field in kept) return kept
  throw new Conflict('shown-once', 'This was done already, and its secret was shown only then. If nobody wrote it down, make a new one.')
}
