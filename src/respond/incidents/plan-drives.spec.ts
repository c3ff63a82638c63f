import { describe, expect } from 'vitest'
import { putPlanInForce } from '../../../test/new-plan.ts'
import { smallPlan } from '../../../test/small-plan.ts'
import { test } from '../../../test/world.ts'
import type { IncidentId, PersonId } from '../../base/ids.ts'
import { minutes, plus } from '../../base/time.ts'
import { newSecret } from '../../platform/new-id.ts'
import { addPerson } from '../../prepare/people/add-person.action.ts'
import { changePerson } from '../../prepare/people/change-person.action.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { fileReport } from '../reports/file-report.action.ts'
import { restateNoticed } from '../reports/restate-noticed.action.ts'
import { showReport } from '../reports/show-report.action.ts'
import { triageReport } from '../reports/triage-report.action.ts'
import { completeTask } from '../tasks/complete-task.action.ts'
import { takeRole } from './hold-role.action.ts'
import { classify, open, readyToClose, refusal, show } from './incident.cast.ts'
import { showBlockers } from './show-blockers.action.ts'
import { showCalling } from './show-calling.action.ts'
import { changed, severities, inMinutes, cast, move, clock, titles, calling } from './plan.cast.ts'

describe('what the plan says is what happens: a changed', () => {
  test('severity matrix acts on incidents opened afterwards, and on one from before once it is moved', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const before = await open(world, ana)
    await classify(world, ana, before)
    await putPlanInForce(world, maria, changed({ matrix: { ...smallPlan.matrix, 'high/none/regular': 1 } }))

    const after = await open(world, ana)
    await classify(world, ana, after)
    expect((await show(world, ana, after)).severity).toEqual({ level: 1, name: 'Critical' })
    await classify(world, ana, before)
    expect((await show(world, ana, before)).severity).toEqual({ level: 2, name: 'High' })

    await move(world, maria, before)
    const moved = await show(world, ana, before)
    expect(moved.severity).toEqual({ level: 1, name: 'Critical' })
    expect(moved.classifications.at(-1)).toMatchObject({ derived: 1, severity: 1, functional: 'high', by: 'Maria' })
  })

  test('target acts on the clocks of incidents opened afterwards, and replaces the running ones of one that is moved', async ({
    world,
  }) => {
    const [ana, maria] = await cast(world)
    const before = await open(world, ana)
    await classify(world, ana, before)
    await putPlanInForce(world, maria, changed({ severities: severities(2, { acknowledge: inMinutes(10), contain: inMinutes(45) }) }))

    const after = await open(world, ana)
    await classify(world, ana, after)
    const target = async (id: IncidentId, kind: string) => (await clock(world, ana, id, kind))?.targetAt
    const { openedAt } = await show(world, ana, before)
    expect(await target(after, 'acknowledge')).toEqual(plus(world.now(), minutes(10)))
    expect(await target(before, 'acknowledge')).toEqual(plus(openedAt, minutes(30)))

    await world.pass(minutes(5))
    await move(world, maria, before)
    expect(await target(before, 'acknowledge')).toEqual(plus(openedAt, minutes(10)))
    expect(await target(before, 'contain')).toEqual(plus(openedAt, minutes(45)))
    const { clocks } = await show(world, ana, before)
    expect(clocks.filter(({ voidReason }) => voidReason === 'The incident runs under plan 2.0 now.').map(({ kind }) => kind)).toEqual([
      'acknowledge',
      'update',
      'contain',
    ])
    expect((await clock(world, ana, before, 'acknowledge'))?.source).toContain('Plan 2.0')
  })

  test('target for taking the lead acts before anybody has classified it, too', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const before = await open(world, ana, { gravity: 1 })
    await putPlanInForce(world, maria, changed({ severities: severities(1, { acknowledge: inMinutes(5) }) }))
    const { openedAt } = await show(world, ana, before)
    expect((await clock(world, ana, before, 'acknowledge'))?.targetAt).toEqual(plus(openedAt, minutes(15)))
    await move(world, maria, before)
    expect(await clock(world, ana, before, 'acknowledge')).toMatchObject({
      targetAt: plus(openedAt, minutes(5)),
      source: expect.stringContaining('Plan 2.0'),
    })
  })

  test('calling order decides who is called for incidents opened afterwards, and for one from before once it is moved', async ({
    world,
  }) => {
    const [ana, maria] = await cast(world)
    const roles = smallPlan.teamRoles.map((role) => ({ ...role, primary: role.leads ? maria.id : ana.id }))
    await putPlanInForce(world, maria, changed({ teamRoles: roles }), '1.0')
    const before = await open(world, ana)
    const callingOrder: PlanSettings['callingOrder'] = [
      {
        level: 3,
        steps: [
          { role: 'technical-lead', afterMinutes: 0 },
          { role: 'incident-lead', afterMinutes: 20 },
        ],
      },
    ]
    await putPlanInForce(world, maria, changed({ teamRoles: roles, callingOrder }))

    const order = [
      ['technical-lead', ['Ana']],
      ['incident-lead', ['Maria']],
    ]
    expect(await calling(world, ana, await open(world, ana))).toEqual(order)
    expect(await calling(world, ana, before)).toEqual([['incident-lead', ['Maria']]])
    await move(world, maria, before)
    expect(await calling(world, ana, before)).toEqual(order)
  })

  test('reporting limit makes later reports late; one from before keeps its limit, also when it says again when it was noticed', async ({
    world,
  }) => {
    const [ana, maria] = await cast(world)
    const file = () =>
      world.by(ana, (ctx) => fileReport(ctx, { starter: 'mail', what: 'A mail', channel: 'form', noticedText: '3 hours ago' }, newSecret()))
    const before = await file()
    await world.pass(minutes(1))
    await putPlanInForce(world, maria, changed({ reporting: { ...smallPlan.reporting, limit: { amount: 2, unit: 'hours' } } }))

    const seen = (id: Awaited<ReturnType<typeof file>>['id']) => world.see(ana, (ctx) => showReport(ctx, id))
    expect(await seen((await file()).id)).toMatchObject({ limitHours: 2, lateness: 'late' })
    await world.by(ana, (ctx) => restateNoticed(ctx, before.id, '4 hours ago'))
    expect(await seen(before.id)).toMatchObject({ limitHours: 24, lateness: 'in-time', lateMinutes: null })
  })

  test('playbook lays out other tasks by category; of one that is moved, what somebody did stays and the rest is as it says now', async ({
    world,
  }) => {
    const [ana, maria] = await cast(world)
    const before = await open(world, ana)
    const [look] = (await show(world, ana, before)).taskList
    if (!look) throw new Error('No task')
    await world.by(ana, (ctx) => completeTask(ctx, look.id, { outcome: 'A ransom note', revision: 1 }))
    const playbooks = smallPlan.playbooks.map((each) => {
      if (each.key !== 'malware') return each
      const [first, second] = each.steps
      if (!first || !second) throw new Error('The small plan has steps')
      return {
        ...each,
        steps: [
          { ...first, title: 'Look at it twice' },
          { ...second, within: inMinutes(5) },
          { ...second, key: 'power', title: 'Cut the power' },
        ],
      }
    })
    await putPlanInForce(world, maria, changed({ playbooks }))

    expect(await titles(world, ana, await open(world, ana))).toEqual(['Look at it twice', 'Unplug the machine', 'Cut the power'])
    expect(await titles(world, ana, before)).toHaveLength(5)
    await move(world, maria, before)
    expect(await titles(world, ana, before)).toEqual(['Look at the machine', 'Unplug the machine', 'Cut the power'])
    const moved = await show(world, ana, before)
    expect(moved.taskList.find(({ title }) => title === 'Unplug the machine')?.dueAt).toEqual(plus(moved.openedAt, minutes(5)))
    expect(moved.taskList.find(({ title }) => title === 'Look at the machine')).toMatchObject({ state: 'done', ended: { by: 'Ana' } })
  })

  test('list of dismissal reasons is what triage offers from then on; what was dismissed before keeps its words', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const file = () => world.by(ana, (ctx) => fileReport(ctx, { starter: 'mail', what: 'A mail', channel: 'form' }, newSecret()))
    const dismiss = async (dismissal: string) => {
      const { id } = await file()
      await world.by(ana, (ctx) => triageReport(ctx, id, { outcome: 'dismissed', dismissal, reason: null }, 1))
      return id
    }
    const before = await dismiss('harmless')
    await world.pass(minutes(1))
    const spam = { key: 'spam', name: 'Advertising', means: 'Nobody meant us.', askForText: false }
    await putPlanInForce(world, maria, changed({ dismissalReasons: [spam] }))

    const named = async (id: Awaited<ReturnType<typeof dismiss>>) =>
      (await world.see(ana, (ctx) => showReport(ctx, id))).triages[0]?.dismissal
    expect(await named(await dismiss('spam'))).toEqual({ key: 'spam', name: 'Advertising' })
    expect((await refusal(dismiss('harmless'))).fields[0]).toMatchObject({
      field: 'dismissal',
      message: expect.stringContaining('Advertising'),
    })
    expect(await named(before)).toEqual({ key: 'harmless', name: 'Harmless' })
  })

  test('closing rule stands in the way of incidents opened afterwards, and of one from before once it is moved', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const before = await readyToClose(world, ana)
    await putPlanInForce(
      world,
      maria,
      changed({ closing: { ...smallPlan.closing, rootCauseRequired: false, milestonesRequired: ['contained', 'recovered'] } }),
    )
    const reasons = async (id: IncidentId) =>
      (await world.see(ana, (ctx) => showBlockers(ctx, id))).blockers.map(({ reason, text }) => (reason === 'milestone' ? text : reason))

    const recovered = 'It is not said yet when it was recovered.'
    expect(await reasons(await readyToClose(world, ana))).toEqual([recovered, 'final-severity'])
    expect(await reasons(before)).toEqual(['final-severity', 'root-cause'])
    await move(world, maria, before)
    expect(await reasons(before)).toEqual([recovered, 'final-severity'])
  })

  test('team role can be held in incidents opened afterwards, and in one from before once it is moved; a role that is gone ends', async ({
    world,
  }) => {
    const [ana, maria] = await cast(world)
    const before = await open(world, ana)
    await world.by(ana, (ctx) => takeRole(ctx, before, 'incident-lead', { personId: ana.id, handover: null }))
    await world.by(ana, (ctx) => takeRole(ctx, before, 'technical-lead', { personId: maria.id, handover: null }))
    const teamRoles = [
      { key: 'commander', name: 'Commander', duty: 'Decides.', leads: true, primary: null, alternates: [] },
      { key: 'technical-lead', name: 'Technician', duty: 'Does.', leads: false, primary: null, alternates: [] },
      { key: 'scribe', name: 'Scribe', duty: 'Writes.', leads: false, primary: null, alternates: [] },
    ]
    await putPlanInForce(world, maria, changed({ teamRoles }))
    const write = (id: IncidentId) => world.by(ana, (ctx) => takeRole(ctx, id, 'scribe', { personId: ana.id, handover: null }))

    await write(await open(world, ana))
    expect((await refusal(write(before))).message).toContain('no such team role in the plan of this incident')
    await move(world, ana, before)
    await write(before)
    const { roles, lead } = await show(world, maria, before)
    expect(roles.filter(({ endedAt }) => endedAt === null).map(({ teamRole, person }) => [teamRole.name, person.name])).toEqual([
      ['Technician', 'Maria'],
      ['Commander', 'Ana'],
      ['Scribe', 'Ana'],
    ])
    expect(roles[0]).toMatchObject({ handover: 'Version 2.0 of the plan does not have this role.' })
    expect(lead?.name).toBe('Ana')
  })
})

describe('who holds a role is plan, how they are reached is not:', () => {
  test('another phone number is called at once, by no new version of the plan', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const teamRoles = smallPlan.teamRoles.map((role) => ({ ...role, primary: maria.id as PersonId }))
    await putPlanInForce(world, maria, changed({ teamRoles }), '1.0')
    const id = await open(world, ana)
    const phone = (value: string, revision: number) => {
      const contacts = [{ kind: 'phone' as const, value, independent: true, verifiedOn: null }]
      const details = { name: 'Maria', kind: 'staff' as const, position: null, siteId: null, contacts, left: false, revision }
      return world.by(ana, (ctx) => changePerson(ctx, maria.id, details))
    }
    const ways = async () => (await world.see(ana, (ctx) => showCalling(ctx, id))).steps[0]?.people[0]?.ways.map(({ value }) => value)
    const versions = () => world.see(ana, ({ db }) => db.selectFrom('plan_version').select(['id', 'content_hash']).execute())

    await phone('+1 555 0100', 1)
    expect(await ways()).toEqual(['+1 555 0100'])
    const before = await versions()
    await phone('+1 555 0199', 2)
    expect(await ways()).toEqual(['+1 555 0199'])
    expect(await versions()).toEqual(before)
  })

  test('whoever has left is not called, and the list says so', async ({ world }) => {
    const [ana, maria] = await cast(world)
    const details = { name: 'Nora', kind: 'outside' as const, position: null, siteId: null, contacts: [] }
    const nora = await world.by(ana, (ctx) => addPerson(ctx, details))
    const teamRoles = smallPlan.teamRoles.map((role) => ({ ...role, primary: nora.id, alternates: [ana.id] }))
    await putPlanInForce(world, maria, changed({ teamRoles }), '1.0')
    const id = await open(world, ana)
    const list = () => world.see(ana, (ctx) => showCalling(ctx, id))
    expect((await list()).next).toMatchObject({ personId: nora.id })

    await world.by(ana, (ctx) => changePerson(ctx, nora.id, { ...details, left: true, revision: 1 }))
    expect((await list()).steps[0]?.leftOut).toEqual([{ name: 'Nora', why: 'left' }])
    expect((await list()).next).toMatchObject({ personId: ana.id })
  })
})
