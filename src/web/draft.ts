import { useState } from 'react'
import { useReader } from './reader.ts'

type Kept<Value> = { at: number; value: Value }
type State<Value> = { place: string; value: Value; keptAt: Date | null }

export type Draft<Value> = {
  value: Value
  /** Changes some fields; the rest stays. */
  change: (changes: Partial<Value>) => void
  /** When what is shown was typed earlier, in a tab since closed. Null when the form began empty. */
  keptAt: Date | null
  /** Sent: nothing is kept any more, and the form is as at first. */
  clear: () => void
}

/**
 * Keeps what is typed in this browser, for this person, until `clear` is called.
 * A form opened anew shows what was typed before; offer to start over with `<DraftNotice draft={draft} />`.
 */
export function useDraft<Value extends object>(key: string, initial: Value): Draft<Value> {
  const { personId } = useReader()
  const place = `muster-draft:${personId ?? 'nobody'}:${key}`
  const [state, setState] = useState(() => opened(place, initial))
  // The same form for another thing: another draft.
  const current = state.place === place ? state : opened(place, initial)
  if (current !== state) setState(current)

  const change = (changes: Partial<Value>) =>
    setState((before) => {
      const value = { ...before.value, ...changes }
      keep(place, value)
      return { ...before, value }
    })
  const clear = () => {
    forget(place)
    setState({ place, value: initial, keptAt: null })
  }
  return { value: current.value, keptAt: current.keptAt, change, clear }
}

function opened<Value extends object>(place: string, initial: Value): State<Value> {
  const kept = readKept<Value>(place)
  // Fields that came with a newer version of the form are not in an older draft.
  return { place, value: { ...initial, ...kept?.value }, keptAt: kept ? new Date(kept.at) : null }
}

/** On a shared computer: nothing of this person stays behind. */
export const forgetDrafts = (personId: string) =>
  Object.keys(localStorage)
    .filter((place) => place.startsWith(`muster-draft:${personId}:`))
    .forEach(forget)

function readKept<Value>(place: string): Kept<Value> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return kept && typeof kept === 'object' && 'value' in kept ? (kept as Kept<Value>) : null
  } catch {
    return null
  }
}

/** A full or forbidden storage costs the draft, not the form. */
function keep(place: string, value: object): void {
  try {
    localStorage.setItem(place, JSON.stringify({ at: Date.now(), value }))
  } catch {
    forget(place)
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Storage is forbidden: there is nothing to forget.
  }
}
