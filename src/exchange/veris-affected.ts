import words from '../../content/veris-words.json' with { type: 'json' }
import { known, meaningful, plainTerm } from './veris-words.ts'
import type { VerisRecord } from './veris-schema.ts'

export type AffectedAsset = {
  name: string
  kind: 'service' | 'server' | 'computer' | 'phone' | 'account' | 'records' | 'network' | 'building' | 'other'
  state: 'suspected' | 'affected' | 'cleared'
  note: string | null
}

export type AffectedPeople = {
  who: 'patrons' | 'staff' | 'others'
  count: number | null
  certainty: 'about' | 'at-most' | 'unknown'
  data: string[]
  note: string | null
}

/** No record that was ever published names more; what is beyond stays in the source document. */
const mostAssets = 50

/** "S - Database" becomes "Database server"; how many stands in the note. */
export function assetsOf({ asset, security_incident: certainty }: VerisRecord): AffectedAsset[] {
  const state = certainty === 'Confirmed' ? 'affected' : certainty === 'Suspected' ? 'suspected' : 'cleared'
  return (asset.assets ?? []).slice(0, mostAssets).map(({ variety, amount }) => ({
    name: assetName(variety).slice(0, 200),
    kind: assetKind(variety),
    state,
    note: amount == null ? null : `Number of these, as the source says: ${amount.toLocaleString('en-US')}.`,
  }))
}

const assets = words.assets as Record<string, { name: string; kind?: string }>
const prefixOf = (variety: string): string => /^([A-Z]) - /.exec(variety)?.[1] ?? ''

function assetName(variety: string): string {
  const prefix = prefixOf(variety)
  const rest = prefix ? variety.slice(4) : variety
  if (Object.hasOwn(assets, variety)) return assets[variety]?.name ?? variety
  if (!meaningful([rest]).length) return known(words.assetUnknown, prefix) ?? 'Something that is not known'
  return prefix === 'S' ? `${rest} server` : rest
}

function assetKind(variety: string): AffectedAsset['kind'] {
  const own = Object.hasOwn(assets, variety) ? assets[variety]?.kind : undefined
  return (own ?? known(words.assetKinds, prefixOf(variety)) ?? 'other') as AffectedAsset['kind']
}

/** The largest number that an affected group can hold. */
const mostPeople = 1_000_000_000

/**
 * Whose information was seen, by groups. VERIS counts records, not people, and in one sum for all groups: it becomes
 * a count only where there is one group, and the note always says what the source counted. Information that is not
 * about people (source code, trade secrets) affects nobody.
 */
export function peopleOf({ attribute }: VerisRecord): AffectedPeople[] {
  const seen = attribute?.confidentiality
  if (!seen || seen.data_disclosure === 'No') return []
  const kinds = meaningful(seen.data?.map(({ variety }) => variety ?? ''))
  const personal = kinds.filter((kind) => !words.notAboutPeople.includes(kind))
  if (kinds.length > 0 && personal.length === 0) return []
  const groups = groupsOf(seen.data_victim)
  const total = Number.isInteger(seen.data_total) && (seen.data_total ?? 0) > 0 ? (seen.data_total ?? null) : null
  if (!kinds.length && !groups.length && total === null) return []

  const count = groups.length <= 1 && total !== null && total <= mostPeople ? total : null
  const certainty = count === null ? 'unknown' : seen.data_disclosure === 'Yes' ? 'about' : 'at-most'
  const note =
    total === null
      ? null
      : `The source counts records, not people: ${total.toLocaleString('en-US')}${groups.length > 1 ? ' for all groups together' : ''}.`
  const data = [...new Set(personal.map((kind) => dataKind(kind).slice(0, 60)))].slice(0, 20)
  return (groups.length ? groups : (['others'] as const)).map((who) => ({ who, count, certainty, data, note }))
}

const dataKind = (kind: string): string => known(words.data, kind) ?? plainTerm(kind)

const groupsOf = (victims: readonly string[] | null | undefined): AffectedPeople['who'][] => {
  return [...new Set(meaningful(victims).map((victim) => (known(words.groups, victim) ?? 'others') as AffectedPeople['who']))]
}
