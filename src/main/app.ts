import { Hono, type Context } from 'hono'
import { everyRole } from '../base/actor.ts'
import { playbookPages } from '../exchange/cacao/playbook.pages.ts'
import { filePages, type FileParts } from '../exchange/file.pages.ts'
import { incidentReportPages } from '../exchange/incident-report.pages.ts'
import { approvalPages } from '../prepare/approval/approval.pages.ts'
import { paperPages, type PaperParts } from '../prepare/papers/paper.pages.ts'
import { importTextPages } from '../prepare/writing/import-text.pages.ts'
import { liveStream, type MayLearn } from '../platform/http/live-stream.ts'
import { openApi } from '../platform/http/openapi.ts'
import { openDoor, refuseAccess, sendProblem, serveRoutes } from '../platform/http/serve.ts'
import type { Bound, BoundOpen } from '../platform/http/bind.ts'
import type { Changes } from '../platform/live.ts'
import { api } from './api.ts'
import { apiDocs, apiDocsCss } from './api-docs.ts'
import { openApiExtras } from './openapi-extras.ts'
import { protect } from './protect.ts'
import { version } from './version.ts'
import { webApp } from './web-app.ts'

export type AppParts = FileParts &
  PaperParts & {
    routes: (Bound | BoundOpen)[]
    changes: Changes
    mayLearn: MayLearn
    /** Plain HTML for people without an account: the report form and its receipt. */
    publicPages: Hono
  }

/** Everything that answers over HTTP, in one place. */
export function makeApp(parts: AppParts): Hono {
  const app = new Hono()
  app.use(protect({ https: parts.secureCookies }))
  app.get('/healthz', (c) => c.json({ ok: true, version }))
  app.get('/api/v1/openapi.json', (c) => c.json(openApi(api, openApiExtras, version)))
  app.get('/api/docs', (c) => c.html(apiDocs(api, version)))
  app.get('/api/docs.css', (c) => c.body(apiDocsCss, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }))
  app.route('/api/v1', livePages(parts))
  app.route('/api/v1', filePages(parts))
  app.route('/api/v1', incidentReportPages(parts))
  app.route('/api/v1', paperPages(parts))
  app.route('/api/v1', playbookPages(parts))
  app.route('/api/v1', importTextPages(parts))
  app.route('/api/v1', approvalPages(parts))
  app.route('/api/v1', serveRoutes(parts.routes, parts))
  app.route('/', parts.publicPages)
  app.route('/', webApp())
  app.notFound(noSuchEndpoint)
  app.onError((error, c) => sendProblem(c, error, parts))
  return app
}

function livePages(parts: AppParts): Hono {
  const app = new Hono()
  app.get('/live', async (c) => {
    const door = await openDoor(c, parts)
    refuseAccess(door, { access: everyRole })
    return liveStream(c, door.actor, parts.changes, parts.mayLearn)
  })
  return app
}

function noSuchEndpoint(c: Context): Response {
  const detail = `There is no ${c.req.method} ${c.req.path}. What there is stands at /api/docs.`
  const problem = { type: '/api/docs#no-endpoint', title: 'Not found', status: 404, detail, code: 'no-endpoint' }
  return c.body(JSON.stringify(problem), 404, { 'content-type': 'application/problem+json' })
}
