import type { z } from 'zod'
import { Refusal } from '../../base/errors.ts'
import type { OrganisationId } from '../../base/ids.ts'
import type { Context, Door, Work } from '../context.ts'
import type { Tx } from '../db.ts'
import { once } from './idempotency.store.ts'
import type { Method, Route } from './route.ts'

/** What only HTTP knows: where the request came from, and cookies. Sign-in needs it; hardly anything else does. */
export type Visit = {
  address: string
  agent: string | null
  cookie: (name: string) => string | null
  /** Set with every protection a cookie has; null removes it. */
  setCookie: (name: string, value: string | null, maxAgeSeconds?: number) => void
}

export type Input<R extends Route> = { params: z.output<R['params']>; query: z.output<R['query']>; body: z.output<R['body']>; visit: Visit }

/** What must outlive a refusal (a failed sign-in) is returned as a refusal instead of thrown: the transaction commits, the caller is refused. */
type Answer<R extends Route> = Promise<z.output<R['reply']> | Refusal>

export type Bound = { route: Route; answer: (door: Door, input: Input<Route>, key: string | null) => Promise<unknown> }

type ContextFor<M extends Method> = M extends 'GET' ? Context : Work

/** A GET is handed a view of the database, anything else a transaction, so a GET that writes does not compile. */
export function bindRoute<R extends Route>(route: R, handle: (ctx: ContextFor<R['method']>, input: Input<R>) => Answer<R>): Bound {
  const wire = async (ctx: Context | Work, input: Input<Route>) => {
    const reply = await handle(ctx as ContextFor<R['method']>, input as Input<R>)
    return reply instanceof Refusal ? reply : onTheWire(route, reply)
  }
  const endpoint = `${route.method} ${route.path}`
  return {
    route,
    answer: (door, input, key) => {
      if (route.method === 'GET') return door.look((ctx) => wire(ctx, input))
      const request = key && { key, endpoint, body: [input.params, input.body] }
      return door.work((ctx) => (request ? once(ctx, request, () => wire(ctx, input)) : wire(ctx, input)))
    },
  }
}

/** A reply that does not fit its own declaration is our mistake; as a bare ZodError it would be blamed on whoever asked. */
function onTheWire(route: Route, reply: unknown): unknown {
  const { data, error } = route.reply.safeEncode(reply)
  if (error) throw new Error(`The reply of ${route.method} ${route.path} does not fit its declaration: ${error.message}`, { cause: error })
  return data
}

/** How somebody comes in; put together once in main. */
export type Doors = {
  /** A session, a token or the key file: whom the request proves to be, or null. */
  byRequest: (request: Credentials) => Promise<Door | null>
  /** As Muster itself, in one organisation: for jobs, and for reporters who have no account. */
  asMuster: (organisation: OrganisationId) => Promise<Door>
  /** In an organisation that does not exist yet: the one transaction that founds it. */
  founding: <Result>(use: (ctx: Work) => Promise<Result>) => Promise<Result>
  /** Before any organisation is known: lookups and counting attempts only; row-level security shows nothing else. */
  outside: <Result>(use: (ctx: Outside) => Promise<Result>) => Promise<Result>
}

export type Outside = { now: () => Date; db: Tx }
export type Credentials = { authorization: string | null; session: string | null; address: string }

/** Endpoints that need no account are handed no door: they find or open one themselves (a receipt's secret, the setup link). */
type OpenHandle<R extends Route> = (doors: Doors, input: Input<R>) => Answer<R>
export type BoundOpen = { route: Route; open: (doors: Doors, input: Input<Route>) => Promise<unknown> }

export function bindOpenRoute<R extends Route>(route: R, handle: OpenHandle<R>): BoundOpen {
  const open = async (doors: Doors, input: Input<Route>) => {
    const reply = await handle(doors, input as Input<R>)
    return reply instanceof Refusal ? reply : onTheWire(route, reply)
  }
  return { route, open }
}
