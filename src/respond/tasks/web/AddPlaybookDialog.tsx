import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../web/call.ts'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { say } from '../../../web/design/say.ts'
import { missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { taskApi } from '../task.api.ts'
import classes from './AddPlaybookDialog.module.css'
import type { Followable } from './FollowedPlaybooks.tsx'
import { useTaskChanged, type Board } from './task-queries.ts'

type Props = { incidentId: Board['incidentId']; playbooks: Followable[]; onClose: () => void }

/** It turned out to be something else as well: another playbook of the plan joins. */
export function AddPlaybookDialog({ incidentId, playbooks, onClose }: Props) {
  const [playbook, setPlaybook] = useState<string | null>(null)
  const changed = useTaskChanged(incidentId)
  const { submit, busy, error } = useSubmit(async () => {
    if (!playbook) throw missing('playbook', 'Please choose a playbook.')
    const { tasks } = await call(taskApi.addPlaybook, { params: { incidentId }, body: { playbook } })
    await changed()
    say(tasks.length === 0 ? 'Its tasks were there already' : `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'} joined`)
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title="Add a playbook" size="lg">
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>Its tasks join those that are here. What is here already stays, and nothing is doubled.</Text>
          <OneOf
            name="playbook"
            label="Which playbook"
            labelHidden
            choices={playbooks.map(({ key, name, when }) => ({ value: key, label: name, help: when }))}
            value={playbook}
            onChange={setPlaybook}
            error={error}
          />
          <div className={classes.foot}>
            <FormProblem error={error} fields={['playbook']} />
            <Buttons>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={busy}>
                Add the playbook
              </Button>
            </Buttons>
          </div>
        </Stack>
      </form>
    </Dialog>
  )
}
