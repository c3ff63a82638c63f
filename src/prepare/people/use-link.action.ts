import { NotFound } from '../../base/errors.ts'
import type { Work } from '../../platform/context.ts'
import type { Reader } from '../../platform/db.ts'
import { hashOf } from '../../platform/new-id.ts'
import { linkRefusal, type Account } from './account.ts'
import { findAccount, lockAccount } from './account.store.ts'
import { findLink, updateLinkUsed, type Link } from './account-link.store.ts'
import { findMe, type Me } from './me.store.ts'
import type { From, Opened } from './open-session.action.ts'
import { setPassword, type Outgoing } from './set-password.action.ts'

/** The link and its account, or why it lets nobody in. */
export async function findUsableLink(db: Reader, secret: string, now: Date): Promise<{ link: Link; account: Account }> {
  const link = await findLink(db, hashOf(secret))
  const account = link && (await findAccount(db, link.accountId))
  if (!account) throw new NotFound('link')
  const refusal = linkRefusal(link, account, now)
  if (refusal) throw refusal
  return { link, account }
}

export type LinkUse = { secret: string; hash: string }

/** Uses a link up and signs its owner in, under whose name the record has it. Of two uses at once, one wins. */
export async function useLink(ctx: Work, { secret, hash }: LinkUse, from: From, outgoing: Outgoing): Promise<{ me: Me; opened: Opened }> {
  const named = await findLink(ctx.db, hashOf(secret))
  if (named) await lockAccount(ctx.db, named.accountId)
  const { link, account } = await findUsableLink(ctx.db, secret, ctx.now())

  const owner = {
    id: account.personId,
    name: account.name,
    role: account.role,
    organisationId: account.organisationId,
    via: 'session' as const,
  }
  await updateLinkUsed(ctx.db, hashOf(secret), ctx.now())
  const opened = await setPassword({ ...ctx, actor: owner }, account, { hash, how: link.purpose }, from, outgoing)
  return { me: await findMe(ctx.db, owner), opened }
}
