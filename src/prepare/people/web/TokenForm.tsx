import { NativeSelect, Stack, TextInput } from '@mantine/core'
import type { AccessRole } from '../../../base/actor.ts'
import type { ReplyOf } from '../../../platform/http/route.ts'
import { call } from '../../../web/call.ts'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { accountApi } from '../account.api.ts'
import { FormButtons } from './FormButtons.tsx'
import { RoleChoice } from './RoleChoice.tsx'

export type NewToken = ReplyOf<typeof accountApi.createToken>

const empty = { name: '', role: null as AccessRole | null, days: '90' }
const lives = [
  { value: '7', label: 'A week' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '180', label: 'Half a year' },
  { value: '365', label: 'A year' },
]

export function TokenForm({ onMade, onCancel }: { onMade: (token: NewToken) => void; onCancel: () => void }) {
  const draft = useDraft('token', empty)
  const { name, role, days } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    if (!name.trim()) throw missing('name', 'Give the token a name.')
    if (!role) throw missing('role', 'Choose what the program may do.')
    onMade(await call(accountApi.createToken, { body: { name, role, days: Number(days) } }))
    draft.clear()
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <DraftNotice draft={draft} />
        <TextInput
          name="name"
          label="Name"
          description="What it is for. By this name the record knows the program. Example: Nightly export."
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => draft.change({ name: event.currentTarget.value })}
          error={fieldMessage(error, 'name')}
        />
        <RoleChoice label="What may the program do?" value={role} onChange={(chosen) => draft.change({ role: chosen })} error={error} />
        <NativeSelect
          name="days"
          label="How long it works"
          data={lives}
          value={days}
          onChange={(event) => draft.change({ days: event.currentTarget.value })}
          error={fieldMessage(error, 'days')}
        />
        <FormProblem error={error} fields={['name', 'role', 'days']} />
        <FormButtons send="Make the token" busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  )
}
