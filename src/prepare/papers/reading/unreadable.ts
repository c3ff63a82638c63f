import { Refusal, type ErrorKind } from '../../../base/errors.ts'
import { tooMuch } from '../../plan/text/text-limits.ts'

/** Why a document cannot be taken in. Part of the API: never renamed. */
export type UnreadableCode =
  | 'import-empty'
  | 'import-too-large'
  | 'import-damaged'
  | 'import-locked'
  | 'import-old-word'
  | 'import-wrong-kind'
  | 'import-bomb'
  | 'import-unsafe'
  | 'import-encoding'
  | 'import-too-slow'
  | 'import-busy'

const kinds: Partial<Record<UnreadableCode, ErrorKind>> = { 'import-too-large': 'too-large', 'import-busy': 'too-many' }

/** The file cannot be read. Says what is wrong, in which file and where, and how to mend it; nothing was stored. */
export class Unreadable extends Refusal {
  readonly kind: ErrorKind
  readonly code: UnreadableCode
  /** The file, and where in it: "plan/during.md, line 12". */
  readonly place: string
  readonly says: string
  constructor(code: UnreadableCode, place: string, says: string) {
    super(`${place}: ${says} Nothing was stored.`)
    this.kind = kinds[code] ?? 'invalid'
    this.code = code
    this.place = place
    this.says = says
  }
}

/** What nobody writes by hand, and what the editor would not take. */
export function refuseTooMuch(name: string, title: string, body: string): void {
  const problem = tooMuch(body)
  if (problem) throw new Unreadable('import-too-large', `${name}, section “${title.slice(0, 60)}”, line ${problem.line}`, problem.says)
}
