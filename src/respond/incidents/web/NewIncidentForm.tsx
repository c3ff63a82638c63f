import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../../web/call.ts'
import { Buttons } from '../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { MomentInput } from '../../../web/design/MomentInput.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { momentToSend, noMoment } from '../../../web/design/typed-moment.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { useReader } from '../../../web/reader.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import { categoryChoices } from './category-choices.ts'
import { OneOf } from './ChoiceCards.tsx'
import type { PlanVersion } from './incident-queries.ts'
import classes from './NewIncidentForm.module.css'
import { useSameKey } from './use-same-key.ts'

const unknown = 'unknown'
const empty = { title: '', summary: '', category: unknown, noticed: noMoment, restricted: false, exercise: false }

/** Opens an incident that nobody reported. Only the title must be known. */
export function NewIncidentForm({ settings }: { settings: PlanVersion['settings'] }) {
  const draft = useDraft('new-incident', empty)
  const { zone } = useReader()
  const navigate = useNavigate()
  const sameKey = useSameKey()
  const { title, summary, category, noticed, restricted, exercise } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    const moment = await momentToSend(noticed, zone, 'noticed')
    const body = { title, summary, category: category === unknown ? null : category, noticed: moment, restricted, exercise }
    const incident = await call(incidentApi.openIncident, { body, idempotencyKey: sameKey(body) })
    draft.clear()
    await navigate({ to: '/incidents/$incidentId', params: { incidentId: incident.id } })
  })

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <DraftNotice draft={draft} />
        <Section title="What happened">
          <Stack gap="md">
            <TextInput
              name="title"
              label="In a few words"
              description="By this title everybody will know it. Example: Front desk computers at Eastgate show a ransom note."
              value={title}
              onChange={(event) => draft.change({ title: event.currentTarget.value })}
              error={fieldMessage(error, 'title')}
              maxLength={200}
            />
            <Textarea
              name="summary"
              label="What you know so far (if you like)"
              autosize
              minRows={3}
              maxRows={14}
              value={summary}
              onChange={(event) => draft.change({ summary: event.currentTarget.value })}
              error={fieldMessage(error, 'summary')}
            />
            <MomentInput
              name="noticed"
              label="When was it noticed? (if you know)"
              description="Write it as you would say it, such as “about an hour ago” or “yesterday at 3 PM”."
              value={noticed}
              onChange={(typed) => draft.change({ noticed: typed })}
              error={fieldMessage(error, 'noticed')}
            />
          </Stack>
        </Section>
        <Section title="How it is handled">
          <Stack gap="md">
            <Checkbox
              label="Only named people may see it"
              description="For anything about a person, such as misuse by a colleague. You choose who they are once it is open. Every reading is noted."
              checked={restricted}
              onChange={(event) => draft.change({ restricted: event.currentTarget.checked })}
            />
            <Checkbox
              label="This is an exercise"
              description="A rehearsal: marked EXERCISE everywhere, and it counts in no figure."
              checked={exercise}
              onChange={(event) => draft.change({ exercise: event.currentTarget.checked })}
            />
          </Stack>
        </Section>
        <Section title="What kind of incident is it?" about="It decides which steps are laid out. Choose what fits best; it can be changed at any time.">
          <OneOf
            name="category"
            label="What kind of incident is it?"
            labelHidden
            choices={[{ value: unknown, label: 'I do not know yet', help: 'You get the steps that fit every incident.' }, ...categoryChoices(settings)]}
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
