import { Button } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { CopyBox } from '../design/CopyBox.tsx'
import { DataTable, type Column } from '../design/DataTable.tsx'
import { ClockChip } from '../design/ClockChip.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { FailedState } from '../design/FailedState.tsx'
import { FileList } from '../design/FileList.tsx'
import { LoadingState } from '../design/LoadingState.tsx'
import { NumberText } from '../design/NumberText.tsx'
import { PersonName } from '../design/PersonName.tsx'
import { Section } from '../design/Section.tsx'
import { SeverityBadge } from '../design/SeverityBadge.tsx'
import { TextLink } from '../links.tsx'
import { unreachable } from '../problem-error.ts'
import { clocks, files, people, problem, severities } from './examples.ts'

type Row = { number: string; title: string; at: number }

const rows: Row[] = [
  { number: 'INC-2026-0007', title: 'Locked screens on the staff computers of the main library', at: 0 },
  { number: 'INC-2026-0006', title: 'Laptop lost on the bookmobile', at: 1 },
  { number: 'INC-2026-0005', title: 'Strange mail to the whole staff', at: 2 },
]

const columns: Column<Row>[] = [
  { name: 'Severity', cell: ({ at }) => <SeverityBadge severity={severities[at] ?? null} />, onPhone: 'aside' },
  { name: 'Title', cell: ({ title }) => <TextLink to="/kitchen-sink">{title}</TextLink>, onPhone: 'title', grows: true },
  { name: 'Number', cell: ({ number }) => <NumberText number={number} />, onPhone: 'plain' },
  { name: 'Led by', cell: ({ at }) => <PersonName name={people[at] ?? null} withInitials />, onPhone: 'plain' },
  { name: 'Runs out', cell: ({ at }) => clocks[at] && <ClockChip clock={clocks[at]} named={false} />, onPhone: 'plain' },
]

/** Lists, files, and what stands there when there is nothing to show. */
export const Places = () => (
  <>
    <Section title="A list" count={rows.length} padding="none" about="A table on a desktop, cards on a phone.">
      <DataTable label="Incidents" columns={columns} rows={rows} rowKey={({ number }) => number} />
    </Section>
    <Section title="Files">
      <FileList files={files} below={() => 'Added by Dana Whitfield'} />
    </Section>
    <Section title="Something to hand over">
      <CopyBox
        label="Invitation link for Marcus Ojo"
        text="https://muster.fairview.example/welcome/3f9a0c7be1d24c52a9f7"
        note="Works once, until tomorrow at 3 PM."
      />
    </Section>
    <Section title="Nothing here">
      <EmptyState title="No report waits" picture={IconInbox} action={<Button variant="default">Show all reports</Button>}>
        New ones appear here by themselves, the most urgent first.
      </EmptyState>
    </Section>
    <Section title="On its way">
      <LoadingState what="the incident" />
      <LoadingState what="the list" lines={3} />
    </Section>
    <Section title="It failed">
      <FailedState error={unreachable()} onRetry={() => {}} />
      <FailedState error={problem(404, 'Not found', 'There is no such incident, or you may not know of it.')} />
      <FailedState error={new Error('A bug')} />
    </Section>
  </>
)
