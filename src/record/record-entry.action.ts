import type { ChainId } from '../base/ids.ts'
import type { Moment } from '../base/moment.ts'
import type { Work } from '../platform/context.ts'
import { announce } from '../platform/live.ts'
import type { Entry } from './entry.ts'
import { firstHash, hashEntry } from './hash-entry.ts'
import { insertChain, insertEntry, lockChain, type ChainKind } from './record.store.ts'

/** Begins the record of a new thing. Its first entry follows in the same transaction. */
export async function beginChain(ctx: Work, kind: ChainKind, id: ChainId): Promise<void> {
  await insertChain(ctx.db, { id, organisationId: ctx.actor.organisationId, kind, firstHash: firstHash(id) })
}

/**
 * Writes one line of the record, in the transaction of what it tells, and lets everybody who is looking know.
 * `at` is when it happened; left out, it happened now. The body must be plain JSON.
 */
export async function record(ctx: Work, chainId: ChainId, kind: string, body: Record<string, unknown> = {}, at?: Moment): Promise<Entry> {
  const head = await lockChain(ctx.db, chainId)
  const recordedAt = ctx.now()
  const unhashed = {
    number: head.lastNumber + 1,
    kind,
    at: at ?? { at: recordedAt, precision: 'minute' as const, zone: 'UTC' },
    // What is hashed is what the database will give back: undefined members vanish, dates are text.
    body: JSON.parse(JSON.stringify(body)) as Record<string, unknown>,
    recordedAt,
    byPerson: ctx.actor.id,
    byName: ctx.actor.name,
    via: ctx.actor.via,
    previousHash: head.lastHash,
  }
  const entry = { ...unhashed, hash: hashEntry(chainId, unhashed) }
  await insertEntry(ctx.db, chainId, ctx.actor.organisationId, entry)
  await announce(ctx.db, { organisationId: ctx.actor.organisationId, kind: head.kind, id: chainId, number: entry.number })
  return entry
}
