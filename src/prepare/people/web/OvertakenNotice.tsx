import { StaleNotice } from '../../../web/design/StaleNotice.tsx'
import type { Overtaken } from './use-overtaken.ts'

type Props<Fields extends object> = {
  overtaken: Overtaken<Fields>
  /** "this person". */
  what: string
  names: Record<keyof Fields & string, string>
  /** A value in words. */
  tell: (name: keyof Fields & string, fields: Fields) => string
}

/** Both versions side by side in the form that was overtaken. */
export function OvertakenNotice<Fields extends object>({ overtaken, what, names, tell }: Props<Fields>) {
  const { clash, busy, keepYours, takeTheirs } = overtaken
  if (!clash) return null
  const differences = clash.clashing.map((name) => ({
    field: names[name],
    yours: tell(name, clash.yours),
    theirs: tell(name, clash.theirs.fields),
  }))
  return <StaleNotice what={what} differences={differences} onKeepYours={keepYours} onTakeTheirs={takeTheirs} busy={busy} />
}
