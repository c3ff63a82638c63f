import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
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
import { certaintyWords, groupWords, type Certainty, type Group } from './incident-words.ts'
import { readCount } from './read-count.ts'
import { useContested, type Version } from './use-contested.ts'
import { useKeepIncident, useReadAnew } from './use-incident.ts'

type Fields = { count: string; certainty: string; data: string; note: string }
const names: Fields = { count: 'How many', certainty: 'How certain', data: 'Which data of theirs', note: 'Note' }

const versionOf = ({ affectedPeople }: Incident, who: Group): Version<Fields> => {
  const known = affectedPeople.find((each) => each.who === who)
  const fields = {
    count: known?.count?.toString() ?? '',
    certainty: known?.certainty ?? 'unknown',
    data: known?.data.join(', ') ?? '',
    note: known?.note ?? '',
  }
  return { fields, revision: known?.revision ?? 0 }
}
const bodyOf = ({ count, certainty, data, note }: Fields) => ({
  count: readCount(count),
  certainty: certainty as Certainty,
  data: data
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter(Boolean),
  note: note || null,
})

export function AffectedPeopleDialog({ incident, who, onClose }: { incident: Incident; who: Group; onClose: () => void }) {
  const began = versionOf(incident, who)
  const draft = useDraft(`people:${incident.id}:${who}`, { ...began.fields, base: began })
  const { base, ...yours } = draft.value
  const keep = useKeepIncident(incident.id)
  const readAnew = useReadAnew(incident.id)
  const contested = useContested<Fields>({
    base,
    yours,
    latest: async () => versionOf(await readAnew(), who),
    send: async ({ fields, revision }) =>
      keep(await call(incidentApi.countPeople, { params: { incidentId: incident.id, who }, body: { ...bodyOf(fields), revision } })),
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  const { submit, busy, error, clash } = contested
  const field = (name: keyof Fields) => ({
    name,
    label: names[name],
    value: yours[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
    error: fieldMessage(error, name),
  })

  return (
    <Dialog opened onClose={onClose} title={`${groupWords[who]} affected`}>
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <TextInput
            {...field('count')}
            description="Leave it empty while nobody knows."
            inputMode="numeric"
            maxLength={15}
            data-autofocus
          />
          <NativeSelect {...field('certainty')} data={Object.entries(certaintyWords).map(([value, label]) => ({ value, label }))} />
          <TextInput
            {...field('data')}
            description="Separated by commas: names, addresses, card numbers, what they borrowed."
            maxLength={1000}
          />
          <Textarea {...field('note')} label="Note (if you like)" autosize minRows={2} maxRows={8} />
          <ClashNotice
            contested={contested}
            what="this number"
            names={names}
            tell={(name, value) => (name === 'certainty' ? certaintyWords[value as Certainty] : value)}
          />
          <FormProblem error={error} fields={['count', 'certainty', 'data', 'note']} />
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
