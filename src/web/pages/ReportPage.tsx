import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { AudienceSection } from '../../respond/reports/web/AudienceSection.tsx'
import { CircumstancesSection } from '../../respond/reports/web/CircumstancesSection.tsx'
import { AlikeSection } from '../../respond/reports/web/AlikeSection.tsx'
import { ConversationSection } from '../../respond/reports/web/ConversationSection.tsx'
import { DecisionSection } from '../../respond/reports/web/DecisionSection.tsx'
import { reportQuery, type Report } from '../../respond/reports/web/report-queries.ts'
import { ReportMarks } from '../../respond/reports/web/ReportMarks.tsx'
import { ToldSection } from '../../respond/reports/web/ToldSection.tsx'
import { useReading, useReportChange } from '../../respond/reports/web/use-report.ts'
import { reportApi } from '../../respond/reports/report.api.ts'
import { ClockChip } from '../design/ClockChip.tsx'
import { ExerciseBanner } from '../design/ExerciseBanner.tsx'
import { FormProblem } from '../design/FormProblem.tsx'
import { Page } from '../design/Page.tsx'
import { Columns } from '../design/Section.tsx'
import { TextLink } from '../links.tsx'
import { useMayCall, useMe } from '../me.ts'
import { useSubmit } from '../use-submit.ts'

const route = getRouteApi('/inside/reports/$reportId')

/** One report: what was told on the left, what it is on the right. */
export function ReportPage() {
  const { reportId } = route.useParams()
  const { data: report } = useSuspenseQuery(reportQuery(reportId))
  useReading(report)
  return (
    <Page
      title={`${report.number}: ${report.starter.label}`}
      trail={[
        <TextLink key="reports" to="/reports">
          Reports
        </TextLink>,
      ]}
      below={<Below report={report} />}
      banner={report.exercise && <ExerciseBanner />}
    >
      <Columns
        main={
          <>
            <ToldSection report={report} />
            <CircumstancesSection report={report} />
            <ConversationSection report={report} />
          </>
        }
        side={
          <>
            <DecisionSection report={report} />
            <AlikeSection report={report} />
            <AudienceSection report={report} />
          </>
        }
      />
    </Page>
  )
}

function Below({ report }: { report: Report }) {
  return (
    <>
      {!report.outcome && <ClockChip clock={report.clock} />}
      <Holder report={report} />
      <ReportMarks report={report} />
    </>
  )
}

/** Who has it stands on the receipt, so that the reporter knows whom to expect. */
function Holder({ report }: { report: Report }) {
  const { personId } = useMe()
  const may = useMayCall(reportApi.takeReport)
  const change = useReportChange(report)
  const { submit, busy, error } = useSubmit(() =>
    change(reportApi.takeReport, { params: { reportId: report.id }, body: { revision: report.revision } }),
  )
  const mine = report.takenBy?.id === personId
  return (
    <>
      <span>{report.takenBy ? (mine ? 'You have it' : `${report.takenBy.name} has it`) : 'Nobody has it yet'}</span>
      {may && !mine && !report.outcome && (
        <Button variant="light" onClick={() => void submit()} loading={busy}>
          I take it
        </Button>
      )}
      <FormProblem error={error} />
    </>
  )
}
