import { Conflict, NotFound } from '../../base/errors.ts'
import type { AccountId } from '../../base/ids.ts'
import { plus } from '../../base/time.ts'
import type { Work } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { newId } from '../../platform/new-id.ts'
import { record } from '../../record/record-entry.action.ts'
import { accountState, linkLifeMs, type Account, type LinkPurpose } from './account.ts'
import { listAccounts, lockAccount, type ListedAccount } from './account.store.ts'
import { mailLinkJob } from './account.jobs.ts'
import { updateLinksExpired } from './account-link.store.ts'
import { makeLink } from './mail-link.action.ts'
import type { Outgoing } from './set-password.action.ts'

export type HandedOut = { account: ListedAccount; url: string | null; expiresAt: Date; mailedTo: string | null }

/** A new link for an account: the invitation again while nobody has accepted it, otherwise to set another password. */
export async function renewLink(ctx: Work, id: AccountId, handOver: boolean, outgoing: Outgoing): Promise<HandedOut> {
  const account = await lockAccount(ctx.db, id)
  if (!account) throw new NotFound('account')
  if (account.disabledAt) throw new Conflict('account.disabled', 'This account is disabled. Enable it first, then make a link.')

  const purpose = accountState(account) === 'invited' ? 'invitation' : 'reset'
  const by = outgoing.mailWorks && !handOver ? 'mail' : 'hand'
  await record(ctx, account.organisationId, 'account.link-made', { accountId: id, name: account.name, purpose, by })
  return handOutLink(ctx, account, purpose, { ...outgoing, mailWorks: by === 'mail' })
}

/** By mail where mail is set up; otherwise the administrator is shown the link and hands it over. */
export async function handOutLink(
  ctx: Work,
  account: Account,
  purpose: LinkPurpose,
  { mailWorks, publicUrl }: Outgoing,
): Promise<HandedOut> {
  const listed = (await listAccounts(ctx.db, account.id))[0]!
  if (!mailWorks) return { account: listed, ...(await makeLink(ctx, account, purpose, publicUrl)), mailedTo: null }

  await updateLinksExpired(ctx.db, account.id, ctx.now())
  const asked = { accountId: account.id, purpose, askedAt: ctx.now().toISOString() }
  await enqueue(ctx, mailLinkJob, asked, { runAt: ctx.now(), key: `account-link:${newId()}` })
  return { account: listed, url: null, expiresAt: plus(ctx.now(), linkLifeMs[purpose]), mailedTo: account.email }
}
