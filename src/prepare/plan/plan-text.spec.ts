import { describe, expect } from 'vitest'
import { httpOf } from '../../../test/http.ts'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import { newId } from '../../platform/new-id.ts'
import { contentHash } from './content-hash.ts'
import { moveIntoForce, moveToApproved, moveToReview } from './move-version.action.ts'
import { insertDraft } from './new-draft.store.ts'
import { planApi } from './plan.api.ts'
import { findPlanInForce, type PlanDocument } from './plan.store.ts'
import { findVersionLife } from './version-life.store.ts'

const sections = [{ key: 'steps', title: 'Steps', body: 'Do it.\r\n', removedReason: null }]

/** A draft with one section, and the steps of its life. */
async function documentOf(world: World, actor: Actor, document: PlanDocument) {
  const id = newId<'plan_version'>()
  const { settings } = await world.see(actor, ({ db }) => findPlanInForce(db))
  await world.by(actor, async ({ db, now }) => {
    const { organisationId, id: by } = actor
    const own = document === 'plan' ? settings : {}
    await insertDraft(db, {
      id,
      organisationId,
      document,
      title: 'Ours',
      number: '1.0',
      settings: own,
      basedOn: null,
      answers: {},
      at: now(),
      by,
    })
    const section = {
      id: newId<'plan_section'>(),
      organisation_id: organisationId,
      plan_version_id: id,
      position: 0,
      standard: true,
      changed_at: now(),
      changed_by: by,
    }
    await db
      .insertInto('plan_section')
      .values({ ...section, key: 'steps', title: 'Steps', body: 'Do it.\r\n' })
      .execute()
  })
  const hash = contentHash({ document, title: 'Ours', settings, sections })
  const life = (await world.see(actor, ({ db }) => findVersionLife(db, id)))!
  return {
    id,
    submit: () => world.by(actor, (ctx) => moveToReview(ctx, life, { settings, contentHash: hash, changeNote: 'New', forceFrom: null })),
    approve: () => world.by(actor, (ctx) => moveToApproved(ctx, life)),
    putInForce: () => world.by(actor, (ctx) => moveIntoForce(ctx, { ...life, contentHash: hash })),
  }
}

describe('the text of a version', () => {
  test('is read by everybody once it is approved; before, by those who work with it; and never as a draft', async ({ world }) => {
    const [ana, eve] = [await world.person('Ana Ruiz'), await world.person('Eve', 'employee')]
    const zed = await world.person('Zed', 'administrator', await world.organisation('Another library'))
    const draft = await documentOf(world, ana, 'plan')
    const http = httpOf(world)
    const statuses = () =>
      Promise.all(
        [ana, eve, zed].map(async (as) => (await http.call(planApi.showPlanText, { as, params: { planVersionId: draft.id } })).status),
      )
    expect(await statuses()).toEqual([404, 404, 404])
    await draft.submit()
    expect(await statuses()).toEqual([200, 404, 404])
    await draft.approve()
    expect(await statuses()).toEqual([200, 200, 404])
    await draft.putInForce()
    const { body } = await http.call(planApi.showPlanText, { as: eve, params: { planVersionId: draft.id } })
    expect(body).toEqual({ planVersionId: draft.id, sections: [{ ...sections[0], standard: true }] })
  })
})

describe('the handling procedure', () => {
  test('is null until one is in force, and then has the settings it was approved with', async ({ world }) => {
    const [ana, eve] = [await world.person('Ana Ruiz'), await world.person('Eve', 'employee')]
    const http = httpOf(world)
    expect((await http.call(planApi.showDocument, { as: eve })).body).toBeNull()
    const procedure = await documentOf(world, ana, 'procedure')
    await procedure.submit()
    await procedure.approve()
    await procedure.putInForce()
    const { body } = await http.call(planApi.showDocument, { as: eve })
    expect(body).toMatchObject({ id: procedure.id, document: 'procedure', title: 'Ours', settings: { title: 'Small plan' } })
  })
})
