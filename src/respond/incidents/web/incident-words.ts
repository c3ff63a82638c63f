import type { Incident } from './incident-queries.ts'

/** What stands on the screen for what stands in the database: no key is ever shown. */

type AssetKind = Incident['assets'][number]['kind']
export type AssetState = Incident['assets'][number]['state']
export type Group = Incident['affectedPeople'][number]['who']
export type Certainty = Incident['affectedPeople'][number]['certainty']
export type MilestoneKind = Incident['milestones'][number]['kind']

export const assetKindWords: Record<AssetKind, string> = {
  service: 'Service, such as the catalog or mail',
  server: 'Server',
  computer: 'Computer',
  phone: 'Phone or tablet',
  account: 'Account',
  records: 'Records, on paper or in files',
  network: 'Network',
  building: 'Building or room',
  other: 'Something else',
}

export const shortAssetKind = (kind: AssetKind): string => assetKindWords[kind].split(',')[0] ?? kind

export const assetStateWords: Record<AssetState, string> = {
  suspected: 'Maybe affected',
  affected: 'Affected',
  contained: 'Contained',
  restored: 'Working again',
  cleared: 'Not affected after all',
}

export const groupWords: Record<Group, string> = { patrons: 'Patrons', staff: 'Staff', children: 'Children', others: 'Others' }

export const certaintyWords: Record<Certainty, string> = {
  exact: 'Exactly this many',
  about: 'About this many',
  'at-most': 'At most this many',
  unknown: 'We do not know yet',
}

const beforeCount: Record<Certainty, string> = { exact: '', about: 'about ', 'at-most': 'at most ', unknown: '' }

/** "about 1,200". */
export function countWords({ count, certainty }: { count: number | null; certainty: Certainty }): string {
  if (count === null) return 'how many is not known'
  return `${beforeCount[certainty]}${count.toLocaleString('en-US')}${certainty === 'unknown' ? ', not certain' : ''}`
}

/** The glossary's word. milestones.ts has it too, but brings the whole calendar along, which the first look on a phone need not wait for. */
export const milestoneName = (kind: MilestoneKind): string => `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`

/** Each milestone as a question that anybody can answer. */
export const milestoneAsks: Record<MilestoneKind, string> = {
  occurred: 'When did it begin, as far as you know?',
  noticed: 'When did somebody first notice it?',
  reported: 'When was it reported?',
  confirmed: 'When was it certain that this is a real incident?',
  contained: 'When had it stopped spreading or getting worse?',
  eradicated: 'When was the cause gone?',
  recovered: 'When did everything work as before?',
  closed: 'When was it closed?',
}

/** The others are set by the software itself, when a report comes in and when the incident is closed. */
export const setByHand = (kind: MilestoneKind): kind is Exclude<MilestoneKind, 'reported' | 'closed'> =>
  kind !== 'reported' && kind !== 'closed'
