import { Hono, type Context as HonoContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Forbidden, Invalid, Refusal, Unauthenticated } from '../../base/errors.ts'
import { mayDo } from '../../base/actor.ts'
import { storable } from '../../base/fields.ts'
import type { Door } from '../context.ts'
import type { Bound, BoundOpen, Doors, Input, Visit } from './bind.ts'
import { internalProblem, problemOf, type Problem } from './problem.ts'
import { comesFromElsewhere } from './origin.ts'
import { readJson } from './read-json.ts'
import type { Route } from './route.ts'

export const sessionCookie = 'muster_session'

export type HttpOptions = {
  doors: Doors
  /** Cookies are `Secure` when people come over https (a proxy in front); on plain loopback a browser would drop them. */
  secureCookies: boolean
  /** What went wrong that nobody refused: a bug, to be written to the log. */
  failed: (error: unknown, request: string) => void
}

/** Binds endpoints below /api/v1: access first, then shapes, then the action, and every refusal as a problem. */
export function serveRoutes(bound: (Bound | BoundOpen)[], options: HttpOptions): Hono {
  const app = new Hono()
  for (const each of bound) {
    app.on(each.route.method, each.route.path, async (c) => {
      const reply = 'open' in each ? await inTheOpen(c, each, options) : await throughTheDoor(c, each, options)
      if (reply instanceof Refusal) throw reply
      return c.json(reply as object, each.route.method === 'POST' ? 201 : 200)
    })
  }
  app.onError((error, c) => sendProblem(c, error, options))
  return app
}

/** Needs no account, but signing in leaves a cookie: nobody else's page may do that in somebody's browser. */
async function inTheOpen(c: HonoContext, { route, open }: BoundOpen, options: HttpOptions): Promise<unknown> {
  refuseForeignOrigin(c)
  return open(options.doors, await readInput(c, route, options))
}

async function throughTheDoor(c: HonoContext, { route, answer }: Bound, options: HttpOptions): Promise<unknown> {
  const door = await openDoor(c, options)
  refuseAccess(door, route)
  return answer(door, await readInput(c, route, options), readIdempotencyKey(c))
}

/** Who asks, or a refusal. Also for what is not JSON: downloads, uploads, live updates. */
export async function openDoor(c: HonoContext, options: HttpOptions): Promise<Door> {
  const authorization = c.req.header('authorization') ?? null
  const session = cookieOf(c, sessionCookie, options)
  if (!authorization && session) refuseForeignOrigin(c)
  const door = await options.doors.byRequest({ authorization, session, address: addressOf(c) })
  if (!door) throw new Unauthenticated('You are not signed in, or your session has ended. Please sign in again; what you typed is kept.')
  return door
}

export function refuseAccess(door: Door, route: Pick<Route, 'access'>): void {
  if (route.access !== 'anybody' && !mayDo(door.actor, route.access)) {
    throw new Forbidden(`Your access role (${door.actor.role}) does not include this. Ask your administrator if you need it.`)
  }
}

/** A page of somebody else's may not spend our visitor's cookie. */
function refuseForeignOrigin(c: HonoContext): void {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return
  if (comesFromElsewhere(c.req.raw)) throw new Forbidden('This request came from a page that is not Muster, so it was refused.')
}

async function readInput(c: HonoContext, route: Route, options: HttpOptions): Promise<Input<Route>> {
  return {
    params: route.params.parse(storableAll(c.req.param())),
    query: route.query.parse(storableAll(c.req.query())),
    body: route.method === 'GET' ? undefined : route.body.parse(await readJson(c.req.raw, route.bodyLimitBytes)),
    visit: visitOf(c, options),
  }
}

/** Addresses may carry bytes that no database holds (%00); they find nothing instead of breaking something. */
const storableAll = (given: Record<string, string>) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, storable(value)]))

export function visitOf(c: HonoContext, { secureCookies }: Pick<HttpOptions, 'secureCookies'>): Visit {
  const cookie = { path: '/', httpOnly: true, sameSite: 'Lax', secure: secureCookies, ...(secureCookies && hostOnly) } as const
  return {
    address: addressOf(c),
    agent: c.req.header('user-agent')?.slice(0, 300) ?? null,
    cookie: (name) => cookieOf(c, name, { secureCookies }),
    setCookie: (name, value, maxAge) => setCookie(c, name, value ?? '', { ...cookie, maxAge: value === null ? 0 : (maxAge ?? 0) }),
  }
}

const hostOnly = { prefix: 'host' } as const

/**
 * Over https the name begins with `__Host-`: a browser takes such a cookie only from this very host, over https, so no
 * neighbour below the same domain can plant one. On plain loopback browsers would drop it.
 */
const cookieOf = (c: HonoContext, name: string, { secureCookies }: Pick<HttpOptions, 'secureCookies'>): string | null =>
  (secureCookies ? getCookie(c, name, 'host') : getCookie(c, name)) ?? null

/** The connecting address. A proxy in front is believed only when it is on this machine. */
export function addressOf(c: HonoContext): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown'
  const local = socket === '127.0.0.1' || socket === '::1' || socket === '::ffff:127.0.0.1'
  const forwarded = local ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return (forwarded ?? socket).slice(0, 64)
}

function readIdempotencyKey(c: HonoContext): string | null {
  const key = c.req.header('idempotency-key')
  if (key === undefined) return null
  if (key.length >= 8 && key.length <= 200) return key
  throw new Invalid([{ field: 'Idempotency-Key', message: 'An Idempotency-Key has 8 to 200 characters; a random uuid is a good one.' }])
}

export function sendProblem(c: HonoContext, error: unknown, { failed }: Pick<HttpOptions, 'failed'>): Response {
  const known = problemOf(error) ?? unavailable(error)
  if (!known) failed(error, `${c.req.method} ${c.req.path}`)
  const problem = known ?? internalProblem
  const waitSeconds = typeof problem.waitSeconds === 'number' ? problem.waitSeconds : problem.status === 503 ? 5 : null
  if (waitSeconds !== null) c.header('retry-after', String(waitSeconds))
  c.header('content-type', 'application/problem+json')
  return c.body(JSON.stringify(problem), problem.status as 400)
}

/** The database is gone or full: not the caller's fault and not a bug. SQLSTATE classes 08, 53, 57 and Node's socket errors. */
function unavailable(error: unknown): Problem | null {
  const code = (error as { code?: unknown } | null)?.code
  const message = error instanceof Error ? error.message : ''
  const gone = typeof code === 'string' && (/^(08|53|57)/.test(code) || /^(ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(code))
  if (!gone && !/Connection terminated|timeout exceeded when trying to connect/.test(message)) return null
  const detail = 'The database does not answer right now. Nothing was lost: please try again in a few seconds.'
  return { type: '/api/docs#unavailable', title: 'Not available right now', status: 503, detail, code: 'unavailable' }
}
