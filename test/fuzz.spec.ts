import { describe, expect } from 'vitest'
import { accessRoles, type Actor } from '../src/base/actor.ts'
import type { Route } from '../src/platform/http/route.ts'
import { api } from '../src/main/api.ts'
import { openApiExtras } from '../src/main/openapi-extras.ts'
import { openApi } from '../src/platform/http/openapi.ts'
import { planApi } from '../src/prepare/plan/plan.api.ts'
import { incidentApi } from '../src/respond/incidents/incident.api.ts'
import { reportApi } from '../src/respond/reports/report.api.ts'
import { httpOf, type Http } from './http.ts'
import { wrongRequests, type Operation, type WrongRequest } from './wrong-requests.ts'
import { test, type World } from './world.ts'

/**
 * Every endpoint of the API description × every kind of wrong. A new endpoint is in by itself, because the description is made
 * from the declarations. Whoever asks, and whatever they send: no 5xx, no stack trace, nothing of another organisation, and
 * what is answered fits its own description.
 */
const { paths } = openApi(api, openApiExtras, 'test')
const operations: Operation[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) => {
    const { operationId } = operation as { operationId?: string }
    return operationId && operationId in api ? [{ ...(operation as Operation), path, method: method.toUpperCase(), operationId }] : []
  }),
)

/** Stands in everything that the other organisation has written. */
const foreignSecret = 'Zebra-7431'

describe('whatever is sent to', () => {
  for (const operation of operations) {
    test(`${operation.operationId}, the answer is a decent one`, async ({ world }) => {
      const { people, ids } = await twoOrganisations(world)
      const http = httpOf(world)
      for (const wrong of wrongRequests(operation, ids)) {
        for (const as of wrong.asEverybody ? people : people.slice(0, 1)) await expectDecent(http, operation, wrong, as)
      }
    })
  }

  test('the description, every declared endpoint is in it', () => {
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(Object.keys(api).toSorted())
  })
})

async function expectDecent(http: Http, { operationId, method }: Operation, wrong: WrongRequest, as: Actor | null): Promise<void> {
  const answer = await http.raw(method, wrong.path, { as, type: wrong.type, body: wrong.body })
  const text = await answer.text()
  const told = `${wrong.kind}, as ${as?.role ?? 'nobody'}: ${answer.status} ${text.slice(0, 300)}`
  expect(answer.status, told).toBeLessThan(500)
  expect(text, told).not.toContain(foreignSecret)
  expect(text, told).not.toMatch(/node_modules|at .+\.ts:\d+|select .+ from /)
  if (answer.ok) {
    const route: Route = api[operationId as keyof typeof api]
    expect(route.reply.safeParse(JSON.parse(text)).error, told).toBeUndefined()
  } else {
    expect(answer.headers.get('content-type'), told).toBe('application/problem+json')
    expect(JSON.parse(text), told).toMatchObject({
      code: expect.any(String),
      title: expect.any(String),
      detail: expect.stringMatching(/\S/),
    })
  }
}

/** Ours, with one person of each access role, and another one full of secrets whose ids we know. */
async function twoOrganisations(world: World) {
  await world.organisation()
  const mayMost = await world.person('Ada Min', 'administrator')
  const others = await Promise.all(accessRoles.filter((role) => role !== 'administrator').map((role) => world.person(role, role)))
  const own = await idsOf(world, mayMost)
  const other = await world.organisation(`${foreignSecret} School`)
  const stranger = await world.person(`${foreignSecret} Stranger`, 'administrator', other)
  const foreign = Object.values(await idsOf(world, stranger))
  return { people: [mayMost, ...others, null], ids: { own, foreign } }
}

/** Something of each kind that an organisation has, so that requests get further than "there is no such thing". */
async function idsOf(world: World, person: Actor): Promise<Record<string, string>> {
  const http = httpOf(world)
  const what = person.name
  const { report } = (await http.call(reportApi.fileReport, { as: person, body: { starter: 'mail', what } })).body
  const incident = (await http.call(incidentApi.openIncident, { as: person, body: { title: what, summary: what, category: 'malware' } }))
    .body
  const plan = (await http.call(planApi.showPlan, { as: person })).body
  const taskId = incident.taskList[0]?.id ?? ''
  return { reportId: report.id, incidentId: incident.id, planVersionId: plan.id, personId: person.id, taskId, assigneeId: person.id }
}
