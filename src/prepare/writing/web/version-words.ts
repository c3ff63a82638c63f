import type { PlanDocument, VersionLine } from './writing-queries.ts'

export const documentWords: Record<PlanDocument, { name: string; about: string }> = {
  plan: {
    name: 'Incident response plan',
    about: 'Who does what when something happens, and how you prepare for it. Its settings drive this software.',
  },
  procedure: {
    name: 'Incident handling procedure',
    about: 'What everybody on the staff does from noticing something to closing it: a few pages, for all to read.',
  },
}

/** Where a version stands, as a mark. */
export const statusWords: Record<VersionLine['status'], string> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  'in-force': 'In force',
  superseded: 'Replaced',
  withdrawn: 'Given up',
}

/** The same within a sentence. */
export const standingWords: Record<VersionLine['status'], string> = {
  draft: 'a draft',
  'in-review': 'in review',
  approved: 'approved, not in force yet',
  'in-force': 'in force',
  superseded: 'replaced by a newer one',
  withdrawn: 'given up',
}

/** Why a version cannot be written in. Null for a draft. */
export function readOnlyWords({ status, number }: Pick<VersionLine, 'status' | 'number'>): string | null {
  if (status === 'in-review')
    return `Version ${number} is in review: its text stands until it is approved or somebody asks for changes. You can comment on it.`
  if (status === 'approved') return `Version ${number} is approved and comes into force on its day. Nobody can change it.`
  if (status === 'in-force') return `Version ${number} is in force. Nobody can change it: begin the next version to change something.`
  if (status === 'superseded') return `Version ${number} was replaced by a newer one. It can be read here as it was.`
  if (status === 'withdrawn') return `Version ${number} was given up. It can be read here as it was left.`
  return null
}
