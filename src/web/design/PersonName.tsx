import classes from './PersonName.module.css'

type Props = {
  /** Null where nobody is named; `nobody` says so. */
  name: string | null
  nobody?: string
  /** The access role, the team role or the position, when it helps. */
  role?: string | undefined
  /** Initials before the name: in lists, where names are looked for. */
  withInitials?: boolean
}

/** The one way to show a person. */
export function PersonName({ name, nobody = 'Nobody yet', role, withInitials }: Props) {
  if (!name) return <span className={classes.nobody}>{nobody}</span>
  return (
    <span className={classes.person} data-initials={withInitials || undefined}>
      {withInitials && (
        <span className={classes.initials} aria-hidden>
          {initialsOf(name)}
        </span>
      )}
      <span>
        {name}
        {role && <span className={classes.role}>, {role}</span>}
      </span>
    </span>
  )
}

export const initialsOf = (name: string): string => {
  const words = name
    .replace(/[^\p{L}\s'-]/gu, '')
    .trim()
    .split(/\s+/)
  const [first = '?', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return ((first[0] ?? '?') + (last[0] ?? '')).toUpperCase()
}
