import { Conflict, Forbidden, Invalid } from '../../base/errors.ts'
import type { FileId, PersonId } from '../../base/ids.ts'
import { sameName } from './approval.ts'

/** What comes with a signature at a screen, after the password was found right. */
export type Signing = { typedName: string; position: string; contentHash: string; address: string }

/** What is written down of a signature on paper. */
export type PaperSigning = { personId: PersonId; position: string; signedOn: string; scanFileId: FileId }

export class NotASignatory extends Forbidden {
  override readonly code = 'plan.not-a-signatory'
  constructor() {
    super('This document does not name you among those who sign it. Its settings say who does.')
  }
}

/** The text that was read is not the text that would be signed. */
export class TextChanged extends Conflict {
  constructor() {
    super(
      'plan.text-changed',
      'The text was changed after you opened it, so nothing was signed. Please open it again and read what is new.',
    )
  }
}

export class AlreadySigned extends Conflict {
  constructor(name: string) {
    super('plan.already-signed', `${name} has signed this already. One signature is enough.`)
  }
}

export function refuseOtherName(typed: string, name: string): void {
  if (sameName(typed, name)) return
  throw new Invalid([{ field: 'typedName', message: `Please type your name as Muster knows it: ${name}.` }])
}

/** A paper cannot have been signed tomorrow, nor before its text was there. Days of the organisation, as `YYYY-MM-DD`. */
export function refuseImpossibleDay(signedOn: string, { first, last }: { first: string; last: string }): void {
  if (signedOn > last)
    throw new Invalid([{ field: 'signedOn', message: 'This day is still to come. Give the day that stands on the paper.' }])
  if (signedOn < first)
    throw new Invalid([
      { field: 'signedOn', message: 'On this day the text was not there to be signed yet. Give the day that stands on the paper.' },
    ])
}
