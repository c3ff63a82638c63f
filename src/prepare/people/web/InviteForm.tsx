import { SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { AccessRole } from '../../../base/actor.ts'
import type { PersonId } from '../../../base/ids.ts'
import { call } from '../../../web/call.ts'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { PersonSelect } from '../../../web/design/PersonSelect.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { accountApi } from '../account.api.ts'
import { FormButtons } from './FormButtons.tsx'
import { accountsQuery, peopleQuery, type HandedOut } from './people-queries.ts'
import { RoleChoice } from './RoleChoice.tsx'
import { useSameKey } from './use-same-key.ts'

const empty = { known: true, personId: null as PersonId | null, name: '', email: '', role: null as AccessRole | null }

export function InviteForm({ onMade, onCancel }: { onMade: (link: HandedOut) => void; onCancel: () => void }) {
  const draft = useDraft('invitation', empty)
  const { known, personId, name, email, role } = draft.value
  const people = useQuery(peopleQuery).data?.items ?? []
  const withAccount = useQuery(accountsQuery).data?.items.map((account) => account.personId) ?? []
  const sameKey = useSameKey()
  const person = known ? people.find(({ id }) => id === personId) : undefined
  const { submit, busy, error } = useSubmit(async () => {
    if (known && !person) throw missing('personId', 'Choose whom to invite.')
    if (!role) throw missing('role', 'Choose what they may do.')
    const body = { name: person?.name ?? name, personId: person?.id ?? null, email, role }
    onMade(await call(accountApi.inviteAccount, { body, idempotencyKey: sameKey(body) }))
    draft.clear()
  })
  const choosePerson = (id: PersonId | null) => {
    const mail = people.find((each) => each.id === id)?.contacts.find(({ kind }) => kind === 'mail')?.value
    draft.change({ personId: id, ...(mail && { email: mail }) })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <DraftNotice draft={draft} />
        <SegmentedControl
          aria-label="Whom to invite"
          data={[
            { value: 'known', label: 'Somebody in People' },
            { value: 'new', label: 'Somebody new' },
          ]}
          value={known ? 'known' : 'new'}
          onChange={(which) => draft.change({ known: which === 'known' })}
        />
        {known ? (
          <PersonSelect
            name="personId"
            label="Who"
            value={personId}
            onChange={choosePerson}
            except={withAccount}
            error={fieldMessage(error, 'personId')}
          />
        ) : (
          <TextInput
            name="name"
            label="Name"
            maxLength={200}
            value={name}
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
            error={fieldMessage(error, 'name')}
          />
        )}
        <TextInput
          name="email"
          label="Mail address"
          description="They sign in with it."
          type="email"
          autoComplete="off"
          value={email}
          onChange={(event) => draft.change({ email: event.currentTarget.value })}
          error={fieldMessage(error, 'email')}
        />
        <RoleChoice label="What may they do?" value={role} onChange={(chosen) => draft.change({ role: chosen })} error={error} />
        <FormProblem error={error} fields={['personId', 'name', 'email', 'role']} />
        <FormButtons send="Invite" busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  )
}
