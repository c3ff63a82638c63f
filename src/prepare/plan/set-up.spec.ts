import { describe, expect } from 'vitest'
import { fieldsOf, httpOf, newBrowser, type Http } from '../../../test/http.ts'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import { sessionCookie } from '../../platform/http/serve.ts'
import { chainFaults } from '../../record/hash-entry.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { accountApi } from '../people/account.api.ts'
import { listOrganisations } from '../people/credentials.store.ts'
import { planApi } from './plan.api.ts'

const secret = 'the-secret-printed-at-the-first-start'
const key = 'the-key-of-this-machine'
const body = {
  secret,
  organisation: 'Cedar Valley Library',
  zone: 'America/New_York',
  name: 'Ana Okafor',
  email: 'ana@example.org',
  password: 'gravel teapot umbrella',
}

function starting(world: World): { http: Http; setup: { secret: string | null; used: () => void } } {
  const setup = { secret: secret as string | null, used: () => void (setup.secret = null) }
  return { http: httpOf(world, { setup }), setup }
}
const organisations = (world: World) => world.doors.outside(({ db }) => listOrganisations(db))

describe('setting up', () => {
  test('makes the organisation, its administrator and a plan in force, and signs the administrator in', async ({ world }) => {
    const { http, setup } = starting(world)
    expect((await http.call(accountApi.showSetup)).body).toEqual({ needed: true })
    const browser = newBrowser()
    const { status, body: made } = await http.call(accountApi.setUp, { as: browser, body })
    expect([status, made.slug]).toEqual([201, 'cedar-valley-library'])

    const me = (await http.call(accountApi.showMe, { as: browser })).body
    expect(me).toMatchObject({
      name: 'Ana Okafor',
      role: 'administrator',
      email: 'ana@example.org',
      organisation: { id: made.organisationId, name: 'Cedar Valley Library' },
    })
    expect((await http.call(planApi.showPlan, { as: browser })).body).toMatchObject({ number: '0.1', status: 'in-force' })
    expect((await http.call(accountApi.showSetup)).body).toEqual({ needed: false })
    expect(setup.secret).toBeNull()

    const ana: Actor = { id: me.personId, name: me.name, role: me.role, organisationId: made.organisationId, via: 'session' }
    const entries = await world.see(ana, ({ db }) => listWholeChain(db, made.organisationId))
    expect(entries.map(({ kind }) => kind)).toEqual(['organisation.founded', 'plan.in-force', 'person.added', 'account.added'])
    expect(chainFaults(made.organisationId, entries)).toEqual([])
  })

  test('needs the secret that was printed, the whole of it, and makes nothing without', async ({ world }) => {
    const { http } = starting(world)
    for (const wrong of ['', 'null', secret.slice(0, -1), `${secret} `, secret.toUpperCase()]) {
      expect((await http.call(accountApi.setUp, { body: { ...body, secret: wrong } })).problem, wrong).toMatchObject({
        status: 403,
        code: 'set-up.wrong-secret',
      })
    }
    expect(await organisations(world)).toEqual([])
  })

  test('happens once: the secret of the first start is worth nothing afterwards, on another server neither', async ({ world }) => {
    const { http } = starting(world)
    await http.call(accountApi.setUp, { body })
    const second = { ...body, organisation: 'Birch Library', email: 'ben@example.org' }
    expect((await http.call(accountApi.setUp, { body: second })).problem).toMatchObject({ status: 409, code: 'set-up.done' })
    const another = starting(world)
    expect((await another.http.call(accountApi.setUp, { body: second })).problem?.code).toBe('set-up.done')
    expect(await organisations(world)).toHaveLength(1)
  })

  test('by two at the same moment is done by one', async ({ world }) => {
    const [one, two] = [starting(world), starting(world)]
    const answers = await Promise.all([
      one.http.call(accountApi.setUp, { body }),
      two.http.call(accountApi.setUp, { body: { ...body, organisation: 'Birch Library', email: 'ben@example.org' } }),
    ])
    expect(answers.map(({ problem }) => problem?.code ?? 'done').sort()).toEqual(['done', 'set-up.done'])
    expect(await organisations(world)).toHaveLength(1)
  })

  test('refuses a password that is easy to guess, a zone that does not exist and an address that is none; then goes on', async ({
    world,
  }) => {
    const { http, setup } = starting(world)
    const wrong = async (given: object) => fieldsOf(await http.call(accountApi.setUp, { body: { ...body, ...given } }))
    expect(await wrong({ password: 'CedarValley2026' })).toEqual(['password'])
    expect(await wrong({ password: 'okafor.ana.1234' })).toEqual(['password'])
    expect(await wrong({ password: 'short' })).toEqual(['password'])
    expect(await wrong({ zone: 'Ohio' })).toEqual(['zone'])
    expect(await wrong({ email: 'ana', name: ' ', organisation: '' })).toEqual(['organisation', 'name', 'email'])
    expect([setup.secret, await organisations(world)]).toEqual([secret, []])
    expect((await http.call(accountApi.setUp, { body })).status).toBe(201)
  })
})

describe('the key file of the machine', () => {
  test('may set up the first organisation and add others, and leaves no cookies', async ({ world }) => {
    const { http } = starting(world)
    const browser = newBrowser()
    await http.call(accountApi.setUp, { as: browser, body: { ...body, secret: key } })
    const second = await http.call(accountApi.setUp, {
      as: browser,
      body: { ...body, secret: key, organisation: 'Birch Library', email: 'ben@example.org' },
    })
    expect(second.body.slug).toBe('birch-library')
    expect((await organisations(world)).map(({ slug }) => slug)).toEqual(['cedar-valley-library', 'birch-library'])
    expect(browser.has(sessionCookie)).toBe(false)
    expect(
      (await http.call(accountApi.signIn, { body: { email: 'ben@example.org', password: body.password } })).body.organisation.name,
    ).toBe('Birch Library')
  })

  test('adds none whose name or whose administrator is there already, and leaves nothing of the attempt', async ({ world }) => {
    const { http } = starting(world)
    await http.call(accountApi.setUp, { body })
    const sameName = await http.call(accountApi.setUp, {
      body: { ...body, secret: key, organisation: 'Cedar Valley LIBRARY!', email: 'ben@example.org' },
    })
    expect(sameName.problem).toMatchObject({ status: 409, code: 'organisation.name-taken' })
    const sameAddress = await http.call(accountApi.setUp, {
      body: { ...body, secret: key, organisation: 'Birch Library', email: 'ANA@example.org' },
    })
    expect(sameAddress.problem).toMatchObject({ status: 409, code: 'account.address-taken' })
    expect(await organisations(world)).toHaveLength(1)
  })
})
