import { describe, expect, test } from 'vitest'
import { attemptsKeptMs, freeAgainAt, networkOf, resetLimits, signInLimits, TooManyAttempts } from './sign-in-limits.ts'

describe('an address stands for', () => {
  test.each([
    ['itself, when it is IPv4', '203.0.113.7', '203.0.113.7'],
    ['the IPv4 address written into it', '::ffff:203.0.113.7', '203.0.113.7'],
    ['its /64, when it is IPv6', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['the same /64 with another ending', '2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['the same /64 with leading zeros', '2001:0db8:0001:0002::ffff', '2001:db8:1:2::/64'],
    ['a /64 with zeros left out', '2001:db8::1', '2001:db8:0:0::/64'],
    ['a link-local network, whatever the interface', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['itself, when nobody knows it', 'unknown', 'unknown'],
  ])('%s', (_, address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('whoever must wait', () => {
  const now = new Date('2026-03-02T14:00:00Z')
  const refusal = (retryAt: string) => new TooManyAttempts(new Date(retryAt), now, '')

  test('is told until when, in words and as a moment', () => {
    expect(refusal('2026-03-02T14:11:30Z')).toMatchObject({
      code: 'too-many-attempts',
      retryAt: '2026-03-02T14:11:30.000Z',
      waitSeconds: 690,
    })
    expect(refusal('2026-03-02T14:11:30Z').message).toContain('in 12 minutes')
    expect(refusal('2026-03-02T14:00:20Z').message).toContain('in a minute')
    expect(refusal('2026-03-03T09:00:00Z').message).toContain('in 19 hours')
  })
  test('may try again when the oldest failure that counts leaves the window', () => {
    expect(freeAgainAt(now, signInLimits.knownBrowser)).toEqual(new Date('2026-03-02T14:15:00Z'))
  })
})

test('no account bears more failures in a row than NIST SP 800-63B-4 §3.2.2 allows', () => {
  expect(signInLimits.accountInADay.failures).toBeLessThanOrEqual(100)
  expect(signInLimits.knownBrowserInADay.failures).toBeLessThanOrEqual(100)
})

test('attempts are kept longer than any window looks back', () => {
  const windows = Object.values({ ...signInLimits, ...resetLimits }).map(({ windowMs }) => windowMs)
  expect(Math.max(...windows)).toBeLessThan(attemptsKeptMs)
})
