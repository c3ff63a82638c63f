import { Button, Stack, Textarea } from '@mantine/core'
import { Buttons } from '../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import { EarlierInput, notEarlier } from './EarlierInput.tsx'
import type { Incident } from './incident-queries.ts'
import { useEarlierToSend, useWriteDown } from './use-write-down.ts'

export function NoteForm({ incident }: { incident: Incident }) {
  const draft = useDraft(`note:${incident.id}`, { text: '', ...notEarlier })
  const { text, earlier, when } = draft.value
  const writeDown = useWriteDown(incident)
  const earlierToSend = useEarlierToSend()
  const { submit, busy, error } = useSubmit(async () => {
    if (!text.trim()) throw missing('text', 'There is nothing written yet.')
    const at = await earlierToSend({ earlier, when })
    await writeDown(incidentApi.addNote, { params: { incidentId: incident.id }, body: { text, at } }, 'Note', text)
    draft.clear()
  })

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <DraftNotice draft={draft} />
        <Textarea
          name="text"
          aria-label="Note"
          placeholder="What was seen, done or said. One line after each step is enough."
          autosize
          minRows={2}
          maxRows={14}
          maxLength={20_000}
          value={text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
          error={fieldMessage(error, 'text')}
        />
        <EarlierInput value={{ earlier, when }} onChange={draft.change} error={error} />
        <FormProblem error={error} fields={['text', 'at']} />
        <Buttons>
          <Button type="submit" loading={busy}>
            Add the note
          </Button>
        </Buttons>
      </Stack>
    </form>
  )
}
