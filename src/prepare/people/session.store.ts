import type { AccountId, OrganisationId } from '../../base/ids.ts'
import { plus } from '../../base/time.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import { sessionIdleMs, sessionLifeMs } from './session.ts'

export type NewSession = {
  hash: Buffer
  organisationId: OrganisationId
  accountId: AccountId
  address: string
  agent: string | null
  at: Date
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.hash,
      organisation_id: session.organisationId,
      account_id: session.accountId,
      created_at: session.at,
      last_used_at: session.at,
      expires_at: plus(session.at, sessionLifeMs),
      address: session.address,
      agent: session.agent,
    })
    .execute()
}

/** Ends one session. Only a hash of ours ends anything, so a cookie that somebody made up does not matter. */
export async function updateSessionEnded(tx: Tx, hash: Buffer, at: Date): Promise<void> {
  await tx.updateTable('session').set({ ended_at: at }).where('token_hash', '=', hash).where('ended_at', 'is', null).execute()
}

/** Ends every session of an account but the one that is kept. */
export async function updateSessionsEnded(tx: Tx, accountId: AccountId, at: Date, kept: Buffer | null = null): Promise<void> {
  const open = tx.updateTable('session').set({ ended_at: at }).where('account_id', '=', accountId).where('ended_at', 'is', null)
  await (kept ? open.where('token_hash', '!=', kept) : open).execute()
}

export type OpenSession = { hash: Buffer; createdAt: Date; lastUsedAt: Date; address: string | null; agent: string | null }

/** Where an account is signed in now, the latest used first. */
export async function listOpenSessions(db: Reader, accountId: AccountId, now: Date): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_used_at', '>', plus(now, -sessionIdleMs))
    .orderBy('last_used_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    hash: row.token_hash,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    address: row.address,
    agent: row.agent,
  }))
}
