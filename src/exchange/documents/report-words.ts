import { counted } from '../../base/show-duration.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import type { IncidentReportFacts, ReportedIncident, ReportedReport } from './report-facts.ts'

/** What stands on paper for what stands in the database: no key is ever printed. */

type Settings = IncidentReportFacts['settings']

export const phaseWords: Record<ReportedIncident['phase'], string> = {
  identification: 'Identification',
  containment: 'Containment',
  eradication: 'Eradication',
  recovery: 'Recovery',
  'lessons-learned': 'Lessons learned',
  closed: 'Closed',
}

export const assetKindWords: Record<ReportedIncident['assets'][number]['kind'], string> = {
  service: 'Service',
  server: 'Server',
  computer: 'Computer',
  phone: 'Phone or tablet',
  account: 'Account',
  records: 'Records',
  network: 'Network',
  building: 'Building or room',
  other: 'Something else',
}

export const assetStateWords: Record<ReportedIncident['assets'][number]['state'], string> = {
  suspected: 'Suspected',
  affected: 'Affected',
  contained: 'Contained',
  restored: 'Restored',
  cleared: 'Not affected after all',
}

export const groupWords: Record<ReportedIncident['affectedPeople'][number]['who'], string> = {
  patrons: 'Patrons',
  staff: 'Staff',
  children: 'Children',
  others: 'Others',
}

export const channelWords: Record<ReportedReport['channel'], string> = {
  form: 'Report form',
  phone: 'Phone call',
  visit: 'In person',
  mail: 'Mail',
  api: 'Another program',
}

export const outcomeWords: Record<NonNullable<ReportedReport['outcome']>, string> = {
  opened: 'Opened this incident',
  joined: 'Joined to an incident',
  duplicate: 'Told before in another report',
  dismissed: 'Dismissed',
}

const certaintyWords = { exact: '', about: 'about ', 'at-most': 'at most ', unknown: '' }

/** "about 1,200 people". */
export function countInWords({ count, certainty }: ReportedIncident['affectedPeople'][number]): string {
  if (count === null) return 'Number unknown'
  return `${certaintyWords[certainty]}${count.toLocaleString('en-US')}${certainty === 'unknown' ? ' (not certain)' : ''}`
}

/** "Severity 2 (High)". */
export function severityInWords({ severities }: Settings, level: SeverityLevel): string {
  const name = severities.find((each) => each.level === level)?.name
  return name ? `Severity ${level} (${name})` : `Severity ${level}`
}

export const categoryInWords = ({ categories }: Settings, key: string): string =>
  categories.find((each) => each.key === key)?.name ?? unkeyed(key)

/** The answer as the plan words it. Unsure is kept as unsure, and counts as the answer that the plan names. */
export function answerInWords(question: Settings['functional'], key: string): string {
  const label = (of: string) => question.answers.find((each) => each.key === of)?.label ?? unkeyed(of)
  return key === 'unsure' ? `Not sure, counted as “${label(question.unsureCountsAs)}”` : label(key)
}

/** For a key that this plan version does not know: "data-theft" as "Data theft". */
const unkeyed = (key: string): string => {
  const words = key.replaceAll(/[-_.]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "1.4 MB", as file managers count. */
export function sizeInWords(sizeBytes: number): string {
  const shown = (size: number, unit: string) => `${size.toLocaleString('en-US', { maximumFractionDigits: 1 })} ${unit}`
  if (sizeBytes < 1000) return counted(sizeBytes, 'byte')
  if (sizeBytes < 1_000_000) return shown(sizeBytes / 1000, 'kB')
  return sizeBytes < 1_000_000_000 ? shown(sizeBytes / 1_000_000, 'MB') : shown(sizeBytes / 1_000_000_000, 'GB')
}
