import type { PersonId } from '../../base/ids.ts'
import type { ApprovalRule } from '../plan/settings-parts.ts'

export type Signatory = { personId: PersonId; position: string }

/** Whom the plan names to sign, each person once: a place that nobody holds yet signs nothing. */
export function signatoriesOf({ signatories }: ApprovalRule): Signatory[] {
  const named = signatories.flatMap(({ personId, position }) => (personId ? [{ personId, position }] : []))
  return named.filter(({ personId }, at) => named.findIndex((each) => each.personId === personId) === at)
}

export type Standing = {
  needed: number
  /** How many more must sign. None: it is approved, or reviewed. */
  open: number
  /** Who could still sign. */
  missing: Signatory[]
}

/** Where the signing stands. Only signatures of those who are named, under the text as it is, count. */
export function standingOf(rule: ApprovalRule, contentHash: string, signatures: { personId: PersonId; contentHash: string }[]): Standing {
  const signed = new Set(signatures.filter((each) => each.contentHash === contentHash).map(({ personId }) => personId))
  const missing = signatoriesOf(rule).filter(({ personId }) => !signed.has(personId))
  const given = signatoriesOf(rule).length - missing.length
  return { needed: rule.needed, open: Math.max(0, rule.needed - given), missing }
}

/** The same name, however it was spaced and capitalised. Letters with accents stay the letters they are. */
export const sameName = (typed: string, name: string): boolean => plainName(typed) === plainName(name)
const plainName = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en')

/** What a signature says, kept with it word for word. */
export const consentTo = {
  approval: 'I have read this document to its end and I approve it in this wording.',
  review: 'I have reviewed this document as it is in force and found that nothing needs to change.',
} as const
