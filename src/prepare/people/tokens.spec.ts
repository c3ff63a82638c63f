import { describe, expect } from 'vitest'
import { holder } from '../../../test/accounts.ts'
import { httpOf } from '../../../test/http.ts'
import { rowsOf, test } from '../../../test/world.ts'
import { accessRoles } from '../../base/actor.ts'
import { days } from '../../base/time.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { accountApi } from './account.api.ts'
import { peopleApi } from './person.api.ts'

describe('an API token', () => {
  test('is shown once, acts under a name of its own, and says when it was last used', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const { body } = await http.call(accountApi.createToken, { as: boss, body: { name: 'Intranet form', role: 'it-staff', days: 30 } })
    expect(body.secret).toMatch(/^mst_[\w-]{43}$/)
    expect(body.token).toMatchObject({
      name: 'Intranet form',
      role: 'it-staff',
      createdBy: 'Boss',
      expiresAt: new Date(world.now().getTime() + days(30)),
      lastUsedAt: null,
      revokedAt: null,
    })

    const asToken = { as: { bearer: body.secret } }
    expect((await http.call(accountApi.showMe, asToken)).body).toMatchObject({
      name: 'Intranet form (token)',
      role: 'it-staff',
      email: null,
    })
    await http.call(peopleApi.addPerson, { ...asToken, body: { name: 'Nia', kind: 'outside' } })
    const entries = await world.see(boss, ({ db }) => listWholeChain(db, boss.organisationId))
    expect(entries.slice(-2).map(({ kind, byName, via }) => [kind, byName, via])).toEqual([
      ['token.created', 'Boss', 'session'],
      ['person.added', 'Intranet form (token)', 'token'],
    ])

    const list = await http.send('GET', '/tokens', { as: boss })
    const text = await list.text()
    expect(text).not.toContain(body.secret.slice(4))
    expect(JSON.parse(text).items[0].lastUsedAt).toBe(world.now().toISOString())
  })

  test('is no person: nobody finds it among the people, or changes it there', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    await http.call(accountApi.createToken, { as: boss, body: { name: 'Intranet form', role: 'it-staff', days: 30 } })
    expect((await http.call(peopleApi.listPeople, { as: boss })).body.items.map(({ name }) => name)).toEqual(['Boss'])
    const machines = (await rowsOf(world, boss.organisationId, 'person')).filter(({ kind }) => kind === 'machine')
    for (const { id } of machines) {
      expect(
        (
          await http.call(peopleApi.changePerson, {
            as: boss,
            params: { personId: String(id) },
            body: { name: 'Boss', kind: 'staff', revision: 1 },
          })
        ).status,
      ).toBe(404)
    }
  })

  test('stops at the moment it runs out, and at the moment it is revoked', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const make = async () =>
      (await http.call(accountApi.createToken, { as: boss, body: { name: 'Backup', role: 'auditor', days: 1 } })).body
    const works = async (secret: string) => (await http.call(accountApi.showMe, { as: { bearer: secret } })).status === 200

    const [short, revoked] = [await make(), await make()]
    expect([await works(short.secret), await works(revoked.secret)]).toEqual([true, true])
    const revoke = () => http.call(accountApi.revokeToken, { as: boss, params: { tokenId: revoked.token.id } })
    expect((await revoke()).body.revokedAt).toEqual(world.now())
    expect(await works(revoked.secret)).toBe(false)

    await world.pass(days(1) - 1)
    expect(await works(short.secret)).toBe(true)
    await world.pass(1)
    expect(await works(short.secret)).toBe(false)
    expect((await revoke()).body.revokedAt).toEqual(new Date('2026-03-02T14:00:00Z'))
    const entries = await world.see(boss, ({ db }) => listWholeChain(db, boss.organisationId))
    expect(entries.filter(({ kind }) => kind === 'token.revoked')).toHaveLength(1)
  })

  test('revoked by two at once is revoked once', async ({ world }) => {
    const [boss, other] = [await holder(world, 'Boss', 'administrator'), await holder(world, 'Other', 'administrator')]
    const http = httpOf(world)
    const { token } = (await http.call(accountApi.createToken, { as: boss, body: { name: 'Backup', role: 'auditor', days: 1 } })).body
    await Promise.all([boss, other].map((as) => http.call(accountApi.revokeToken, { as, params: { tokenId: token.id } })))
    const entries = await world.see(boss, ({ db }) => listWholeChain(db, boss.organisationId))
    expect(entries.filter(({ kind }) => kind === 'token.revoked')).toHaveLength(1)
  })

  test('can do what its role can and no more: without the administrator’s it makes no tokens and no accounts', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    for (const role of accessRoles) {
      const { secret } = (await http.call(accountApi.createToken, { as: boss, body: { name: `As ${role}`, role, days: 1 } })).body
      const as = { bearer: secret }
      const makes = await http.call(accountApi.createToken, { as, body: { name: 'More', role: 'administrator', days: 366 } })
      const invites = await http.call(accountApi.inviteAccount, {
        as,
        body: { name: 'Eve', email: `${role}@example.org`, role: 'administrator' },
      })
      const reads = await http.call(peopleApi.listPeople, { as })
      const adds = await http.call(peopleApi.addPerson, { as, body: { name: 'Nia', kind: 'outside' } })
      const allowed = [makes, invites, reads, adds].map(({ status }) => status < 400)
      const expected = {
        administrator: [true, true, true, true],
        employee: [false, false, false, false],
        auditor: [false, false, true, false],
      }[role as string]
      expect(allowed, role).toEqual(expected ?? [false, false, true, true])
    }
  })

  test('is no session: it has no password to change and no browsers to sign out', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const { secret } = (await http.call(accountApi.createToken, { as: boss, body: { name: 'Backup', role: 'administrator', days: 1 } }))
      .body
    for (const as of [{ bearer: secret }, { bearer: 'the-key-of-this-machine' }]) {
      const change = await http.call(accountApi.changePassword, {
        as,
        body: { current: boss.password, password: 'quilted lantern parade' },
      })
      expect(change.problem).toMatchObject({ status: 403, code: 'session-only' })
      expect((await http.call(accountApi.endMyOtherSessions, { as })).problem?.code).toBe('session-only')
      expect((await http.call(accountApi.listMySessions, { as })).body.items).toEqual([])
    }
    expect((await http.call(accountApi.signIn, { body: { email: 'Backup', password: secret } })).status).toBe(401)
  })

  test('asked for twice with one Idempotency-Key is made once, and the answer that got lost on the way is given again', async ({
    world,
  }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    const http = httpOf(world)
    const make = () =>
      http.call(accountApi.createToken, { as: boss, key: 'one-key-for-both', body: { name: 'Backup', role: 'auditor', days: 1 } })
    const [first, again] = [await make(), await make()]
    expect(first.body.secret).toMatch(/^mst_/)
    expect(again.body).toEqual(first.body)
    expect((await http.call(accountApi.listTokens, { as: boss })).body.items).toHaveLength(1)
  })

  test('lasts between a day and a year', async ({ world }) => {
    const boss = await holder(world, 'Boss', 'administrator')
    for (const length of [0, 367, 1.5]) {
      const { problem } = await httpOf(world).call(accountApi.createToken, {
        as: boss,
        body: { name: 'Backup', role: 'auditor', days: length },
      })
      expect(problem, String(length)).toMatchObject({ status: 400, fields: [{ field: 'days' }] })
    }
  })
})
