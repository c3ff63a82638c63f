import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { PersonId } from '../../../base/ids.ts'
import { PersonSelect } from '../../../web/design/PersonSelect.tsx'
import { fieldMessage } from '../../../web/problem-error.ts'
import classes from './MemberInputs.module.css'

export type NamedMember = { personId: PersonId | null; why: string }
type Props = { members: NamedMember[]; onChange: (members: NamedMember[]) => void; error: unknown }

/** The named people, each with the reason that will be shown to them. */
export function MemberInputs({ members, onChange, error }: Props) {
  const change = (at: number, changes: Partial<NamedMember>) =>
    onChange(members.map((each, index) => (index === at ? { ...each, ...changes } : each)))
  return (
    <div>
      <ul className={classes.list}>
        {members.map(({ personId, why }, at) => (
          <li key={at} className={classes.member}>
            <PersonSelect
              name={`members.${at}.personId`}
              label="Person"
              value={personId}
              onChange={(chosen) => change(at, { personId: chosen })}
              except={members.flatMap((other, index) => (index !== at && other.personId ? [other.personId] : []))}
              error={fieldMessage(error, `members.${at}.personId`)}
            />
            <TextInput
              label="Why"
              placeholder="Such as: keeps the log"
              maxLength={200}
              value={why}
              onChange={(event) => change(at, { why: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              className={classes.remove}
              onClick={() => onChange(members.filter((_, index) => index !== at))}
              aria-label={`Remove person ${at + 1}`}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...members, { personId: null, why: '' }])}
      >
        Add a person
      </Button>
    </div>
  )
}
