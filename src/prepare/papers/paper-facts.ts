import type { PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Tint } from '../../platform/print/document.ts'
import type { ContactMethod, Person } from '../people/person.ts'
import type { PlanSettings } from '../plan/settings.ts'
import type { LiveBlock } from '../plan/text/directives.ts'
import type { VersionStatus } from '../plan/version-life.ts'

/** Everything that papers are drawn from, gathered before the drawing begins. */

export type PaperPerson = Pick<Person, 'id' | 'name' | 'kind' | 'position' | 'site' | 'leftAt'> & { contacts: ContactMethod[] }

export type PaperSection = { key: string; title: string; body: string; standard: boolean; removedReason: string | null }

export type PaperSignature = {
  personId: PersonId
  name: string
  position: string
  kind: 'approval' | 'review'
  signedAt: Date
  onPaper: boolean
}

export type PaperVersion = {
  id: PlanVersionId
  document: 'plan' | 'procedure'
  title: string
  number: string
  status: VersionStatus
  starter: boolean
  settings: PlanSettings
  sections: PaperSection[]
  /** Of a draft: that of its words as they are now. */
  contentHash: string
  changeNote: string | null
  approvedAt: Date | null
  /** From when it counts or will count: chosen on submission, else from approval. Null for a draft. */
  countsFrom: Date | null
  supersededAt: Date | null
}

/** A version of the same document that counts or counted, for the list of changes. */
export type PastVersion = Pick<PaperVersion, 'number' | 'starter' | 'changeNote' | 'countsFrom'>

export type House = {
  organisation: { name: string; zone: string; hotline: string | null }
  sites: { name: string; address: string | null }[]
  people: PaperPerson[]
}

export type PaperFacts = House & {
  version: PaperVersion
  history: PastVersion[]
  signatures: PaperSignature[]
  madeAt: Date
  /** Whether whoever reads it may see how people are reached: the numbers are private. */
  withContacts: boolean
  /** Live blocks that stand elsewhere in the same paper, with the words that say so. */
  elsewhere?: Partial<Record<LiveBlock, string>>
}

/** Only a draft shows the colors of the template: what is to be approved looks as it will. */
export const showsTemplate = ({ version }: Pick<PaperFacts, 'version'>): boolean => ['draft', 'withdrawn'].includes(version.status)

/** Whether words of a template are printed. Guidance is for the author, and no part of a document that counts. */
export const isPrinted = (facts: Pick<PaperFacts, 'version'>, tint: Tint): boolean => tint === 'example' || showsTemplate(facts)

export const nameOf = ({ people }: Pick<House, 'people'>, id: PersonId): string => {
  const person = people.find((each) => each.id === id)
  if (!person) return 'Somebody who is no longer known'
  return person.leftAt ? `${person.name} (has left)` : person.name
}
