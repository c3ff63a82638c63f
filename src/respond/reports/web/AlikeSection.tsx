import { useQuery } from '@tanstack/react-query'
import type { IncidentId, ReportId } from '../../../base/ids.ts'
import { FailedState } from '../../../web/design/FailedState.tsx'
import { LoadingState } from '../../../web/design/LoadingState.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { TextLink } from '../../../web/links.tsx'
import { alikeQuery, type Alike, type Report } from './report-queries.ts'
import classes from './reports.module.css'

/** Earlier reports and open incidents that look like it, and what they have in common. */
export function AlikeSection({ report }: { report: Report }) {
  const { data, error, refetch } = useQuery(alikeQuery(report.id))
  return (
    <Section title="Looks like" about="Open incidents, and reports of the last year.">
      {error ? (
        <FailedState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState what="what looks like it" lines={3} />
      ) : (
        <AlikeList items={data.items} />
      )}
    </Section>
  )
}

const AlikeList = ({ items }: { items: Alike[] }) =>
  items.length === 0 ? (
    <p className={classes.quiet}>Nothing like it is known.</p>
  ) : (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item.id}>
          <AlikeLink item={item} />
          <span className={classes.below}>
            {item.number}, {item.kind === 'incident' ? 'open incident' : item.open ? 'waits for a decision' : 'decided'},{' '}
            <MomentText at={item.at} as="short" />. Has the {item.because.join(', the ')}.
          </span>
        </li>
      ))}
    </ul>
  )

const AlikeLink = ({ item: { kind, id, title } }: { item: Alike }) =>
  kind === 'incident' ? (
    <TextLink to="/incidents/$incidentId" params={{ incidentId: id as IncidentId }}>
      {title}
    </TextLink>
  ) : (
    <TextLink to="/reports/$reportId" params={{ reportId: id as ReportId }}>
      {title}
    </TextLink>
  )
