import { Stack, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../web/call.ts'
import { Dialog } from '../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { say } from '../../../web/design/say.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { peopleApi } from '../person.api.ts'
import { FormButtons } from './FormButtons.tsx'
import { organisationQuery } from './people-queries.ts'
import { useSameKey } from './use-same-key.ts'

export function SiteDialog({ onClose }: { onClose: () => void }) {
  const draft = useDraft('site', { name: '', address: '' })
  const { name, address } = draft.value
  const sameKey = useSameKey()
  const cache = useQueryClient()
  const { submit, busy, error } = useSubmit(async () => {
    const body = { name, address: address || null }
    cache.setQueryData(organisationQuery.queryKey, await call(peopleApi.addSite, { body, idempotencyKey: sameKey(body) }))
    draft.clear()
    say(`${name} is added`)
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title="Add a site">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <TextInput
            name="name"
            label="Name"
            description="As people here call it, such as Eastgate Branch. It cannot be changed later."
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
            error={fieldMessage(error, 'name')}
          />
          <Textarea
            name="address"
            label="Address (if you like)"
            autosize
            minRows={2}
            maxLength={500}
            value={address}
            onChange={(event) => draft.change({ address: event.currentTarget.value })}
            error={fieldMessage(error, 'address')}
          />
          <FormProblem error={error} fields={['name', 'address']} />
          <FormButtons send="Add the site" busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
