import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db.ts'
import { freeAgainAt, type Limit } from './sign-in-limits.ts'

/** One attempt, before it is known how it ends. `browserHash` only where the account knows the browser. */
export type Attempt = { kind: 'sign-in' | 'reset'; emailHash: Buffer; network: string; browserHash: Buffer | null; at: Date }

/** What is counted together: the columns that must agree. An attempt without a known browser is a stranger's. */
export type Counted = { limit: Limit; emailHash?: Buffer; network?: string; browserHash?: Buffer | null }

/**
 * Lets attempts on one account, and from one address, come one after the other until the transaction ends, so that a
 * hundred at once are counted as a hundred. Always the address first, so that two transactions cannot wait for each other.
 */
export async function lockAttempts(tx: Tx, { emailHash, network }: Attempt): Promise<void> {
  await sql`select pg_advisory_xact_lock(7401, hashtext(${network}))`.execute(tx)
  await sql`select pg_advisory_xact_lock(7402, hashtext(${emailHash.toString('hex')}))`.execute(tx)
}

/** Until when one must wait because of any of these counts, or null. */
export async function findWaitUntil(db: Reader, kind: Attempt['kind'], counts: Counted[], now: Date): Promise<Date | null> {
  const found = await Promise.all(counts.map((counted) => findOldestThatCounts(db, kind, counted, now)))
  const free = found.flatMap((oldest, at) => (oldest ? [freeAgainAt(oldest, counts[at]!.limit)] : []))
  return free.length ? new Date(Math.max(...free.map(Number))) : null
}

/** Of the last so many failures as are allowed, the first. Null when there were fewer in the window. */
async function findOldestThatCounts(
  db: Reader,
  kind: Attempt['kind'],
  { limit, emailHash, network, browserHash }: Counted,
  now: Date,
): Promise<Date | null> {
  const since = new Date(now.getTime() - limit.windowMs)
  let failures = db
    .selectFrom('sign_in_attempt')
    .select('at')
    .where('kind', '=', kind)
    .where('succeeded', '=', false)
    .where('at', '>', since)
  if (emailHash) failures = failures.where('email_hash', '=', emailHash)
  if (network) failures = failures.where('address', '=', network)
  if (browserHash !== undefined) failures = failures.where('device_hash', browserHash ? '=' : 'is', browserHash)
  const row = await failures
    .orderBy('at', 'desc')
    .offset(limit.failures - 1)
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Counted as failed until it has succeeded. */
export async function insertAttempt(tx: Tx, { kind, emailHash, network, browserHash, at }: Attempt): Promise<number> {
  const row = { kind, email_hash: emailHash, address: network, device_hash: browserHash, at, succeeded: false }
  const { id } = await tx.insertInto('sign_in_attempt').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateAttemptSucceeded(tx: Tx, id: number): Promise<void> {
  await tx.updateTable('sign_in_attempt').set({ succeeded: true }).where('id', '=', id).execute()
}

export async function deleteAttemptsBefore(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('sign_in_attempt').where('at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
