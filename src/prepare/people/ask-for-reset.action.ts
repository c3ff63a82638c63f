import type { Refusal } from '../../base/errors.ts'
import type { AccountId, OrganisationId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { hashOf, newId } from '../../platform/new-id.ts'
import { mailLinkJob } from './account.jobs.ts'
import { findAccountByEmail, listOrganisations } from './credentials.store.ts'
import { findWaitUntil, insertAttempt, lockAttempts } from './sign-in-attempt.store.ts'
import { networkOf, resetLimits, TooManyAttempts } from './sign-in-limits.ts'

/** What is to be queued, and where. An unknown address queues a job without an account in the oldest organisation, so that the work is the same. */
export type ResetAdmitted = { organisationId: OrganisationId; accountId: AccountId | null } | 'nothing'

/** Counts the request. Too many from one address are refused; too many for one account are only not sent. */
export async function admitReset(ctx: Pick<Work, 'db' | 'now'>, email: string, address: string): Promise<ResetAdmitted | Refusal> {
  const attempt = { kind: 'reset' as const, emailHash: hashOf(email), network: networkOf(address), browserHash: null, at: ctx.now() }
  const { emailHash, network } = attempt
  await lockAttempts(ctx.db, attempt)
  const until = await findWaitUntil(ctx.db, 'reset', [{ limit: resetLimits.oneAddress, network }], ctx.now())
  if (until) return new TooManyAttempts(until, ctx.now(), 'Your administrator can make a link for you.')

  const quiet = await findWaitUntil(ctx.db, 'reset', [{ limit: resetLimits.oneAccount, emailHash }], ctx.now())
  await insertAttempt(ctx.db, attempt)
  const account = await findAccountByEmail(ctx.db, email)
  const [oldest] = await listOrganisations(ctx.db)
  const organisationId = account?.organisation_id ?? oldest?.organisation_id
  if (quiet || !organisationId) return 'nothing'
  return { organisationId, accountId: account && !account.disabled_at ? account.account_id : null }
}

/** Queues the letter in the transaction of its organisation. */
export async function queueReset(ctx: Work, accountId: AccountId | null): Promise<void> {
  const askedAt = ctx.now().toISOString()
  await enqueue(ctx, mailLinkJob, { accountId, purpose: 'reset', askedAt }, { runAt: ctx.now(), key: `account-link:${newId()}` })
}
