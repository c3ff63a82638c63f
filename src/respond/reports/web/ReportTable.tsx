import { ClockChip } from '../../../web/design/ClockChip.tsx'
import { DataTable, type Column } from '../../../web/design/DataTable.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { TextLink } from '../../../web/links.tsx'
import type { ReportLine } from './report-queries.ts'
import { ReportMarks } from './ReportMarks.tsx'
import { channelWords, outcomeWords } from './report-words.ts'
import classes from './reports.module.css'

type Props = { label: string; reports: ReportLine[]; columns: Column<ReportLine>[] }

export const ReportTable = ({ label, reports, columns }: Props) => (
  <DataTable label={label} columns={columns} rows={reports} rowKey={({ id }) => id} />
)

const told: Column<ReportLine> = { name: 'Report', onPhone: 'title', grows: true, cell: (report) => <Told report={report} /> }
const reported: Column<ReportLine> = {
  name: 'Reported',
  cell: ({ reportedAt }) => (
    <span className={classes.oneLine}>
      <MomentText at={reportedAt} as="short" />
    </span>
  ),
}
const holder: Column<ReportLine> = {
  name: 'Who has it',
  cell: ({ takenBy }) => (
    <span className={classes.oneLine}>
      <PersonName name={takenBy?.name ?? null} />
    </span>
  ),
}

export const waitingColumns: Column<ReportLine>[] = [
  told,
  { name: 'Decide by', onPhone: 'plain', cell: ({ clock }) => <ClockChip clock={clock} named={false} /> },
  holder,
  reported,
]

export const allColumns: Column<ReportLine>[] = [
  told,
  { name: 'What became of it', onPhone: 'plain', cell: (report) => <Standing report={report} /> },
  reported,
]

function Told({ report }: { report: ReportLine }) {
  const { number, starter, place, reporter, channel } = report
  const from = channel === 'form' ? reporter : `${reporter}, ${channelWords[channel]}`
  return (
    <>
      <TextLink to="/reports/$reportId" params={{ reportId: report.id }}>
        {report.excerpt}
      </TextLink>
      <span className={classes.below}>{[number, starter.label, place, from].filter(Boolean).join(' · ')}</span>
      <span className={classes.marksBelow}>
        <ReportMarks report={report} />
      </span>
    </>
  )
}

/** Waiting, the clock; decided, what it was decided to be. */
function Standing({ report: { outcome, clock, incident } }: { report: ReportLine }) {
  if (!outcome) return <ClockChip clock={clock} named={false} />
  return (
    <span className={classes.standing}>
      {outcomeWords[outcome]}
      {incident && (
        <span className={classes.below}>
          <TextLink to="/incidents/$incidentId" params={{ incidentId: incident.id }}>
            {incident.number}
          </TextLink>
        </span>
      )}
    </span>
  )
}
