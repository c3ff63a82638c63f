import { describe, expect } from 'vitest'
import { holder, type AccountHolder } from '../../../test/accounts.ts'
import { httpOf, newBrowser, type Browser, type Http } from '../../../test/http.ts'
import { test, type World } from '../../../test/world.ts'
import { hours, minutes } from '../../base/time.ts'
import { sessionCookie } from '../../platform/http/serve.ts'
import { hashOf } from '../../platform/new-id.ts'
import { accountApi } from './account.api.ts'
import { admitSignIn } from './sign-in.action.ts'
import { networkOf } from './sign-in-limits.ts'
import { browserCookie } from './sign-in.routes.ts'

const stranger = '203.0.113.66'
const office = '198.51.100.7'

const signIn = (http: Http, email: string, password: string, address: string, as: Browser = newBrowser()) =>
  http.call(accountApi.signIn, { as, address, body: { email, password } }).then(({ status, problem }) => problem?.code ?? status)

/** A browser that has signed in before and is signed out again. */
async function knownBrowser(http: Http, { email, password }: AccountHolder): Promise<Browser> {
  const browser = newBrowser()
  await signIn(http, email, password, office, browser)
  await http.call(accountApi.signOut, { as: browser })
  return browser
}

/** Failures as they stand after so many guesses, without hashing each of them. */
async function guess(
  world: World,
  count: number,
  { email, address, browser }: { email?: string; address?: string; browser?: string },
): Promise<void> {
  const failures = Array.from({ length: count }, (_, at) => ({
    email_hash: hashOf(email ?? `nobody${at}@example.org`),
    address: networkOf(address ?? `203.0.113.${at}`),
    device_hash: browser ? hashOf(browser) : null,
    at: world.now(),
    succeeded: false,
  }))
  await world.doors.outside(({ db }) => db.insertInto('sign_in_attempt').values(failures).execute())
}

describe('somebody who guesses a password', () => {
  test('is told after ten failures when to try again, and may then', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    for (let at = 0; at < 10; at++) expect(await signIn(http, ana.email, `guess ${at}`, stranger)).toBe('sign-in-failed')

    await world.pass(minutes(5))
    const refused = await http.call(accountApi.signIn, { address: stranger, body: { email: ana.email, password: ana.password } })
    expect(refused).toMatchObject({ status: 429, problem: { code: 'too-many-attempts', waitSeconds: 600 } })
    expect(refused.problem).toMatchObject({ retryAt: '2026-03-02T14:15:00.000Z', detail: expect.stringContaining('in 10 minutes') })

    await world.pass(minutes(10))
    expect(await signIn(http, ana.email, ana.password, stranger)).toBe(201)
  })

  test('gains nothing by asking while waiting, and loses nothing either', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    await guess(world, 10, { email: ana.email, address: stranger })
    for (let at = 0; at < 3; at++) {
      await world.pass(minutes(4))
      expect(await signIn(http, ana.email, ana.password, stranger)).toBe('too-many-attempts')
    }
    await world.pass(minutes(3))
    expect(await signIn(http, ana.email, ana.password, stranger)).toBe(201)
  })

  test('is slowed down alike on an address that nobody has', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    for (const email of [ana.email, 'nobody@example.org']) await guess(world, 10, { email, address: stranger })
    const answers = await Promise.all(
      [ana.email, 'nobody@example.org'].map((email) => http.call(accountApi.signIn, { address: stranger, body: { email, password: 'x' } })),
    )
    expect(answers[0]?.problem).toEqual(answers[1]?.problem)
    expect(answers[0]?.status).toBe(429)
  })

  test('is not faster with forty guesses at once', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const admitted = await Promise.all(
      Array.from({ length: 40 }, () =>
        world.doors.outside((ctx) => admitSignIn(ctx, { email: ana.email, address: stranger, browser: null, busy: false })),
      ),
    )
    expect(admitted.filter((answer) => 'attempt' in answer)).toHaveLength(10)
  })

  test('is not faster from the many addresses of one IPv6 network', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    for (let at = 0; at < 10; at++) await guess(world, 1, { email: ana.email, address: `2001:db8:1:2::${at}` })
    expect(await signIn(http, ana.email, ana.password, '2001:db8:1:2:ffff::1')).toBe('too-many-attempts')
    expect(await signIn(http, ana.email, ana.password, '2001:db8:1:3::1')).toBe(201)
  })

  test('is not faster with a browser cookie that was made up, or that belongs to another account', async ({ world }) => {
    const [ana, eve] = [await holder(world, 'Ana'), await holder(world, 'Eve')]
    const http = httpOf(world)
    const eves = await knownBrowser(http, eve)
    await guess(world, 10, { email: ana.email, address: stranger })
    for (const browser of ['x'.repeat(43), eves.get(browserCookie)!, '']) {
      expect(await signIn(http, ana.email, 'guess', stranger, new Map([[browserCookie, browser]]))).toBe('too-many-attempts')
    }
  })
})

describe('spraying one password over many accounts', () => {
  test('stops after fifty failures from one address, while a browser that is known there goes on', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const known = await knownBrowser(http, ana)
    await guess(world, 50, { address: office })
    expect(await signIn(http, 'somebody.else@example.org', 'Spring2026!', office)).toBe('too-many-attempts')
    expect(await signIn(http, ana.email, ana.password, office, known)).toBe(201)
    expect(await signIn(http, ana.email, ana.password, '192.0.2.1')).toBe(201)
  })
})

describe('a stranger cannot lock anybody out', () => {
  test('who signed in on this browser before: a hundred failures of others do not count there', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const known = await knownBrowser(http, ana)
    await guess(world, 100, { email: ana.email })
    expect(await signIn(http, ana.email, ana.password, '192.0.2.1')).toBe('too-many-attempts')
    expect(await signIn(http, ana.email, 'typing error', office, known)).toBe('sign-in-failed')
    expect(await signIn(http, ana.email, ana.password, office, known)).toBe(201)
  })

  test('who comes from elsewhere: ten failures from one address hold up that address only', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    await guess(world, 10, { email: ana.email, address: stranger })
    expect(await signIn(http, ana.email, ana.password, stranger)).toBe('too-many-attempts')
    expect(await signIn(http, ana.email, ana.password, office)).toBe(201)
  })

  test('who has a link: it lets in a new browser in the middle of an attack, and makes it known', async ({ world }) => {
    const [boss, ana] = [await holder(world, 'Boss', 'administrator'), await holder(world, 'Ana')]
    const http = httpOf(world)
    await guess(world, 100, { email: ana.email })
    const { body } = await http.call(accountApi.makeAccountLink, { as: boss, params: { accountId: ana.accountId }, body: {} })

    const laptop = newBrowser()
    const used = await http.call(accountApi.useLink, {
      as: laptop,
      address: office,
      params: { secret: body.url!.split('/').at(-1)! },
      body: { password: 'quilted lantern parade' },
    })
    expect(used.status).toBe(201)
    await http.call(accountApi.signOut, { as: laptop })
    expect(await signIn(http, ana.email, 'quilted lantern parade', office, laptop)).toBe(201)
  })

  test('who is one of several at the same desk: each account knows the browser', async ({ world }) => {
    const [ana, ben] = [await holder(world, 'Ana'), await holder(world, 'Ben')]
    const http = httpOf(world)
    const desk = newBrowser()
    for (const { email, password } of [ana, ben, ana]) expect(await signIn(http, email, password, office, desk)).toBe(201)
    await guess(world, 100, { email: ana.email })
    await guess(world, 100, { email: ben.email })
    for (const { email, password } of [ana, ben]) expect(await signIn(http, email, password, office, desk)).toBe(201)
  })

  test('with link secrets that do not exist: those are not counted against anybody', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    for (let at = 0; at < 20; at++) await http.call(accountApi.showLink, { params: { secret: `${'x'.repeat(40)}${at}` }, address: office })
    expect(await signIn(http, ana.email, ana.password, office)).toBe(201)
  })
})

describe('a browser that is known', () => {
  test('has a limit of its own, and strangers are not held up by it', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const known = await knownBrowser(http, ana)
    await guess(world, 10, { email: ana.email, address: office, browser: known.get(browserCookie)! })
    expect(await signIn(http, ana.email, ana.password, office, known)).toBe('too-many-attempts')
    expect(await signIn(http, ana.email, ana.password, office)).toBe(201)
  })

  test('never has more than a hundred failures a day', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const known = await knownBrowser(http, ana)
    for (let at = 0; at < 10; at++) {
      await guess(world, 10, { email: ana.email, browser: known.get(browserCookie)! })
      await world.pass(minutes(16))
    }
    expect(await signIn(http, ana.email, ana.password, office, known)).toBe('too-many-attempts')
    await world.pass(hours(22))
    expect(await signIn(http, ana.email, ana.password, office, known)).toBe(201)
  })

  test('is one of ten: who signs in on an eleventh is known there instead of on the oldest', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const browsers: Browser[] = []
    for (let at = 0; at < 11; at++) {
      await world.pass(minutes(1))
      browsers.push(await knownBrowser(http, ana))
    }
    const kept = await world.by(ana, ({ db }) => db.selectFrom('trusted_device').select('token_hash').execute())
    const isKept = (browser: Browser) => kept.some(({ token_hash: hash }) => hash.equals(hashOf(browser.get(browserCookie)!)))
    expect([isKept(browsers[0]!), isKept(browsers[1]!), isKept(browsers[10]!)]).toEqual([false, true, true])
  })
})

describe('while many sign in at once', () => {
  test('a stranger is asked to come back, uncounted, and a browser that is known is not', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const known = await knownBrowser(http, ana)
    const ask = (browser: string | null) =>
      world.doors.outside((ctx) => admitSignIn(ctx, { email: ana.email, address: office, browser, busy: true }))

    await expect(ask(null)).rejects.toMatchObject({ code: 'busy', kind: 'unavailable' })
    expect(await ask(known.get(browserCookie)!)).toMatchObject({ knownBrowser: true })
    const strangers = await world.by(ana, ({ db }) =>
      db.selectFrom('sign_in_attempt').select('id').where('succeeded', '=', false).where('device_hash', 'is', null).execute(),
    )
    expect(strangers).toEqual([])
  })
})

describe('guessing the present password in an open session', () => {
  test('is counted like signing in, for that session alone', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const [left, hers] = [newBrowser(), newBrowser()]
    for (const as of [left, hers]) await signIn(http, ana.email, ana.password, office, as)
    const change = (as: Browser, current: string) =>
      http.call(accountApi.changePassword, { as, body: { current, password: 'quilted lantern parade' } })

    for (let at = 0; at < 10; at++)
      expect((await change(left, `guess ${at}`)).problem).toMatchObject({ status: 400, code: 'wrong-password' })
    expect((await change(left, ana.password)).problem?.code).toBe('too-many-attempts')
    expect((await change(hers, ana.password)).status).toBe(200)
    expect(hers.has(sessionCookie)).toBe(true)
  })
})
