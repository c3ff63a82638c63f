import type { AccountId } from '../../base/ids.ts'
import { plus } from '../../base/time.ts'
import type { Work } from '../../platform/context.ts'
import { MailRefused, type Mail } from '../../platform/mail/mail.ts'
import { hashOf, newSecret } from '../../platform/new-id.ts'
import { record } from '../../record/record-entry.action.ts'
import { linkLifeMs, type Account, type LinkPurpose } from './account.ts'
import { lockAccount } from './account.store.ts'
import { hasLinkSince, insertLink, updateLinksExpired } from './account-link.store.ts'
import { linkLetter } from './letters.ts'
import { findOrganisation } from './organisation.store.ts'

export type Post = { mail: Mail | null; publicUrl: string }

export type LinkAsked = { accountId: AccountId | null; purpose: LinkPurpose; askedAt: string }

/**
 * Safe to run twice: once a link was made since it was asked for, by this job or by hand, no other is mailed. A run that
 * fails after sending leaves a letter with a dead link, and the next run sends one that works.
 */
export async function mailLink(ctx: Work, { accountId, purpose, askedAt }: LinkAsked, post: Post): Promise<void> {
  const account = accountId && (await lockAccount(ctx.db, accountId))
  if (!account || !post.mail || account.disabledAt) return
  if (purpose === 'invitation' && account.passwordHash !== null) return
  if (await hasLinkSince(ctx.db, account.id, new Date(askedAt))) return

  const link = await makeLink(ctx, account, purpose, post.publicUrl)
  const letter = linkLetter({ account, organisation: await findOrganisation(ctx.db), purpose, ...link })
  await post.mail.send(letter, `account-link:${hashOf(link.url).toString('hex')}`).catch(async (error: unknown) => {
    if (!(error instanceof MailRefused)) throw error
    const { id, name, email } = account
    await record(ctx, account.organisationId, 'account.link-undeliverable', { accountId: id, name, email, purpose, reason: error.message })
  })
}

/** A new link; earlier ones stop working. The address is the only place where its secret stands. */
export async function makeLink(
  ctx: Work,
  account: Account,
  purpose: LinkPurpose,
  publicUrl: string,
): Promise<{ url: string; expiresAt: Date }> {
  const secret = newSecret()
  const [at, expiresAt] = [ctx.now(), plus(ctx.now(), linkLifeMs[purpose])]
  await updateLinksExpired(ctx.db, account.id, at)
  await insertLink(ctx.db, { hash: hashOf(secret), organisationId: account.organisationId, accountId: account.id, purpose, at, expiresAt })
  return { url: `${publicUrl}/welcome/${secret}`, expiresAt }
}
