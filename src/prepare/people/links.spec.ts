import { afterEach, beforeEach, describe, expect } from 'vitest'
import { goodPassword, holder } from '../../../test/accounts.ts'
import { httpOf, newBrowser, type Http } from '../../../test/http.ts'
import { MailServer } from '../../../test/mail-server.ts'
import { rowsOf, test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { AccountId } from '../../base/ids.ts'
import { days, hours, minutes } from '../../base/time.ts'
import { readConfig } from '../../main/config.ts'
import { openMail, type Mail } from '../../platform/mail/mail.ts'
import { mailWorkers } from '../../platform/mail/mail.workers.ts'
import { sessionCookie } from '../../platform/http/serve.ts'
import { runDueJobs } from '../../platform/run-due-jobs.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { accountApi } from './account.api.ts'
import { accountWorkers } from './account.workers.ts'
import { browserCookie } from './sign-in.routes.ts'

const publicUrl = 'https://muster.example.org'
const password = 'quilted lantern parade'

const secretOf = (url: string | null | undefined) => url!.split('/').at(-1)!
const invite = (http: Http, given: { as: Actor; key?: string }) =>
  http.call(accountApi.inviteAccount, { ...given, body: { name: 'Nia Novak', email: 'nia@example.org', role: 'responder' } })
const useLink = (http: Http, secret: string, given: { as?: Map<string, string>; password?: string } = {}) =>
  http.call(accountApi.useLink, { as: given.as ?? newBrowser(), params: { secret }, body: { password: given.password ?? password } })
const renew = (http: Http, as: Awaited<ReturnType<typeof holder>>, accountId: AccountId, body = {}) =>
  http.call(accountApi.makeAccountLink, { as, params: { accountId }, body })

describe('an invitation, where no mail is set up,', () => {
  test('is shown to the administrator, lets the invited choose a password once, and signs them in', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const { body } = await invite(http, { as: boss })
    expect(body).toMatchObject({
      account: { name: 'Nia Novak', email: 'nia@example.org', role: 'responder', state: 'invited' },
      mailedTo: null,
    })
    expect(body.url).toMatch(/^https:\/\/muster\.example\.org\/welcome\/[\w-]{43}$/)
    expect(body.expiresAt).toEqual(new Date(world.now().getTime() + days(7)))

    const secret = secretOf(body.url)
    const shown = await http.call(accountApi.showLink, { params: { secret } })
    expect(shown.body).toMatchObject({
      name: 'Nia Novak',
      email: 'nia@example.org',
      organisation: 'Cedar Valley Library',
      purpose: 'invitation',
    })

    const browser = newBrowser()
    expect((await useLink(http, secret, { as: browser })).body).toMatchObject({ name: 'Nia Novak', role: 'responder' })
    expect((await http.call(accountApi.showMe, { as: browser })).status).toBe(200)
    expect((await http.call(accountApi.signIn, { body: { email: 'nia@example.org', password } })).status).toBe(201)
    expect((await http.call(accountApi.listAccounts, { as: boss })).body.items.find(({ name }) => name === 'Nia Novak')?.state).toBe(
      'active',
    )
  })

  test('cannot be used a second time, nor to look whom it was for', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const secret = secretOf((await invite(http, { as: boss })).body.url)
    await useLink(http, secret)
    expect((await useLink(http, secret, { password: 'another gravel teapot' })).problem).toMatchObject({ status: 409, code: 'link.used' })
    expect((await http.call(accountApi.showLink, { params: { secret } })).problem?.code).toBe('link.used')
    expect((await http.call(accountApi.signIn, { body: { email: 'nia@example.org', password: 'another gravel teapot' } })).status).toBe(401)
  })

  test('used by two at the same moment lets in one', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const secret = secretOf((await invite(http, { as: boss })).body.url)
    const answers = await Promise.all(
      ['first gravel teapot', 'second gravel teapot'].map((chosen) => useLink(http, secret, { password: chosen })),
    )
    expect(answers.map(({ problem }) => problem?.code ?? 'in').sort()).toEqual(['in', 'link.used'])
  })

  test('runs out after seven days, and a newer one takes its place at once', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const first = (await invite(http, { as: boss })).body
    await world.pass(days(7) - 1)
    expect((await http.call(accountApi.showLink, { params: { secret: secretOf(first.url) } })).status).toBe(200)
    await world.pass(1)
    expect((await useLink(http, secretOf(first.url))).problem).toMatchObject({ status: 409, code: 'link.expired' })

    const admin = await holder(world, 'Second boss', 'administrator')
    const second = (await renew(http, admin, first.account.id)).body
    const third = (await renew(http, admin, first.account.id)).body
    expect((await useLink(http, secretOf(second.url))).problem?.code).toBe('link.expired')
    expect((await useLink(http, secretOf(third.url))).status).toBe(201)
  })

  test('does not work for a disabled account, and stays dead when the account is enabled again', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const { account, url } = (await invite(http, { as: boss })).body
    const change = (disabled: boolean, revision: number) =>
      http.call(accountApi.changeAccount, { as: boss, params: { accountId: account.id }, body: { role: 'responder', disabled, revision } })
    const { revision } = (await change(true, account.revision)).body
    expect((await useLink(http, secretOf(url))).problem?.code).toBe('link.account-disabled')
    expect((await renew(http, boss, account.id)).problem?.code).toBe('account.disabled')
    await change(false, revision)
    expect((await useLink(http, secretOf(url))).problem?.code).toBe('link.expired')
  })

  test('refuses a password that is short or easy to guess, and can still be used', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const secret = secretOf((await invite(http, { as: boss })).body.url)
    for (const chosen of ['short', 'Password2026!', 'NiaNovak12345', 'CedarValley2026', 'x'.repeat(257)]) {
      const { problem } = await useLink(http, secret, { password: chosen })
      expect(problem, chosen).toMatchObject({ status: 400, fields: [{ field: 'password', message: expect.any(String) }] })
    }
    expect((await useLink(http, secret)).status).toBe(201)
  })

  test('asked for twice with one Idempotency-Key invites once, and shows the same link again', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const [first, again] = [
      await invite(http, { as: boss, key: 'one-key-for-both' }),
      await invite(http, { as: boss, key: 'one-key-for-both' }),
    ]
    expect(first.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect((await useLink(http, secretOf(first.body.url))).status).toBe(201)
  })
})

describe('a secret of another kind', () => {
  test('is no link, and a link is no session and no token', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const browser = newBrowser()
    await http.call(accountApi.signIn, { as: browser, body: { email: boss.email, password: boss.password } })
    const token = (await http.call(accountApi.createToken, { as: boss, body: { name: 'Backup', role: 'administrator', days: 1 } })).body
      .secret
    for (const secret of [browser.get(sessionCookie)!, browser.get(browserCookie)!, token, 'x'.repeat(43)]) {
      expect((await useLink(http, secret)).problem, secret).toMatchObject({ status: 404, code: 'not-found' })
    }

    const link = secretOf((await renew(http, boss, boss.accountId)).body.url)
    expect((await http.call(accountApi.showMe, { as: new Map([[sessionCookie, link]]) })).status).toBe(401)
    expect((await http.call(accountApi.showMe, { as: { bearer: link } })).status).toBe(401)
  })

  test('such as an invitation is no way to change a password that was set since', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const { account, url } = (await invite(http, { as: boss })).body
    await world.by(boss, ({ db }) =>
      db.updateTable('account').set({ password_hash: 'set meanwhile' }).where('id', '=', account.id).execute(),
    )
    expect((await useLink(http, secretOf(url))).problem?.code).toBe('link.used')
  })
})

describe('a reset link', () => {
  test('ends every session and every known browser of before, and is good for an hour', async ({ world }) => {
    const [boss, ana] = [await holder(world, 'Boss', 'administrator'), await holder(world, 'Ana')]
    const http = httpOf(world)
    const thief = newBrowser()
    await http.call(accountApi.signIn, { as: thief, body: { email: ana.email, password: ana.password } })

    const late = (await renew(http, boss, ana.accountId)).body
    expect(late.expiresAt).toEqual(new Date(world.now().getTime() + hours(1)))
    await world.pass(hours(1))
    expect((await useLink(http, secretOf(late.url))).problem?.code).toBe('link.expired')

    const browser = newBrowser()
    await useLink(http, secretOf((await renew(http, boss, ana.accountId)).body.url), { as: browser })
    expect((await http.call(accountApi.showMe, { as: thief })).status).toBe(401)
    expect((await http.call(accountApi.showMe, { as: browser })).status).toBe(200)
    expect((await http.call(accountApi.signIn, { body: { email: ana.email, password: ana.password } })).status).toBe(401)
    expect(await rowsOf(world, ana.organisationId, 'trusted_device')).toHaveLength(1)
  })

  test('is written down under the name of whoever made it and of whoever used it', async ({ world }) => {
    const [boss, ana] = [await holder(world, 'Boss', 'administrator'), await holder(world, 'Ana')]
    const http = httpOf(world)
    await useLink(http, secretOf((await renew(http, boss, ana.accountId)).body.url))
    const entries = await world.see(ana, ({ db }) => listWholeChain(db, ana.organisationId))
    expect(entries.slice(-2).map(({ kind, byName, body }) => [kind, byName, body.name])).toEqual([
      ['account.link-made', 'Boss', 'Ana'],
      ['account.password-set', 'Ana', 'Ana'],
    ])
  })
})

describe('where mail is set up', () => {
  let server: MailServer
  beforeEach(async () => void (server = await new MailServer().start()))
  afterEach(() => server.stop())

  const mailing = (world: World) =>
    httpOf(world, {
      config: readConfig({ MUSTER_PUBLIC_URL: publicUrl, MUSTER_SMTP_URL: server.url, MUSTER_MAIL_FROM: 'muster@library.example' }),
    })
  const post = async (world: World) => {
    const waitMs = server.manners === 'hang' ? 300 : 20_000
    const patience = { connectMs: waitMs, silenceMs: waitMs, wholeMs: waitMs, restMs: 0 }
    const mail: Mail = openMail({ smtpUrl: server.url, from: 'muster@library.example' }, patience)
    const workers = [...mailWorkers(mail), ...accountWorkers({ mail, publicUrl })]
    await runDueJobs(world.database.kysely, workers, (organisation) => world.doors.asMuster(organisation), {
      until: world.now(),
      move: () => {},
    })
  }
  const linkIn = (text: string | undefined) => secretOf(/https:\/\/muster\.example\.org\/welcome\/[\w-]{43}/.exec(text ?? '')?.[0])

  test('an invitation goes to the invited and not past the administrator', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = mailing(world)
    const { body } = await invite(http, { as: boss })
    expect(body).toMatchObject({ url: null, mailedTo: 'nia@example.org' })
    await post(world)

    const [letter] = server.letters
    expect(letter).toMatchObject({ to: ['nia@example.org'], subject: 'Your account at Cedar Valley Library' })
    expect(letter?.text).toContain('Hello Nia Novak')
    expect((await useLink(http, linkIn(letter?.text))).status).toBe(201)
  })

  test('no secret waits in the queue, and a failed delivery is tried again with a link that works', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = mailing(world)
    await invite(http, { as: boss })
    const { rows } = await world.database.pool.query<{ data: unknown }>('select data from pgboss.job')
    expect(JSON.stringify(rows)).not.toMatch(/welcome/)

    server.manners = 'drop'
    await expect(post(world)).rejects.toThrow()
    expect(await rowsOf(world, boss.organisationId, 'account_link')).toEqual([])
    server.manners = 'take'
    await post(world)
    expect(server.letters).toHaveLength(1)
    expect((await useLink(http, linkIn(server.letters[0]?.text))).status).toBe(201)
  })

  test('the same job run twice sends one letter, and its link stays good', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = mailing(world)
    const { account } = (await invite(http, { as: boss })).body
    const mail = openMail({ smtpUrl: server.url, from: null })
    const [worker] = accountWorkers({ mail, publicUrl })
    const asked = { accountId: account.id, purpose: 'invitation', askedAt: world.now().toISOString() }
    for (const _ of [1, 2]) await world.by(boss, (ctx) => worker!.run(ctx, asked))
    expect(server.letters).toHaveLength(1)
    expect((await useLink(http, linkIn(server.letters[0]?.text))).status).toBe(201)
  })

  test('an administrator can still be shown a link on the day that mail is down, and the late letter does not undo it', async ({
    world,
  }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = mailing(world)
    const { account } = (await invite(http, { as: boss })).body
    server.manners = 'hang'
    await expect(post(world)).rejects.toThrow()

    const shown = (await renew(http, boss, account.id, { handOver: true })).body
    expect(shown).toMatchObject({ mailedTo: null })
    server.manners = 'take'
    await post(world)
    expect(server.letters).toEqual([])
    expect((await useLink(http, secretOf(shown.url))).status).toBe(201)
  })

  test('an address that no server knows is told to the administrator through the record', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    await invite(mailing(world), { as: boss })
    server.manners = 'no-such-address'
    await post(world)
    const entries = await world.see(boss, ({ db }) => listWholeChain(db, boss.organisationId))
    expect(entries.at(-1)).toMatchObject({
      kind: 'account.link-undeliverable',
      body: { email: 'nia@example.org', reason: expect.stringContaining('No such user') },
    })
  })

  describe('somebody who asks for a reset', () => {
    const ask = (http: Http, email: string, address = '198.51.100.7') => http.call(accountApi.askForReset, { address, body: { email } })

    test('is sent a link to the address of the account, and told by mail when it was used', async ({ world }) => {
      const ana = await holder(world, 'Ana')
      const http = mailing(world)
      expect((await ask(http, ` ${ana.email.toUpperCase()}`)).body).toEqual({ done: true, mailWorks: true })
      await post(world)
      expect(server.letters.map(({ to }) => to)).toEqual([[ana.email]])

      await useLink(http, linkIn(server.letters[0]?.text))
      await post(world)
      expect(server.letters[1]).toMatchObject({ to: [ana.email], subject: 'Your password at Cedar Valley Library was changed' })
      expect(server.letters[1]?.text).toContain('Monday, March 2, 2026 at 9:00 AM')
    })

    test('cannot tell whether the address has an account: the answer and what is queued are the same', async ({ world }) => {
      const [ana, ben] = [await holder(world, 'Ana'), await holder(world, 'Ben')]
      await world.by(ben, ({ db, now }) => db.updateTable('account').set({ disabled_at: now() }).where('id', '=', ben.accountId).execute())
      const http = mailing(world)
      const answers = [
        await ask(http, ana.email),
        await ask(http, 'nobody@example.org'),
        await ask(http, ben.email),
        await ask(http, 'not an address\u0000'),
      ]
      for (const { status, body, headers } of answers)
        expect({ status, body, cookies: headers.getSetCookie() }).toEqual({
          status: 201,
          body: { done: true, mailWorks: true },
          cookies: [],
        })

      const { rows } = await world.database.pool.query("select data->'payload'->>'purpose' as purpose from pgboss.job")
      expect(rows).toEqual(Array.from({ length: 4 }, () => ({ purpose: 'reset' })))
      await post(world)
      expect(server.letters.map(({ to }) => to)).toEqual([[ana.email]])
    })

    test('fills nobody else’s mailbox: three letters an hour, then silence, with the same answer', async ({ world }) => {
      const ana = await holder(world, 'Ana')
      const http = mailing(world)
      for (let at = 0; at < 6; at++) {
        await world.pass(1000)
        expect((await ask(http, ana.email, `203.0.113.${at}`)).body).toEqual({ done: true, mailWorks: true })
        await post(world)
      }
      expect(server.letters).toHaveLength(3)
      const lastLink = linkIn(server.letters[2]?.text)
      await world.pass(minutes(30))
      expect((await useLink(http, lastLink)).status).toBe(201)
    })

    test('is held up after twenty from one address, known or unknown', async ({ world }) => {
      const ana = await holder(world, 'Ana')
      const http = mailing(world)
      for (let at = 0; at < 20; at++) await ask(http, `nobody${at}@example.org`, '203.0.113.66')
      const [known, unknown] = [await ask(http, ana.email, '203.0.113.66'), await ask(http, 'nobody@example.org', '203.0.113.66')]
      expect(known.problem).toMatchObject({ status: 429, code: 'too-many-attempts' })
      expect(unknown.problem).toEqual(known.problem)
      expect((await ask(http, ana.email)).status).toBe(201)
    })

    test('does not end what works: the password and the sessions stay until the link is used', async ({ world }) => {
      const ana = await holder(world, 'Ana')
      const http = mailing(world)
      const browser = newBrowser()
      await http.call(accountApi.signIn, { as: browser, body: { email: ana.email, password: ana.password } })
      await ask(http, ana.email)
      await post(world)
      expect((await http.call(accountApi.showMe, { as: browser })).status).toBe(200)
      expect((await http.call(accountApi.signIn, { body: { email: ana.email, password: goodPassword } })).status).toBe(201)
    })
  })

  test('without mail, asking for a reset says so and queues nothing', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const { body } = await httpOf(world).call(accountApi.askForReset, { body: { email: ana.email } })
    expect(body).toEqual({ done: true, mailWorks: false })
    const { rows } = await world.database.pool.query('select 1 from pgboss.job')
    expect(rows).toEqual([])
  })
})
