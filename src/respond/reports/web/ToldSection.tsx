import { Anchor } from '@mantine/core'
import { showDuration } from '../../../base/show-moment.ts'
import { minutes } from '../../../base/time.ts'
import { FileList } from '../../../web/design/FileList.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Facts, Section } from '../../../web/design/Section.tsx'
import type { Report } from './report-queries.ts'
import { channelWords, contactLink, goingOnWords } from './report-words.ts'
import classes from './reports.module.css'

/** The words as they were told: never touched, only added to. */
export const ToldSection = ({ report }: { report: Report }) => (
  <Section title="As it was told">
    <p className={classes.words}>{report.what}</p>
    {report.files.length > 0 && <FileList files={report.files} />}
  </Section>
)

export const CircumstancesSection = ({ report }: { report: Report }) => (
  <Section title="Circumstances">
    <Facts
      items={Object.fromEntries([
        ['Kind', report.starter.label],
        ['Where or which system', report.place],
        ['Noticed', <Noticed key="noticed" report={report} />],
        ['Reported', <Reported key="reported" report={report} />],
        ...lateness(report),
        ['Now', goingOnWords[report.stillGoingOn]],
        ['Done already', report.doneSoFar],
        ['Reporter', <Reporter key="reporter" report={report} />],
        ...(report.about ? ([['About', report.about]] as [string, string][]) : []),
      ])}
    />
  </Section>
)

function Noticed({ report: { noticed, noticedText } }: { report: Report }) {
  if (!noticed) return <>{noticedText ? `“${noticedText}” (not understood)` : 'Not said'}</>
  return (
    <>
      <MomentText at={noticed} />
      {noticedText && <span className={classes.below}>Said as “{noticedText}”</span>}
    </>
  )
}

const Reported = ({ report: { reportedAt, channel, typedInBy, reporter } }: { report: Report }) => (
  <>
    <MomentText at={reportedAt} /> {channelWords[channel]}
    {typedInBy !== reporter && channel !== 'form' && <span className={classes.below}>Typed in by {typedInBy}</span>}
  </>
)

function lateness({ lateness: found, lateMinutes, limitHours, lateReason }: Report): [string, string][] {
  if (found === 'late')
    return [
      [
        'Late',
        `${showDuration(minutes(lateMinutes ?? 0))} after the ${limitHours} hours of the plan. ${lateReason ?? 'Nobody has said why yet.'}`,
      ],
    ]
  return found === 'possibly-late' ? [['Possibly late', `It depends on the hour. ${lateReason ?? ''}`]] : []
}

function Reporter({ report: { reporter, reporterContact, anonymous, mayCall } }: { report: Report }) {
  if (anonymous) return <>Wants to stay anonymous</>
  const link = reporterContact && contactLink(reporterContact)
  return (
    <>
      {reporter}
      {reporterContact && <span className={classes.below}>{link ? <Anchor href={link}>{reporterContact}</Anchor> : reporterContact}</span>}
      {mayCall && <span className={classes.below}>May be called</span>}
    </>
  )
}
