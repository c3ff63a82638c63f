import type { Hono } from 'hono'
import { makeApp } from '../src/main/app.ts'
import { makeRoutes } from '../src/main/routes.ts'
import { reportPages } from '../src/respond/reports/form/report-pages.ts'
import { testWiring } from './wiring.ts'
import type { World } from './world.ts'

/** Everything that answers over HTTP in a world, as people meet it over https: pages, files and endpoints. */
export function wholeApp(world: World, given: { failed?: (error: unknown) => void } = {}): Hono {
  const wiring = testWiring(world)
  const now = () => world.now()
  const http = {
    doors: world.doors,
    secureCookies: true,
    failed: given.failed ?? raise,
    files: wiring.files,
    uploadLimitBytes: 1024 * 1024,
  }
  return makeApp({
    ...http,
    now,
    routes: makeRoutes(wiring),
    changes: { hear: () => () => true, start: () => Promise.resolve(), stop: () => Promise.resolve() },
    mayLearn: () => Promise.resolve(true),
    publicPages: reportPages({ ...http, now, publicUrl: () => 'https://muster.example.org' }),
  })
}

/** A bug is thrown into the test that met it. */
function raise(error: unknown): never {
  throw error
}
