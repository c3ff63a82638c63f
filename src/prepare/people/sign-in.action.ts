import { Refusal } from '../../base/errors.ts'
import type { AccountId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { hashOf } from '../../platform/new-id.ts'
import { accountState, SignInFailed } from './account.ts'
import { lockAccount, updatePasswordHash } from './account.store.ts'
import { findAccountByEmail, isKnownBrowser, type FoundAccount } from './credentials.store.ts'
import { findMe, type Me } from './me.store.ts'
import { openSession, type From, type Opened } from './open-session.action.ts'
import { findWaitUntil, insertAttempt, lockAttempts, updateAttemptSucceeded, type Attempt, type Counted } from './sign-in-attempt.store.ts'
import { networkOf, signInLimits, TooManyAttempts } from './sign-in-limits.ts'

/** Signing in has three steps, so that no transaction waits while the password is hashed: admitted, checked, let in. */
export type Admitted = { attempt: number; account: FoundAccount | null; knownBrowser: boolean }

export type Asking = { email: string; address: string; browser: string | null; busy: boolean }

/** Counts the attempt before anything is looked at. Nobody's organisation is known yet. */
export async function admitSignIn(
  ctx: Pick<Work, 'db' | 'now'>,
  { email, address, browser, busy }: Asking,
): Promise<Admitted | TooManyAttempts> {
  const account = await findAccountByEmail(ctx.db, email)
  const browserHash = browser && account && (await isKnownBrowser(ctx.db, hashOf(browser), account.account_id)) ? hashOf(browser) : null
  if (busy && !browserHash) throw new Busy()
  const admitted = await admitAttempt(ctx, {
    kind: 'sign-in',
    emailHash: hashOf(email),
    network: networkOf(address),
    browserHash,
    at: ctx.now(),
  })
  return admitted instanceof Refusal ? admitted : { attempt: admitted, account, knownBrowser: browserHash !== null }
}

/** The number of the attempt, or until when to wait. One that is not admitted is not counted, so waiting helps. */
export async function admitAttempt(ctx: Pick<Work, 'db' | 'now'>, attempt: Attempt): Promise<number | TooManyAttempts> {
  await lockAttempts(ctx.db, attempt)
  const until = await findWaitUntil(ctx.db, 'sign-in', countsOf(attempt), ctx.now())
  if (until) return new TooManyAttempts(until, ctx.now(), 'If you forgot your password, ask for a link to set a new one.')
  return insertAttempt(ctx.db, attempt)
}

function countsOf({ emailHash, network, browserHash }: Attempt): Counted[] {
  const { knownBrowser, knownBrowserInADay, accountFromOneAddress, accountInADay, oneAddress } = signInLimits
  if (browserHash) return [knownBrowser, knownBrowserInADay].map((limit) => ({ limit, emailHash, browserHash }))
  return [
    { limit: accountFromOneAddress, emailHash, network, browserHash },
    { limit: accountInADay, emailHash, browserHash },
    { limit: oneAddress, network, browserHash },
  ]
}

export type Checked = { accountId: AccountId; attempt: number; passwordHash: string; newHash: string | null }

/** Lets somebody in whose password fitted, unless it was changed or the account disabled while it was being checked. */
export async function finishSignIn(
  ctx: Work,
  { accountId, attempt, passwordHash, newHash }: Checked,
  from: From,
): Promise<{ me: Me; opened: Opened }> {
  const account = await lockAccount(ctx.db, accountId)
  if (!account || accountState(account) !== 'active' || account.passwordHash !== passwordHash) throw new SignInFailed()
  await updateAttemptSucceeded(ctx.db, attempt)
  if (newHash) await updatePasswordHash(ctx.db, account.id, newHash)
  const opened = await openSession(ctx, account, from)
  return { me: await findMe(ctx.db, { id: account.personId, name: account.name, role: account.role }), opened }
}

export class Busy extends Refusal {
  readonly kind = 'unavailable'
  readonly code = 'busy'
  constructor() {
    super('Many people, or programs, are signing in right now. Please try again in a few seconds.')
  }
}
