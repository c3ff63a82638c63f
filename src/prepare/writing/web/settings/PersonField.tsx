import { IconAlertTriangle } from '@tabler/icons-react'
import type { PersonId } from '../../../../base/ids.ts'
import { PersonSelect } from '../../../../web/design/PersonSelect.tsx'
import classes from './fields.module.css'
import { findPerson, type KnownPerson } from './settings-query.ts'

type Props = {
  name: string
  label: string
  nobody: string
  people: KnownPerson[]
  value: PersonId | null
  onChange: (person: PersonId | null) => void
  except?: PersonId[]
  error?: string | undefined
}

/** Choosing who, and being told when they could not be reached on the day the mail is down. */
export const PersonField = ({ people, value, error, ...select }: Props) => (
  <div>
    <PersonSelect {...select} value={value} error={error} />
    <ReachWarning person={findPerson(people, value)} />
  </div>
)

export function ReachWarning({ person }: { person: KnownPerson | null }) {
  if (!person || reachable(person)) return null
  const words = person.leftAt
    ? `${person.name} has left. Please choose somebody else.`
    : `${person.name} has no way to be reached outside our own mail and network. Add a private phone number on the People page.`
  return (
    <p className={classes.warn}>
      <IconAlertTriangle size={16} aria-hidden />
      {words}
    </p>
  )
}

const reachable = ({ contacts, leftAt }: KnownPerson): boolean => !leftAt && contacts.some(({ independent }) => independent)
