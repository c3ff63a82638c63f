import { Stack, Textarea, TextInput } from '@mantine/core'
import { Section } from '../../../web/design/Section.tsx'
import type { Draft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { GoingOnInput } from './GoingOnInput.tsx'
import { NoticedInput } from './NoticedInput.tsx'
import type { PlanSettings } from './report-queries.ts'
import { StarterCards } from './StarterCards.tsx'
import type { TypedReport } from './typed-report.ts'

type Props = { draft: Draft<TypedReport>; settings: PlanSettings; error: unknown }

/** The same questions as on the public form, in the same words. Only the first must be answered. */
export function WhatHappenedSection({ draft, settings, error }: Props) {
  const { value, change } = draft
  return (
    <Section title="What happened">
      <Stack gap="lg">
        <StarterCards starters={settings.starters} value={value.starter} onChange={(starter) => change({ starter })} />
        <Textarea
          name="what"
          label="What happened?"
          description={value.channel === 'form' ? 'In your own words. Not being sure is fine.' : 'In their words, as far as you can.'}
          autosize
          minRows={4}
          maxRows={16}
          value={value.what}
          onChange={(event) => change({ what: event.currentTarget.value })}
          error={fieldMessage(error, 'what')}
        />
        <NoticedInput draft={draft} settings={settings} error={error} />
        <TextInput
          name="place"
          label="Where, or which computer or system? (if you know)"
          description="A building, a room, the name on a sticker, a web page."
          value={value.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
          error={fieldMessage(error, 'place')}
          autoComplete="off"
        />
        <GoingOnInput value={value.stillGoingOn} onChange={(stillGoingOn) => change({ stillGoingOn })} />
        <Textarea
          name="doneSoFar"
          label="Has anybody done something about it already? (if so)"
          description="Clicked, switched off, unplugged, called somebody."
          autosize
          minRows={2}
          maxRows={12}
          value={value.doneSoFar}
          onChange={(event) => change({ doneSoFar: event.currentTarget.value })}
          error={fieldMessage(error, 'doneSoFar')}
        />
      </Stack>
    </Section>
  )
}
