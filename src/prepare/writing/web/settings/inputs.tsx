import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { TickBox } from '../../../../web/design/TickBox.tsx'
import { messageAt, pathOf, type Bound, type KeysOf } from './bound.ts'

type Props<Item extends object, Kind> = { of: Bound<Item>; name: KeysOf<Item, Kind>; label: string; description?: ReactNode }

/** A line of words. Left empty where it may be, it is nothing. */
export function Line<Item extends object>({
  of,
  name,
  label,
  description,
  optional = false,
  autoFocus = false,
}: Props<Item, string | null> & { optional?: boolean; autoFocus?: boolean }) {
  return (
    <TextInput
      name={pathOf(of.at, name)}
      label={optional ? `${label} (if you like)` : label}
      description={description}
      maxLength={2000}
      {...(autoFocus && { 'data-autofocus': true, autoFocus: true })}
      value={(of.item[name] as string | null) ?? ''}
      onChange={(event) => of.change({ [name]: event.currentTarget.value || (optional ? null : '') } as Partial<Item>)}
      error={messageAt(of, name)}
    />
  )
}

/** Some sentences. */
export function Prose<Item extends object>({
  of,
  name,
  label,
  description,
  optional = false,
  rows = 2,
}: Props<Item, string | null> & { optional?: boolean; rows?: number }) {
  return (
    <Textarea
      name={pathOf(of.at, name)}
      label={optional ? `${label} (if you like)` : label}
      description={description}
      autosize
      minRows={rows}
      maxRows={14}
      maxLength={2000}
      value={(of.item[name] as string | null) ?? ''}
      onChange={(event) => of.change({ [name]: event.currentTarget.value || (optional ? null : '') } as Partial<Item>)}
      error={messageAt(of, name)}
    />
  )
}

export type Choice = { value: string; label: string }

/** One of several. `none` is what choosing nothing is called, where that may be. What is chosen and is no choice any more says so. */
export function Pick<Item extends object>({
  of,
  name,
  label,
  description,
  data,
  none,
}: Props<Item, string | null> & { data: readonly Choice[]; none?: string }) {
  const value = (of.item[name] as string | null) ?? ''
  const gone = value !== '' && !data.some((each) => each.value === value)
  return (
    <NativeSelect
      name={pathOf(of.at, name)}
      label={label}
      description={description}
      data={[
        ...(none !== undefined ? [{ value: '', label: none }] : value === '' ? [{ value: '', label: 'Please choose' }] : []),
        ...(gone ? [{ value, label: `${value.replaceAll('-', ' ')} (not there any more)` }] : []),
        ...data,
      ]}
      value={value}
      onChange={(event) => of.change({ [name]: event.currentTarget.value || null } as Partial<Item>)}
      error={messageAt(of, name) ?? (gone && 'This is not there any more. Please choose another.')}
    />
  )
}

export function Tick<Item extends object>({ of, name, label, description }: Props<Item, boolean>) {
  return (
    <TickBox
      label={label}
      description={description}
      checked={of.item[name] as boolean}
      onChange={(checked) => of.change({ [name]: checked } as unknown as Partial<Item>)}
    />
  )
}

/** A whole number. Nothing typed is nothing, and refused where something is needed. */
export function Count<Item extends object>({
  of,
  name,
  label,
  description,
  min = 1,
  max = 100_000,
}: Props<Item, number | null> & { min?: number; max?: number }) {
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      name={pathOf(of.at, name)}
      label={label}
      description={description}
      min={min}
      max={max}
      maw={240}
      value={(of.item[name] as number | null) ?? ''}
      onChange={(event) => of.change({ [name]: numberIn(event.currentTarget.value) } as Partial<Item>)}
      error={messageAt(of, name)}
    />
  )
}

export const numberIn = (typed: string): number | null => (typed.trim() === '' || Number.isNaN(Number(typed)) ? null : Number(typed))
