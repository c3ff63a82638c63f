import type { PlanSettings } from '../plan/settings.ts'
import { movedKeys } from './compare-order.ts'
import { matrixChanges } from './compare-matrix.ts'
import { tellChange, type SettingsChange } from './compare-told.ts'
import { wordChanges } from './compare-words.ts'
import type { Names } from './settings-names.ts'
import { isTarget, quote, showMaybe, showValue, type Item, type Outline } from './settings-outline.ts'
import { outlines } from './settings-outlines.ts'
import { partOf } from './settings-part.ts'

type Untold = Omit<SettingsChange, 'part' | 'playbook' | 'text'>
type Say = (change: Partial<Untold> & Pick<Untold, 'what' | 'about'>) => void

/**
 * Every difference between two settings, in words, in the order of the plan. It walks the values and not a list of known
 * members, so whatever differs is told, also what was added to the settings yesterday.
 */
export function settingsChanges(before: PlanSettings, after: PlanSettings, names: Names): SettingsChange[] {
  const members = new Set([...Object.keys(outlines), ...Object.keys(before), ...Object.keys(after)]) as Set<keyof PlanSettings>
  return [...members].flatMap((member) => {
    const told: SettingsChange[] = []
    const at = (playbook: string | null): Say => {
      const where = { part: partOf([member], after).part, playbook }
      return (change) => {
        const whole = { ...where, label: null, from: null, to: null, pieces: null, details: [], ...change }
        told.push({ ...whole, text: tellChange(whole) })
      }
    }
    if (member === 'matrix') matrixChanges(before, after, names, at(null))
    else if (member === 'playbooks') playbookChanges(before.playbooks, after.playbooks, names, at)
    else compare(outlines[member] ?? unknown(member), before[member], after[member], { about: '', names, say: at(null) })
    return told
  })
}

/** Each playbook is told under its own key. */
function playbookChanges(before: Item[], after: Item[], names: Names, at: (playbook: string | null) => Say): void {
  const outline = outlines.playbooks as Outline & { is: 'list' }
  const keys = new Set([...after, ...before].map(({ key }) => String(key)))
  const only = (items: Item[], key: string) => items.filter((each) => each.key === key)
  for (const key of keys) compare(outline, only(before, key), only(after, key), { about: '', names, say: at(key) })
  tellMoves(outline, before, after, { about: '', names, say: at(null) })
}

type Place = { about: string; names: Names; say: Say }

function compare(outline: Outline, before: unknown, after: unknown, place: Place): void {
  if (same(before, after)) return
  if (outline.is === 'group' && isItem(before ?? {}) && isItem(after ?? {})) compareFields(outline, before, after, place)
  else if (outline.is === 'list' && isItems(before ?? []) && isItems(after ?? []))
    compareLists(outline, (before ?? []) as Item[], (after ?? []) as Item[], place)
  else if (outline.is === 'set' && Array.isArray(before ?? []) && Array.isArray(after ?? []))
    compareSets(outline, (before ?? []) as unknown[], (after ?? []) as unknown[], place)
  else compareValues(outline, before, after, place)
}

function compareFields(outline: Outline & { is: 'group' }, before: unknown, after: unknown, { about, ...place }: Place): void {
  const [was, is] = [(before ?? {}) as Item, (after ?? {}) as Item]
  const inside = { ...place, about: about || outline.label }
  for (const field of new Set([...Object.keys(outline.fields), ...Object.keys(was), ...Object.keys(is)]))
    compare(outline.fields[field] ?? unknown(field), was[field], is[field], inside)
}

function compareLists(outline: Outline & { is: 'list' }, before: Item[], after: Item[], place: Place): void {
  const [was, is] = [byKey(outline, before), byKey(outline, after)]
  for (const [key, item] of is) {
    const about = called(outline, item, place)
    const earlier = was.get(key)
    if (earlier) compare(outlineOf(outline, item), earlier, item, { ...place, about })
    else place.say({ what: 'added', about, details: detailsOf(outlineOf(outline, item), item, place.names) })
  }
  for (const [key, item] of was)
    if (!is.has(key))
      place.say({ what: 'removed', about: called(outline, item, place), details: detailsOf(outlineOf(outline, item), item, place.names) })
  if (outline.of !== 'playbooks') tellMoves(outline, before, after, place)
}

function tellMoves(outline: Outline & { is: 'list' }, before: Item[], after: Item[], place: Place): void {
  const [was, is] = [byKey(outline, before), byKey(outline, after)]
  for (const { key, behind } of movedKeys([...was.keys()], [...is.keys()])) {
    const to = behind === null ? 'to the beginning' : `behind ${outline.nameOf(is.get(behind)!, place.names)}`
    place.say({ what: 'moved', about: called(outline, is.get(key)!, place), to })
  }
}

/** Two things of one key are a problem of the draft, and still two things. */
function byKey(outline: Outline & { is: 'list' }, items: Item[]): Map<string, Item> {
  const map = new Map<string, Item>()
  for (const item of items) {
    let key = outline.keyOf(item)
    while (map.has(key)) key += '+'
    map.set(key, item)
  }
  return map
}

function called({ noun, nameOf }: Outline & { is: 'list' }, item: Item, { about, names }: Place): string {
  return [about, `${noun} ${nameOf(item, names)}`.trim()].filter(Boolean).join(', ')
}

function compareSets(outline: Outline & { is: 'set' }, before: unknown[], after: unknown[], { about, names, say }: Place): void {
  const [was, is] = [counted(before), counted(after)]
  const show = (each: unknown) => `${outline.noun} ${outline.show(each, names)}`.trim()
  for (const [key, each] of is) if (!was.has(key)) say({ what: 'added', about, label: show(each) })
  for (const [key, each] of was) if (!is.has(key)) say({ what: 'removed', about, label: show(each) })
  for (const { key, behind } of movedKeys([...was.keys()], [...is.keys()])) {
    const to = behind === null ? 'to the beginning' : `behind ${outline.show(is.get(behind), names)}`
    say({ what: 'moved', about, label: show(is.get(key)), to })
  }
}

/** Values by what they are, the second of two equal ones apart from the first. */
function counted(values: unknown[]): Map<string, unknown> {
  const map = new Map<string, unknown>()
  for (const value of values) {
    let key = JSON.stringify(value)
    while (map.has(key)) key += '+'
    map.set(key, value)
  }
  return map
}

function compareValues(outline: Outline, before: unknown, after: unknown, { about, names, say }: Place): void {
  const label = labelOf(outline)
  if (outline.is === 'target' || isTarget(before) || isTarget(after))
    return say({ what: 'changed', about, label, from: showMaybe(before), to: showMaybe(after) })
  const [from, to] = [showValue(outline, before, names), showValue(outline, after, names)]
  if (outline.is !== 'prose') return say({ what: 'changed', about, label, from, to: from === to ? `${to} (written differently)` : to })
  const pieces = wordChanges(typeof before === 'string' ? before : '', typeof after === 'string' ? after : '')
  say({ what: 'changed', about, label, from, to, pieces })
}

/** What something new or gone consists of, without what is empty. */
function detailsOf(outline: Outline, value: unknown, names: Names, label = ''): SettingsChange['details'] {
  if (value === null || value === undefined || value === '') return []
  if (outline.is === 'group' && isItem(value))
    return Object.entries(value).flatMap(([field, each]) =>
      field === 'key' ? [] : detailsOf(outline.fields[field] ?? unknown(field), each, names),
    )
  if (outline.is === 'list' && isItems(value))
    return value.flatMap((each) => {
      const name = `${outline.noun} ${outline.nameOf(each, names)}`.trim()
      const inside = detailsOf(outlineOf(outline, each), each, names).map(({ label: one, words }) => `${one}: ${words}`)
      return [{ label: name, words: inside.join('\n') }]
    })
  if (outline.is === 'set' && Array.isArray(value))
    return value.length === 0 ? [] : [{ label: outline.of, words: value.map((each) => outline.show(each, names)).join(', ') }]
  return [{ label: label || labelOf(outline), words: showValue(outline, value, names) }]
}

const outlineOf = ({ item }: Outline & { is: 'list' }, value: Item): Outline => (typeof item === 'function' ? item(value) : item)
const labelOf = (outline: Outline): string => ('label' in outline ? outline.label : outline.of)
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)
const isItems = (value: unknown): value is Item[] => Array.isArray(value) && value.every(isItem)

/** A member that nobody has given words yet is told by its own name. */
const unknown = (field: string): Outline => ({
  is: 'value',
  label: field.replace(/([A-Z])/g, ' $1').toLowerCase(),
  show: (value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value === undefined ? 'nothing' : quote(value)),
})

/** Equal, whatever the order in which the database keeps the members of an object; null and left out are the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, at) => same(each, b[at]))
  if (!isItem(a) || !isItem(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]))
}
