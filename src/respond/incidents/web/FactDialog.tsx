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
import { useSameKey } from './use-same-key.ts'

type Fact = Incident['facts'][number]
type Fields = { label: string; text: string }
const names: Fields = { label: 'What it is about', text: 'What is known' }
const versionOf = (fact: Fact | null | undefined): Version<Fields> => ({
  fields: { label: fact?.label ?? '', text: fact?.text ?? '' },
  revision: fact?.revision ?? 0,
  by: fact?.changedBy,
})

/** Adds or changes a fact. The earlier wording stays in the record. */
export function FactDialog({ incident, fact, onClose }: { incident: Incident; fact: Fact | null; onClose: () => void }) {
  const began = versionOf(fact)
  const draft = useDraft(`fact:${incident.id}:${fact?.id ?? 'new'}`, { ...began.fields, base: began })
  const { label, text, base } = draft.value
  const keep = useKeepIncident(incident.id)
  const readAnew = useReadAnew(incident.id)
  const sameKey = useSameKey()
  const params = { incidentId: incident.id }
  const contested = useContested<Fields>({
    base,
    yours: { label, text },
    latest: async () => versionOf((await readAnew()).facts.find(({ id }) => id === fact?.id)),
    send: async ({ fields, revision }) =>
      keep(
        fact
          ? await call(incidentApi.changeFact, { params: { ...params, factId: fact.id }, body: { ...fields, revision } })
          : await call(incidentApi.addFact, { params, body: fields, idempotencyKey: sameKey(fields) }),
      ),
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  const { submit, busy, error, clash } = contested

  return (
    <Dialog opened onClose={onClose} title={fact ? 'Change what is known' : 'Add a fact'}>
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <TextInput
            name="label"
            label={names.label}
            description="Such as “How they got in”, “Backups”, “Phone of the insurer”."
            maxLength={80}
            data-autofocus={!fact}
            value={label}
            onChange={(event) => draft.change({ label: event.currentTarget.value })}
            error={fieldMessage(error, 'label')}
          />
          <Textarea
            name="text"
            label={names.text}
            autosize
            minRows={3}
            maxRows={12}
            data-autofocus={fact !== null}
            value={text}
            onChange={(event) => draft.change({ text: event.currentTarget.value })}
            error={fieldMessage(error, 'text')}
          />
          <ClashNotice contested={contested} what="this fact" names={names} />
          <FormProblem error={error} fields={['label', 'text']} />
          {!clash && (
            <Buttons>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={busy}>
                {fact ? 'Save' : 'Add'}
              </Button>
            </Buttons>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
