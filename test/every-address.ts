import type { Hono } from 'hono'
import { holder } from './accounts.ts'
import { httpOf } from './http.ts'
import { wholeApp } from './whole-app.ts'
import type { World } from './world.ts'
import { minutes } from '../src/base/time.ts'
import { api } from '../src/main/api.ts'
import { openApiExtras } from '../src/main/openapi-extras.ts'
import { openApi } from '../src/platform/http/openapi.ts'
import { accountApi } from '../src/prepare/people/account.api.ts'
import { approve, aDraft, settingsFor, theCast } from '../src/prepare/approval/approval.cast.ts'
import { incidentApi } from '../src/respond/incidents/incident.api.ts'
import { reportApi } from '../src/respond/reports/report.api.ts'

/** One thing that somebody can ask for, with names that exist. `file` when the description says that it answers with bytes. */
export type Address = { method: string; path: string; file: boolean }
type Parameter = { name: string; in: string; required?: boolean; schema: { enum?: string[] } }
type Operation = { parameters?: Parameter[]; responses: Record<string, { content?: Record<string, unknown> }> }

/** What is not in the description of the API: pages for people, and what a browser fetches with them. */
const pages = [
  '/',
  '/anything',
  '/healthz',
  '/api/docs',
  '/api/docs.css',
  '/api/v1/openapi.json',
  '/favicon.ico',
  '/assets/nothing.js',
  '/report',
  '/report/nobody',
  '/report-moment?text=yesterday',
  '/report.js',
  '/receipt/nothing',
]
const forms = ['/report', '/report/nobody', '/receipt/nothing/additions']

/**
 * Every address there is, from the description of the API, so that a new endpoint is among them by itself. Each choice of a
 * path (`report.{format}`) is an address of its own.
 */
export function everyAddress(ids: Record<string, string>): Address[] {
  const { paths } = openApi(api, openApiExtras, 'test') as { paths: Record<string, Record<string, Operation>> }
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) =>
      filledIn(path, operation.parameters ?? [], ids).map((filled) => ({
        method: method.toUpperCase(),
        path: filled,
        // A playbook is JSON and still a file: its address ends like one.
        file: method === 'get' && (/\.[^/]+$/.test(path) || !Object.keys(operation.responses['200']?.content ?? {}).every(isNoFile)),
      })),
    ),
  )
  const page = (method: string) => (path: string) => ({ method, path, file: false })
  return [...described, ...pages.map(page('GET')), ...forms.map(page('POST'))]
}

const isNoFile = (type: string) => ['application/json', 'text/event-stream'].includes(type)

function filledIn(path: string, parameters: Parameter[], ids: Record<string, string>): string[] {
  let addresses = [path]
  for (const { name, schema } of parameters.filter((each) => each.in === 'path'))
    addresses = addresses.flatMap((each) => (schema.enum ?? [ids[name] ?? 'nothing']).map((value) => each.replace(`{${name}}`, value)))
  const asked = parameters.filter((each) => each.in === 'query' && each.required).map(({ name, schema }) => `${name}=${schema.enum?.[0]}`)
  return addresses.map((each) => (asked.length ? `${each}?${asked.join('&')}` : each))
}

/** What the app binds and nothing on the list asks for: it would go unseen. */
export function unasked(app: Hono, addresses: Address[]): string[] {
  return app.routes
    .filter(({ method }) => method !== 'ALL')
    .filter(({ method, path }) => {
      const pattern = new RegExp(
        `^${path
          .replace(/:\w+\{(.+?)\}(?=\/|$)/g, '($1)')
          .replace(/:\w+/g, '[^/]+')
          .replace(/^\*$|(?<=\/)\*/g, '.*')}$`,
      )
      return !addresses.some((each) => each.method === method && pattern.test(each.path.split('?')[0] ?? ''))
    })
    .map(({ method, path }) => `${method} ${path}`)
}

/** An installation with one of everything that is downloaded: a plan in force and its PDF, an incident, a file; and an administrator's session. */
export async function installed(world: World) {
  const cast = await theCast(world)
  const planVersionId = await approve(world, cast, await aDraft(world, cast, { settings: settingsFor(cast) }))
  await world.pass(minutes(5))
  const ada = await holder(world, 'Ada Min', 'administrator')
  const http = httpOf(world)
  const what = 'A mail asks me for my password'
  const { report } = (await http.call(reportApi.fileReport, { as: ada, body: { starter: 'mail', what } })).body
  const incident = (await http.call(incidentApi.openIncident, { as: ada, body: { title: what, summary: what, category: 'malware' } })).body
  const app = wholeApp(world)
  const signedIn = await app.request(`/api/v1${accountApi.signIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: ada.email, password: ada.password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const headers = { cookie, 'content-type': 'text/html', 'x-file-name': 'page.html' }
  const stored = await app.request('/api/v1/files', { method: 'POST', headers, body: '<script>alert(1)</script>' })
  const { id: fileId } = (await stored.json()) as { id: string }
  const playbook = 'malware'
  return { app, cookie, signedIn, ids: { planVersionId, incidentId: incident.id, reportId: report.id, fileId, playbook } }
}
