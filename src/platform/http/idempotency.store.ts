import { randomBytes } from 'node:crypto'
import { Conflict, Refusal } from '../../base/errors.ts'
import type { Work } from '../context.ts'
import { open, seal } from '../files/frames.ts'
import { hashOf, sha256Hex } from '../new-id.ts'

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
    key: nameOf(key),
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
  // A refusal is not kept: what stood in the way may be gone the next time.
  if (reply instanceof Refusal) return forget(ctx, key).then(() => reply)
  const mine = ctx.db.updateTable('idempotency').where('person_id', '=', ctx.actor.id).where('key', '=', nameOf(key))
  await mine.set({ status: 200, reply: JSON.stringify(sealReply(key, reply)) }).execute()
  return reply
}

async function forget(ctx: Work, key: string): Promise<void> {
  await ctx.db.deleteFrom('idempotency').where('person_id', '=', ctx.actor.id).where('key', '=', nameOf(key)).execute()
}

async function firstAnswer(ctx: Work, key: string, endpoint: string, bodyHash: string): Promise<unknown> {
  const first = await ctx.db
    .selectFrom('idempotency')
    .select(['endpoint', 'body_hash', 'reply'])
    .where('person_id', '=', ctx.actor.id)
    .where('key', '=', nameOf(key))
    .executeTakeFirstOrThrow()
  if (first.endpoint !== endpoint || first.body_hash !== bodyHash) {
    throw new Conflict(
      'idempotency-key-reused',
      'This Idempotency-Key was used before for something else. Use a new key for each new thing.',
    )
  }
  return openReply(key, String(first.reply))
}

/**
 * A first answer may hold what is shown only once, such as the secret of a token. It is sealed under the key that the
 * caller chose, of which only a hash is stored: a copy of the database opens none of them.
 */
const nameOf = (key: string) => sha256Hex(`name ${key}`)
const sealingKey = (key: string) => hashOf(`seal ${key}`)

function sealReply(key: string, reply: unknown): string {
  const nonce = randomBytes(12)
  return Buffer.concat([nonce, seal(sealingKey(key), nonce, Buffer.from(JSON.stringify(reply)))]).toString('base64')
}

function openReply(key: string, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64')
  return JSON.parse(open(sealingKey(key), bytes.subarray(0, 12), bytes.subarray(12)).toString())
}

/** No client repeats a request after this long; what it was answered is then nobody's business any more. */
export async function deleteAnswersBefore(ctx: Work, before: Date): Promise<number> {
  const { numDeletedRows } = await ctx.db.deleteFrom('idempotency').where('created_at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
