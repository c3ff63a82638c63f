import { Conflict } from '../../base/errors.ts'
import type { Work } from '../context.ts'
import { sha256Hex } from '../new-id.ts'

export type Request = { key: string; endpoint: string; body: unknown }

/**
 * Does something once per key and answers repetitions with the first answer (draft-ietf-httpapi-idempotency-key-header).
 * The claim is a row of the same transaction, so a second request that comes while the first is still running waits for it.
 */
export async function once(ctx: Work, { key, endpoint, body }: Request, use: () => Promise<unknown>): Promise<unknown> {
  const bodyHash = sha256Hex(JSON.stringify(body ?? null))
  const claim = {
    organisation_id: ctx.actor.organisationId,
    person_id: ctx.actor.id,
    key,
    endpoint,
    body_hash: bodyHash,
    created_at: ctx.now(),
  }
  const claimed = await ctx.db
    .insertInto('idempotency')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!claimed) return firstAnswer(ctx, key, endpoint, bodyHash)

  const reply = await use()
  const mine = ctx.db.updateTable('idempotency').where('person_id', '=', ctx.actor.id).where('key', '=', key)
  await mine.set({ status: 200, reply: JSON.stringify(reply) }).execute()
  return reply
}

async function firstAnswer(ctx: Work, key: string, endpoint: string, bodyHash: string): Promise<unknown> {
  const first = await ctx.db
    .selectFrom('idempotency')
    .select(['endpoint', 'body_hash', 'reply'])
    .where('person_id', '=', ctx.actor.id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (first.endpoint !== endpoint || first.body_hash !== bodyHash) {
    throw new Conflict(
      'idempotency-key-reused',
      'This Idempotency-Key was used before for something else. Use a new key for each new thing.',
    )
  }
  return first.reply
}

/** No client repeats a request after this long; what it was answered is then nobody's business any more. */
export async function deleteAnswersBefore(ctx: Work, before: Date): Promise<number> {
  const { numDeletedRows } = await ctx.db.deleteFrom('idempotency').where('created_at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
