import type { LivePerson } from './live-facts.ts'
import classes from './live.module.css'

const kindWords: Record<string, string> = { phone: 'Phone', text: 'Text', mail: 'Mail', other: 'Other' }

/** How somebody is reached, the first to be tried first. */
export function Ways({ contacts }: Pick<LivePerson, 'contacts'>) {
  if (contacts.length === 0) return <span className={classes.quiet}>No way is entered</span>
  return (
    <ul className={classes.lines}>
      {contacts.map(({ kind, value, independent }, at) => (
        <li key={at}>
          <span className={classes.quiet}>{kindWords[kind] ?? 'Other'}</span> {value}
          {independent && <span className={classes.quiet}> works without our network</span>}
        </li>
      ))}
    </ul>
  )
}
