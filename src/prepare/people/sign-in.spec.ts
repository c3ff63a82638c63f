import { argon2Sync } from 'node:crypto'
import { describe, expect } from 'vitest'
import { goodPassword, holder } from '../../../test/accounts.ts'
import { httpOf, newBrowser } from '../../../test/http.ts'
import { rowsOf, test } from '../../../test/world.ts'
import { days, hours, minutes } from '../../base/time.ts'
import { sessionCookie } from '../../platform/http/serve.ts'
import { hashPassword } from '../../platform/password-hash.ts'
import { accountApi } from './account.api.ts'
import { finishSignIn } from './sign-in.action.ts'
import { browserCookie } from './sign-in.routes.ts'

/** The least processor time of a few tries, in microseconds: unlike the time on the wall, hardly longer on a busy machine. */
async function work(use: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < 4; at++) {
    const before = process.cpuUsage()
    await use()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, user + system)
  }
  return least
}

describe('signing in', () => {
  test('lets somebody in who has the right password, however the address is typed', async ({ world }) => {
    const ana = await holder(world, 'Ana', 'responder')
    const http = httpOf(world)
    const browser = newBrowser()
    const { status, body } = await http.call(accountApi.signIn, {
      as: browser,
      body: { email: ` ${ana.email.toUpperCase()} `, password: ana.password },
    })

    expect(status).toBe(201)
    expect(body).toMatchObject({
      personId: ana.id,
      name: 'Ana',
      role: 'responder',
      email: ana.email,
      organisation: { name: 'Cedar Valley Library', zone: 'America/New_York' },
    })
    expect((await http.call(accountApi.showMe, { as: browser })).body).toEqual(body)
  })

  test('answers an unknown address, a wrong password, an open invitation and a disabled account alike, after the same work', async ({
    world,
  }) => {
    const [ana, ben] = [await holder(world, 'Ana'), await holder(world, 'Ben')]
    const carol = await world.person('Carol')
    await world.by(ana, ({ db, now }) => db.updateTable('account').set({ disabled_at: now() }).where('id', '=', ben.accountId).execute())
    const invited = await world.by(carol, ({ db }) =>
      db.selectFrom('account').select('email').where('person_id', '=', carol.id).executeTakeFirstOrThrow(),
    )
    const http = httpOf(world)

    const asking = [
      [ana.email, 'wrong'],
      ['nobody@example.org', 'wrong'],
      ['\u0000', 'wrong'],
      [invited.email, ''],
      [ben.email, ben.password],
    ] as const
    const answers = await Promise.all(
      asking.map(async ([email, password]) => {
        const { status, problem, headers } = await http.call(accountApi.signIn, { body: { email, password } })
        return { status, problem, cookies: headers.getSetCookie() }
      }),
    )
    expect(answers[0]).toMatchObject({ status: 401, problem: { code: 'sign-in-failed' }, cookies: [] })
    for (const answer of answers) expect(answer).toEqual(answers[0])

    // Whoever skipped the hash would do less than a quarter of the work.
    const oneHash = await work(() => hashPassword('any'))
    for (const [email, password] of asking) {
      expect(await work(() => http.call(accountApi.signIn, { body: { email, password } })), email).toBeGreaterThan(oneHash * 0.7)
    }
  })

  test('never takes the text of a password for more than it is', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    for (const password of ['', ' ', `${ana.password} `, ana.password.toUpperCase(), ana.password.slice(0, -1)]) {
      expect((await http.call(accountApi.signIn, { body: { email: ana.email, password } })).problem?.code, password).toBe('sign-in-failed')
    }
    const { problem } = await http.call(accountApi.signIn, { body: { email: ana.email, password: 'x'.repeat(257) } })
    expect(problem?.status).toBe(400)
  })

  test('gives cookies that scripts cannot read and other sites cannot send, over https only where there is https', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const credentials = { email: ana.email, password: ana.password }
    const plain = await httpOf(world).call(accountApi.signIn, { body: credentials })
    const secure = await httpOf(world, { secureCookies: true }).call(accountApi.signIn, { body: credentials })

    for (const cookie of [...plain.headers.getSetCookie(), ...secure.headers.getSetCookie()])
      expect(cookie).toMatch(/; Path=\/; HttpOnly(; Secure)?; SameSite=Lax$/)
    expect(plain.headers.getSetCookie().join()).not.toMatch(/Secure|__Host-/)
    expect(secure.headers.getSetCookie().every((cookie) => cookie.startsWith('__Host-') && cookie.includes('; Secure'))).toBe(true)
    const session = secure.headers.getSetCookie().find((cookie) => cookie.includes(`${sessionCookie}=`))
    expect(session).toMatch(new RegExp(`^__Host-${sessionCookie}=[\\w-]{43}; Max-Age=${days(30) / 1000};`))
  })

  test('makes a new session each time, so a planted cookie opens nothing and the old session of the browser ends', async ({ world }) => {
    const [ana, eve] = [await holder(world, 'Ana'), await holder(world, 'Eve')]
    const http = httpOf(world)
    const browser = newBrowser()
    await http.call(accountApi.signIn, { as: browser, body: { email: eve.email, password: eve.password } })
    const planted = browser.get(sessionCookie) ?? ''

    await http.call(accountApi.signIn, { as: browser, body: { email: ana.email, password: ana.password } })
    expect(browser.get(sessionCookie)).not.toBe(planted)
    expect((await http.call(accountApi.showMe, { as: browser })).body.name).toBe('Ana')
    expect((await http.call(accountApi.showMe, { as: new Map([[sessionCookie, planted]]) })).status).toBe(401)

    const invented = new Map([
      [sessionCookie, 'a'.repeat(43)],
      [browserCookie, 'b'.repeat(43)],
    ])
    await http.call(accountApi.signIn, { as: invented, body: { email: ana.email, password: ana.password } })
    expect(invented.get(sessionCookie)).not.toBe('a'.repeat(43))
    expect(invented.get(browserCookie)).not.toBe('b'.repeat(43))
  })

  test('is refused when the password was changed or the account disabled while the password was being checked', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const [account] = await rowsOf(world, ana.organisationId, 'account')
    const checked = { accountId: ana.accountId, attempt: 1, passwordHash: String(account?.password_hash), newHash: null }
    const from = { address: '198.51.100.7', agent: null, session: null, browser: null }
    const finish = () => world.by(ana, (ctx) => finishSignIn(ctx, checked, from))

    await world.by(ana, ({ db }) => db.updateTable('account').set({ password_hash: 'another' }).where('id', '=', ana.accountId).execute())
    await expect(finish()).rejects.toMatchObject({ code: 'sign-in-failed' })
    await world.by(ana, ({ db, now }) =>
      db.updateTable('account').set({ password_hash: checked.passwordHash, disabled_at: now() }).where('id', '=', ana.accountId).execute(),
    )
    await expect(finish()).rejects.toMatchObject({ code: 'sign-in-failed' })
    expect(await rowsOf(world, ana.organisationId, 'session')).toEqual([])
  })

  test('hashes a password anew that was kept with less work than is asked for now', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const salt = Buffer.from('0123456789abcdef')
    const tag = argon2Sync('argon2id', { message: ana.password, nonce: salt, memory: 8192, passes: 2, parallelism: 1, tagLength: 32 })
    const weak = `$argon2id$v=19$m=8192,t=2,p=1$${salt.toString('base64').replace(/=+$/, '')}$${tag.toString('base64').replace(/=+$/, '')}`
    await world.by(ana, ({ db }) => db.updateTable('account').set({ password_hash: weak }).where('id', '=', ana.accountId).execute())
    const http = httpOf(world)

    for (const _ of [1, 2])
      expect((await http.call(accountApi.signIn, { body: { email: ana.email, password: ana.password } })).status).toBe(201)
    const [account] = await rowsOf(world, ana.organisationId, 'account')
    expect(account?.password_hash).toMatch(/m=19456,t=2,p=1/)
  })
})

describe('a stolen database', () => {
  test('signs nobody in: of passwords, sessions, browsers and tokens it holds only hashes', async ({ world }) => {
    const ana = await holder(world, 'Ana', 'administrator')
    const http = httpOf(world)
    const browser = newBrowser()
    await http.call(accountApi.signIn, { as: browser, body: { email: ana.email, password: ana.password } })
    const { body } = await http.call(accountApi.createToken, {
      as: browser,
      key: 'a-key-of-the-browser',
      body: { name: 'Backup', role: 'auditor', days: 30 },
    })
    const link = await http.call(accountApi.makeAccountLink, {
      as: browser,
      key: 'another-key-of-it',
      params: { accountId: ana.accountId },
      body: {},
    })

    const tables = [
      'account',
      'session',
      'trusted_device',
      'api_token',
      'account_link',
      'sign_in_attempt',
      'idempotency',
      'entry',
      'person',
    ]
    const rows = await Promise.all(tables.map((table) => rowsOf(world, ana.organisationId, table)))
    const dump = JSON.stringify(rows, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value))
    expect(dump).toContain(ana.email)
    for (const secret of [
      goodPassword,
      browser.get(sessionCookie)!,
      browser.get(browserCookie)!,
      body.secret,
      body.secret.slice(4),
      link.body.url!.split('/').at(-1)!,
    ]) {
      expect(dump.includes(secret)).toBe(false)
    }

    const [session] = await rowsOf(world, ana.organisationId, 'session')
    const hash = session?.token_hash as Buffer
    const [account] = await rowsOf(world, ana.organisationId, 'account')
    for (const stolen of [hash.toString('base64url'), hash.toString('hex')]) {
      expect((await http.call(accountApi.showMe, { as: new Map([[sessionCookie, stolen]]) })).status).toBe(401)
      expect((await http.call(accountApi.showMe, { as: { bearer: stolen } })).status).toBe(401)
    }
    const withHash = await http.call(accountApi.signIn, { body: { email: ana.email, password: String(account?.password_hash) } })
    expect(withHash.problem?.code).toBe('sign-in-failed')
  })
})

describe('a session', () => {
  test('ends when it is signed out of, and takes its cookie along', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const browser = newBrowser()
    await http.call(accountApi.signIn, { as: browser, body: { email: ana.email, password: ana.password } })
    const copied = new Map(browser)

    await http.call(accountApi.signOut, { as: browser })
    expect(browser.has(sessionCookie)).toBe(false)
    expect((await http.call(accountApi.showMe, { as: copied })).status).toBe(401)
  })

  test('lasts while it is used, ends after three days without use, and in any case after thirty', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const browser = newBrowser()
    await http.call(accountApi.signIn, { as: browser, body: { email: ana.email, password: ana.password } })
    const isOpen = async () => (await http.call(accountApi.showMe, { as: browser })).status === 200

    for (let day = 0; day < 29; day += 2) {
      expect(await isOpen(), `day ${day}`).toBe(true)
      await world.pass(days(2))
    }
    expect(await isOpen()).toBe(false)

    const other = newBrowser()
    await http.call(accountApi.signIn, { as: other, body: { email: ana.email, password: ana.password } })
    await world.pass(days(3))
    expect((await http.call(accountApi.showMe, { as: other })).problem?.code).toBe('unauthenticated')
  })

  test('is listed with where and when, newest use first, and the others can be ended', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const [desk, phone, gone] = [newBrowser(), newBrowser(), newBrowser()]
    const signIn = (as: typeof desk, address: string, agent: string) =>
      http.call(accountApi.signIn, { as, address, headers: { 'user-agent': agent }, body: { email: ana.email, password: ana.password } })
    await signIn(gone, '203.0.113.9', 'Old laptop')
    await world.pass(hours(80))
    await signIn(desk, '203.0.113.7', 'Desk')
    await world.pass(minutes(5))
    await signIn(phone, '203.0.113.8', 'Phone')

    const { body } = await http.call(accountApi.listMySessions, { as: desk })
    expect(body.items.map(({ agent, address, current }) => [agent, address, current])).toEqual([
      ['Desk', '203.0.113.7', true],
      ['Phone', '203.0.113.8', false],
    ])

    await http.call(accountApi.endMyOtherSessions, { as: desk })
    expect((await http.call(accountApi.showMe, { as: phone })).status).toBe(401)
    expect((await http.call(accountApi.showMe, { as: desk })).status).toBe(200)
  })

  test('cannot be ended by somebody else', async ({ world }) => {
    const [ana, eve] = [await holder(world, 'Ana'), await holder(world, 'Eve')]
    const http = httpOf(world)
    const [hers, eves] = [newBrowser(), newBrowser()]
    await http.call(accountApi.signIn, { as: hers, body: { email: ana.email, password: ana.password } })
    await http.call(accountApi.signIn, { as: eves, body: { email: eve.email, password: eve.password } })
    await http.call(accountApi.endMyOtherSessions, { as: eves })
    await http.call(accountApi.signOut, { as: eves })
    expect((await http.call(accountApi.showMe, { as: hers })).status).toBe(200)
  })
})
