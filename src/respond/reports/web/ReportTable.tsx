import { ClockChip } from '../../../web/design/ClockChip.tsx'
import { DataTable, type Column } from '../../../web/design/DataTable.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { TextLink } from '../../../web/links.tsx'
import type { ReportLine } from './report-queries.ts'
import { ReportMarks } from './ReportMarks.tsx'
import { outcomeWords } from './report-words.ts'
import classes from './reports.module.css'

export const ReportTable = ({ label, reports }: { label: string; reports: ReportLine[] }) => (
  <DataTable label={label} columns={columns} rows={reports} rowKey={({ id }) => id} />
)

const columns: Column<ReportLine>[] = [
  { name: 'Report', onPhone: 'title', grows: true, cell: (report) => <Told report={report} /> },
  { name: 'Decide by', onPhone: 'plain', cell: (report) => <Standing report={report} /> },
  { name: 'Who has it', cell: ({ takenBy }) => <PersonName name={takenBy?.name ?? null} nobody="Nobody yet" /> },
  { name: 'Reported', cell: ({ reportedAt }) => <MomentText at={reportedAt} as="short" /> },
]

function Told({ report }: { report: ReportLine }) {
  return (
    <>
      <TextLink to="/reports/$reportId" params={{ reportId: report.id }}>
        {report.excerpt}
      </TextLink>
      <span className={classes.below}>
        {[report.number, report.starter.label, report.place, report.reporter].filter(Boolean).join(' · ')}
      </span>
      <ReportMarks report={report} />
    </>
  )
}

/** Waiting, the clock; decided, what it was decided to be. */
function Standing({ report: { outcome, clock, incident } }: { report: ReportLine }) {
  if (!outcome) return <ClockChip clock={clock} named={false} />
  return (
    <span className={classes.quiet}>
      {outcomeWords[outcome]}
      {incident && ` (${incident.number})`}
    </span>
  )
}
