import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { showDuration } from '../../../base/show-duration.ts'
import { minutes } from '../../../base/time.ts'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Facts, Section } from '../../../web/design/Section.tsx'
import type { Report } from './report-queries.ts'
import { channelWords, contactLink, goingOnWords } from './report-words.ts'
import classes from './reports.module.css'

/** Who, when and where, as far as it was said. */
export const CircumstancesSection = ({ report }: { report: Report }) => (
  <Section title="Who, when and where">
    <Facts
      items={[
        ['Reporter', <Reporter key="reporter" report={report} />],
        ['Reported', <Reported key="reported" report={report} />],
        ['Noticed', <Noticed key="noticed" report={report} />],
        ...lateness(report),
        ['Is it still going on?', goingOnWords[report.stillGoingOn]],
        ['Where or which system', report.place],
        ['Kind', report.starter.label],
        ['Read by', <Readers key="readers" report={report} />],
      ]}
    />
  </Section>
)

function Noticed({ report: { noticed, noticedText } }: { report: Report }) {
  if (!noticed) return noticedText ? <>“{noticedText}”: we could not read this as a time</> : 'Not said'
  return (
    <>
      <MomentText at={noticed} />
      {noticedText && <span className={classes.below}>In their words: “{noticedText}”</span>}
    </>
  )
}

const Reported = ({ report: { reportedAt, channel, typedInBy, typedInAt, reporter } }: { report: Report }) => (
  <>
    <MomentText at={reportedAt} />, {channelWords[channel]}
    {typedInBy !== reporter && channel !== 'form' && (
      <span className={classes.below}>
        Typed in by {typedInBy}, <MomentText at={typedInAt} as="short" />
      </span>
    )}
  </>
)

function lateness({ lateness: found, lateMinutes, limitHours, lateReason }: Report): [string, ReactNode][] {
  const limit = `${Math.round(limitHours)} hours`
  const why = !lateReason && <span className={classes.below}>Nobody has said why yet.</span>
  if (found === 'late')
    return [
      [
        'In time?',
        <span key="late">
          Late: {showDuration(minutes(lateMinutes ?? 0))} past the {limit} of the plan
          {why}
        </span>,
      ],
    ]
  return found === 'possibly-late' ? [['In time?', `Perhaps late: the plan gives ${limit}, and it depends on the hour`]] : []
}

function Reporter({ report: { reporter, reporterContact, anonymous, mayCall, about } }: { report: Report }) {
  const link = reporterContact && contactLink(reporterContact)
  return (
    <>
      {anonymous ? 'Wants to stay anonymous' : reporter}
      {reporterContact && !anonymous && (
        <span className={classes.below}>
          {link ? (
            <Anchor href={link} className={classes.contact ?? ''}>
              {reporterContact}
            </Anchor>
          ) : (
            reporterContact
          )}
        </span>
      )}
      {!anonymous && <span className={classes.below}>{mayCall ? 'May be called' : 'Did not ask to be called'}</span>}
      {about && <span className={classes.below}>It is about: {about}</span>}
    </>
  )
}

const Readers = ({ report: { readBy } }: { report: Report }) =>
  readBy.length === 0
    ? 'Nobody yet'
    : readBy.map(({ name, at }) => (
        <span key={name} className={classes.reader}>
          {name}, <MomentText at={at} as="short" />
        </span>
      ))
