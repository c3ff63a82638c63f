import type { Moment } from '../base/moment.ts'
import type { Category } from '../prepare/plan/settings.ts'
import { assetsOf, peopleOf, type AffectedAsset, type AffectedPeople } from './veris-affected.ts'
import { categoryOf } from './veris-category.ts'
import { milestonesOf, occurredOf, saysMoreThan, type Milestone } from './veris-moments.ts'
import type { VerisRecord } from './veris-schema.ts'
import { cut, summaryOf, titleOf, victimName } from './veris-title.ts'
import { actionLines, actorLines, certaintyLine, durationLine, impactLine, meaningful, noticedLine } from './veris-words.ts'

/** What a VERIS record says in our words: an incident of the register, as history. */
export type VerisHistory = {
  title: string
  summary: string | null
  category: string | null
  occurred: Moment
  milestones: Milestone[]
  facts: { label: string; text: string }[]
  assets: AffectedAsset[]
  people: AffectedPeople[]
}

/** Only what the source says. It rates no severity as we do, so there is none. */
export function historyOf(record: VerisRecord, categories: readonly Pick<Category, 'key' | 'taxonomy'>[]): VerisHistory {
  return storable({
    title: titleOf(record),
    summary: summaryOf(record),
    category: categoryOf(record, categories),
    occurred: occurredOf(record.timeline),
    milestones: milestonesOf(record.timeline),
    facts: factsOf(record),
    assets: assetsOf(record),
    people: peopleOf(record),
  })
}

const longestFact = 2000

function factsOf(record: VerisRecord): { label: string; text: string }[] {
  const told: [string, string | null | undefined][] = [
    ['Organization it happened to', victimLine(record)],
    ['Certainty', certaintyLine(record)],
    ['What was done', actionLines(record).join(' ')],
    ['Who caused it', actorLines(record).join(' ')],
    ['How it was noticed', noticedLine(record)],
    ['How long it took', durationLine(record)],
    ['Date in the source', dateInSource(record)],
    ['Damage, as the source rates it', impactLine(record)],
    ['What was corrected', record.corrective_action],
    ['Notes of the source', record.notes],
    ['Where it is described', record.reference],
    ['Taken over from', sourceLine(record)],
  ]
  return told.flatMap(([label, text]) => (text?.trim() ? [{ label, text: cut(text.trim(), longestFact) }] : []))
}

function victimLine(record: VerisRecord): string {
  const { victim } = record
  const place = meaningful([victim?.state ?? '', ...(victim?.country ?? [])]).join(', ')
  const [people] = meaningful([victim?.employee_count ?? ''])
  const [industry] = meaningful([victim?.industry ?? ''])
  const details = [victimName(record), place, industry && `industry ${industry} (NAICS)`, people && `employees: ${people.toLowerCase()}`]
  return details.filter(Boolean).join('; ')
}

/** Only where it says more than could be kept as a moment, such as February 31. */
function dateInSource({ timeline }: VerisRecord): string | null {
  if (!saysMoreThan(occurredOf(timeline), timeline)) return null
  const { year, month, day, time } = timeline.incident
  return Object.entries({ year, month, day, time })
    .flatMap(([what, value]) => (value == null ? [] : [`${what} ${value}`]))
    .join(', ')
}

const sourceLine = ({ schema_version: version, incident_id: id, source_id: source }: VerisRecord): string =>
  `VERIS ${String(version).replaceAll('_', '.')}, record ${id}${source ? `, from ${source}` : ''}.`

/** What PostgreSQL cannot hold in a text (NUL, lone surrogates) is replaced, everywhere at once. The source document keeps it. */
function storable(history: VerisHistory): VerisHistory {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return storableText(value)
    if (Array.isArray(value)) return value.map(plain)
    if (value === null || typeof value !== 'object' || value instanceof Date) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
  }
  return plain(history) as VerisHistory
}

export const storableText = (text: string): string => text.replaceAll('\u0000', '\uFFFD').toWellFormed()
