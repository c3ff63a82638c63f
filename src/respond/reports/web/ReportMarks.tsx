import { IconFlame, IconHourglass, IconLock, IconMessageQuestion, IconRobot, type TablerIcon } from '@tabler/icons-react'
import { ExerciseMark } from '../../../web/design/ExerciseBanner.tsx'
import type { ReportLine } from './report-queries.ts'
import classes from './ReportMarks.module.css'

type Marked = Pick<
  ReportLine,
  'exercise' | 'confidential' | 'automatic' | 'stillGoingOn' | 'outcome' | 'lateMinutes' | 'waitingForReporter'
>
type Mark = { words: string; tone: 'danger' | 'warn' | 'accent' | 'plain'; picture: TablerIcon }

const marksOf = (report: Marked): Mark[] =>
  [
    report.stillGoingOn === 'yes' && !report.outcome && { words: 'Still going on', tone: 'danger' as const, picture: IconFlame },
    report.confidential && { words: 'Confidential', tone: 'plain' as const, picture: IconLock },
    report.lateMinutes !== null && { words: 'Reported late', tone: 'warn' as const, picture: IconHourglass },
    report.waitingForReporter && { words: 'Asked the reporter', tone: 'accent' as const, picture: IconMessageQuestion },
    report.automatic && { words: 'Probably sent by a program', tone: 'plain' as const, picture: IconRobot },
  ].filter((mark) => mark !== false)

/** What somebody going through a list must not miss. */
export function ReportMarks({ report }: { report: Marked }) {
  const marks = marksOf(report)
  if (marks.length === 0 && !report.exercise) return null
  return (
    <span className={classes.marks}>
      {report.exercise && <ExerciseMark />}
      {marks.map(({ words, tone, picture: Picture }) => (
        <span key={words} className={classes.mark} data-tone={tone}>
          <Picture size={13} stroke={2.2} aria-hidden />
          {words}
        </span>
      ))}
    </span>
  )
}
