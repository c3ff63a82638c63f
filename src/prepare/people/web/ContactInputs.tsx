import { Button } from '@mantine/core'
import { FieldGroup } from '../../../web/design/FieldGroup.tsx'
import { IconPlus } from '@tabler/icons-react'
import { ContactInput } from './ContactInput.tsx'
import { emptyContact } from './person-form.ts'
import type { Contact } from './people-queries.ts'

type Props = { contacts: Contact[]; onChange: (contacts: Contact[]) => void; error: unknown }

/** As many as the server takes. */
const most = 10

export function ContactInputs({ contacts, onChange, error }: Props) {
  const change = (at: number, changes: Partial<Contact>) =>
    onChange(contacts.map((each, other) => (other === at ? { ...each, ...changes } : each)))
  return (
    <FieldGroup label="How to reach them" help="The best way first. At least one should work when our own mail and network do not.">
      {contacts.map((contact, at) => (
        <ContactInput
          // Rows have no identity of their own; they are only added at the end.
          key={at}
          at={at}
          contact={contact}
          onChange={(changes) => change(at, changes)}
          onRemove={() => onChange(contacts.filter((_, other) => other !== at))}
          error={error}
        />
      ))}
      {contacts.length < most && (
        <Button
          variant="default"

          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...contacts, emptyContact])}
        >
          Add another way
        </Button>
      )}
    </FieldGroup>
  )
}
