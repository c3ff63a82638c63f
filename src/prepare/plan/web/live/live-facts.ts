import type { PersonId } from '../../../../base/ids.ts'
import type { PlanSettings } from '../../settings.ts'

/** Somebody whom a live block names, and how they are reached. */
export type LivePerson = {
  id: PersonId
  name: string
  kind: string
  position: string | null
  contacts: { kind: string; value: string; independent: boolean; verifiedOn: string | null }[]
  leftAt: Date | null
}

export type LiveSignatory = { name: string; position: string; signedAt: Date | null; onPaper: boolean }
export type LiveChange = { number: string; inForceAt: Date | null; changeNote: string | null }

/** Everything that the live blocks of a text draw from. */
export type LiveFacts = {
  settings: PlanSettings
  /** Null for those who may not see how people are reached: names and numbers are left out, the rest is shown. */
  people: LivePerson[] | null
  organisation: { name: string; hotline: string | null; sites: { id: string; name: string; address: string | null }[] }
  version: { title: string; number: string; standing: string; contentHash: string | null }
  /** The versions of this document that were in force, newest first. */
  changes: LiveChange[]
  signatories: LiveSignatory[]
}

export const nameOf = (people: LivePerson[], id: PersonId): string => {
  const person = people.find((each) => each.id === id)
  if (!person) return 'Somebody who is no longer known'
  return person.leftAt ? `${person.name} (has left)` : person.name
}

export const roleName = ({ teamRoles }: Pick<PlanSettings, 'teamRoles'>, key: string): string =>
  teamRoles.find((each) => each.key === key)?.name ?? 'Unknown role'
