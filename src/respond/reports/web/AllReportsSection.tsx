import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconInbox } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '../../../web/design/EmptyState.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { PagedReports } from './PagedReports.tsx'
import { allReports, type ListQuery, type ReportLine } from './report-queries.ts'
import { allColumns, ReportTable } from './ReportTable.tsx'
import { outcomeWords } from './report-words.ts'

const choices = [
  { value: '', label: 'Whatever became of it' },
  { value: 'waiting', label: 'Waits for a decision' },
  ...Object.entries(outcomeWords).map(([value, label]) => ({ value, label })),
]

/** Every report there ever was, newest first. */
export function AllReportsSection() {
  const [words, setWords] = useState('')
  const [outcome, setOutcome] = useState('')
  const [settled] = useDebouncedValue(words.trim(), 300)
  const query: ListQuery = { ...(settled && { words: settled }), ...(outcome && { outcome: outcome as NonNullable<ListQuery['outcome']> }) }
  return (
    <>
      <Group gap="sm" mb="md" grow preventGrowOverflow={false}>
        <TextInput
          aria-label="Find by words or number"
          placeholder="Find by words or number"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          type="search"
        />
        <NativeSelect
          aria-label="What became of it"
          data={choices}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
        />
      </Group>
      <Section title="All reports" padding="none">
        <PagedReports<ReportLine>
          list={allReports(query)}
          what="the reports"
          empty={
            <EmptyState title="No report fits" picture={IconInbox}>
              Try fewer words, or another outcome.
            </EmptyState>
          }
        >
          {(reports) => <ReportTable label="Reports, newest first" reports={reports} columns={allColumns} />}
        </PagedReports>
      </Section>
    </>
  )
}
