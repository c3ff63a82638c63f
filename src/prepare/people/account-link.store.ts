import type { AccountId, OrganisationId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import type { LinkPurpose } from './account.ts'

export type NewLink = {
  hash: Buffer
  organisationId: OrganisationId
  accountId: AccountId
  purpose: LinkPurpose
  at: Date
  expiresAt: Date
}

export async function insertLink(tx: Tx, link: NewLink): Promise<void> {
  await tx
    .insertInto('account_link')
    .values({
      token_hash: link.hash,
      organisation_id: link.organisationId,
      account_id: link.accountId,
      purpose: link.purpose,
      created_at: link.at,
      expires_at: link.expiresAt,
    })
    .execute()
}

export type Link = { accountId: AccountId; purpose: LinkPurpose; expiresAt: Date; usedAt: Date | null }

/** Read after the account is locked: whoever holds the account holds its links. */
export async function findLink(db: Reader, hash: Buffer): Promise<Link | null> {
  const row = await db.selectFrom('account_link').selectAll().where('token_hash', '=', hash).executeTakeFirst()
  return row ? { accountId: row.account_id, purpose: row.purpose, expiresAt: row.expires_at, usedAt: row.used_at } : null
}

export async function updateLinkUsed(tx: Tx, hash: Buffer, at: Date): Promise<void> {
  await tx.updateTable('account_link').set({ used_at: at }).where('token_hash', '=', hash).execute()
}

/** Links that were made before stop working. */
export async function updateLinksExpired(tx: Tx, accountId: AccountId, at: Date): Promise<void> {
  const open = tx.updateTable('account_link').set({ expires_at: at }).where('account_id', '=', accountId)
  await open.where('used_at', 'is', null).where('expires_at', '>', at).execute()
}

/** Whether somebody made another link since then: a letter that waited for the mail server must not replace it. */
export async function hasLinkSince(db: Reader, accountId: AccountId, since: Date): Promise<boolean> {
  const newer = db.selectFrom('account_link').select('token_hash').where('account_id', '=', accountId).where('created_at', '>=', since)
  return (await newer.limit(1).executeTakeFirst()) !== undefined
}
