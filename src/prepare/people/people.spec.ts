import { describe, expect } from 'vitest'
import { holder } from '../../../test/accounts.ts'
import { fieldsOf, httpOf, type Http } from '../../../test/http.ts'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { PersonId, SiteId } from '../../base/ids.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { peopleApi } from './person.api.ts'

const phone = { kind: 'phone', value: '+1 555 0100', independent: true, verifiedOn: '2026-01-15' } as const
const mail = { kind: 'mail', value: 'nia@law.example', independent: true, verifiedOn: null } as const
const nia = { name: 'Nia Novak', kind: 'outside', position: 'Counsel', contacts: [phone, mail] } as const

const add = (http: Http, as: Actor, given: object = {}) =>
  http.call(peopleApi.addPerson, { as, body: { ...nia, contacts: [...nia.contacts], ...given } })
const lastEntry = async (world: World, actor: Actor) =>
  (await world.see(actor, ({ db }) => listWholeChain(db, actor.organisationId))).at(-1)

describe('the people an organisation knows', () => {
  test('are listed by name with their site and how to reach them, in the order that was entered, and without machines', async ({
    world,
  }) => {
    const [boss, ana] = [await world.person('Boss', 'administrator'), await world.person('Ana')]
    const http = httpOf(world)
    const site = (await http.call(peopleApi.addSite, { as: boss, body: { name: 'Main branch' } })).body.sites[0]
    const { status, body } = await add(http, ana, { siteId: site?.id })
    expect(status).toBe(201)
    expect(body).toMatchObject({ ...nia, siteId: site?.id, site: 'Main branch', leftAt: null, revision: 1 })

    const people = (await http.call(peopleApi.listPeople, { as: ana })).body.items
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Boss', 'Nia Novak'])
    expect(people[2]?.contacts).toEqual([phone, mail])
  })

  test('may be read by an auditor and by nobody without a hand in incidents, and changed by neither', async ({ world }) => {
    const http = httpOf(world)
    const [auditor, employee] = [await world.person('Auditor', 'auditor'), await world.person('Employee', 'employee')]
    expect([
      (await http.call(peopleApi.listPeople, { as: auditor })).status,
      (await http.call(peopleApi.listPeople, { as: employee })).status,
    ]).toEqual([200, 403])
    for (const as of [auditor, employee]) expect((await add(http, as)).status).toBe(403)
  })

  test('are added once when the request is repeated', async ({ world }) => {
    const ana = await world.person('Ana')
    const http = httpOf(world)
    const adding = () => http.call(peopleApi.addPerson, { as: ana, key: 'one-key-for-both', body: { name: 'Nia', kind: 'staff' } })
    const [first, again] = [await adding(), await adding()]
    expect(again.body).toEqual(first.body)
    expect((await http.call(peopleApi.listPeople, { as: ana })).body.items).toHaveLength(2)
  })

  test('keep their telephone numbers out of the record', async ({ world }) => {
    const ana = await world.person('Ana')
    const http = httpOf(world)
    const { body } = await add(http, ana)
    const change = {
      name: 'Nia Nováková',
      kind: 'outside' as const,
      position: 'Counsel',
      contacts: [{ ...phone, value: '+1 555 0199' }],
      revision: 1,
    }
    await http.call(peopleApi.changePerson, { as: ana, params: { personId: body.id }, body: change })

    expect(await lastEntry(world, ana)).toMatchObject({
      kind: 'person.changed',
      byName: 'Ana',
      body: { personId: body.id, name: 'Nia Nováková', changes: { name: { from: 'Nia Novak', to: 'Nia Nováková' }, contacts: 'changed' } },
    })
    expect(JSON.stringify(await world.see(ana, ({ db }) => listWholeChain(db, ana.organisationId)))).not.toContain('555 01')
  })

  test('changed by two at once are changed by one, and the other is shown them as they are now', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const http = httpOf(world)
    const { id } = (await add(http, ana)).body
    const change = (as: Actor, position: string) =>
      http.call(peopleApi.changePerson, {
        as,
        params: { personId: id },
        body: { name: 'Nia Novak', kind: 'outside', position, revision: 1 },
      })
    const answers = await Promise.all([change(ana, 'Partner'), change(ben, 'Retired')])
    const [done, refused] = [answers.find(({ problem }) => !problem), answers.find(({ problem }) => problem)]
    expect(refused?.problem).toMatchObject({
      status: 409,
      code: 'stale',
      current: { id, position: done?.body.position, revision: 2, contacts: [] },
    })
    expect(peopleApi.changePerson.reply.parse(refused?.problem?.current)).toEqual(done?.body)
  })

  test('who have left stay, and may come back', async ({ world }) => {
    const ana = await world.person('Ana')
    const http = httpOf(world)
    const { id } = (await add(http, ana)).body
    const change = (left: boolean, revision: number) =>
      http.call(peopleApi.changePerson, { as: ana, params: { personId: id }, body: { name: 'Nia Novak', kind: 'outside', left, revision } })
    expect((await change(true, 1)).body.leftAt).toEqual(world.now())
    expect((await http.call(peopleApi.listPeople, { as: ana })).body.items).toHaveLength(2)
    expect((await change(false, 2)).body.leftAt).toBeNull()
  })

  test('cannot be marked as having left while they can still sign in', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await holder(world, 'Ben')]
    const leave = () =>
      httpOf(world).call(peopleApi.changePerson, {
        as: ana,
        params: { personId: ben.id },
        body: { name: 'Ben', kind: 'staff', left: true, revision: 1 },
      })
    expect((await leave()).problem).toMatchObject({ status: 409, code: 'person.has-account' })
    await world.by(ana, ({ db, now }) => db.updateTable('account').set({ disabled_at: now() }).where('id', '=', ben.accountId).execute())
    expect((await leave()).status).toBe(200)
  })

  test('are refused with what is wrong, field by field', async ({ world }) => {
    const ana = await world.person('Ana')
    const http = httpOf(world)
    const wrong = async (given: object) => fieldsOf(await add(http, ana, given))
    expect(await wrong({ name: '  ' })).toEqual(['name'])
    expect(await wrong({ name: 'N'.repeat(201) })).toEqual(['name'])
    expect(await wrong({ kind: 'machine' })).toEqual(['kind'])
    expect(await wrong({ contacts: [{ ...phone, value: '' }] })).toEqual(['contacts.0.value'])
    expect(await wrong({ contacts: [{ ...phone, verifiedOn: 'yesterday' }] })).toEqual(['contacts.0.verifiedOn'])
    expect(await wrong({ contacts: Array.from({ length: 11 }, () => phone) })).toEqual(['contacts'])
    expect(await wrong({ siteId: '00000000-0000-4000-8000-000000000000' as SiteId })).toEqual(['siteId'])
    const nobody = '00000000-0000-4000-8000-000000000000' as PersonId
    expect(
      (await http.call(peopleApi.changePerson, { as: ana, params: { personId: nobody }, body: { name: 'X', kind: 'staff', revision: 1 } }))
        .status,
    ).toBe(404)
  })

  test('keep names as they are written, whatever the script', async ({ world }) => {
    const ana = await world.person('Ana')
    const http = httpOf(world)
    for (const name of ["Siobhán O'Brien", '王小明', 'محمد', "Robert'); DROP TABLE person;--", '<script>alert(1)</script>', 'Zoë 🦆']) {
      expect((await add(http, ana, { name })).body.name).toBe(name)
    }
    expect((await add(http, ana, { name: 'A\u0000B\ud800' })).body.name).toBe('A\ufffdB\ufffd')
  })
})

describe('the organisation', () => {
  const calendar = { workdays: [2, 3, 4, 5, 6], opensAt: '10:00', closesAt: '20:00', holidays: ['2026-12-25'] }
  const details = {
    name: 'Cedar Valley Library System',
    legalForm: 'library',
    jurisdiction: 'OH',
    zone: 'America/Chicago',
    hotline: '555 0142',
    calendar,
  } as const
  const body = { ...details, calendar: { ...calendar, workdays: [...calendar.workdays], holidays: [...calendar.holidays] } }

  test('is seen by everybody and changed by administrators, and the change is written down from and to', async ({ world }) => {
    const [boss, employee] = [await world.person('Boss', 'administrator'), await world.person('Employee', 'employee')]
    const http = httpOf(world)
    expect((await http.call(peopleApi.changeOrganisation, { as: employee, body: { ...body, revision: 1 } })).status).toBe(403)
    const changed = await http.call(peopleApi.changeOrganisation, { as: boss, body: { ...body, revision: 1 } })
    expect(changed.body).toMatchObject({ ...details, slug: 'cedar-valley-library', revision: 2, sites: [] })
    expect((await http.call(peopleApi.showOrganisation, { as: employee })).body).toEqual(changed.body)

    const entry = await lastEntry(world, boss)
    expect(entry).toMatchObject({
      kind: 'organisation.changed',
      body: { changes: { name: { from: 'Cedar Valley Library', to: 'Cedar Valley Library System' }, zone: { from: 'America/New_York' } } },
    })
    expect(Object.keys(entry?.body.changes ?? {})).not.toContain('legalForm')
  })

  test('counts working days by its new hours and zone from then on', async ({ world }) => {
    const boss = await world.person('Boss', 'administrator')
    await httpOf(world).call(peopleApi.changeOrganisation, { as: boss, body: { ...body, revision: 1 } })
    const row = await world.see(boss, ({ db }) => db.selectFrom('organisation').select('calendar').executeTakeFirstOrThrow())
    expect(row.calendar).toEqual({ ...calendar, zone: 'America/Chicago' })
  })

  test('changed by two administrators at once is changed by one', async ({ world }) => {
    const [boss, other] = [await world.person('Boss', 'administrator'), await world.person('Other', 'administrator')]
    const http = httpOf(world)
    const change = (as: Actor, hotline: string) => http.call(peopleApi.changeOrganisation, { as, body: { ...body, hotline, revision: 1 } })
    const answers = await Promise.all([change(boss, '555 0001'), change(other, '555 0002')])
    const [done, refused] = [answers.find(({ problem }) => !problem), answers.find(({ problem }) => problem)]
    expect(refused?.problem?.code).toBe('stale')
    expect(peopleApi.showOrganisation.reply.parse(refused?.problem?.current)).toEqual(done?.body)
  })

  test('refuses a zone, hours or days that do not exist', async ({ world }) => {
    const boss = await world.person('Boss', 'administrator')
    const wrong = async (given: object) =>
      fieldsOf(await httpOf(world).call(peopleApi.changeOrganisation, { as: boss, body: { ...body, ...given, revision: 1 } }))
    expect(await wrong({ zone: 'Ohio' })).toEqual(['zone'])
    expect(await wrong({ calendar: { ...calendar, workdays: [] } })).toEqual(['calendar.workdays'])
    expect(await wrong({ calendar: { ...calendar, workdays: [8] } })).toEqual(['calendar.workdays.0'])
    expect(await wrong({ calendar: { ...calendar, opensAt: '9' } })).toEqual(['calendar.opensAt'])
    expect(await wrong({ calendar: { ...calendar, holidays: ['2026-02-30'] } })).toEqual(['calendar.holidays.0'])
  })

  test('has each site once, also when two add it at the same moment', async ({ world }) => {
    const [boss, other] = [await world.person('Boss', 'administrator'), await world.person('Other', 'administrator')]
    const http = httpOf(world)
    const answers = await Promise.all(
      [boss, other].map((as) => http.call(peopleApi.addSite, { as, body: { name: 'Main branch', address: '1 Main St' } })),
    )
    expect(answers.map(({ problem }) => problem?.code ?? 'added').sort()).toEqual(['added', 'site.exists'])
    const { sites } = (await http.call(peopleApi.showOrganisation, { as: boss })).body
    expect(sites).toMatchObject([{ name: 'Main branch', address: '1 Main St' }])
    expect(await lastEntry(world, boss)).toMatchObject({ kind: 'site.added', body: { name: 'Main branch' } })
  })
})
