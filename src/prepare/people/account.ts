import type { AccessRole } from '../../base/actor.ts'
import { Conflict, Forbidden, type Refusal, Unauthenticated } from '../../base/errors.ts'
import type { AccountId, OrganisationId, PersonId } from '../../base/ids.ts'
import { days, hours } from '../../base/time.ts'

export type Account = {
  id: AccountId
  organisationId: OrganisationId
  personId: PersonId
  name: string
  email: string
  role: AccessRole
  /** Null until the invitation is accepted. */
  passwordHash: string | null
  createdAt: Date
  disabledAt: Date | null
  revision: number
}

export type AccountState = 'invited' | 'active' | 'disabled'

export function accountState({ disabledAt, passwordHash }: Pick<Account, 'disabledAt' | 'passwordHash'>): AccountState {
  if (disabledAt) return 'disabled'
  return passwordHash === null ? 'invited' : 'active'
}

/** Somebody who could give others access tomorrow: an invitation that nobody has accepted yet does not count. */
export const canAdminister = (account: Pick<Account, 'disabledAt' | 'passwordHash' | 'role'>) =>
  account.role === 'administrator' && accountState(account) === 'active'

export const linkPurposes = ['invitation', 'reset'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** An invitation waits for somebody on holiday; a reset is used at once by whoever asked for it (OWASP ASVS 5 §6.4.1). */
export const linkLifeMs: Record<LinkPurpose, number> = { invitation: days(7), reset: hours(1) }

type LinkTimes = { purpose: LinkPurpose; expiresAt: Date; usedAt: Date | null }
type LinkAccount = Pick<Account, 'disabledAt' | 'passwordHash'>

/** Why a link lets nobody in any more, or null. An invitation is for the first password only. */
export function linkRefusal({ purpose, expiresAt, usedAt }: LinkTimes, account: LinkAccount, now: Date): Refusal | null {
  if (account.disabledAt) return new Conflict('link.account-disabled', 'The account of this link is disabled. Ask your administrator.')
  if (usedAt || (purpose === 'invitation' && account.passwordHash !== null)) return new Conflict('link.used', usedWords)
  if (now >= expiresAt) return new Conflict('link.expired', expiredWords)
  return null
}

const usedWords = 'This link was used already. If that was you, sign in with your password; if not, tell your administrator now.'
const expiredWords = 'This link no longer works: it has run out, or a newer one was made. Look for a newer one, or ask for one.'

/** The same for an unknown address, a wrong password and an account without one, so that the answer tells nothing. */
export class SignInFailed extends Unauthenticated {
  override readonly code = 'sign-in-failed'
  constructor() {
    super('This mail address and password do not belong together. Check both, or ask for a link to set a new password.')
  }
}

export class AddressTaken extends Conflict {
  constructor(email: string) {
    super('account.address-taken', `There is an account with the address ${email} here already. Use it, or another address.`)
  }
}

export class LastAdministrator extends Conflict {
  constructor() {
    super('account.last-administrator', 'This is the last administrator who can sign in. Make somebody else an administrator first.')
  }
}

/** Tokens and the key file have no password and no sessions. */
export class NeedsSession extends Forbidden {
  override readonly code = 'session-only'
  constructor() {
    super('Only somebody who signed in with a password can do this; a token cannot.')
  }
}

/** An account as others see it. Spelled out, so that nothing else of it ever leaves. */
export const shownAccount = (account: Account & { lastSeenAt: Date | null }) => ({
  id: account.id,
  personId: account.personId,
  name: account.name,
  email: account.email,
  role: account.role,
  state: accountState(account),
  createdAt: account.createdAt,
  lastSeenAt: account.lastSeenAt,
  revision: account.revision,
})
