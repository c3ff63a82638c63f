import { describe, expect } from 'vitest'
import { httpOf } from '../../../test/http.ts'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { findPlanInForce } from '../plan/plan.store.ts'
import { changeSettingsPart } from './change-settings.action.ts'
import { compareApi } from './compare.api.ts'
import { moveSection } from './move-section.action.ts'
import { removeSection } from './remove-section.action.ts'
import { startedDraft } from './settings.cast.ts'
import { showSettings } from './show-settings.action.ts'
import { withdrawDraft } from './withdraw-draft.action.ts'
import { fieldPlan, look, putInForce, startPlan, write } from './writing.cast.ts'

const compare = (world: World, as: Actor, from: PlanVersionId, to: PlanVersionId) =>
  httpOf(world).call(compareApi.compareVersions, { as, query: { from, to } })

/** The lead gets an alternate, and severity 2 less time. */
async function tighten(world: World, by: Actor, id: PlanVersionId): Promise<void> {
  const { settings, hashes } = await world.see(by, (ctx) => showSettings(ctx, id))
  const severities = settings.severities.map((each) =>
    each.level === 2 ? { ...each, acknowledge: { amount: 20, unit: 'minutes' } } : each,
  )
  const teamRoles = settings.teamRoles.map((role) => (role.leads ? { ...role, alternates: [by.id] } : role))
  await world.by(by, (ctx) => changeSettingsPart(ctx, id, 'severities', { value: severities, before: hashes.severities! }))
  await world.by(by, (ctx) => changeSettingsPart(ctx, id, 'teamRoles', { value: teamRoles, before: hashes.teamRoles! }))
}

describe('two versions are compared', () => {
  test('a draft with what is in force: every setting in words, people by their names, and all of the new text', async ({ world }) => {
    await world.organisation('Cedar Valley Library', fieldPlan)
    const ana = await world.person('Ana Ruiz')
    const inForce = await world.see(ana, (ctx) => findPlanInForce(ctx.db))
    const draft = await startedDraft(world, ana)
    await tighten(world, ana, draft)
    const { body } = await compare(world, ana, inForce.id, draft)
    expect(body.settings.map(({ text }) => text)).toEqual([
      'Incident lead: alternate Ana Ruiz added',
      'Severity 2 acknowledge: 30 → 20 minutes',
    ])
    expect(body.sections.map(({ key, is }) => [key, is])).toEqual([
      ['purpose', 'new'],
      ['team', 'new'],
      ['approval', 'new'],
    ])
    expect([body.from.number, body.to.number]).toEqual(['0.1', '1.0'])
  })

  test('the next draft with the approved version: word by word, with what moved and what was removed', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id: first } = await startPlan(world, ana)
    await write(world, ana, first, 'purpose', { body: 'We report within 24 hours.' })
    await putInForce(world, ana, first)
    const next = await startedDraft(world, ana)
    await write(world, ana, next, 'purpose', { body: 'We report within 12 hours.' })
    await world.by(ana, (ctx) => moveSection(ctx, next, 'approval', null))
    const { body } = await compare(world, ana, first, next)
    expect(body.sections).toMatchObject([
      { key: 'approval', is: 'changed', movedBehind: '' },
      { key: 'purpose', is: 'changed', movedBehind: null },
      { key: 'team', is: 'same' },
    ])
    expect(body.sections[1]?.blocks[0]?.pieces).toEqual([
      { is: 'same', words: 'We report within ' },
      { is: 'gone', words: '24' },
      { is: 'new', words: '12' },
      { is: 'same', words: ' hours.' },
    ])
    expect(body.settings).toEqual([])

    await world.by(ana, (ctx) => removeSection(ctx, next, 'team', 'Stands in the bylaws.'))
    const removed = (await compare(world, ana, first, next)).body.sections.find(({ key }) => key === 'team')
    expect(removed).toMatchObject({ is: 'gone', removedReason: 'Stands in the bylaws.', movedBehind: null })
  })

  test('also with one that was given up, and a version and itself differ in nothing', async ({ world }) => {
    const ana = await world.person('Ana')
    const draft = await startedDraft(world, ana)
    await tighten(world, ana, draft)
    const { version } = await look(world, ana, draft)
    await world.by(ana, (ctx) => withdrawDraft(ctx, draft, { reason: 'Begun too early.', revision: version.revision }))
    const next = await startedDraft(world, ana)
    expect((await compare(world, ana, draft, next)).body.settings).toHaveLength(2)
    const { body } = await compare(world, ana, next, next)
    expect(body.settings).toEqual([])
    expect(new Set(body.sections.map(({ is }) => is))).toEqual(new Set(['same']))
  })

  test('the plan is not compared with the procedure, nor with what another organisation wrote', async ({ world }) => {
    const ana = await world.person('Ana')
    const stranger = await world.person('Stranger', 'it-staff', await world.organisation('Elsewhere'))
    const plan = await startedDraft(world, ana)
    const procedure = await startedDraft(world, ana, 'procedure')
    expect((await compare(world, ana, plan, procedure)).problem?.code).toBe('compare.other-document')
    expect((await compare(world, stranger, plan, plan)).problem?.code).toBe('not-found')
  })
})
