import { IconInbox } from '@tabler/icons-react'
import { EmptyState } from '../../../web/design/EmptyState.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { PagedReports } from './PagedReports.tsx'
import { queue, type ReportLine } from './report-queries.ts'
import { ReportTable, waitingColumns } from './ReportTable.tsx'

/** What waits for a decision, the one whose time runs out first on top. */
export const QueueSection = () => (
  <Section title="Waiting for a decision" about="The one whose time runs out first stands on top." padding="none">
    <PagedReports<ReportLine> list={queue} what="the reports that wait" empty={nothingWaits}>
      {(reports) => <ReportTable label="Reports that wait" reports={reports} columns={waitingColumns} />}
    </PagedReports>
  </Section>
)

const nothingWaits = (
  <EmptyState title="Nothing waits" picture={IconInbox}>
    Every report has been decided. New ones appear here by themselves.
  </EmptyState>
)
