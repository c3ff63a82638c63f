import { days, minutes, plus } from '../../base/time.ts'

/** OWASP ASVS 5 §7.3: a session ends after a while without use, and in any case after a longer while. */
export const sessionIdleMs = days(3)
export const sessionLifeMs = days(30)

type Times = { last_used_at: Date; expires_at: Date; ended_at: Date | null; disabled_at: Date | null }

/** Whether a session still lets anybody in: not signed out, not run out, its account not disabled. */
export function sessionIsOpen(session: Times, now: Date): boolean {
  if (session.ended_at || session.disabled_at) return false
  return now < session.expires_at && now < plus(session.last_used_at, sessionIdleMs)
}

export const sessionNeedsTouch = (session: Times, now: Date) => now > plus(session.last_used_at, minutes(1))

type TokenTimes = { expires_at: Date; revoked_at: Date | null }

export const tokenIsOpen = (token: TokenTimes, now: Date) => !token.revoked_at && now < token.expires_at
