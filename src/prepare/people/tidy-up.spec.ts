import { describe, expect } from 'vitest'
import { httpOf } from '../../../test/http.ts'
import { rowsOf, test } from '../../../test/world.ts'
import { days, hours } from '../../base/time.ts'
import { accountApi } from './account.api.ts'
import { peopleApi } from './person.api.ts'
import { startTidyingUp, tidyUp } from './tidy-up.action.ts'

describe('tidying up', () => {
  test('forgets attempts to sign in after thirty days and answers to repeated requests after seven, day after day', async ({ world }) => {
    const ana = await world.person('Ana')
    const http = httpOf(world)
    await world.by(ana, startTidyingUp)
    await http.call(accountApi.signIn, { body: { email: 'nobody@example.org', password: 'x' } })
    await http.call(peopleApi.addPerson, { as: ana, key: 'a-key-of-the-browser', body: { name: 'Nia', kind: 'staff' } })
    const left = async () => [
      (await rowsOf(world, ana.organisationId, 'sign_in_attempt')).length,
      (await rowsOf(world, ana.organisationId, 'idempotency')).length,
    ]

    await world.pass(days(7))
    expect(await left()).toEqual([1, 1])
    await world.pass(days(1))
    expect(await left()).toEqual([1, 0])
    await world.pass(days(22))
    expect(await left()).toEqual([1, 0])
    await world.pass(days(1))
    expect(await left()).toEqual([0, 0])
    expect(await rowsOf(world, ana.organisationId, 'person')).toHaveLength(3)
  })

  test('is one job a day, however often it is asked for and however often it runs', async ({ world }) => {
    const ana = await world.person('Ana')
    const queued = async () => (await world.database.pool.query("select 1 from pgboss.job where state = 'created'")).rows.length
    for (const _ of [1, 2, 3]) await world.by(ana, startTidyingUp)
    expect(await queued()).toBe(1)
    for (const _ of [1, 2]) await world.by(ana, tidyUp)
    expect(await queued()).toBe(2)
    await world.pass(hours(1))
    await world.by(ana, startTidyingUp)
    expect(await queued()).toBe(1)
  })

  test('leaves the kept answers of other organisations to their own day', async ({ world }) => {
    const ana = await world.person('Ana')
    const ben = await world.person('Ben', 'it-staff', await world.organisation('Birch Library'))
    const http = httpOf(world)
    for (const as of [ana, ben])
      await http.call(peopleApi.addPerson, { as, key: 'a-key-of-the-browser', body: { name: 'Nia', kind: 'staff' } })
    await world.pass(days(8))
    await world.by(ana, tidyUp)
    expect((await rowsOf(world, ana.organisationId, 'idempotency')).length).toBe(0)
    expect((await rowsOf(world, ben.organisationId, 'idempotency')).length).toBe(1)
  })
})
