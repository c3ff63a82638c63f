import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { Dialog } from '../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { fieldMessage } from '../../../web/problem-error.ts'
import { ContactInputs } from './ContactInputs.tsx'
import { FormButtons } from './FormButtons.tsx'
import { OvertakenNotice } from './OvertakenNotice.tsx'
import type { Person } from './people-queries.ts'
import { kindWords } from './people-words.ts'
import { personNames, tellPerson, type PersonFields } from './person-form.ts'
import { usePersonForm } from './use-person-form.ts'

const kinds = (['staff', 'contractor', 'volunteer', 'outside'] as const).map((value) => ({ value, label: kindWords[value] }))

export function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { draft, yours, sites, overtaken } = usePersonForm(person, onClose)
  const { submit, busy, error, clash } = overtaken
  const field = (name: 'name' | 'kind' | 'position') => ({
    name,
    label: personNames[name],
    value: yours[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
    error: fieldMessage(error, name),
  })
  const choices = [{ value: '', label: 'None' }, ...sites.map(({ id, name }) => ({ value: id as string, label: name }))]

  return (
    <Dialog opened onClose={onClose} title={person ? `Change ${person.name}` : 'Add somebody'} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <TextInput
            {...field('name')}
            description="A person, or a desk that answers, such as “Insurer, claims line”."
            maxLength={200}
            data-autofocus
          />
          <NativeSelect {...field('kind')} data={kinds} />
          <TextInput {...field('position')} label="Position (if you like)" maxLength={200} />
          <NativeSelect
            name="siteId"
            label="Site"
            data={choices}
            value={yours.siteId ?? ''}
            onChange={(event) => draft.change({ siteId: (event.currentTarget.value || null) as PersonFields['siteId'] })}
            error={fieldMessage(error, 'siteId')}
          />
          <ContactInputs contacts={yours.contacts} onChange={(contacts) => draft.change({ contacts })} error={error} />
          {person && (
            <Checkbox
              label="Has left"
              description="They stay in what was written, but nobody can choose them any more."
              checked={yours.left}
              onChange={(event) => draft.change({ left: event.currentTarget.checked })}
            />
          )}
          <OvertakenNotice
            overtaken={overtaken}
            what="this person"
            names={personNames}
            tell={(name, fields) => tellPerson(name, fields, sites)}
          />
          <FormProblem
            error={error}
            fields={['name', 'kind', 'position', 'siteId', ...yours.contacts.map((_, at) => `contacts.${at}.value`)]}
          />
          {!clash && <FormButtons send={person ? 'Save' : 'Add'} busy={busy} onCancel={onClose} />}
        </Stack>
      </form>
    </Dialog>
  )
}
