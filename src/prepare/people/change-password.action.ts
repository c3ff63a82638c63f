import { Conflict, Invalid } from '../../base/errors.ts'
import type { Work } from '../../platform/context.ts'
import { hashOf } from '../../platform/new-id.ts'
import { NeedsSession, type Account } from './account.ts'
import { findAccountOfPerson, lockAccount } from './account.store.ts'
import type { From, Opened } from './open-session.action.ts'
import { setPassword, type Outgoing } from './set-password.action.ts'
import { admitAttempt } from './sign-in.action.ts'
import { updateAttemptSucceeded } from './sign-in-attempt.store.ts'
import { networkOf, type TooManyAttempts } from './sign-in-limits.ts'

/** Before the present password is looked at: guessing it in somebody's open session is counted like signing in. */
export async function admitPasswordChange(
  ctx: Work,
  { session, address }: From,
): Promise<{ account: Account; attempt: number } | TooManyAttempts> {
  const account = ctx.actor.via === 'session' ? await findAccountOfPerson(ctx.db, ctx.actor.id) : null
  if (!account || !session) throw new NeedsSession()
  const attempt = {
    kind: 'sign-in' as const,
    emailHash: hashOf(account.email),
    network: networkOf(address),
    browserHash: hashOf(session),
    at: ctx.now(),
  }
  const admitted = await admitAttempt(ctx, attempt)
  return typeof admitted === 'number' ? { account, attempt: admitted } : admitted
}

export class WrongPassword extends Invalid {
  override readonly code = 'wrong-password'
  constructor() {
    super([
      {
        field: 'current',
        message: 'This is not your present password. Look for typing errors, or sign out and ask for a link to set a new one.',
      },
    ])
  }
}

export type PasswordChange = { account: Account; attempt: number; hash: string }

/** Changes the password that was just proved to be the present one. */
export async function changePassword(
  ctx: Work,
  { account, attempt, hash }: PasswordChange,
  from: From,
  outgoing: Outgoing,
): Promise<Opened> {
  const present = await lockAccount(ctx.db, account.id)
  if (!present || present.passwordHash !== account.passwordHash)
    throw new Conflict('password-changed', 'Your password was changed elsewhere just now. Please sign in again.')
  await updateAttemptSucceeded(ctx.db, attempt)
  return setPassword(ctx, present, { hash, how: 'changed' }, from, outgoing)
}
