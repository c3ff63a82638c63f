import { IconInbox } from '@tabler/icons-react'
import { DataTable, type Column } from '../../../web/design/DataTable.tsx'
import { EmptyState } from '../../../web/design/EmptyState.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { PagedReports } from './PagedReports.tsx'
import { myReports, type MyReport } from './report-queries.ts'
import classes from './reports.module.css'

/** What somebody reported themselves, and where it stands. */
export const MyReportsSection = () => (
  <Section title="What you reported" padding="none">
    <PagedReports<MyReport>
      list={myReports}
      what="your reports"
      empty={
        <EmptyState title="You have reported nothing yet" picture={IconInbox}>
          That is fine. When something seems odd, tell us: you need not be sure.
        </EmptyState>
      }
    >
      {(reports) => <DataTable label="Your reports" columns={columns} rows={reports} rowKey={({ id }) => id} />}
    </PagedReports>
  </Section>
)

const columns: Column<MyReport>[] = [
  {
    name: 'Report',
    onPhone: 'title',
    grows: true,
    cell: ({ excerpt, number }) => (
      <>
        {excerpt}
        <span className={classes.below}>{number}</span>
      </>
    ),
  },
  { name: 'Where it stands', onPhone: 'plain', cell: (report) => <Standing report={report} /> },
  {
    name: 'Reported',
    cell: ({ reportedAt }) => (
      <span className={classes.oneLine}>
        <MomentText at={reportedAt} as="short" />
      </span>
    ),
  },
]

/** A question is answered on the receipt, which the reporter alone has: here they are told that it waits there. */
const Standing = ({ report }: { report: MyReport }) => (
  <span className={classes.standing}>
    {standing(report)}
    {report.waitingForReporter && <span className={classes.below}>It stands on the page you got when you reported.</span>}
  </span>
)

function standing({ settled, waitingForReporter, takenBy, read }: MyReport): string {
  if (waitingForReporter) return 'We have a question for you'
  if (settled) return 'Settled'
  if (takenBy) return `${takenBy} has it`
  return read ? 'It was read' : 'Nobody has read it yet'
}
