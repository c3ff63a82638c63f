import { Refusal } from '../../base/errors.ts'
import { days, hours, minutes, plus } from '../../base/time.ts'

/**
 * How often a password may be guessed: OWASP ASVS 5 §6.1.1 and §6.3.1, which also ask that nobody can lock out somebody
 * else; NIST SP 800-63B-4 §3.2.2 allows at most 100 failures in a row on one account. Each attempt is counted before the
 * password is looked at, so that a hundred at once are a hundred.
 *
 * A browser that has signed in to the account before has counts of its own. So strangers who guess slow down strangers:
 * from their own address at first, and from a hundred failures a day on every browser that the account does not know yet.
 * Such a browser still gets in through a link, by mail or from an administrator, and is known from then on.
 */
export const signInLimits = {
  /** From one browser that the account knows. */
  knownBrowser: { failures: 10, windowMs: minutes(15) },
  knownBrowserInADay: { failures: 100, windowMs: days(1) },
  /** On one account from one address. */
  accountFromOneAddress: { failures: 10, windowMs: minutes(15) },
  /** On one account from all strangers together. */
  accountInADay: { failures: 100, windowMs: days(1) },
  /** On all accounts from one address: spraying. A whole branch may share it, so only unknown browsers count. */
  oneAddress: { failures: 50, windowMs: minutes(15) },
} as const satisfies Record<string, Limit>

/** Asking for a reset link. Beyond the first, nothing is sent and nothing is said, so that the answer tells nothing. */
export const resetLimits = {
  oneAccount: { failures: 3, windowMs: hours(1) },
  oneAddress: { failures: 20, windowMs: hours(1) },
} as const satisfies Record<string, Limit>

export type Limit = { failures: number; windowMs: number }

/** Attempts are kept this long: longer than any window, and long enough to look into an attack. */
export const attemptsKeptMs = days(30)

/** When one may try again: when the oldest of the last so many failures leaves the window. */
export const freeAgainAt = (oldestThatCounts: Date, { windowMs }: Limit): Date => plus(oldestThatCounts, windowMs)

/** Whom an address stands for: one IPv4 address, or the /64 of an IPv6 address, which is one household or server. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address.toLowerCase()
  const [front = '', back = ''] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const [first, last] = [front.split(':').filter(Boolean), back.split(':').filter(Boolean)]
  const zeros = address.includes('::') ? Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0') : []
  const groups = [...first, ...zeros, ...last].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.join(':')}::/64`
}

export class TooManyAttempts extends Refusal {
  readonly kind = 'too-many'
  readonly code = 'too-many-attempts'
  /** ISO 8601. */
  readonly retryAt: string
  readonly waitSeconds: number
  constructor(retryAt: Date, now: Date, whatElse: string) {
    const waitSeconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000))
    super(`There were too many attempts. Please try again in ${inWords(waitSeconds)}. ${whatElse}`.trim())
    this.retryAt = retryAt.toISOString()
    this.waitSeconds = waitSeconds
  }
}

function inWords(waitSeconds: number): string {
  const wait = Math.ceil(waitSeconds / 60)
  if (wait >= 120) return `${Math.ceil(wait / 60)} hours`
  return wait === 1 ? 'a minute' : `${wait} minutes`
}
