import { useState } from 'react'
import { ProblemError } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { mergeTexts, type Texts } from './merge-texts.ts'

export type Version<Fields extends Texts> = {
  fields: Fields
  revision: number
  /** Who wrote it, where that is known. */ by?: string | undefined
}

type Contest<Fields extends Texts> = {
  /** What the form began with, which may be older than what is on screen: drafts wait for days. */
  base: Version<Fields>
  yours: Fields
  /** As it is on the server now. */
  latest: () => Promise<Version<Fields>>
  send: (version: Version<Fields>) => Promise<unknown>
  onDone: () => void
}

type Clash<Fields extends Texts> = { theirs: Version<Fields>; yours: Fields; clashing: (keyof Fields & string)[] }

/**
 * Sends a change that somebody else's may have overtaken. What the two did not both touch goes in together;
 * where they did, `clash` holds both texts until a person has chosen. Nothing is overwritten unseen.
 */
export function useContested<Fields extends Texts>({ base, yours, latest, send, onDone }: Contest<Fields>) {
  const [clash, setClash] = useState<Clash<Fields> | null>(null)

  async function offer(mine: Fields, since: Version<Fields>): Promise<void> {
    try {
      await send({ fields: mine, revision: since.revision })
      onDone()
    } catch (refused) {
      if (!(refused instanceof ProblemError) || refused.code !== 'stale') throw refused
      const theirs = await latest()
      const { fields, clashing } = mergeTexts(since.fields, mine, theirs.fields)
      if (clashing.length === 0) return offer(fields, theirs)
      setClash({ theirs, yours: fields, clashing })
    }
  }

  const first = useSubmit(() => offer(yours, base))
  const keepYours = useSubmit(async () => {
    setClash(null)
    if (clash) await offer(clash.yours, clash.theirs)
  })
  const takeTheirs = useSubmit(async () => {
    if (!clash) return
    const kept = { ...clash.yours, ...Object.fromEntries(clash.clashing.map((name) => [name, clash.theirs.fields[name]])) }
    setClash(null)
    if (Object.keys(kept).every((name) => kept[name] === clash.theirs.fields[name])) return onDone()
    await offer(kept, clash.theirs)
  })
  const all = [first, keepYours, takeTheirs]
  return {
    submit: first.submit,
    busy: all.some(({ busy }) => busy),
    error: all.find(({ error }) => error)?.error ?? null,
    clash: clash && { ...clash, keepYours: () => void keepYours.submit(), takeTheirs: () => void takeTheirs.submit() },
  }
}

export type Contested<Fields extends Texts> = ReturnType<typeof useContested<Fields>>
