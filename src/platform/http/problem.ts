import { z } from 'zod'
import { Invalid, Refusal, type ErrorKind, type FieldProblem } from '../../base/errors.ts'

/** RFC 9457. `code` is ours and stable; what else a refusal carries (fields, blockers, current) comes along as it is. */
export type Problem = { type: string; title: string; status: number; detail: string; code: string } & Record<string, unknown>

const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>

const titleOf: Record<ErrorKind, string> = {
  invalid: 'Something needs to be corrected',
  unauthenticated: 'Please sign in',
  forbidden: 'You may not do this',
  'not-found': 'Not found',
  conflict: 'This is not possible right now',
  'too-large': 'Too large',
  'too-many': 'Too many attempts',
  unavailable: 'Not available right now',
}

export function problemOf(error: unknown): Problem | null {
  if (error instanceof z.ZodError) return problemOf(new Invalid(fieldProblems(error)))
  if (error instanceof Refusal) return refusalProblem(error)
  return null
}

function refusalProblem(refusal: Refusal): Problem {
  const { kind, code, message, ...rest } = refusal
  return { type: `/api/docs#${code}`, title: titleOf[kind], status: statusOf[kind], detail: message, code, ...rest }
}

export const internalProblem: Problem = {
  type: '/api/docs#internal',
  title: 'Something went wrong on our side',
  status: 500,
  detail:
    'Something went wrong on our side. Nothing was changed. Please try again; if it happens again, tell your administrator the time it happened.',
  code: 'internal',
}

function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.slice(0, 50).map((issue) => ({ field: issue.path.join('.'), message: plainly(issue) }))
}

/** Zod's own words are for programmers; ours come with the schema, so only the unnamed ones need a sentence. */
function plainly(issue: z.core.$ZodIssue): string {
  const where = issue.path.length ? `"${issue.path.join('.')}"` : 'The request'
  return /^Invalid|^Too |^Expected|^Unrecognized/.test(issue.message) ? `${where}: ${issue.message}.` : issue.message
}
