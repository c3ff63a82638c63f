import { describe, expect } from 'vitest'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { entryText } from '../../record/entry-words.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { fillFields, type Filling } from './fill-fields.action.ts'
import { gatherGaps } from './gather-gaps.action.ts'
import { look, putInForce, startPlan } from './writing.cast.ts'

const fill = (world: World, actor: Actor, id: PlanVersionId, ...fields: Filling[]) => world.by(actor, (ctx) => fillFields(ctx, id, fields))
const values = async (world: World, actor: Actor, id: PlanVersionId) => (await look(world, actor, id)).fields.map(({ value }) => value)
const missing = async (world: World, actor: Actor, id: PlanVersionId) =>
  (await world.see(actor, (ctx) => gatherGaps(ctx, id))).sections.flatMap(({ gaps }) =>
    gaps.filter(({ kind }) => kind === 'field').map(({ about }) => about),
  )

async function draftOf(world: World) {
  const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben')]
  const { id } = await startPlan(world, ana)
  return { ana, ben, id }
}

describe('fields', () => {
  test('are filled in once and are missing nowhere afterwards', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    expect(await missing(world, ana, id)).toEqual(['hotline'])
    await fill(world, ana, id, { key: 'hotline', value: '555 0100', before: null })
    expect(await missing(world, ana, id)).toEqual([])
    const last = await world.see(ana, async ({ db }) => (await listWholeChain(db, ana.organisationId)).at(-1)!)
    expect(entryText(last)).toBe('Ana Ruiz filled in “Hotline”: 555 0100 in draft 1.0 of the plan')
    expect(last.body).toMatchObject({ fields: [{ key: 'hotline', label: 'Hotline', from: null, to: '555 0100' }] })
  })

  test('that two fill in at the same moment are both filled in', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    await Promise.all([
      fill(world, ana, id, { key: 'hotline', value: '555 0100', before: null }),
      fill(world, ben, id, { key: 'insurer', value: 'Ask the agent', before: null }),
    ])
    expect(await values(world, ana, id)).toEqual(['Cedar Valley Library', '555 0100', 'Ask the agent'])
  })

  test('that somebody else changed meanwhile are refused with what stands there now, and nothing is stored', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    await fill(world, ana, id, { key: 'hotline', value: '555 0100', before: null })
    const late = fill(world, ben, id, { key: 'insurer', value: 'Us', before: null }, { key: 'hotline', value: '555 0199', before: null })
    await expect(late).rejects.toMatchObject({ code: 'stale', current: [{ key: 'hotline', value: '555 0100' }] })
    expect(await values(world, ana, id)).toEqual(['Cedar Valley Library', '555 0100', null])
  })

  test('that say the same already are not written again; blank is empty', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    await fill(world, ana, id, { key: 'insurer', value: '  ', before: '' })
    const entries = await world.see(ana, ({ db }) => listWholeChain(db, ana.organisationId))
    expect(entries.at(-1)?.kind).toBe('plan.draft-begun')
  })

  test('that there are not are refused by name', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    const filling = fill(world, ana, id, { key: 'colour', value: 'red', before: null })
    await expect(filling).rejects.toMatchObject({ fields: [{ field: 'fields.colour' }] })
  })

  test('stand once the version is in force', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    await putInForce(world, ana, id)
    await expect(fill(world, ana, id, { key: 'hotline', value: '1', before: null })).rejects.toMatchObject({ code: 'plan.moved-on' })
  })
})
