import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { TextLink } from '../../../web/links.tsx'
import type { Incident } from './incident-queries.ts'
import texts from './texts.module.css'

/** The reports it began with, and the plan it runs under. */
export function BeginningsSection({ incident: { reports, openedBy, openedAt, plan, history } }: { incident: Incident }) {
  return (
    <Section title="How it began">
      <ul className={texts.list}>
        {reports.map((report) => (
          <li key={report.id} className={texts.block}>
            <TextLink to="/reports/$reportId" params={{ reportId: report.id }} className={texts.target}>
              {report.number}
            </TextLink>
            <p className={texts.long}>“{report.excerpt}”</p>
            <div className={texts.small}>
              {report.reporter}, <MomentText at={report.reportedAt} />
            </div>
          </li>
        ))}
        {history && <li className={texts.block}>It was taken over from another register.</li>}
        {!history && (
          <>
            <li className={texts.block}>
              Opened by {openedBy}, <MomentText at={openedAt} />
              {reports.length === 0 && ', without a report'}.
            </li>
            <li className={texts.block}>
              It runs under version {plan.number} of the plan
              {plan.inForce ? ', which is in force.' : '. A newer version is in force by now; this incident keeps the one it began with.'}
            </li>
          </>
        )}
      </ul>
    </Section>
  )
}
