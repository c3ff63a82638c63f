import { Badge } from '@mantine/core'
import { ExerciseMark } from '../../../web/design/ExerciseBanner.tsx'
import type { ReportLine } from './report-queries.ts'
import classes from './reports.module.css'

/** What somebody going through a list must not miss. */
export function ReportMarks({
  report,
}: {
  report: Pick<ReportLine, 'exercise' | 'confidential' | 'automatic' | 'stillGoingOn' | 'outcome' | 'lateMinutes' | 'waitingForReporter'>
}) {
  const marks = [
    report.stillGoingOn === 'yes' && !report.outcome && { words: 'Still going on', color: 'red' },
    report.confidential && { words: 'Confidential', color: 'grape' },
    report.lateMinutes !== null && { words: 'Reported late', color: 'orange' },
    report.waitingForReporter && { words: 'Asked the reporter', color: 'blue' },
    report.automatic && { words: 'Probably automatic', color: 'gray' },
  ].filter((mark) => mark !== false)
  if (marks.length === 0 && !report.exercise) return null
  return (
    <span className={classes.marks}>
      {report.exercise && <ExerciseMark />}
      {marks.map(({ words, color }) => (
        <Badge key={words} variant="light" color={color} radius="sm">
          {words}
        </Badge>
      ))}
    </span>
  )
}
