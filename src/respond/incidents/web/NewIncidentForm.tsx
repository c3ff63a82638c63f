import { Button, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../../web/call.ts'
import { Buttons } from '../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { momentToSend } from '../../../web/design/typed-moment.ts'
import { useDraft } from '../../../web/draft.ts'
import { useReader } from '../../../web/reader.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import { categoryChoices } from './category-choices.ts'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import type { PlanVersion } from './incident-queries.ts'
import classes from './NewIncidentForm.module.css'
import { emptyIncident, NewIncidentHandling, NewIncidentWords, unknown } from './NewIncidentParts.tsx'
import { useSameKey } from './use-same-key.ts'

/** Opens an incident that nobody reported. Only the title must be known. */
export function NewIncidentForm({ settings }: { settings: PlanVersion['settings'] }) {
  const draft = useDraft('new-incident', emptyIncident)
  const { zone } = useReader()
  const navigate = useNavigate()
  const sameKey = useSameKey()
  const { category, noticed, exercise, ...rest } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    const moment = await momentToSend(noticed, zone, 'noticed')
    const body = { ...rest, exercise, category: category === unknown ? null : category, noticed: moment }
    const incident = await call(incidentApi.openIncident, { body, idempotencyKey: sameKey(body) })
    draft.clear()
    await navigate({ to: '/incidents/$incidentId', params: { incidentId: incident.id } })
  })

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <DraftNotice draft={draft} />
        <NewIncidentWords draft={draft} error={error} />
        <NewIncidentHandling draft={draft} />
        <Section
          title="What kind of incident is it?"
          about="It decides which steps are laid out. Choose what fits best; it can be changed at any time."
        >
          <OneOf
            name="category"
            label="What kind of incident is it?"
            labelHidden
            choices={[
              { value: unknown, label: 'I do not know yet', help: 'You get the steps that fit every incident.' },
              ...categoryChoices(settings),
            ]}
            value={category}
            onChange={(chosen) => draft.change({ category: chosen })}
            error={error}
          />
        </Section>
        <FormProblem error={error} fields={['title', 'summary', 'noticed', 'category']} />
        <div className={classes.bar}>
          <Buttons>
            <Button type="submit" size="md" loading={busy}>
              {exercise ? 'Open the exercise' : 'Open the incident'}
            </Button>
          </Buttons>
        </div>
      </Stack>
    </form>
  )
}
