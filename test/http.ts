import type { Hono } from 'hono'
import type { Actor } from '../src/base/actor.ts'
import type { AccountId } from '../src/base/ids.ts'
import { days, plus } from '../src/base/time.ts'
import { makeRoutes } from '../src/main/routes.ts'
import type { Wiring } from '../src/main/wiring.ts'
import type { Problem } from '../src/platform/http/problem.ts'
import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from '../src/platform/http/route.ts'
import { serveRoutes, sessionCookie } from '../src/platform/http/serve.ts'
import { hashOf, newSecret } from '../src/platform/new-id.ts'
import type { World } from './world.ts'
import { testWiring } from './wiring.ts'

/** The cookies of one browser: hand over an empty one, and it keeps what it is given. */
export type Browser = Map<string, string>
export const newBrowser = (): Browser => new Map()

export type Call<R extends Route> = {
  /** Somebody of the world (signed in for the purpose), a browser with its cookies, or a secret to send as Bearer. Left out: nobody. */
  as?: Actor | Browser | { bearer: string }
  params?: ParamsOf<R>
  query?: QueryOf<R>
  body?: BodyOf<R>
  /** Idempotency-Key. */
  key?: string
  /** Where the request comes from. */
  address?: string
  headers?: Record<string, string>
}

/** `body` is the reply, checked against its declaration; `problem` is there instead when the request was refused. */
export type Answered<R extends Route> = { status: number; headers: Headers; body: ReplyOf<R>; problem: Problem | null }

export type Http = {
  app: Hono
  call: <R extends Route>(route: R, given?: Call<R>) => Promise<Answered<R>>
  /** The same request without the shapes: for what a client of ours would never send. */
  send: (method: string, path: string, given?: Call<Route>) => Promise<Response>
  /** Any bytes of any type, as somebody or nobody. */
  raw: (method: string, path: string, given: { as: Actor | null; type: string; body: string | null }) => Promise<Response>
}

/** The endpoints of a world over HTTP, without a socket: doors, access, cookies and shapes are the real ones. */
export function httpOf(world: World, given: Partial<Wiring> & { secureCookies?: boolean } = {}): Http {
  const { secureCookies = false, ...wiring } = given
  const app = serveRoutes(makeRoutes({ ...testWiring(world), ...wiring }), { doors: world.doors, secureCookies, failed: raise })
  const sessions = new Map<string, Browser>()

  const browserOf = async (actor: Actor): Promise<Browser> => {
    const known = sessions.get(actor.id) ?? (await signedIn(world, actor))
    sessions.set(actor.id, known)
    return known
  }

  const send: Http['send'] = async (method, path, { as, body, key, address = '198.51.100.7', headers = {} } = {}) => {
    const browser = as && 'id' in as ? await browserOf(as) : as instanceof Map ? as : null
    const given = new Headers({ 'user-agent': 'Test', ...headers })
    if (browser?.size) given.set('cookie', [...browser].map(([name, value]) => `${name}=${value}`).join('; '))
    if (as && 'bearer' in as) given.set('authorization', `Bearer ${as.bearer}`)
    if (key) given.set('idempotency-key', key)
    if (method !== 'GET') given.set('content-type', 'application/json')
    const from = { incoming: { socket: { remoteAddress: address } } }
    const answered = await app.request(
      path,
      { method, headers: given, ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }) },
      from,
    )
    if (browser) keepCookies(browser, answered.headers.getSetCookie())
    return answered
  }

  const call: Http['call'] = async (route, given = {}) => {
    const answered = await send(route.method, pathOf(route, given), given as Call<Route>)
    const json: unknown = await answered.json()
    const { status, headers } = answered
    if (answered.ok) return { status, headers, body: route.reply.parse(json) as never, problem: null }
    return { status, headers, body: null as never, problem: json as Problem }
  }

  const raw: Http['raw'] = async (method, path, { as, type, body }) => {
    const cookie = as ? [...(await browserOf(as))].map(([name, value]) => `${name}=${value}`).join('; ') : ''
    return app.request(path, { method, headers: { 'content-type': type, cookie }, ...(body === null ? {} : { body }) }, {})
  }
  return { app, call, send, raw }
}

/** Which fields a request was refused for. */
export const fieldsOf = ({ problem }: { problem: Problem | null }): string[] =>
  ((problem?.fields ?? []) as { field: string }[]).map(({ field }) => field)

/** A bug is thrown into the test that met it, instead of hiding behind an answer 500. */
function raise(error: unknown): never {
  throw error
}

function pathOf(route: Route, { params = {}, query = {} }: Call<Route>): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String((params as Record<string, unknown>)[name])))
  const asked = Object.entries(query as Record<string, unknown>).map(([name, value]) => [name, String(value)])
  return asked.length ? `${path}?${new URLSearchParams(asked)}` : path
}

function keepCookies(browser: Browser, given: string[]): void {
  for (const cookie of given) {
    const [pair = ''] = cookie.split(';')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (!value || /max-age=0(;|$)/i.test(cookie)) browser.delete(name)
    else browser.set(name, value)
  }
}

/** A session as signing in leaves it, without the password: most scenes are not about signing in. */
async function signedIn(world: World, actor: Actor): Promise<Browser> {
  const secret = newSecret()
  await world.by(actor, async ({ db, now }) => {
    const account = await db.selectFrom('account').select('id').where('person_id', '=', actor.id).executeTakeFirstOrThrow()
    const times = { created_at: now(), last_used_at: now(), expires_at: plus(now(), days(30)) }
    const session = { token_hash: hashOf(secret), organisation_id: actor.organisationId, account_id: account.id as AccountId, ...times }
    await db.insertInto('session').values(session).execute()
  })
  return new Map([[sessionCookie, secret]])
}
