import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { Buttons } from '../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { TickBox } from '../../../web/design/TickBox.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import { DecidedByInput, decidedBySelf } from './DecidedByInput.tsx'
import { EarlierInput, notEarlier } from './EarlierInput.tsx'
import type { Incident } from './incident-queries.ts'
import { useEarlierToSend, useWriteDown } from './use-write-down.ts'

const empty = { question: '', options: '', choice: '', why: '', ...decidedBySelf, departsFromPlan: false, ...notEarlier }

/** A decision as it must be understood when it turns out to be wrong: the question, what else was possible, by whom and why. */
export function DecisionForm({ incident }: { incident: Incident }) {
  const draft = useDraft(`decision:${incident.id}`, empty)
  const { question, options, choice, why, decidedById, decidedByName, departsFromPlan, earlier, when } = draft.value
  const writeDown = useWriteDown(incident)
  const earlierToSend = useEarlierToSend()
  const { submit, busy, error } = useSubmit(async () => {
    const at = await earlierToSend({ earlier, when })
    const listed = options
      .split('\n')
      .map((option) => option.trim())
      .filter(Boolean)
      .slice(0, 10)
    const body = { question, options: listed, choice, why, decidedById, decidedByName: decidedByName || null, at, departsFromPlan }
    await writeDown(incidentApi.decide, { params: { incidentId: incident.id }, body }, 'Decision', `${question}\n${choice}\n${why}`)
    draft.clear()
  })
  const field = (name: 'question' | 'options' | 'choice' | 'why') => ({
    name,
    value: draft.value[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
    error: fieldMessage(error, name),
  })

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <DraftNotice draft={draft} />
        <TextInput
          {...field('question')}
          label="What had to be decided"
          description="Such as “Do we close the Eastgate branch?”"
          maxLength={500}
        />
        <Textarea
          {...field('options')}
          label="What was possible (if you like)"
          description="One on each line."
          autosize
          minRows={2}
          maxRows={10}
        />
        <TextInput {...field('choice')} label="What was decided" maxLength={500} />
        <Textarea {...field('why')} label="Why" autosize minRows={2} maxRows={10} maxLength={5000} />
        <DecidedByInput incident={incident} value={{ decidedById, decidedByName }} onChange={draft.change} error={error} />
        <TickBox
          label="It departs from the plan"
          description="That is allowed. It is listed in the report with the reason."
          checked={departsFromPlan}
          onChange={(checked) => draft.change({ departsFromPlan: checked })}
        />
        <EarlierInput value={{ earlier, when }} onChange={draft.change} error={error} />
        <FormProblem error={error} fields={['question', 'options', 'choice', 'why', 'decidedById', 'decidedByName', 'at']} />
        <Buttons>
          <Button type="submit" loading={busy}>
            Record the decision
          </Button>
        </Buttons>
      </Stack>
    </form>
  )
}
