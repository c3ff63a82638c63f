import { Checkbox, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { fieldMessage } from '../../../web/problem-error.ts'
import { contactKinds } from '../person.api.ts'
import classes from './ContactInputs.module.css'
import type { Contact } from './people-queries.ts'
import { contactWords } from './people-words.ts'

type Props = {
  at: number
  contact: Contact
  onChange: (changes: Partial<Contact>) => void
  onRemove: () => void
  error: unknown
}

const kinds = contactKinds.map((value) => ({ value, label: contactWords[value] }))
const inputs = { mail: 'email', phone: 'tel', text: 'tel', other: 'text' } as const

/** One way to reach somebody. Another number or address is one that nobody has checked yet. */
export function ContactInput({ at, contact: { kind, value, independent, verifiedOn }, onChange, onRemove, error }: Props) {
  const id = useId()
  const which = `way ${at + 1}`
  return (
    <div className={classes.row} role="group" aria-label={`Way ${at + 1} to reach them`}>
      <div className={classes.first}>
        <NativeSelect
          aria-label={`Kind of ${which}`}
          data={kinds}
          value={kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value as Contact['kind'], verifiedOn: null })}
        />
        <TextInput
          name={`contacts.${at}.value`}
          aria-label={`Number or address of ${which}`}
          placeholder={kind === 'mail' ? 'name@example.org' : kind === 'other' ? 'How, in words' : 'Number'}
          type={inputs[kind]}
          autoComplete="off"
          maxLength={200}
          value={value}
          onChange={(event) => onChange({ value: event.currentTarget.value, verifiedOn: null })}
          error={fieldMessage(error, `contacts.${at}.value`)}
        />
        <CloseButton size="lg" aria-label={`Remove ${which}`} onClick={onRemove} />
      </div>
      <div className={classes.second}>
        <Checkbox
          label="Works when our mail and network are down"
          checked={independent}
          onChange={(event) => onChange({ independent: event.currentTarget.checked })}
        />
        <div className={classes.checked}>
          <label htmlFor={id}>Last verified</label>
          <TextInput
            id={id}
            type="date"
            value={verifiedOn ?? ''}
            onChange={(event) => onChange({ verifiedOn: event.currentTarget.value || null })}
          />
        </div>
      </div>
    </div>
  )
}
