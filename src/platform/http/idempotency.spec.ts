import { describe, expect } from 'vitest'
import { rowsOf, test } from '../../../test/world.ts'
import { record } from '../../record/record-entry.action.ts'
import { once } from './idempotency.store.ts'

const request = { key: 'a-key-of-the-caller', endpoint: 'POST /things', body: { a: 1 } }

describe('a repeated request', () => {
  test('is answered with the first answer and done once, also when both come at the same moment', async ({ world }) => {
    const ana = await world.person('Ana')
    let done = 0
    const ask = () =>
      world.by(ana, (ctx) =>
        once(ctx, request, async () => {
          await record(ctx, ana.organisationId, 'test.done')
          return { number: (done += 1) }
        }),
      )
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([{ number: 1 }, { number: 1 }, { number: 1 }])
    expect(await ask()).toEqual({ number: 1 })
    expect(done).toBe(1)
  })

  test('with the same key for something else is refused', async ({ world }) => {
    const ana = await world.person('Ana')
    await world.by(ana, (ctx) => once(ctx, request, () => Promise.resolve({})))
    const other = world.by(ana, (ctx) => once(ctx, { ...request, body: { a: 2 } }, () => Promise.resolve({})))
    await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused' })
  })

  test('of somebody else with the same key is their own', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    await world.by(ana, (ctx) => once(ctx, request, () => Promise.resolve({ whose: 'ana' })))
    expect(await world.by(ben, (ctx) => once(ctx, request, () => Promise.resolve({ whose: 'ben' })))).toEqual({ whose: 'ben' })
  })

  test('that failed may be tried again', async ({ world }) => {
    const ana = await world.person('Ana')
    await expect(world.by(ana, (ctx) => once(ctx, request, () => Promise.reject(new Error('no'))))).rejects.toThrow('no')
    expect(await world.by(ana, (ctx) => once(ctx, request, () => Promise.resolve({ is: 'done' })))).toEqual({ is: 'done' })
  })

  test('leaves nothing that a copy of the database could read', async ({ world }) => {
    const ana = await world.person('Ana')
    await world.by(ana, (ctx) => once(ctx, request, () => Promise.resolve({ secret: 'mst_shown-only-once' })))
    const kept = JSON.stringify(await rowsOf(world, ana.organisationId, 'idempotency'))
    expect(kept).not.toContain('shown-only-once')
    expect(kept).not.toContain(request.key)
  })
})
