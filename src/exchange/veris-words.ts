import words from '../../content/veris-words.json' with { type: 'json' }
import { counted } from '../base/show-duration.ts'
import type { VerisPart, VerisRecord } from './veris-schema.ts'

/**
 * VERIS in plain English, by content/veris-words.json. Terms it does not know are shown as VERIS writes them, so that
 * new versions still read well.
 */
export const known = (table: Record<string, string>, term: string): string | undefined =>
  Object.hasOwn(table, term) ? table[term] : undefined

/** "Theft" → "theft", "SQLi" → "commands smuggled into a database (SQL injection)", "CVE" stays. */
export const plainTerm = (term: string): string =>
  known(words.terms, term) ?? (/^.[A-Z0-9]/.test(term) ? term : term.charAt(0).toLowerCase() + term.slice(1))

/** What says nothing is left out. */
export const meaningful = (terms: readonly string[] | null | undefined): string[] => (terms ?? []).filter((term) => !saysNothing.has(term))

const saysNothing = new Set(['Unknown', 'Other', 'NA', ''])

export const listed = (terms: readonly string[] | null | undefined): string => meaningful(terms).map(plainTerm).join(', ')

/** "Hacking: using stolen passwords; way in: the remote network access (VPN)." One line for each action. */
export function actionLines({ action }: VerisRecord): string[] {
  return Object.entries(action).map(([kind, part]) =>
    sentence(known(words.actions, kind) ?? kind, [
      listed(part?.variety),
      prefixed(`${known(words.vectorIs, kind) ?? 'by'}: `, listed(part?.vector)),
      part?.notes ?? '',
    ]),
  )
}

/** "Theft" or "Harmful software": the shortest name for what was done. */
export function shortAction({ action }: VerisRecord): string {
  const [kind, part] = Object.entries(action).find(([kind]) => kind !== 'unknown') ?? []
  const [variety] = meaningful(part?.variety)
  const said = variety ? plainTerm(variety) : kind ? (known(words.actions, kind) ?? kind) : 'Incident'
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** "Somebody outside the organization: activist; for ideology." */
export function actorLines({ actor }: VerisRecord): string[] {
  return Object.entries(actor).map(([kind, part]) =>
    sentence(known(words.actors, kind) ?? kind, [actorNames(part), prefixed('for ', listed(part?.motive)), part?.notes ?? '']),
  )
}

const actorNames = (part: VerisPart | null | undefined): string =>
  [listed(part?.variety), meaningful(part?.name).join(', ')].filter(Boolean).join(', ')

/** An object since 1.3.3, before that a word such as "Ext - customer". */
export function noticedLine({ discovery_method: method }: VerisRecord): string {
  if (typeof method === 'string') {
    const [side = '', ...how] = method.split(' - ')
    return sentence(known(words.noticedBefore13, side) ?? plainTerm(method), [listed([how.join(' - ')]).replace(/^unknown$/, '')])
  }
  const ways = Object.entries(method).map(([kind, way]) => sentence(known(words.noticedBy, kind) ?? kind, [listed(varietyOf(way))]))
  return ways.join(' ')
}

function varietyOf(way: unknown): string[] {
  const variety = way !== null && typeof way === 'object' && 'variety' in way ? way.variety : null
  return Array.isArray(variety) ? variety.filter((each) => typeof each === 'string') : []
}

export const certaintyLine = ({ security_incident: said }: VerisRecord): string => known(words.certainty, said) ?? said
export const impactLine = ({ impact }: VerisRecord): string =>
  meaningful([impact?.overall_rating ?? ''])
    .map((rating) => known(words.impact, rating) ?? rating)
    .join('')

const spans = {
  compromise: 'until the first harm',
  exfiltration: 'until information was taken',
  discovery: 'until it was noticed',
  containment: 'from then until it was contained',
} as const

/** "Until it was noticed: about 3 days; from then until it was contained: hours." */
export function durationLine({ timeline }: VerisRecord): string {
  const told = Object.entries(spans).flatMap(([which, what]) => {
    const length = lengthInWords(timeline[which as keyof typeof spans])
    return length ? [`${what}: ${length}`] : []
  })
  return sentence(told.join('; '), [])
}

function lengthInWords(duration: VerisRecord['timeline']['discovery']): string {
  const [unit] = meaningful([duration?.unit ?? ''])
  if (!unit) return ''
  if (unit === 'Never') return 'never'
  return duration?.value == null ? unit.toLowerCase() : `about ${counted(duration.value, unit.toLowerCase().replace(/s$/, ''))}`
}

const prefixed = (before: string, text: string): string => (text ? before + text : '')

/** The head, then what is known of it, as one sentence; nothing where there is nothing. */
function sentence(head: string, details: string[]): string {
  const said = details.map((each) => each.trim().replace(/[.;]+$/, '')).filter(Boolean)
  if (!head) return ''
  const text = said.length ? `${head}: ${said.join('; ')}.` : `${head}.`
  return text.charAt(0).toUpperCase() + text.slice(1)
}
