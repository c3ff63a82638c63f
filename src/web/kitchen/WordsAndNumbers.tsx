import { Stack } from '@mantine/core'
import { hours, minutes, days } from '../../base/time.ts'
import { DueText } from '../design/DueText.tsx'
import { MomentText } from '../design/MomentText.tsx'
import { NumberText } from '../design/NumberText.tsx'
import { PersonName } from '../design/PersonName.tsx'
import { Facts, Section } from '../design/Section.tsx'
import { browserZone } from '../reader.ts'
import { ago, ahead } from './examples.ts'

const moment = (iso: string, precision: 'year' | 'month' | 'day' | 'hour' | 'minute') => ({
  at: new Date(iso),
  precision,
  zone: browserZone,
})

/** The one way to show a person, a moment, a number. */
export const WordsAndNumbers = () => (
  <>
    <Section title="Letters" about="One typeface, few sizes. Headings are found by screen readers in order.">
      <Stack gap="xs">
        <h1>A page's title, 26</h1>
        <h2>A section's title, 18</h2>
        <h3>A title inside a section, 15</h3>
        <p>Words are 15 pixels, and long ones wrap. A person who reads this may be frightened, so the sentences are short.</p>
      </Stack>
    </Section>
    <Section title="People, numbers, moments">
      <Facts
        items={{
          'A person': <PersonName name="Dana Whitfield" />,
          'With initials': <PersonName name="Dana Whitfield" withInitials />,
          'With a role': <PersonName name="Marcus Ojo" role="lead" withInitials />,
          Nobody: <PersonName name={null} />,
          Number: <NumberText number="INC-2026-0007" />,
          'An instant': <MomentText at={ago(minutes(25))} />,
          'The same, short': <MomentText at={ago(minutes(25))} as="short" />,
          'The same, as time past': <MomentText at={ago(minutes(25))} as="ago" />,
          'Known to the hour': <MomentText at={moment('2026-11-18T15:00:00Z', 'hour')} />,
          'Known to the day': <MomentText at={moment('2026-11-02T12:00:00Z', 'day')} />,
          'Known to the year': <MomentText at={moment('2019-06-01T00:00:00Z', 'year')} />,
          'Due later': <DueText at={ahead(days(4))} />,
          'Due soon': <DueText at={ahead(hours(3))} />,
          Overdue: <DueText at={ago(minutes(50))} />,
          'Not known': null,
        }}
      />
    </Section>
  </>
)
