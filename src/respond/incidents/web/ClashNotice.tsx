import { StaleNotice } from '../../../web/design/StaleNotice.tsx'
import type { Texts } from './merge-texts.ts'
import type { Contested } from './use-contested.ts'

type Props<Fields extends Texts> = {
  contested: Contested<Fields>
  /** "the summary", "this fact". */
  what: string
  names: Record<keyof Fields, string>
  /** How a value is told, where it is not text: a choice by its label. */
  tell?: (name: keyof Fields, value: string) => string
}

/** Both versions side by side in the form that was overtaken. */
export function ClashNotice<Fields extends Texts>({ contested: { clash, busy }, what, names, tell = (_, value) => value }: Props<Fields>) {
  if (!clash) return null
  const differences = clash.clashing.map((name) => ({
    field: names[name],
    yours: tell(name, clash.yours[name] ?? ''),
    theirs: tell(name, clash.theirs.fields[name] ?? ''),
  }))
  return (
    <StaleNotice
      what={what}
      by={clash.theirs.by}
      differences={differences}
      onKeepYours={clash.keepYours}
      onTakeTheirs={clash.takeTheirs}
      busy={busy}
    />
  )
}
