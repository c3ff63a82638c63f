import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../web/call.ts'
import { Buttons, Dialog } from '../../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../../web/draft.ts'
import { fieldMessage, missing } from '../../../../web/problem-error.ts'
import { useSubmit } from '../../../../web/use-submit.ts'
import { settingsApi } from '../../settings.api.ts'
import { readAnew, type Settings, type ShownSettings } from './settings-query.ts'
import { stepBehind } from './step-words.ts'

type Props = { shown: ShownSettings; onClose: () => void; onAdded: (key: string) => void }

/** A new playbook begins as a copy of one that is nearly right, or with the first thing to do. */
export function AddPlaybookDialog({ shown: { planVersionId, settings }, onClose, onAdded }: Props) {
  const cache = useQueryClient()
  const draft = useDraft(`add-playbook:${planVersionId}`, { name: '', like: '', first: '' })
  const { name, like, first } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    if (!name.trim()) throw missing('name', 'The name is missing.')
    if (!like && !first.trim()) throw missing('first', 'Please say what is done first. You can add the rest afterwards.')
    const value = { name, when: null, steps: stepsOf(settings, like, first) }
    const { key } = await call(settingsApi.addPlanPlaybook, { params: { planVersionId }, body: { value } })
    await readAnew(cache)
    draft.clear()
    onClose()
    if (key) onAdded(key)
  })
  return (
    <Dialog opened onClose={onClose} title="Add a playbook">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            name="name"
            label="Name"
            description="What has happened, such as “Lost key or badge”."
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
            error={fieldMessage(error, 'name')}
          />
          <NativeSelect
            label="Begin with"
            data={[
              { value: '', label: 'One step' },
              ...settings.playbooks.map((each) => ({ value: each.key, label: `The steps of “${each.name}”` })),
            ]}
            value={like}
            onChange={(event) => draft.change({ like: event.currentTarget.value })}
          />
          {!like && (
            <TextInput
              name="first"
              label="What is done first"
              maxLength={2000}
              value={first}
              onChange={(event) => draft.change({ first: event.currentTarget.value })}
              error={fieldMessage(error, 'first')}
            />
          )}
          <FormProblem error={error} fields={['name', 'first']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Add
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}

function stepsOf({ playbooks, teamRoles }: Settings, like: string, first: string) {
  const copied = playbooks.find(({ key }) => key === like)?.steps
  const role = (teamRoles.find(({ leads }) => leads) ?? teamRoles[0])?.key ?? ''
  return copied ?? [{ ...stepBehind([], undefined, role), title: first }]
}
