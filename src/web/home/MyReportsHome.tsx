import { useSuspenseQuery } from '@tanstack/react-query'
import { IconSpeakerphone } from '@tabler/icons-react'
import { reportApi } from '../../respond/reports/report.api.ts'
import type { ReplyOf } from '../../platform/http/route.ts'
import { call } from '../call.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { MomentText } from '../design/MomentText.tsx'
import { NumberText } from '../design/NumberText.tsx'
import { Page } from '../design/Page.tsx'
import { Section } from '../design/Section.tsx'
import { ButtonLink } from '../links.tsx'
import classes from './home.module.css'
import { PlanDuties } from './PlanDuties.tsx'

type MyReport = ReplyOf<typeof reportApi.listMyReports>['items'][number]

/** For somebody who reports and does not work on incidents: one large button, and what became of it. */
export function MyReportsHome() {
  const { data } = useSuspenseQuery({ queryKey: ['reports', 'mine'], queryFn: () => call(reportApi.listMyReports) })
  return (
    <Page title="Home" heading="Noticed something?" width="narrow">
      <section className={classes.callout} aria-label="Report something">
        <span className={classes.calloutPicture}>
          <IconSpeakerphone size={26} stroke={1.7} aria-hidden />
        </span>
        <div className={classes.calloutWords}>
          <strong>Tell us, also when you are not sure</strong>
          <span>A strange mail, a lost key, a screen that looks wrong. Nobody is blamed for reporting.</span>
        </div>
        <ButtonLink to="/reports/new">Report something</ButtonLink>
      </section>
      <PlanDuties />
      <Section title="What you reported" padding="none">
        {data.items.length === 0 ? (
          <EmptyState title="Nothing yet">What you report stands here, with what became of it.</EmptyState>
        ) : (
          <ul className={classes.list}>
            {data.items.map((report) => (
              <li key={report.id} className={classes.row}>
                <div className={classes.rowWords}>
                  <div className={classes.title}>{report.excerpt}</div>
                  <div className={classes.quiet}>
                    <NumberText number={report.number} />, reported <MomentText at={report.reportedAt} />
                  </div>
                  <div>{stateOf(report)}</div>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  )
}

function stateOf({ settled, waitingForReporter, takenBy, read }: MyReport): string {
  if (waitingForReporter) return 'There is a question for you. Open the link on your receipt to answer.'
  if (settled) return 'It was looked into and settled. Thank you.'
  if (takenBy) return `${takenBy} is looking into it.`
  return read ? 'It was read.' : 'It has arrived and will be read soon.'
}
