import { Button, Checkbox, NativeSelect, Radio, SegmentedControl, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '../draft.ts'
import { ConfirmDialog } from '../design/ConfirmDialog.tsx'
import { Buttons } from '../design/Dialog.tsx'
import { DraftNotice } from '../design/DraftNotice.tsx'
import { FieldError, FormProblem } from '../design/FormProblem.tsx'
import { Section } from '../design/Section.tsx'
import { say } from '../design/say.ts'
import { StaleNotice } from '../design/StaleNotice.tsx'
import { fieldMessage } from '../problem-error.ts'
import { ago, problem, wrongForm } from './examples.ts'
import classes from './kitchen.module.css'

/** Controls and what goes wrong with them. */
export const Forms = () => (
  <>
    <Section title="Buttons">
      <div className={classes.row}>
        <Button onClick={() => say('Saved')}>Save the note</Button>
        <Button variant="default">Cancel</Button>
        <Button variant="light">Add a task</Button>
        <Button variant="subtle">Show more</Button>
        <Button color="red.9">Throw away</Button>
        <Button loading>Saving</Button>
        <Button disabled>Not now</Button>
      </div>
    </Section>
    <Section title="Fields">
      <Stack gap="md">
        <TextInput label="Title" description="In a few words, as you would say it on the phone." placeholder="Printer room found open" />
        <TextInput label="Title" defaultValue="" error="The title is missing." />
        <Textarea label="What happened" autosize minRows={3} />
        <NativeSelect label="Where" data={['Main library', 'Riverside branch', 'Bookmobile']} />
        <Select
          label="Who"
          data={['Dana Whitfield', 'Marcus Ojo']}
          placeholder="Choose somebody"
          searchable
          nothingFoundMessage="Nobody of that name"
        />
        <Checkbox label="May we call you?" description="Only about this." />
        <Radio.Group label="Is it still going on?" defaultValue="unsure">
          <Stack gap="xs" mt={6}>
            <Radio value="yes" label="Yes" />
            <Radio value="no" label="No" />
            <Radio value="unsure" label="I am not sure" />
          </Stack>
        </Radio.Group>
        <SegmentedControl aria-label="Which tasks" data={['Open', 'Mine', 'All']} />
        <Switch label="Only what people wrote" />
      </Stack>
    </Section>
    <Section title="A refused form">
      <DraftExample />
    </Section>
    <Section title="Asking first, and why">
      <Asking />
    </Section>
    <Section title="Two people at once">
      <StaleNotice
        what="the summary"
        by="Marcus Ojo"
        differences={[
          {
            field: 'Summary',
            yours: 'Two staff computers were locked. We pulled the network plugs at 9:40.',
            theirs: 'Three staff computers were locked by ransomware. Patron computers are fine.',
          },
        ]}
        onKeepYours={() => say('Yours was saved')}
        onTakeTheirs={() => say('Theirs was kept')}
      />
    </Section>
  </>
)

function DraftExample() {
  const draft = useDraft('kitchen', { title: '' })
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <Stack gap="md">
        <DraftNotice draft={{ keptAt: draft.keptAt ?? ago(7_400_000), clear: draft.clear }} />
        <TextInput
          name="example"
          label="Title"
          value={draft.value.title}
          onChange={(event) => draft.change({ title: event.currentTarget.value })}
          error={fieldMessage(wrongForm, 'title')}
        />
        <FieldError
          error={problem(400, '', '', { fields: [{ field: 'files', message: 'This file is larger than 100 MB.' }] })}
          field="files"
        />
        <FormProblem error={problem(409, 'This is not possible right now', 'The incident is already closed. Open it again first.')} />
        <Buttons>
          <Button variant="default">Cancel</Button>
          <Button type="submit">Save</Button>
        </Buttons>
      </Stack>
    </form>
  )
}

function Asking() {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Skip a task
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Skip this task?"
        confirm="Skip the task"
        reasonHelp="It stands in the record, for whoever reads it later."
        onConfirm={async () => say('Skipped')}
      >
        “Photograph the screen” must be done according to the plan. Skipping it is recorded as a departure from the plan.
      </ConfirmDialog>
    </>
  )
}
