import { useState } from 'react'
import { z } from 'zod'
import { say } from '../../../../web/design/say.ts'
import { useDraft } from '../../../../web/draft.ts'
import { ProblemError } from '../../../../web/problem-error.ts'
import { useSubmit } from '../../../../web/use-submit.ts'

type Stored<Value> = { value: Value; hash: string }
type Kept<Value> = { value: Value | null; before: string | null }

type Given<Value> = {
  /** Under which name what is typed is kept in this browser. */
  place: string
  stored: Stored<Value>
  /** What the server said is there now, out of a refusal. */
  read: (value: unknown) => Value
  send: (value: Value, before: string) => Promise<unknown>
  /** Reads anew what is stored. */
  refresh: () => void
  onSaved?: (() => void) | undefined
}

export type PartForm<Value> = {
  value: Value
  change: (value: Value) => void
  /** Something is typed that is not stored yet. */
  dirty: boolean
  draft: { keptAt: Date | null; clear: () => void }
  save: ReturnType<typeof useSubmit>['submit']
  busy: boolean
  error: unknown
  /** Somebody else stored this part meanwhile: theirs, to be laid beside what is typed here. */
  theirs: Stored<Value> | null
  keepYours: () => void
  takeTheirs: () => void
}

/**
 * A part of the settings in a form. Untouched it shows what is stored, also while others change it; from the first change on
 * it keeps what is typed in this browser, and which version that began with.
 */
export function usePartForm<Value>({ place, stored, read, send, refresh, onSaved }: Given<Value>): PartForm<Value> {
  const draft = useDraft<Kept<Value>>(`settings:${place}`, { value: null, before: null })
  const [theirs, setTheirs] = useState<Stored<Value> | null>(null)
  const value = draft.value.value ?? stored.value
  const store = async (before: string) => {
    const refused = await send(value, before).then(() => null, asStale)
    if (refused) return setTheirs(readStored(refused.current, read))
    setTheirs(null)
    draft.clear()
    say('Saved')
    onSaved?.()
  }
  const first = useSubmit(() => store(draft.value.before ?? stored.hash))
  const over = useSubmit(() => store(theirs?.hash ?? stored.hash))
  return {
    value,
    change: (next) => draft.change({ value: next, before: draft.value.before ?? stored.hash }),
    dirty: draft.value.value !== null,
    draft: {
      keptAt: draft.keptAt,
      clear: () => {
        setTheirs(null)
        draft.clear()
      },
    },
    save: first.submit,
    busy: first.busy || over.busy,
    error: over.error ?? first.error,
    theirs,
    keepYours: () => void over.submit(),
    takeTheirs: () => {
      setTheirs(null)
      draft.clear()
      refresh()
    },
  }
}

function asStale(error: unknown): ProblemError {
  if (error instanceof ProblemError && error.code === 'stale') return error
  throw error
}

const storedShape = z.object({ value: z.unknown(), hash: z.string() })

function readStored<Value>(current: unknown, read: (value: unknown) => Value): Stored<Value> {
  const { value, hash } = storedShape.parse(current)
  return { value: read(value), hash }
}
