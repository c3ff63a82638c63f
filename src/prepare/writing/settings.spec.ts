import { describe, expect } from 'vitest'
import { httpOf, fieldsOf } from '../../../test/http.ts'
import { rowsOf, test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { entryText } from '../../record/entry-words.ts'
import { findPlanInForce } from '../plan/plan.store.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { addPlaybook, changePlaybook, removePlaybook } from './change-playbook.action.ts'
import { changeSettingsPart } from './change-settings.action.ts'
import type { SettingsPartName } from './settings-part-names.ts'
import { readPart, type PartValue } from './settings-part.ts'
import { settingsApi } from './settings.api.ts'
import { startedDraft } from './settings.cast.ts'
import { showSettings } from './show-settings.action.ts'

const look = (world: World, by: Actor, id: PlanVersionId) => world.see(by, (ctx) => showSettings(ctx, id))

/** Opens the form of a part, changes something in it, and stores it. */
async function change<Part extends SettingsPartName>(
  world: World,
  by: Actor,
  { id, part }: { id: PlanVersionId; part: Part },
  how: (value: PartValue<Part>) => unknown,
) {
  const { settings, hashes } = await look(world, by, id)
  return world.by(by, (ctx) => changeSettingsPart(ctx, id, part, { value: how(readPart(settings, part)), before: hashes[part]! }))
}

const faster = (severities: PlanSettings['severities']) =>
  severities.map((each) => (each.level === 2 ? { ...each, acknowledge: { amount: 10, unit: 'minutes' as const } } : each))

async function told(world: World, by: Actor): Promise<string[]> {
  const entries = await rowsOf(world, by.organisationId, 'entry')
  const ours = entries.filter(({ kind }) => kind === 'plan.settings-changed')
  return ours.map(({ kind, body, by_name }) =>
    entryText({ kind: String(kind), body: body as Record<string, unknown>, byName: String(by_name) }),
  )
}

describe('the settings of a draft', () => {
  test('are changed part by part, and the record says in words what changed', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const id = await startedDraft(world, ana)
    const { changes } = await change(world, ana, { id, part: 'severities' }, faster)
    expect(changes).toEqual(['Severity 2 acknowledge: 30 → 10 minutes'])
    expect((await look(world, ana, id)).settings.severities[1]?.acknowledge).toEqual({ amount: 10, unit: 'minutes' })
    expect(await told(world, ana)).toEqual([
      'Ana Ruiz changed “Severities” in draft 1.0 of the plan: Severity 2 acknowledge: 30 → 10 minutes',
    ])
  })

  test('do not touch what is in force', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const id = await startedDraft(world, ana)
    await change(world, ana, { id, part: 'severities' }, faster)
    const inForce = await world.see(ana, (ctx) => findPlanInForce(ctx.db))
    expect(inForce.settings.severities[1]?.acknowledge).toEqual({ amount: 30, unit: 'minutes' })
  })

  test('that are stored as they were leave no entry', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const id = await startedDraft(world, ana)
    await change(world, ana, { id, part: 'categories' }, (value) => value)
    expect(await told(world, ana)).toEqual([])
  })

  test('the title of the plan is also the title of the draft', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const id = await startedDraft(world, ana)
    await change(world, ana, { id, part: 'title' }, () => ({ title: 'Our plan', tlp: 'TLP:GREEN' }))
    const rows = await rowsOf(world, ana.organisationId, 'plan_version')
    expect(rows.find((row) => row.id === id)?.title).toBe('Our plan')
  })

  test('name people by name, and nobody of another organisation gets in', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const stranger = await world.person('Stranger', 'it-staff', await world.organisation('Elsewhere'))
    const id = await startedDraft(world, ana)
    const withAlternate = (person: Actor) => (roles: PlanSettings['teamRoles']) =>
      roles.map((role, at) => (at === 0 ? { ...role, alternates: [person.id] } : role))
    expect((await change(world, ana, { id, part: 'teamRoles' }, withAlternate(ana))).changes).toEqual([
      'Incident lead: alternate Ana Ruiz added',
    ])
    await expect(change(world, ana, { id, part: 'teamRoles' }, withAlternate(stranger))).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('two people at once', () => {
  test('change two parts, and both are stored', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await startedDraft(world, ana)
    await Promise.all([
      change(world, ana, { id, part: 'severities' }, faster),
      change(world, ben, { id, part: 'closing' }, (closing) => ({ ...closing, rootCauseRequired: false })),
    ])
    const { settings } = await look(world, ana, id)
    expect(settings.severities[1]?.acknowledge.amount).toBe(10)
    expect(settings.closing.rootCauseRequired).toBe(false)
  })

  test('change the same part: one is stored, the other is told and handed what is there now', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await startedDraft(world, ana)
    const { hashes, settings } = await look(world, ana, id)
    const closings = [true, false].map((finalSeverityRequired) => ({
      ...settings.closing,
      rootCauseRequired: false,
      finalSeverityRequired,
    }))
    const outcomes = await Promise.allSettled(
      [ana, ben].map((person, at) =>
        world.by(person, (ctx) => changeSettingsPart(ctx, id, 'closing', { value: closings[at], before: hashes.closing! })),
      ),
    )
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toHaveLength(1)
    const now = await look(world, ana, id)
    expect(refused[0]?.reason).toMatchObject({ code: 'stale', current: { value: now.settings.closing, hash: now.hashes.closing } })
  })
})

describe('what does not fit together', () => {
  test('is allowed in a draft and listed: a category whose playbook is gone, and answers that the matrix does not know', async ({
    world,
  }) => {
    const ana = await world.person('Ana')
    const id = await startedDraft(world, ana)
    const { hashes } = await look(world, ana, id)
    const { problems } = await world.by(ana, (ctx) => removePlaybook(ctx, id, 'malware', { before: hashes['playbooks/malware']! }))
    expect(problems).toMatchObject([{ part: 'categories', says: 'There is no playbook “malware”.' }])
    const answered = await change(world, ana, { id, part: 'questions' }, (value) => ({
      ...value,
      recoverability: { ...value.recoverability, answers: [...value.recoverability.answers, { label: 'Never', help: null, code: 'not' }] },
    }))
    expect(answered.problems.filter(({ part }) => part === 'matrix')).toHaveLength(12)
    const filled = await change(world, ana, { id, part: 'matrix' }, (matrix) => ({
      ...matrix,
      ...Object.fromEntries(answered.problems.filter(({ part }) => part === 'matrix').map(({ path }) => [path[1], 1])),
    }))
    expect(filled.problems.filter(({ part }) => part === 'matrix')).toEqual([])
  })
})

describe('playbooks', () => {
  test('are added with a key from their name, changed one at a time, put in order and removed', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await startedDraft(world, ana)
    const step = { phase: 'identification', title: 'Ask who had it last', role: 'incident-lead', mandatory: false }
    const added = await world.by(ana, (ctx) => addPlaybook(ctx, id, { name: 'Lost key', steps: [step] }))
    expect(added).toMatchObject({
      key: 'lost-key',
      value: { key: 'lost-key', steps: [{ key: 'ask-who-had-it-last' }] },
      changes: ['Playbook “Lost key” added'],
    })

    const value = { ...(added.value as object), name: 'Lost key or badge' }
    const changed = await world.by(ana, (ctx) => changePlaybook(ctx, id, 'lost-key', { value, before: added.hash }))
    expect(changed).toMatchObject({ key: 'lost-key', changes: ['Playbook “Lost key or badge”, name: “Lost key” → “Lost key or badge”'] })

    const order = await change(world, ana, { id, part: 'playbookOrder' }, (keys) => keys.toReversed())
    expect(order.changes.length).toBeGreaterThan(0)
    await world.by(ana, (ctx) => removePlaybook(ctx, id, 'lost-key', { before: changed.hash }))
    expect((await look(world, ana, id)).settings.playbooks.map(({ key }) => key)).toEqual(['general', 'malware'])
  })

  test('two people change two playbooks at once; of two changing one, the second is told', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await startedDraft(world, ana)
    const { hashes, settings } = await look(world, ana, id)
    const save = (by: Actor, key: string, when: string) => {
      const value = { ...settings.playbooks.find((each) => each.key === key), when }
      return world.by(by, (ctx) => changePlaybook(ctx, id, key, { value, before: hashes[`playbooks/${key}`]! }))
    }
    await Promise.all([save(ana, 'malware', 'When a screen is locked.'), save(ben, 'general', 'Otherwise.')])
    expect((await look(world, ana, id)).settings.playbooks.map(({ when }) => when)).toEqual(['When a screen is locked.', 'Otherwise.'])
    await expect(save(ben, 'malware', 'Later.')).rejects.toMatchObject({ code: 'stale' })
  })

  test('the last one stays', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await startedDraft(world, ana)
    const { hashes } = await look(world, ana, id)
    const remove = (key: string) => world.by(ana, (ctx) => removePlaybook(ctx, id, key, { before: hashes[`playbooks/${key}`]! }))
    await remove('malware')
    await expect(remove('general')).rejects.toMatchObject({ code: 'playbook.last' })
  })
})

describe('over HTTP', () => {
  test('a wrong value is refused with its field in words, and an auditor reads but does not write', async ({ world }) => {
    const [ana, eve] = [await world.person('Ana'), await world.person('Eve', 'auditor')]
    const id = await startedDraft(world, ana)
    const { call } = httpOf(world)
    const { body } = await call(settingsApi.showSettings, { as: eve, params: { planVersionId: id } })
    expect(body).toMatchObject({ editable: true, number: '1.0', problems: [] })
    const value = { ...body.settings.reporting, words: '' }
    const put = (as: Actor) =>
      call(settingsApi.changeSettingsPart, {
        as,
        params: { planVersionId: id, part: 'reporting' },
        body: { value, before: body.hashes.reporting! },
      })
    const refused = await put(ana)
    expect(fieldsOf(refused)).toEqual(['words'])
    expect(refused.problem?.detail).toBe('Reporting, words: this is missing.')
    expect((await put(eve)).problem?.code).toBe('forbidden')
  })

  test('what is no draft is not changed, and a procedure is pointed to the plan', async ({ world }) => {
    const ana = await world.person('Ana')
    const inForce = await world.see(ana, (ctx) => findPlanInForce(ctx.db))
    const change = (id: PlanVersionId) => world.by(ana, (ctx) => changeSettingsPart(ctx, id, 'title', { value: {}, before: '' }))
    await expect(change(inForce.id)).rejects.toMatchObject({ code: 'plan.moved-on' })
    const plan = await startedDraft(world, ana)
    const procedure = await startedDraft(world, ana, 'procedure')
    expect(await look(world, ana, procedure)).toMatchObject({ planVersionId: plan, editable: true })
    await expect(change(procedure)).rejects.toMatchObject({ code: 'settings.of-the-plan' })
  })
})
