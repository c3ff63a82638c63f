import { describe, expect, test } from 'vitest'
import { accountState, canAdminister, linkRefusal, shownAccount, type Account } from './account.ts'

const now = new Date('2026-03-02T14:00:00Z')
const later = new Date('2026-03-02T15:00:00Z')
const anAccount = (given: Partial<Account> = {}): Account => ({
  id: 'a' as Account['id'],
  organisationId: 'o' as Account['organisationId'],
  personId: 'p' as Account['personId'],
  name: 'Ana',
  email: 'ana@example.org',
  role: 'administrator',
  passwordHash: '$argon2id$…',
  createdAt: now,
  disabledAt: null,
  revision: 1,
  ...given,
})
const aLink = (given = {}) => ({ purpose: 'reset' as const, expiresAt: later, usedAt: null, ...given })

test('an account is invited until it has a password, then active, and disabled whatever it has', () => {
  expect(accountState(anAccount({ passwordHash: null }))).toBe('invited')
  expect(accountState(anAccount())).toBe('active')
  expect(accountState(anAccount({ disabledAt: now }))).toBe('disabled')
  expect(accountState(anAccount({ disabledAt: now, passwordHash: null }))).toBe('disabled')
})

test('only an administrator who can sign in today counts as one', () => {
  expect(canAdminister(anAccount())).toBe(true)
  for (const given of [{ role: 'management' as const }, { disabledAt: now }, { passwordHash: null }])
    expect(canAdminister(anAccount(given))).toBe(false)
})

test('an account is shown without its password', () => {
  expect(JSON.stringify(shownAccount({ ...anAccount(), lastSeenAt: null }))).not.toContain('argon2id')
})

describe('a link', () => {
  const refused = (link = {}, account = {}) => linkRefusal(aLink(link), anAccount(account), now)?.code ?? null
  test('lets in until the moment it runs out', () => {
    expect(refused()).toBeNull()
    expect(refused({ expiresAt: now })).toBe('link.expired')
  })
  test('lets in once', () => {
    expect(refused({ usedAt: now })).toBe('link.used')
  })
  test('that invites is for the first password only', () => {
    expect(refused({ purpose: 'invitation' }, { passwordHash: null })).toBeNull()
    expect(refused({ purpose: 'invitation' })).toBe('link.used')
  })
  test('of a disabled account lets nobody in', () => {
    expect(refused({}, { disabledAt: now })).toBe('link.account-disabled')
  })
})
