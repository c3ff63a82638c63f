import { showTarget, type Target } from '../../base/business-time.ts'
import type { Names } from './settings-names.ts'

/** What the settings look like to people: how each member is called and its value told. Comparing, refusing and recording speak by it. */
export type Outline =
  /** Told as "from → to". */
  | { is: 'value'; label: string; show: Show }
  /** Sentences: told word by word. */
  | { is: 'prose'; label: string }
  | { is: 'target'; label: string }
  | { is: 'group'; label: string; fields: Record<string, Outline> }
  /** Things known by a key. `noun` goes before the name of each; `of` is what they are called together. */
  | { is: 'list'; of: string; noun: string; keyOf: (item: Item) => string; nameOf: (item: Item, names: Names) => string; item: OfItem }
  /** Plain values that come and go; `of` is what they are called together. */
  | { is: 'set'; of: string; noun: string; show: Show }

export type Item = Record<string, unknown>
export type Show = (value: unknown, names: Names) => string
type OfItem = Outline | ((item: Item) => Outline)

export const quote = (value: unknown): string => `“${String(value)}”`
export const plain: Show = (value) => (value === null || value === undefined || value === '' ? 'nothing' : String(value))
export const yesNo: Show = (value) => (value === true ? 'yes' : value === false ? 'no' : plain(value, {} as Names))
export const inWords: Show = (value, names) => plain(value, names).replaceAll('-', ' ')
export const by =
  (kind: 'person' | 'role' | 'category' | 'playbook' | 'section'): Show =>
  (value, names) =>
    typeof value === 'string' && value ? names[kind](value) : 'nobody'

export const showValue = (outline: Outline, value: unknown, names: Names): string => {
  if (outline.is === 'target') return showMaybe(value)
  if (outline.is === 'value' || outline.is === 'set') return outline.show(value, names)
  return plain(value, names)
}
export const showMaybe = (value: unknown): string => (isTarget(value) ? showTarget(value) : value ? JSON.stringify(value) : 'none')
export const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' &&
  value !== null &&
  'amount' in value &&
  'unit' in value &&
  typeof value.amount === 'number' &&
  typeof value.unit === 'string'

export const value = (label: string, show: Show = plain): Outline => ({ is: 'value', label, show })
export const prose = (label: string): Outline => ({ is: 'prose', label })
export const target = (label: string): Outline => ({ is: 'target', label })
export const group = (fields: Record<string, Outline>, label = ''): Outline => ({ is: 'group', label, fields })
export const set = (of: string, noun: string, show: Show = quote): Outline => ({ is: 'set', of, noun, show })
export const list = (of: string, noun: string, item: OfItem, name = 'name', key = 'key'): Outline => ({
  is: 'list',
  of,
  noun,
  keyOf: (each) => String(each[key]),
  nameOf: (each) => quote(each[name]),
  item,
})
export const levels = set('severities', 'severity', plain)
