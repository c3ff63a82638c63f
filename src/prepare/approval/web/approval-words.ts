import { showInstant } from '../../../base/show-moment.ts'
import type { Approval, Review } from './approval-queries.ts'

type Version = Approval['version']

export const statusWords: Record<Version['status'], string> = {
  draft: 'Draft',
  'in-review': 'Waits for signatures',
  approved: 'Approved',
  'in-force': 'In force',
  superseded: 'Replaced',
  withdrawn: 'Withdrawn',
}

export const documentWords: Record<Version['document'], string> = { plan: 'plan', procedure: 'handling procedure' }

const people = (count: number) => (count === 1 ? 'one signature is' : `${count} signatures are`)

/** Where it stands and what comes next, in one or two sentences. */
export function standingWords({ version, signing }: Approval, zone: string): string {
  const when = (at: Date | null) => (at ? showInstant(at, zone) : '')
  switch (version.status) {
    case 'draft':
      return 'This is a draft. When it is complete, submit it: then its text stands and can be signed.'
    case 'in-review':
      return `${people(signing.open).replace(/^./, (first) => first.toUpperCase())} still missing. ${version.forceFrom ? `Once signed, it is in force from ${when(version.forceFrom)}.` : 'With the last one it is approved and in force.'}`
    case 'approved':
      return `It is approved and comes in force ${when(version.forceFrom)}. Nobody can change it any more.`
    case 'in-force':
      return `It is in force since ${when(version.inForceAt)}. Nobody can change it any more; what should be different goes into the next version.`
    case 'superseded':
      return `It was replaced by a newer version ${when(version.supersededAt)}.`
    case 'withdrawn':
      return 'It was withdrawn and never came in force.'
  }
}

export const causeWords: Record<Review['cause'], string> = {
  yearly: 'By the calendar',
  incident: 'After an incident',
  exercise: 'After an exercise',
  law: 'The law changed',
  team: 'The team changed',
  asked: 'Asked for',
}

export const stateWords: Record<Review['state'], string> = {
  coming: 'Not yet',
  owed: 'Owed now',
  'being-signed': 'Nothing to change: waits for signatures',
  'being-written': 'A new version is being written',
  done: 'Done',
}
