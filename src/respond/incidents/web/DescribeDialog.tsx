import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { incidentApi } from '../incident.api.ts'
import { ClashNotice } from './ClashNotice.tsx'
import type { Incident } from './incident-queries.ts'
import { useContested, type Version } from './use-contested.ts'
import { useKeepIncident, useReadAnew } from './use-incident.ts'

type Fields = { title: string; summary: string }
const names: Fields = { title: 'Title', summary: 'Summary' }
const versionOf = ({ title, summary, revision }: Incident): Version<Fields> => ({ fields: { title, summary: summary ?? '' }, revision })

/** Title and summary: the two texts that everybody reads, so two people changing them must lose neither. */
export function DescribeDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const began = versionOf(incident)
  // The draft remembers what it began with: kept over night, it must not overwrite what others wrote since.
  const draft = useDraft(`describe:${incident.id}`, { ...began.fields, base: began })
  const { title, summary, base } = draft.value
  const keep = useKeepIncident(incident.id)
  const readAnew = useReadAnew(incident.id)
  const contested = useContested<Fields>({
    base,
    yours: { title, summary },
    latest: async () => versionOf(await readAnew()),
    send: async ({ fields, revision }) =>
      keep(
        await call(incidentApi.describeIncident, {
          params: { incidentId: incident.id },
          body: { ...fields, summary: fields.summary || null, revision },
        }),
      ),
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  const { submit, busy, error, clash } = contested

  return (
    <Dialog opened onClose={onClose} title="Title and summary" size="lg">
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <TextInput
            name="title"
            label="Title"
            maxLength={200}
            value={title}
            onChange={(event) => draft.change({ title: event.currentTarget.value })}
            error={fieldMessage(error, 'title')}
          />
          <Textarea
            name="summary"
            label="Summary"
            description="What happened, what is affected, what is being done: what a director reads first."
            autosize
            minRows={5}
            maxRows={16}
            data-autofocus
            value={summary}
            onChange={(event) => draft.change({ summary: event.currentTarget.value })}
            error={fieldMessage(error, 'summary')}
          />
          <ClashNotice contested={contested} what="the title or the summary" names={names} />
          <FormProblem error={error} fields={['title', 'summary']} />
          {!clash && (
            <Buttons>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={busy}>
                Save
              </Button>
            </Buttons>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
