import { fieldMessage } from '../../../../web/problem-error.ts'
import type { Settings, ShownSettings } from './settings-query.ts'

/** Something in a form: its value, how to change it, where it stands in what is sent, and what was refused about it. */
export type Bound<Item extends object> = { item: Item; change: (changes: Partial<Item>) => void; at: string; error: unknown }

/** The members of a thing that hold values of a kind. */
export type KeysOf<Item, Kind> = { [Key in keyof Item]-?: Item[Key] extends Kind ? Key : never }[keyof Item] & string

export const pathOf = (at: string, name: string | number): string => (at === '' ? String(name) : `${at}.${name}`)

export const messageAt = <Item extends object>({ at, error }: Bound<Item>, name: string): string | undefined =>
  fieldMessage(error, pathOf(at, name))

/** One member of a thing that is a thing itself. */
export const inside = <Item extends object, Name extends keyof Item & string>(
  { item, change, at, error }: Bound<Item>,
  name: Name,
): Bound<Item[Name] & object> => ({
  item: item[name] as Item[Name] & object,
  change: (changes) => change({ [name]: { ...item[name], ...changes } } as unknown as Partial<Item>),
  at: pathOf(at, name),
  error,
})

/** What every form of a part is handed. `settings` are the draft's, with what is typed here in them. */
export type PartFormProps<Value> = {
  value: Value
  onChange: (value: Value) => void
  error: unknown
  settings: Settings
  shown: ShownSettings
}

export const whole = <Value extends object>({ value, onChange, error }: PartFormProps<Value>): Bound<Value> => ({
  item: value,
  change: (changes) => onChange({ ...value, ...changes }),
  at: '',
  error,
})
