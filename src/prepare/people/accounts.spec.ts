import { describe, expect } from 'vitest'
import { holder } from '../../../test/accounts.ts'
import { httpOf, newBrowser } from '../../../test/http.ts'
import { rowsOf, test, type World } from '../../../test/world.ts'
import type { AccessRole, Actor } from '../../base/actor.ts'
import type { AccountId } from '../../base/ids.ts'
import { minutes } from '../../base/time.ts'
import { sessionCookie } from '../../platform/http/serve.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { accountApi } from './account.api.ts'
import { changeAccount } from './change-account.action.ts'

const entriesOf = async (world: World, actor: Actor) =>
  (await world.see(actor, ({ db }) => listWholeChain(db, actor.organisationId))).map(({ kind, byName, body }) => ({ kind, byName, body }))
const change = (world: World, actor: Actor, id: AccountId, role: AccessRole, disabled = false, revision = 1) =>
  world.by(actor, (ctx) => changeAccount(ctx, id, { role, disabled, revision }))

describe('the list of accounts', () => {
  test('shows who can sign in, as what, and when they were last seen, but nothing of their passwords', async ({ world }) => {
    const [boss, ana] = [await holder(world, 'Boss', 'administrator'), await holder(world, 'Ana')]
    const http = httpOf(world)
    await http.call(accountApi.signIn, { as: newBrowser(), body: { email: ana.email, password: ana.password } })
    const response = await http.send('GET', '/accounts', { as: boss })
    const text = await response.text()
    expect(text).not.toMatch(/argon2|hash/i)
    expect(JSON.parse(text).items.find(({ name }: { name: string }) => name === 'Ana')).toMatchObject({
      role: 'it-staff',
      state: 'active',
      lastSeenAt: world.now().toISOString(),
      revision: 1,
    })
  })

  test('is for administrators', async ({ world }) => {
    const http = httpOf(world)
    for (const role of ['employee', 'it-staff', 'responder', 'management', 'auditor'] as const) {
      expect((await http.call(accountApi.listAccounts, { as: await world.person(`The ${role}`, role) })).status, role).toBe(403)
    }
  })
})

describe('an invitation', () => {
  test('makes a person and an account, or an account for a person who is known, and writes both down', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const { body } = await http.call(accountApi.inviteAccount, {
      as: boss,
      body: { name: 'Nia Novak', email: 'Nia@Example.org', role: 'responder' },
    })
    expect(body.account).toMatchObject({ name: 'Nia Novak', email: 'nia@example.org', state: 'invited', lastSeenAt: null })
    expect((await entriesOf(world, boss)).slice(-2)).toEqual([
      { kind: 'person.added', byName: 'Boss', body: { personId: body.account.personId, name: 'Nia Novak', kind: 'staff' } },
      {
        kind: 'account.invited',
        byName: 'Boss',
        body: { accountId: body.account.id, name: 'Nia Novak', email: 'nia@example.org', role: 'responder', by: 'hand' },
      },
    ])
    const again = await http.call(accountApi.inviteAccount, {
      as: boss,
      body: { name: 'Whoever', personId: body.account.personId, email: 'n@example.org', role: 'auditor' },
    })
    expect(again.problem).toMatchObject({ status: 409, code: 'account.exists' })
  })

  test('is refused for an address that has an account, also when two invite it at once, and leaves no person behind', async ({ world }) => {
    const [boss, other] = [await holder(world, 'Boss', 'administrator'), await holder(world, 'Other boss', 'administrator')]
    const http = httpOf(world)
    const invite = (as: Actor, name: string) =>
      http.call(accountApi.inviteAccount, { as, body: { name, email: 'nia@example.org', role: 'responder' } })
    const answers = await Promise.all([invite(boss, 'Nia One'), invite(other, 'Nia Two')])
    expect(answers.map(({ problem }) => problem?.code ?? 'invited').sort()).toEqual(['account.address-taken', 'invited'])
    expect((await rowsOf(world, boss.organisationId, 'person')).filter(({ name }) => String(name).startsWith('Nia'))).toHaveLength(1)
  })

  test('is refused for somebody who left, and for Muster itself', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const people = await rowsOf(world, boss.organisationId, 'person')
    const machine = people.find(({ kind }) => kind === 'machine')?.id as Actor['id']
    const invite = (personId: Actor['id']) =>
      http.call(accountApi.inviteAccount, { as: boss, body: { name: 'X', personId, email: 'x@example.org', role: 'employee' } })
    expect((await invite(machine)).status).toBe(404)

    const gone = await holder(world, 'Gone')
    await world.by(boss, async ({ db, now }) => {
      await db.deleteFrom('account').where('id', '=', gone.accountId).execute()
      await db.updateTable('person').set({ left_at: now() }).where('id', '=', gone.id).execute()
    })
    expect((await invite(gone.id)).problem?.code).toBe('person.left')
  })

  test('with an address that is none is refused in words', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    for (const email of ['nia', 'nia@', '@example.org', 'nia@example.org\r\nBcc: eve@example.org', `${'n'.repeat(250)}@example.org`]) {
      const { problem } = await httpOf(world).call(accountApi.inviteAccount, { as: boss, body: { name: 'Nia', email, role: 'employee' } })
      expect(problem, email).toMatchObject({ status: 400, fields: [{ field: 'email' }] })
    }
  })
})

describe('an access role', () => {
  test('that is changed counts from the next request on, and is written down', async ({ world }) => {
    const [boss, ana] = [await holder(world, 'Boss', 'administrator'), await holder(world, 'Ana', 'administrator')]
    const http = httpOf(world)
    const browser = newBrowser()
    await http.call(accountApi.signIn, { as: browser, body: { email: ana.email, password: ana.password } })
    expect((await http.call(accountApi.listAccounts, { as: browser })).status).toBe(200)

    const { body } = await http.call(accountApi.changeAccount, {
      as: boss,
      params: { accountId: ana.accountId },
      body: { role: 'auditor', disabled: false, revision: 1 },
    })
    expect(body).toMatchObject({ role: 'auditor', revision: 2 })
    expect((await http.call(accountApi.listAccounts, { as: browser })).status).toBe(403)
    expect((await entriesOf(world, boss)).at(-1)).toEqual({
      kind: 'account.role-changed',
      byName: 'Boss',
      body: { accountId: ana.accountId, name: 'Ana', from: 'administrator', to: 'auditor' },
    })
  })

  test('changed by two administrators at once is changed by one, and the other is shown what it is now', async ({ world }) => {
    const [boss, other, ana] = [
      await holder(world, 'Boss', 'administrator'),
      await holder(world, 'Other', 'administrator'),
      await holder(world, 'Ana'),
    ]
    const outcomes = await Promise.allSettled([
      change(world, boss, ana.accountId, 'responder'),
      change(world, other, ana.accountId, 'auditor'),
    ])
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    const done = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    expect(refused).toMatchObject([{ code: 'stale', current: { id: ana.accountId, role: done[0]?.role, revision: 2 } }])
    expect(JSON.stringify(refused[0].current)).not.toContain('argon2')
  })
})

describe('a disabled account', () => {
  test('is out at once, in every browser, and cannot come in again', async ({ world }) => {
    const [boss, ana] = [await holder(world, 'Boss', 'administrator'), await holder(world, 'Ana')]
    const http = httpOf(world)
    const [desk, phone] = [newBrowser(), newBrowser()]
    const signIn = (as: typeof desk) => http.call(accountApi.signIn, { as, body: { email: ana.email, password: ana.password } })
    for (const browser of [desk, phone]) await signIn(browser)

    await change(world, boss, ana.accountId, 'it-staff', true)
    for (const browser of [desk, phone]) expect((await http.call(accountApi.showMe, { as: browser })).status).toBe(401)
    expect((await signIn(desk)).problem?.code).toBe('sign-in-failed')

    await change(world, boss, ana.accountId, 'it-staff', false, 2)
    expect((await http.call(accountApi.showMe, { as: phone })).status).toBe(401)
    expect((await signIn(phone)).status).toBe(201)
    expect((await entriesOf(world, boss)).slice(-2).map(({ kind }) => kind)).toEqual(['account.disabled', 'account.enabled'])
  })

  test('is not let in by a sign-in that was under way', async ({ world }) => {
    const [boss, ana] = [await holder(world, 'Boss', 'administrator'), await holder(world, 'Ana')]
    const http = httpOf(world)
    const browser = newBrowser()
    await Promise.all([
      http.call(accountApi.signIn, { as: browser, body: { email: ana.email, password: ana.password } }),
      change(world, boss, ana.accountId, 'it-staff', true),
    ])
    expect((await http.call(accountApi.showMe, { as: browser })).status).toBe(401)
  })
})

describe('the last administrator', () => {
  test('can neither be disabled nor given another role, by themselves or with the key of the machine', async ({ world }) => {
    const [boss, ana] = [await holder(world, 'Boss', 'administrator'), await holder(world, 'Ana')]
    const http = httpOf(world)
    for (const as of [boss, { bearer: 'the-key-of-this-machine' }]) {
      for (const body of [
        { role: 'administrator', disabled: true },
        { role: 'responder', disabled: false },
      ] as const) {
        const { problem } = await http.call(accountApi.changeAccount, {
          as,
          params: { accountId: boss.accountId },
          body: { ...body, revision: 1 },
        })
        expect(problem).toMatchObject({ status: 409, code: 'account.last-administrator' })
      }
    }
    expect(await change(world, boss, ana.accountId, 'it-staff', true)).toMatchObject({ name: 'Ana' })
  })

  test('is not replaced by an invitation that nobody has accepted, nor by somebody disabled', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const former = await holder(world, 'Former', 'administrator')
    await world.person('Invited', 'administrator')
    await change(world, boss, former.accountId, 'administrator', true)
    await expect(change(world, boss, boss.accountId, 'responder')).rejects.toMatchObject({ code: 'account.last-administrator' })
  })

  test('stays when the last two leave at the same moment', async ({ world }) => {
    for (let round = 0; round < 5; round++) {
      const organisation = await world.organisation(`Library ${round}`)
      const [ana, ben] = [
        await holder(world, 'Ana', 'administrator', organisation),
        await holder(world, 'Ben', 'administrator', organisation),
      ]
      const leaving = [change(world, ana, ana.accountId, 'responder'), change(world, ben, ben.accountId, 'administrator', true)]
      const refused = (await Promise.allSettled(leaving)).flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
      expect(refused).toEqual(['account.last-administrator'])
    }
  })

  test('stays when two remove each other at the same moment', async ({ world }) => {
    const [ana, ben] = [await holder(world, 'Ana', 'administrator'), await holder(world, 'Ben', 'administrator')]
    const removing = [change(world, ana, ben.accountId, 'responder'), change(world, ben, ana.accountId, 'responder')]
    const outcomes = await Promise.allSettled(removing)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a change of password', () => {
  const changed = { password: 'quilted lantern parade' }

  test('gives this browser a new session and ends all others, and the old password is done with', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const [desk, thief] = [newBrowser(), newBrowser()]
    for (const as of [desk, thief]) await http.call(accountApi.signIn, { as, body: { email: ana.email, password: ana.password } })
    const before = desk.get(sessionCookie)
    await world.pass(minutes(1))

    expect((await http.call(accountApi.changePassword, { as: desk, body: { current: ana.password, ...changed } })).status).toBe(200)
    expect(desk.get(sessionCookie)).not.toBe(before)
    expect((await http.call(accountApi.showMe, { as: desk })).status).toBe(200)
    expect((await http.call(accountApi.showMe, { as: thief })).status).toBe(401)
    expect((await http.call(accountApi.showMe, { as: new Map([[sessionCookie, before!]]) })).status).toBe(401)
    expect((await http.call(accountApi.signIn, { body: { email: ana.email, password: ana.password } })).status).toBe(401)
    expect((await http.call(accountApi.signIn, { body: { email: ana.email, ...changed } })).status).toBe(201)
    expect((await entriesOf(world, ana)).at(-1)).toEqual({
      kind: 'account.password-set',
      byName: 'Ana',
      body: { accountId: ana.accountId, name: 'Ana', how: 'changed' },
    })
  })

  test('needs the present one, and a new one that is not easy to guess; a refusal changes nothing', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const change = (current: string, password: string) => http.call(accountApi.changePassword, { as: ana, body: { current, password } })
    expect((await change('wrong', changed.password)).problem).toMatchObject({ code: 'wrong-password', fields: [{ field: 'current' }] })
    expect((await change(ana.password, 'CedarValley2026')).problem).toMatchObject({ code: 'invalid', fields: [{ field: 'password' }] })
    expect((await change(ana.password, 'short')).problem).toMatchObject({ code: 'invalid', fields: [{ field: 'password' }] })
    expect((await http.call(accountApi.showMe, { as: ana })).status).toBe(200)
    expect((await http.call(accountApi.signIn, { body: { email: ana.email, password: ana.password } })).status).toBe(201)
  })

  test('in two browsers at once happens in one', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    const http = httpOf(world)
    const browsers = [newBrowser(), newBrowser()]
    for (const as of browsers) await http.call(accountApi.signIn, { as, body: { email: ana.email, password: ana.password } })
    const chosen = ['quilted lantern parade', 'velvet anchor meadow']
    const changes = browsers.map((as, at) =>
      http.call(accountApi.changePassword, { as, body: { current: ana.password, password: chosen[at]! } }),
    )
    const done = (await Promise.all(changes)).map(({ problem }) => problem === null)
    expect(done.filter(Boolean)).toHaveLength(1)
    const works = chosen.map((password) => http.call(accountApi.signIn, { body: { email: ana.email, password } }))
    expect((await Promise.all(works)).map(({ status }) => status === 201)).toEqual(done)
  })

  test('leaves nothing of the password with an Idempotency-Key', async ({ world }) => {
    const ana = await holder(world, 'Ana')
    await httpOf(world).call(accountApi.changePassword, {
      as: ana,
      key: 'a-key-of-the-browser',
      body: { current: ana.password, ...changed },
    })
    expect(await rowsOf(world, ana.organisationId, 'idempotency')).toEqual([])
  })
})
