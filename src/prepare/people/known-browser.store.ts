import type { AccountId, OrganisationId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'

/** Somebody who signs in on more browsers than this uses the oldest no longer; a thief cannot collect them without end. */
const browsersKept = 10

/** Whether this browser is known to anybody here. Only then it may keep its secret: one that was planted is replaced. */
export async function browserIsKnown(db: Reader, hash: Buffer): Promise<boolean> {
  return (
    (await db.selectFrom('trusted_device').select('token_hash').where('token_hash', '=', hash).limit(1).executeTakeFirst()) !== undefined
  )
}

export type KnownBrowser = { hash: Buffer; organisationId: OrganisationId; accountId: AccountId; at: Date }

export async function insertKnownBrowser(tx: Tx, { hash, organisationId, accountId, at }: KnownBrowser): Promise<void> {
  await tx
    .insertInto('trusted_device')
    .values({ token_hash: hash, organisation_id: organisationId, account_id: accountId, created_at: at })
    .onConflict((conflict) => conflict.columns(['token_hash', 'account_id']).doUpdateSet({ created_at: at }))
    .execute()
  const newest = tx
    .selectFrom('trusted_device')
    .select('token_hash')
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .limit(browsersKept)
  await tx.deleteFrom('trusted_device').where('account_id', '=', accountId).where('token_hash', 'not in', newest).execute()
}

/** After a change of password nobody is known any more: the one who knew the old password may have been a thief. */
export async function deleteKnownBrowsers(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('trusted_device').where('account_id', '=', accountId).execute()
}
