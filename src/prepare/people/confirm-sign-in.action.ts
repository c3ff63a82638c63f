import { Conflict, Invalid } from '../../base/errors.ts'
import type { Work } from '../../platform/context.ts'
import { accountState, type Account } from './account.ts'
import { lockAccount } from './account.store.ts'
import { admitPasswordChange } from './change-password.action.ts'
import { updateAttemptSucceeded } from './sign-in-attempt.store.ts'

/**
 * For what a left-open session must not be enough for, such as signing a plan: the password once more. Like signing in it
 * has three steps (admitted, checked, confirmed), and guessing is counted with the guesses at signing in.
 */
export const admitConfirmation = admitPasswordChange

export type Confirmation = { account: Account; attempt: number }

/** The password fitted. It still must be the password now, of an account that is still open. */
export async function confirmSignIn(ctx: Work, { account, attempt }: Confirmation): Promise<void> {
  const present = await lockAccount(ctx.db, account.id)
  if (!present || accountState(present) !== 'active' || present.passwordHash !== account.passwordHash)
    throw new Conflict('password-changed', 'Your password was changed elsewhere just now. Please sign in again.')
  await updateAttemptSucceeded(ctx.db, attempt)
}

export class PasswordNotConfirmed extends Invalid {
  override readonly code = 'wrong-password'
  constructor() {
    super([{ field: 'password', message: 'This is not your password. Look for typing errors; nothing was signed.' }])
  }
}
