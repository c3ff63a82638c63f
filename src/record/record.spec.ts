import { describe, expect } from 'vitest'
import { test } from '../../test/world.ts'
import { minutes } from '../base/time.ts'
import { chainFaults } from './hash-entry.ts'
import { listWholeChain } from './record.store.ts'
import { record } from './record-entry.action.ts'

describe('the record', () => {
  test('numbers its entries without gaps and chains each to the one before, also when twenty people write at once', async ({ world }) => {
    const ana = await world.person('Ana')
    const chain = ana.organisationId

    await Promise.all(Array.from({ length: 20 }, (_, at) => world.by(ana, (ctx) => record(ctx, chain, 'test.said', { at }))))

    const entries = await world.see(ana, ({ db }) => listWholeChain(db, chain))
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, at) => at + 1))
    expect(entries.length).toBeGreaterThanOrEqual(22)
    expect(chainFaults(chain, entries)).toEqual([])
  })

  test('loses nothing but what was refused: a transaction that fails leaves no entry and no gap', async ({ world }) => {
    const ana = await world.person('Ana')
    const chain = ana.organisationId
    const failing = world.by(ana, async (ctx) => {
      await record(ctx, chain, 'test.said')
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    await world.by(ana, (ctx) => record(ctx, chain, 'test.said'))

    const entries = await world.see(ana, ({ db }) => listWholeChain(db, chain))
    expect(chainFaults(chain, entries)).toEqual([])
    expect(entries.filter(({ kind }) => kind === 'test.said')).toHaveLength(1)
  })

  test('shows where somebody with a database password changed or cut out a line', async ({ world }) => {
    const ana = await world.person('Ana')
    const chain = ana.organisationId
    await world.by(ana, (ctx) => record(ctx, chain, 'test.said', { words: 'the truth' }))
    await world.by(ana, (ctx) => record(ctx, chain, 'test.said', { words: 'and more' }))
    const entries = await world.see(ana, ({ db }) => listWholeChain(db, chain))
    const last = entries.length

    const changed = entries.map((entry) => (entry.number === last - 1 ? { ...entry, body: { words: 'a lie' } } : entry))
    expect(chainFaults(chain, changed)).toEqual([{ number: last - 1, what: 'changed' }])
    const cut = entries.filter(({ number }) => number !== last - 1)
    expect(chainFaults(chain, cut).map(({ what }) => what)).toEqual(['gap', 'cut-out'])
  })

  test('cannot be changed or deleted through the database role of the server', async ({ world }) => {
    const ana = await world.person('Ana')
    const rewriting = world.by(ana, ({ db }) => db.updateTable('entry').set({ by_name: 'Somebody else' }).execute())
    await expect(rewriting).rejects.toThrow('only ever added')
    const deleting = world.by(ana, ({ db }) => db.deleteFrom('entry').execute())
    await expect(deleting).rejects.toThrow('only ever added')
  })

  test('keeps the event time apart from the time it was written down', async ({ world }) => {
    const ana = await world.person('Ana')
    await world.pass(minutes(90))
    const earlier = { at: new Date('2026-03-01T15:00:00Z'), precision: 'hour', zone: 'America/New_York' } as const
    const entry = await world.by(ana, (ctx) => record(ctx, ana.organisationId, 'test.said', {}, earlier))
    expect(entry).toMatchObject({ at: earlier, recordedAt: world.now() })
  })
})
