import type { Problem } from '../../platform/http/problem.ts'
import type { ReplyOf, Route } from '../../platform/http/route.ts'
import { toRequest, type Ask } from '../../web/call.ts'

/** How far the command line got, for whoever called it: 0 done, 1 something failed, 2 used wrongly, 3 no server, 4 not allowed. */
export const exitCodes = { done: 0, failed: 1, usage: 2, noServer: 3, notAllowed: 4 } as const

/** Ends the command with a sentence and a code. */
export class CommandFailed extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode: number = exitCodes.failed) {
    super(message)
    this.exitCode = exitCode
  }
}

/** A problem as the server named it. */
export class Refused extends CommandFailed {
  readonly problem: Problem
  constructor(problem: Problem) {
    const fields = Array.isArray(problem.fields) ? (problem.fields as { field: string; message: string }[]) : []
    super(fields.length ? fields.map(({ field, message }) => `${field}: ${message}`).join('\n') : problem.detail, codeOf(problem.status))
    this.problem = problem
  }
}

const codeOf = (status: number) => (status === 401 || status === 403 ? exitCodes.notAllowed : exitCodes.failed)

export type Client = {
  url: string
  call: <R extends Route>(route: R, ask: Ask<R>) => Promise<ReplyOf<R>>
  /** What is not JSON: documents, files. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** The same server, as somebody else. */
  as: (secret: string | null) => Client
}

/** Speaks to a running server exactly as any other program would. */
export function clientOf(url: string, secret: string | null): Client {
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(init.headers as Record<string, string>), ...(secret ? { authorization: `Bearer ${secret}` } : {}) }
    const response = await fetch(`${url}${path}`, { ...init, headers }).catch(() => {
      throw new CommandFailed(
        `No server answers at ${url}. Start it with npm start, or set MUSTER_URL and MUSTER_TOKEN for one elsewhere.`,
        exitCodes.noServer,
      )
    })
    if (!response.ok) throw new Refused(await problemOf(response))
    return response
  }
  return {
    url,
    fetch: send,
    as: (other) => clientOf(url, other),
    call: async (route, ask) => {
      const { method, path, body, key } = toRequest(route, ask)
      const headers = { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) }
      const response = await send(path, { method, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) })
      return route.reply.parse(await response.json()) as ReplyOf<typeof route>
    },
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const problem: unknown = await response.json().catch(() => null)
  if (problem && typeof problem === 'object' && 'code' in problem) return problem as Problem
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: `The server answered ${response.status} ${response.statusText}.`,
    code: 'unknown',
  }
}
