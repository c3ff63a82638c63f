import { describe, expect } from 'vitest'
import { putPlanInForce } from '../../../test/new-plan.ts'
import { smallPlan } from '../../../test/small-plan.ts'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import { minutes, plus } from '../../base/time.ts'
import { listIncidentEntries } from './list-entries.action.ts'
import { takeRole } from './hold-role.action.ts'
import { classify, close, minute, open, refusal, show } from './incident.cast.ts'
import { recordCall, type CallToRecord } from './record-call.action.ts'
import { restrictIncident } from './restrict-incident.action.ts'
import { showCalling } from './show-calling.action.ts'

/** Severity 2 calls the lead (Maria, then Ben) at once and the technician (Carl) after ten minutes. */
async function begin(world: World) {
  await world.organisation()
  const [ana, ben, carl] = [await world.person('Ana'), await world.person('Ben'), await world.person('Carl')]
  const maria = await world.person('Maria', 'management')
  const teamRoles = smallPlan.teamRoles.map((role) =>
    role.leads ? { ...role, primary: maria.id, alternates: [ben.id] } : { ...role, primary: carl.id },
  )
  const steps = [
    { role: 'incident-lead', afterMinutes: 0 },
    { role: 'technical-lead', afterMinutes: 10 },
  ]
  await putPlanInForce(world, ana, { ...smallPlan, teamRoles, callingOrder: [{ level: 2, steps }] }, '1.0')
  const id = await open(world, ana, { gravity: 2 })
  return { ana, ben, carl, maria, id }
}

const list = (world: World, actor: Actor, id: IncidentId) => world.see(actor, (ctx) => showCalling(ctx, id))
const call = (world: World, by: Actor, id: IncidentId, person: Actor, given: Partial<CallToRecord> = {}) =>
  world.by(by, (ctx) =>
    recordCall(ctx, id, {
      teamRole: 'incident-lead',
      personId: person.id,
      way: 'phone',
      outcome: 'no-answer',
      at: null,
      note: null,
      ...given,
    }),
  )

describe('the calling order', () => {
  test('counts from the opening, by how grave it looks until somebody has classified it', async ({ world }) => {
    const { ana, id } = await begin(world)
    const { steps, ...rest } = await list(world, ana, id)
    const { openedAt } = await show(world, ana, id)
    expect(rest).toMatchObject({ severity: { level: 2, name: 'High' }, assumed: true, from: 'plan' })
    expect(steps.map(({ role, callAt }) => [role.name, callAt])).toEqual([
      ['Incident lead', openedAt],
      ['Technical lead', plus(openedAt, minutes(10))],
    ])
    await classify(world, ana, id, { functional: 'low' })
    expect(await list(world, ana, id)).toMatchObject({ severity: { level: 4 }, assumed: false, from: 'leading-role' })
  })

  test('goes to the next person when nobody answers, and to the next role once somebody was reached', async ({ world }) => {
    const { ana, ben, carl, maria, id } = await begin(world)
    expect((await list(world, ana, id)).next).toMatchObject({ personId: maria.id, again: false })
    await call(world, ana, id, maria)
    expect((await list(world, ana, id)).next).toMatchObject({ personId: ben.id })
    await call(world, ana, id, ben, { outcome: 'reached', note: 'He comes' })
    const { next, steps } = await list(world, ana, id)
    expect(next).toEqual({ teamRole: 'technical-lead', personId: carl.id, again: false })
    expect(steps[0]).toMatchObject({
      answered: { by: 'Ben', how: 'reached' },
      people: [{ last: { outcome: 'no-answer' } }, { last: { outcome: 'reached' } }],
    })
  })

  test('gives nobody a role by itself; whoever takes it ends the calling for it', async ({ world }) => {
    const { ana, maria, id } = await begin(world)
    await call(world, ana, id, maria, { outcome: 'reached' })
    expect((await show(world, ana, id)).lead).toBeNull()
    await world.by(ana, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: maria.id, handover: null }))
    expect((await list(world, ana, id)).steps[0]?.answered).toMatchObject({ by: 'Maria', how: 'holds' })
  })

  test('leaves out whoever may not know of a restricted incident, and says so', async ({ world }) => {
    const { ana, ben, maria, id } = await begin(world)
    const members = [{ personId: ben.id, why: 'Leads' }]
    await world.by(ana, (ctx) => restrictIncident(ctx, id, { restricted: true, members, reason: null, revision: 1 }))
    const { steps, next } = await list(world, ana, id)
    expect(steps[0]?.leftOut).toEqual([{ name: 'Maria', why: 'may-not-know' }])
    expect(next).toMatchObject({ personId: ben.id })
    expect(await refusal(call(world, ana, id, maria))).toMatchObject({ fields: [{ field: 'personId' }] })
    expect(await refusal(list(world, maria, id))).toMatchObject({ code: 'not-found' })
  })
})

describe('a call', () => {
  test('stands in the record when it was made, also when it is written down later', async ({ world }) => {
    const { ana, maria, id } = await begin(world)
    await world.pass(minutes(40))
    await call(world, ana, id, maria, { outcome: 'left-message', note: 'On the voice box', at: minute('2026-03-02T14:05:00Z') })
    const { items } = await world.see(ana, (ctx) => listIncidentEntries(ctx, id, { only: 'everything', order: 'oldest', limit: 50 }))
    const entry = items.find(({ kind }) => kind === 'call.made')
    expect(entry).toMatchObject({
      at: minute('2026-03-02T14:05:00Z'),
      enteredLater: true,
      text: 'Ana left a message for Maria as “Incident lead” by phone: On the voice box',
    })
    expect((await show(world, ana, id)).calls).toMatchObject([{ person: { name: 'Maria' }, outcome: 'left-message', recordedBy: 'Ana' }])
  })

  test('is not of the future, for a role and a person that there are, and while the incident is open', async ({ world }) => {
    const { ana, ben, maria, id } = await begin(world)
    expect(await refusal(call(world, ana, id, maria, { at: minute('2026-03-02T16:00:00Z') }))).toMatchObject({ fields: [{ field: 'at' }] })
    expect(await refusal(call(world, ana, id, maria, { teamRole: 'wizard' }))).toMatchObject({ fields: [{ field: 'teamRole' }] })
    const elsewhere = await world.person('Eve', 'it-staff', await world.organisation('Another Library'))
    expect(await refusal(call(world, ana, id, elsewhere))).toMatchObject({ fields: [{ field: 'personId' }] })
    await classify(world, ana, id)
    await close(world, maria, id, { override: { reason: 'The consortium took over' } })
    expect(await refusal(call(world, ana, id, ben))).toMatchObject({ code: 'incident.closed' })
  })

  test('that two people make at once is kept twice, in one order for both', async ({ world }) => {
    const { ana, ben, carl, maria, id } = await begin(world)
    await Promise.all([call(world, ana, id, maria), call(world, carl, id, ben)])
    expect((await show(world, ana, id)).calls).toHaveLength(2)
    expect((await list(world, ana, id)).next).toMatchObject({ personId: carl.id })
  })
})
