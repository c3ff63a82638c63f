import type { Problem } from '../platform/http/problem.ts'
import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from '../platform/http/route.ts'
import { newKey } from './new-key.ts'
import { notUnderstood, ProblemError, unreachable } from './problem-error.ts'
import { hearServerTime } from './server-time.ts'

type Part<Name extends string, Value> = {} extends Value ? { [Key in Name]?: Value } : { [Key in Name]: Value }

/** What a route must be handed: parts that may be empty may be left out. */
export type Ask<R extends Route> = Part<'params', ParamsOf<R>> &
  Part<'query', QueryOf<R>> &
  Part<'body', BodyOf<R>> & { idempotencyKey?: string; signal?: AbortSignal }

type AskArguments<R extends Route> = {} extends Ask<R> ? [ask?: Ask<R>] : [ask: Ask<R>]

/** A request before it is sent: what the outbox keeps. */
export type Request = { method: string; path: string; body: unknown; key: string | null }

/** Asks the server and answers with the reply, checked. Every refusal is thrown as a ProblemError. */
export async function call<R extends Route>(route: R, ...[ask]: AskArguments<R>): Promise<ReplyOf<R>> {
  const reply = await request(toRequest(route, ask as Ask<R> | undefined), ask?.signal)
  const { success, data, error } = route.reply.safeParse(reply)
  if (success) return data as ReplyOf<R>
  console.error(`${route.method} ${route.path} answered in another shape than declared.`, error.issues)
  throw notUnderstood(200)
}

export function toRequest<R extends Route>(route: R, ask?: Ask<R>): Request {
  const { params = {}, query = {}, body = {}, idempotencyKey } = (ask ?? {}) as LooseAsk
  // Every creation has a key, so that a repeated one (a shaky network, a second tap) creates nothing twice.
  const key = idempotencyKey ?? (route.method === 'POST' ? newKey() : null)
  return {
    method: route.method,
    path: `/api/v1${fill(route.path, params)}${search(query)}`,
    body: route.method === 'GET' ? undefined : body,
    key,
  }
}

/** Parts of a request whose route is no longer known to the type checker. */
type LooseAsk = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; idempotencyKey?: string }

const fill = (path: string, params: Record<string, string>) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

function search(query: Record<string, unknown>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** Waiting longer than this without a word is the same as no connection. */
const patienceMs = 30_000

/** Sends one request as it is, also one that waited in the outbox since before a reload. */
export async function request({ method, path, body, key }: Request, signal?: AbortSignal): Promise<unknown> {
  const headers = {
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(key && { 'idempotency-key': key }),
  }
  const patience = AbortSignal.timeout(patienceMs)
  const sent = {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  }
  const reply = await fetch(path, sent).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw unreachable()
  })
  hearServerTime(reply)
  const json: unknown = await reply.json().catch(() => undefined)
  if (!reply.ok) throw noticed(refusal(reply, json))
  if (json === undefined) throw notUnderstood(reply.status)
  return json
}

let sessionEnded = () => {}
/** Called whenever the server no longer knows who is asking. */
export const onSessionEnded = (hear: () => void): void => void (sessionEnded = hear)

function noticed(refused: ProblemError): ProblemError {
  if (refused.code === 'unauthenticated') sessionEnded()
  return refused
}

function refusal(reply: Response, json: unknown): ProblemError {
  if (isProblem(json)) return new ProblemError(json)
  // A proxy answers for a server that is starting or gone.
  return reply.status >= 500 ? unreachable() : notUnderstood(reply.status)
}

const isProblem = (json: unknown): json is Problem =>
  typeof json === 'object' && json !== null && 'code' in json && 'detail' in json && 'status' in json
