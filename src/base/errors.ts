export type ErrorKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-large' | 'too-many' | 'unavailable'

/**
 * A refusal the caller can understand and act on. Anything else that is thrown is a bug.
 * platform/http turns `kind` into a status; nothing below it knows about HTTP.
 * The message is read by people: it says what is wrong and how to mend it.
 */
export abstract class Refusal extends Error {
  abstract readonly kind: ErrorKind
  /** Part of the API: clients branch on it, so it is never renamed. */
  abstract readonly code: string
}

/** One thing wrong with what was typed: where (a path such as `options.0.title`) and what to do about it. */
export type FieldProblem = { field: string; message: string }

export class Invalid extends Refusal {
  readonly kind = 'invalid'
  readonly code: string = 'invalid'
  readonly fields: FieldProblem[]
  constructor(fields: FieldProblem[]) {
    super(fields.map(({ message }) => message).join(' '))
    this.fields = fields
  }
}

export class NotFound extends Refusal {
  readonly kind = 'not-found'
  readonly code = 'not-found'
  constructor(what: string) {
    super(`There is no such ${what}, or you may not know of it.`)
  }
}

export class Forbidden extends Refusal {
  readonly kind = 'forbidden'
  readonly code: string = 'forbidden'
}

export class Unauthenticated extends Refusal {
  readonly kind = 'unauthenticated'
  readonly code: string = 'unauthenticated'
}

/** Somebody else was faster. Carries the thing as it is now, so both texts can be laid side by side. */
export class Stale extends Refusal {
  readonly kind = 'conflict'
  readonly code = 'stale'
  readonly current: unknown
  constructor(what: string, current: unknown) {
    super(`Somebody changed this ${what} while you were working on it. Nothing was overwritten.`)
    this.current = current
  }
}

/** A step that the thing's present state does not allow, such as closing what is closed. */
export class Conflict extends Refusal {
  readonly kind = 'conflict'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
