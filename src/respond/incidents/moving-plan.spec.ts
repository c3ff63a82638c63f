import { describe, expect } from 'vitest'
import { putPlanInForce } from '../../../test/new-plan.ts'
import { smallPlan } from '../../../test/small-plan.ts'
import { test } from '../../../test/world.ts'
import { hours } from '../../base/time.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { takeRole } from './hold-role.action.ts'
import { classify, close, open, readyToClose, refusal, show } from './incident.cast.ts'
import { showPlanMove } from './show-plan-move.action.ts'
import { changed, severities, inMinutes, cast, move, titles } from './plan.cast.ts'

describe('moving an incident to another version', () => {
  test('is offered while it is open, and says beforehand what changes', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const id = await open(world, ana)
    await classify(world, ana, id)
    await world.by(ana, (ctx) => takeRole(ctx, id, 'technical-lead', { personId: ana.id, handover: null }))
    expect((await show(world, ana, id)).plan).toMatchObject({ number: '0.1', inForce: true, newer: null, mayMove: false })
    expect(await refusal(world.see(ana, (ctx) => showPlanMove(ctx, id, null)))).toMatchObject({ code: 'incident.plan-current' })

    const [lead] = smallPlan.teamRoles
    const newer = changed({
      teamRoles: [{ ...lead!, key: 'incident-lead' }],
      severities: severities(2, { acknowledge: inMinutes(10) }),
      categories: smallPlan.categories.map((each) => (each.key === 'malware' ? { ...each, playbook: 'general' } : each)),
      playbooks: smallPlan.playbooks.map((each) => ({ ...each, steps: each.steps.map((step) => ({ ...step, role: 'incident-lead' })) })),
    })
    const to = await putPlanInForce(world, maria, newer)
    expect((await show(world, ana, id)).plan).toMatchObject({
      number: '0.1',
      inForce: false,
      newer: { id: to, number: '2.0' },
      mayMove: false,
    })
    expect((await show(world, maria, id)).plan.mayMove).toBe(true)
    expect(await world.see(ana, (ctx) => showPlanMove(ctx, id, null))).toEqual({
      from: { id: expect.any(String), number: '0.1' },
      to: { id: to, number: '2.0' },
      mayMove: false,
      category: { key: 'malware', name: 'Malicious software', gone: false },
      severity: { how: 'derived', from: { level: 2, name: 'High' }, to: { level: 2, name: 'High' } },
      rules: [{ what: 'Somebody takes the lead within', from: '30 minutes', to: '10 minutes' }],
      roles: { gone: [{ key: 'technical-lead', name: 'Technical lead', holder: 'Ana' }], added: [] },
      tasks: {
        join: ['Ask what happened', 'Stop it', 'Write down what was learned'],
        change: [],
        giveWay: ['Look at the machine', 'Unplug the machine', 'Wipe the machine', 'Restore from backup', 'Talk about it'],
      },
    })
  })

  test('does what was said, and the record tells from where to where and why', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const id = await open(world, ana)
    const playbooks = smallPlan.playbooks.map((each) => ({
      ...each,
      steps: each.steps.map((step) => ({ ...step, title: `${step.title} now` })),
    }))
    await putPlanInForce(world, maria, changed({ playbooks }))
    const foreseen = await world.see(maria, (ctx) => showPlanMove(ctx, id, null))
    await move(world, maria, id, { reason: 'The board asked for it' })

    expect(await titles(world, ana, id)).toEqual(foreseen.tasks.change)
    expect((await show(world, ana, id)).plan).toMatchObject({ number: '2.0', inForce: true, newer: null })
    const entry = (await world.see(ana, ({ db }) => listWholeChain(db, id))).find(({ kind }) => kind === 'incident.plan-moved')
    expect(entry?.body).toMatchObject({ from: { number: '0.1' }, to: { number: '2.0' }, reason: 'The board asked for it' })
  })

  test('is for whoever leads it and for management; others are told whom to ask', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const ben = await world.person('Ben', 'administrator')
    const id = await open(world, ana)
    await putPlanInForce(world, maria, changed({ title: 'Other' }))
    expect(await refusal(move(world, ana, id))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(move(world, ben, id))).toMatchObject({ code: 'forbidden', message: expect.stringContaining('management') })
    await world.by(ana, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ana.id, handover: null }))
    await move(world, ana, id)
    expect(await refusal(move(world, ana, id))).toMatchObject({ code: 'incident.plan-current' })
  })

  test('is refused for a closed incident, which also stops offering it', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const id = await readyToClose(world, ana)
    await close(world, ana, id)
    const to = await putPlanInForce(world, maria, changed({ title: 'Other' }))
    expect((await show(world, maria, id)).plan).toMatchObject({ inForce: false, newer: null })
    expect(await refusal(move(world, maria, id, { planVersionId: to }))).toMatchObject({ code: 'incident.closed' })
  })

  test('asks for the category anew when the version does not have it, and foresees the tasks of the one that is chosen', async ({
    world,
  }) => {
    const [ana, maria] = await cast(world)
    const id = await open(world, ana)
    await classify(world, ana, id)
    const categories = smallPlan.categories.filter(({ key }) => key !== 'malware')
    await putPlanInForce(world, maria, changed({ categories, starters: smallPlan.starters.slice(0, 1) }))

    expect((await world.see(maria, (ctx) => showPlanMove(ctx, id, null))).category).toMatchObject({
      name: 'Malicious software',
      gone: true,
    })
    expect(await refusal(move(world, maria, id))).toMatchObject({ code: 'invalid', fields: [{ field: 'category' }] })
    expect((await world.see(maria, (ctx) => showPlanMove(ctx, id, 'phishing'))).tasks.join).toContain('Stop it')
    await move(world, maria, id, { category: 'phishing' })
    const moved = await show(world, ana, id)
    expect(moved.category).toEqual({ key: 'phishing', name: 'Fraudulent mail' })
    expect(moved.classifications.at(-1)).toMatchObject({ category: 'phishing', severity: 2 })
    expect(await titles(world, ana, id)).toContain('Stop it')
  })

  test('keeps the severity where the version asks something else, and where somebody in charge had chosen it', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const [asked, chosen] = [await open(world, ana), await open(world, ana)]
    await classify(world, ana, asked, { functional: 'low', information: ['exposed'] })
    await classify(world, ana, chosen, { severity: 4, reason: 'A test machine' })
    const information = {
      ...smallPlan.information,
      answers: smallPlan.information.answers.map((each) => ({ ...each, key: `${each.key}-now` })),
    }
    const matrix = Object.fromEntries(
      Object.entries(smallPlan.matrix).map(([key, level]) => [key.replace(/\/(\w+)\//, '/$1-now/'), level] as const),
    )
    await putPlanInForce(world, maria, changed({ information: { ...information, unsureCountsAs: 'exposed-now' }, matrix }))

    for (const [id, level, how] of [
      [asked, 2, 'answers-gone'],
      [chosen, 4, 'chosen'],
    ] as const) {
      expect((await world.see(maria, (ctx) => showPlanMove(ctx, id, null))).severity).toMatchObject({ how, to: { level } })
      await move(world, maria, id)
      expect((await show(world, ana, id)).severity?.level).toBe(level)
    }
  })

  test('is refused when yet another version came in force since it was looked at', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const id = await open(world, ana)
    const seen = await putPlanInForce(world, maria, changed({ title: 'Second' }))
    await world.pass(hours(1))
    await putPlanInForce(world, maria, changed({ title: 'Third' }), '3.0')
    expect(await refusal(move(world, maria, id, { planVersionId: seen }))).toMatchObject({
      code: 'incident.plan-changed',
      message: expect.stringContaining('Version 3.0'),
    })
  })

  test('by two people at once happens once; the other is told', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const id = await open(world, ana)
    await world.by(ana, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ana.id, handover: null }))
    await putPlanInForce(world, maria, changed({ title: 'Other' }))
    const moves = await Promise.allSettled([move(world, ana, id), move(world, maria, id)])
    const refused = moves.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []))
    expect(refused).toHaveLength(1)
    expect(['stale', 'incident.plan-current']).toContain(refused[0])
    const entries = await world.see(ana, ({ db }) => listWholeChain(db, id))
    expect(entries.filter(({ kind }) => kind === 'incident.plan-moved')).toHaveLength(1)
  })
})
