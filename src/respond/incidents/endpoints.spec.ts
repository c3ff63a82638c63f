import { describe, expect } from 'vitest'
import { putPlanInForce } from '../../../test/new-plan.ts'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from '../../platform/http/route.ts'
import { newId } from '../../platform/new-id.ts'
import { callingApi } from '../calling/calling.api.ts'
import { flowingPlan } from '../tasks/flow.cast.ts'
import { taskApi } from '../tasks/task.api.ts'
import { taskRoutes } from '../tasks/task.routes.ts'
import { callingRoutes } from './calling.routes.ts'
import { incidentApi } from './incident.api.ts'
import { incidentRoutes } from './incident.routes.ts'

type Sent<R extends Route> = { params?: ParamsOf<R>; query?: QueryOf<R>; body?: BodyOf<R> }

/** As it goes over HTTP: in by the declared shapes, out as JSON. */
async function call<R extends Route>(
  world: World,
  actor: Actor,
  route: R,
  { params, query, body }: Sent<R>,
  key: string | null = null,
): Promise<ReplyOf<R>> {
  const bound = [...incidentRoutes, ...callingRoutes, ...taskRoutes].find((each) => each.route === (route as Route))
  if (!bound) throw new Error(`${route.method} ${route.path} is not bound`)
  const input = {
    params: route.params.parse(params ?? {}),
    query: route.query.parse(query ?? {}),
    body: route.body.parse(body ?? {}),
    visit: null as never,
  }
  const answer = await bound.answer(world.door(actor), input as never, key)
  return route.reply.parse(JSON.parse(JSON.stringify(answer))) as ReplyOf<R>
}

describe('over HTTP', () => {
  test('every endpoint of incidents and tasks is bound', () => {
    const bound = new Set([...incidentRoutes, ...taskRoutes].map(({ route }) => route))
    expect([...Object.values(incidentApi), ...Object.values(taskApi)].filter((route) => !bound.has(route as never))).toEqual([])
  })

  test('an incident goes from opening to closing and back, and every answer has the shape that was promised', async ({ world }) => {
    const maria = await world.person('Maria', 'management')
    const opened = await call(world, maria, incidentApi.openIncident, {
      body: {
        title: ' Screens  at Oak Branch ',
        category: 'malware',
        noticed: { at: '2026-03-02T08:00:00-05:00', precision: 'hour', zone: 'America/New_York' },
      },
    })
    expect(opened).toMatchObject({ title: 'Screens at Oak Branch', number: 'INC-2026-0001', revision: 1 })
    const params = { incidentId: opened.id }
    const go = <R extends Route>(route: R, sent: Sent<R>) => call(world, maria, route, sent)

    await go(incidentApi.describeIncident, { params, body: { title: 'Ransom note', summary: 'Six machines', revision: 1 } })
    await go(incidentApi.classifyIncident, {
      params,
      body: { category: 'malware', functional: 'high', information: ['none', 'unsure'], recoverability: 'unsure', revision: 2 },
    })
    await go(incidentApi.addNote, { params, body: { text: 'They called' } })
    await go(incidentApi.decide, { params, body: { question: 'Pay?', choice: 'No', why: 'Backups' } })
    const {
      facts: [fact],
    } = await go(incidentApi.addFact, { params, body: { label: 'Machines', text: '6' } })
    await go(incidentApi.changeFact, { params: { ...params, factId: fact?.id ?? '' }, body: { label: 'Machines', text: '7', revision: 1 } })
    const {
      assets: [asset],
    } = await go(incidentApi.addAsset, { params, body: { name: 'Catalogue', kind: 'service' } })
    await go(incidentApi.changeAsset, {
      params: { ...params, assetId: asset?.id ?? '' },
      body: { name: 'Catalogue', kind: 'service', state: 'cleared', revision: 1 },
    })
    await go(incidentApi.countPeople, { params: { ...params, who: 'patrons' }, body: { count: 12, certainty: 'about', revision: 0 } })
    await go(incidentApi.setMilestone, {
      params: { ...params, kind: 'contained' },
      body: { moment: { at: '2026-03-02T14:00:00Z', precision: 'minute', zone: 'America/New_York' } },
    })
    await go(incidentApi.takeRole, { params: { ...params, teamRole: 'incident-lead' }, body: { personId: maria.id } })
    await go(incidentApi.endRole, { params: { ...params, teamRole: 'incident-lead' }, body: { handover: 'Done' } })
    const task = await go(taskApi.addTask, { params, body: { phase: 'recovery', title: 'Call the vendor' } })
    await go(taskApi.assignTask, { params: { taskId: task.id }, body: { assigneeId: maria.id, revision: 1 } })
    await go(taskApi.completeTask, { params: { taskId: task.id }, body: { revision: 2 } })
    await go(taskApi.reopenTask, { params: { taskId: task.id }, body: { revision: 3 } })
    await go(taskApi.skipTask, { params: { taskId: task.id }, body: { reason: 'No vendor', revision: 4 } })
    const { revision } = await go(incidentApi.enterPhase, { params, body: { phase: 'recovery', revision: 3 } })
    const { revision: restricted } = await go(incidentApi.restrictIncident, { params, body: { restricted: true, members: [], revision } })
    expect((await go(incidentApi.showBlockers, { params })).blockers.map(({ reason }) => reason)).toContain('mandatory-task')
    const closed = await go(incidentApi.closeIncident, {
      params,
      body: { severity: 2, rootCause: 'A macro', override: { reason: 'Over' }, revision: restricted },
    })
    expect(closed.closures[0]?.overridden).toMatchObject([
      { reason: 'mandatory-task' },
      { reason: 'mandatory-task' },
      { reason: 'mandatory-task' },
    ])
    await go(incidentApi.reopenIncident, { params, body: { reason: 'It came back', phase: 'containment', revision: closed.revision } })

    expect((await go(incidentApi.listIncidents, { query: { words: 'ransom', limit: 10 } })).items).toHaveLength(1)
    expect((await go(incidentApi.listEntries, { params, query: { limit: 200 } })).items.length).toBeGreaterThan(20)
    expect((await go(incidentApi.listReadings, { params, query: {} })).items.length).toBeGreaterThan(0)
    expect((await go(incidentApi.showHome, {})).incidents).toMatchObject([{ id: opened.id, restricted: true }])
    expect(await go(incidentApi.showIncident, { params })).toMatchObject({ phase: 'containment', youSeeThisBecause: 'Restricted it' })
  })

  test('the plan’s flow, the calls and the move to another version answer in the shape that was promised', async ({ world }) => {
    await world.organisation('Cedar Valley Library', flowingPlan)
    const maria = await world.person('Maria', 'management')
    const go = <R extends Route>(route: R, sent: Sent<R>) => call(world, maria, route, sent)
    const params = { incidentId: (await go(incidentApi.openIncident, { body: { title: 'Screens', category: 'malware' } })).id }
    const taskOf = async (step: string) => {
      const task = (await go(incidentApi.showIncident, { params })).taskList.find((each) => each.step === step)
      return { params: { taskId: task?.id ?? newId<'task'>() }, revision: task?.revision ?? 0 }
    }
    const [backup, settle] = [await taskOf('backup'), await taskOf('settle')]
    await go(taskApi.completeTask, { ...backup, body: { choice: 'good', revision: 1 } })
    await go(taskApi.changeChoice, { ...backup, body: { choice: 'bad', reason: 'It is empty', revision: 2 } })
    expect((await go(taskApi.startWait, { ...settle, body: { revision: 1 } })).waitUntil).toBeInstanceOf(Date)
    expect((await go(taskApi.addPlaybook, { params, body: { playbook: 'break-in' } })).tasks).toEqual(['Change the locks'])
    const made = { teamRole: 'incident-lead', personId: maria.id, way: 'phone', outcome: 'reached' } as const
    expect((await go(callingApi.recordCall, { params, body: made })).steps[0]?.answered).toMatchObject({ by: 'Maria' })
    expect((await go(callingApi.showCalling, { params })).from).toBe('leading-role')

    const planVersionId = await putPlanInForce(world, maria, { ...flowingPlan, title: 'Other' })
    expect((await go(incidentApi.showPlanMove, { params })).to.id).toBe(planVersionId)
    const moved = await go(incidentApi.moveToPlanVersion, { params, body: { planVersionId, reason: 'It fits', revision: 1 } })
    expect(moved).toMatchObject({
      plan: { number: '2.0', newer: null },
      calls: [{ outcome: 'reached' }],
      playbooks: [{ name: 'Break-in' }],
    })
  })

  test('the same opening sent twice with one key opens one incident', async ({ world }) => {
    const ana = await world.person('Ana')
    const send = () => call(world, ana, incidentApi.openIncident, { body: { title: 'Sent from an outbox' } }, 'a-key-of-the-outbox')
    const [first, second] = [await send(), await send()]
    expect(second.id).toBe(first.id)
    expect((await call(world, ana, incidentApi.listIncidents, { query: {} })).items).toHaveLength(1)
  })

  test('what is missing or too long is named in words', async ({ world }) => {
    const ana = await world.person('Ana')
    await expect(call(world, ana, incidentApi.openIncident, { body: { title: '  ' } })).rejects.toThrow('The title is missing.')
    await expect(
      call(world, ana, incidentApi.addNote, { params: { incidentId: newId() }, body: { text: 'x'.repeat(20_001) } }),
    ).rejects.toThrow('please keep it under 20,000 characters')
  })
})
