import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { holder, type AccountHolder } from '../../../test/accounts.ts'
import { httpOf, newBrowser, type Http } from '../../../test/http.ts'
import { test, type World } from '../../../test/world.ts'
import { accountApi } from './account.api.ts'
import { peopleApi } from './person.api.ts'

const tables = [
  'organisation',
  'site',
  'person',
  'contact_method',
  'account',
  'account_link',
  'session',
  'trusted_device',
  'api_token',
  'entry',
  'chain',
  'idempotency',
]

type Side = { boss: AccountHolder; personId: string; siteId: string; tokenId: string; secret: string; link: string; names: string[] }

/** An organisation with something in every table of this room. */
async function furnish(world: World, http: Http, name: string): Promise<Side> {
  const organisation = await world.organisation(name)
  const boss = await holder(world, `Boss of ${name}`, 'administrator', organisation)
  const browser = newBrowser()
  await http.call(accountApi.signIn, { as: browser, body: { email: boss.email, password: boss.password } })
  const { sites } = (await http.call(peopleApi.addSite, { as: browser, body: { name: `Site of ${name}` } })).body
  const contacts = [{ kind: 'phone' as const, value: `Phone of ${name}` }]
  const person = (
    await http.call(peopleApi.addPerson, {
      as: browser,
      key: `a-key-for-${name}`,
      body: { name: `Nia of ${name}`, kind: 'staff', contacts },
    })
  ).body
  const { token, secret } = (
    await http.call(accountApi.createToken, { as: browser, body: { name: `Token of ${name}`, role: 'auditor', days: 1 } })
  ).body
  const { url } = (await http.call(accountApi.makeAccountLink, { as: browser, params: { accountId: boss.accountId }, body: {} })).body
  return {
    boss,
    personId: person.id,
    siteId: sites[0]!.id,
    tokenId: token.id,
    secret,
    link: url!.split('/').at(-1)!,
    names: [name, boss.email, boss.id, person.id, token.id],
  }
}

const twoOrganisations = async (world: World) => {
  const http = httpOf(world)
  return { http, ours: await furnish(world, http, 'Alder Library'), theirs: await furnish(world, http, 'Birch Library') }
}

describe('two organisations on one installation', () => {
  test('read nothing of each other through any endpoint that lists or shows', async ({ world }) => {
    const { http, ours, theirs } = await twoOrganisations(world)
    for (const path of ['/organisation', '/people', '/accounts', '/tokens', '/me', '/me/sessions']) {
      for (const as of [ours.boss, { bearer: ours.secret }]) {
        const text = await (await http.send('GET', path, { as })).text()
        for (const name of theirs.names) expect(text.includes(name), `${path}: ${name}`).toBe(false)
      }
    }
    const own = await (await http.send('GET', '/people', { as: ours.boss })).text()
    expect(own).toContain('Nia of Alder Library')
  })

  test('cannot change, invite, revoke or point at anything of each other, and are told that it does not exist', async ({ world }) => {
    const { http, ours, theirs } = await twoOrganisations(world)
    const as = ours.boss
    const person = { name: 'Taken over', kind: 'staff' as const, revision: 1 }
    const missing = [
      await http.call(peopleApi.changePerson, { as, params: { personId: theirs.personId }, body: person }),
      await http.call(accountApi.changeAccount, {
        as,
        params: { accountId: theirs.boss.accountId },
        body: { role: 'employee', disabled: true, revision: 1 },
      }),
      await http.call(accountApi.makeAccountLink, { as, params: { accountId: theirs.boss.accountId }, body: {} }),
      await http.call(accountApi.revokeToken, { as, params: { tokenId: theirs.tokenId } }),
      await http.call(accountApi.inviteAccount, {
        as,
        body: { name: 'X', personId: theirs.personId, email: 'x@example.org', role: 'administrator' },
      }),
    ]
    expect(missing.map(({ problem }) => problem?.code)).toEqual(missing.map(() => 'not-found'))

    const pointing = [
      await http.call(peopleApi.addPerson, { as, body: { name: 'X', kind: 'staff', siteId: theirs.siteId } }),
      await http.call(peopleApi.changePerson, { as, params: { personId: ours.personId }, body: { ...person, siteId: theirs.siteId } }),
    ]
    expect(pointing.map(({ problem }) => problem?.fields)).toMatchObject([[{ field: 'siteId' }], [{ field: 'siteId' }]])

    const taken = await http.call(accountApi.inviteAccount, { as, body: { name: 'X', email: theirs.boss.email, role: 'employee' } })
    expect(taken.problem?.code).toBe('account.address-taken')
    expect((await http.call(accountApi.showMe, { as: theirs.boss })).status).toBe(200)
    expect((await http.call(accountApi.showMe, { as: { bearer: theirs.secret } })).status).toBe(200)
  })

  test('are kept apart underneath as well: raw SQL through the door sees one and changes none of the other', async ({ world }) => {
    const { ours, theirs } = await twoOrganisations(world)
    for (const table of tables) {
      const seen = await world.by(
        ours.boss,
        async ({ db }) => (await sql<{ organisation_id: string }>`select organisation_id from ${sql.table(table)}`.execute(db)).rows,
      )
      expect([...new Set(seen.map((row) => row.organisation_id))], table).toEqual([ours.boss.organisationId])

      if (table === 'entry') continue
      const change = sql`update ${sql.table(table)} set organisation_id = organisation_id where organisation_id = ${theirs.boss.organisationId}`
      const remove = sql`delete from ${sql.table(table)} where organisation_id = ${theirs.boss.organisationId}`
      for (const statement of [change, remove]) {
        expect(Number((await world.by(ours.boss, ({ db }) => statement.execute(db))).numAffectedRows), table).toBe(0)
      }
    }
  })

  test('cannot be given a row of ours, nor lose one to us', async ({ world }) => {
    const { ours, theirs } = await twoOrganisations(world)
    const planting = world.by(ours.boss, ({ db, now }) =>
      db
        .insertInto('account')
        .values({
          id: theirs.boss.id as never,
          organisation_id: theirs.boss.organisationId,
          person_id: theirs.personId as never,
          email: 'eve@example.org',
          role: 'administrator',
          created_at: now(),
        })
        .execute(),
    )
    await expect(planting).rejects.toThrow('row-level security')
    const handingOver = world.by(ours.boss, ({ db }) =>
      db.updateTable('person').set({ organisation_id: theirs.boss.organisationId }).execute(),
    )
    await expect(handingOver).rejects.toThrow('row-level security')
  })

  test('show nothing at all before somebody is known, but for the one thing that a secret leads to', async ({ world }) => {
    const { http, theirs } = await twoOrganisations(world)
    for (const table of tables) {
      const seen = await world.doors.outside(async ({ db }) => (await sql`select 1 from ${sql.table(table)}`.execute(db)).rows)
      expect(seen, table).toEqual([])
    }
    expect((await http.call(accountApi.showLink, { params: { secret: theirs.link } })).body).toMatchObject({
      organisation: 'Birch Library',
    })
  })

  test('keep their sessions apart: signing in to one on the browser of the other opens that one only', async ({ world }) => {
    const { http, ours, theirs } = await twoOrganisations(world)
    const browser = newBrowser()
    for (const { boss } of [ours, theirs])
      await http.call(accountApi.signIn, { as: browser, body: { email: boss.email, password: boss.password } })
    expect((await http.call(accountApi.showMe, { as: browser })).body.organisation.name).toBe('Birch Library')
  })
})
