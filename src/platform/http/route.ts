import { z } from 'zod'
import type { AccessRole } from '../../base/actor.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Which access roles may call it; 'anybody' needs no account. Who may know of *this* thing is the action's first line. */
export type Access = 'anybody' | readonly AccessRole[]

type Shape = z.ZodType

/**
 * An endpoint as its callers see it. The server binds it; the web app, the CLI and the API document read it.
 * `params` are the path's, `query` only matters for GET, `body` for the rest.
 */
export type Route<
  M extends Method = Method,
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  R extends Shape = Shape,
> = {
  method: M
  /** Below /api/v1, with params as `:name`. */
  path: string
  access: Access
  /** One sentence for the API document: what it does, what it refuses. */
  says: string
  params: P
  query: Q
  body: B
  reply: R
  /** Only where the usual limit is too small. */
  bodyLimitBytes?: number
}

const nothing = z.object({})
type Nothing = typeof nothing

type Given<M extends Method, P extends Shape, Q extends Shape, B extends Shape, R extends Shape> = {
  method: M
  path: string
  access: Access
  says: string
  params?: P
  query?: Q
  body?: B
  reply: R
  bodyLimitBytes?: number
}

export const route = <M extends Method, R extends Shape, P extends Shape = Nothing, Q extends Shape = Nothing, B extends Shape = Nothing>(
  given: Given<M, P, Q, B, R>,
): Route<M, P, Q, B, R> => ({ params: nothing as unknown as P, query: nothing as unknown as Q, body: nothing as unknown as B, ...given })

/** What a caller hands over and gets back. Bodies go in as typed (`input`) and arrive checked (`output`). */
export type ParamsOf<R extends Route> = z.input<R['params']>
export type QueryOf<R extends Route> = z.input<R['query']>
export type BodyOf<R extends Route> = z.input<R['body']>
export type ReplyOf<R extends Route> = z.output<R['reply']>

/** A page of a list: `next` is handed back as `cursor` for the following page; null at the end. */
export const page = <Item extends Shape>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() })

export const pageQuery = z.object({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** For replies that only say that it was done. */
export const done = z.object({ done: z.literal(true) })
