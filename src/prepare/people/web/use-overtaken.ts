import { useState } from 'react'
import { ProblemError } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { mergeFields } from './merge-fields.ts'

export type Version<Fields> = { fields: Fields; revision: number }

type Change<Fields> = {
  /** What the form began with. A draft kept over night is older than what is on screen. */
  base: Version<Fields>
  yours: Fields
  /** The thing as it is now, out of the refusal. */
  read: (current: unknown) => Version<Fields>
  send: (version: Version<Fields>) => Promise<unknown>
  onDone: () => void
}

type Clash<Fields> = { yours: Fields; theirs: Version<Fields>; clashing: (keyof Fields & string)[] }

/** Sends a change that somebody else's may have overtaken: both go in together unless both touched the same field; then a person chooses. */
export function useOvertaken<Fields extends object>({ base, yours, read, send, onDone }: Change<Fields>) {
  const [clash, setClash] = useState<Clash<Fields> | null>(null)

  async function offer(mine: Fields, since: Version<Fields>): Promise<void> {
    const refused = await send({ fields: mine, revision: since.revision }).then(() => null, asStale)
    if (!refused) return onDone()
    const theirs = read(refused.current)
    const { merged, clashing } = mergeFields(since.fields, mine, theirs.fields)
    if (clashing.length === 0) return offer(merged, theirs)
    setClash({ yours: merged, theirs, clashing })
  }

  const first = useSubmit(() => offer(yours, base))
  const choose = useSubmit(async () => {
    setClash(null)
    if (clash) await offer(clash.yours, clash.theirs)
  })
  const takeTheirs = useSubmit(async () => {
    setClash(null)
    if (clash) await offer({ ...clash.yours, ...only(clash.theirs.fields, clash.clashing) }, clash.theirs)
  })
  const all = [first, choose, takeTheirs]
  return {
    submit: first.submit,
    busy: all.some(({ busy }) => busy),
    error: all.find(({ error }) => error)?.error ?? null,
    clash,
    keepYours: () => void choose.submit(),
    takeTheirs: () => void takeTheirs.submit(),
  }
}

export type Overtaken<Fields extends object> = ReturnType<typeof useOvertaken<Fields>>

function asStale(error: unknown): ProblemError {
  if (error instanceof ProblemError && error.code === 'stale') return error
  throw error
}

const only = <Fields extends object>(fields: Fields, names: (keyof Fields)[]): Partial<Fields> =>
  Object.fromEntries(names.map((name) => [name, fields[name]])) as Partial<Fields>
