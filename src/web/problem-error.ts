import type { FieldProblem } from '../base/errors.ts'
import type { Problem } from '../platform/http/problem.ts'

/**
 * A refusal as the browser meets it: the server's problem (RFC 9457) as it came, or one of ours where no server answered.
 * Its message is written for people. Branch on `code`, never on the words.
 */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }

  get code(): string {
    return this.problem.code
  }
  get status(): number {
    return this.problem.status
  }
  /** What is wrong with what was typed, by field. */
  get fields(): FieldProblem[] {
    return Array.isArray(this.problem.fields) ? (this.problem.fields as FieldProblem[]) : []
  }
  /** The thing as it is now, when somebody else was faster (`stale`). Parse it with the shape you expect. */
  get current(): unknown {
    return this.problem.current
  }
  /** What stands in the way, when closing is refused. Parse it with blockerShape. */
  get blockers(): unknown[] {
    return Array.isArray(this.problem.blockers) ? this.problem.blockers : []
  }
  /** Nobody answered, or the server could not right now: the same request may succeed later. */
  get isPassing(): boolean {
    return [0, 408, 425, 429, 502, 503, 504].includes(this.status)
  }
}

const ours = (code: string, status: number, title: string, detail: string, fields: FieldProblem[] = []) =>
  new ProblemError({ type: `/api/docs#${code}`, title, status, detail, code, fields })

/** Refuses a form before the server has to, in the same way: `throw missing('reason', 'Please say why.')`. */
export const missing = (field: string, message: string) =>
  ours('invalid', 400, 'Something needs to be corrected', message, [{ field, message }])

export const unreachable = () =>
  ours('unreachable', 0, 'No connection', 'The server does not answer. Check your connection; what you typed is kept.')

/** The server was updated while this page was open, or something between us and it answered instead. */
export const notUnderstood = (status: number) =>
  ours(
    'not-understood',
    status,
    'This page needs to be reloaded',
    'The server answered in a way this page does not understand. It was probably updated: please reload the page. What you typed is kept.',
  )

export const forbiddenPage = () =>
  ours('forbidden', 403, 'You may not see this page', 'Your access role does not include this page. Ask your administrator if you need it.')

/** Any thrown thing as a problem that can be shown. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (isMissingFile(error)) return notUnderstood(200)
  return ours(
    'page-failed',
    500,
    'This page has a fault',
    'Something in this page went wrong. Please try again; if it happens again, reload the page.',
  )
}

/** After an update, pages loaded later ask for files that are gone. */
const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|Importing a module script failed|Unable to preload/i.test(error.message)

/** What to show at the field of this name, if anything. */
export const fieldMessage = (error: unknown, field: string): string | undefined =>
  error instanceof ProblemError
    ? error.fields.find((each) => each.field === field || each.field.startsWith(`${field}.`))?.message
    : undefined

/** A refusal that no field of the form can show: its own words, or those of the fields the form does not have. */
export function otherMessage(error: unknown, shownFields: readonly string[] = []): string | undefined {
  if (!error) return undefined
  const problem = asProblem(error)
  if (problem.fields.length === 0) return problem.message
  const rest = problem.fields.filter(({ field }) => !shownFields.some((shown) => field === shown || field.startsWith(`${shown}.`)))
  return rest.length > 0 ? rest.map(({ message }) => message).join(' ') : undefined
}
