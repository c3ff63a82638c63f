import { ClockRow } from '../../../web/design/ClockChip.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { TextLink } from '../../../web/links.tsx'
import type { Incident } from './incident-queries.ts'

/** After closing one thing may be left: to talk about it, while it is fresh. */
export function ReviewDue({ incident }: { incident: Incident }) {
  const clock = incident.clocks.find(({ kind, stoppedAt, voidReason }) => kind === 'review' && !stoppedAt && voidReason === null)
  if (!clock) return null
  const say = (
    <TextLink to="/incidents/$incidentId" params={{ incidentId: incident.id }} search={{ tab: 'report' }} replace resetScroll={false}>
      It was held
    </TextLink>
  )
  return (
    <Section
      title="What to do next"
      about="Talk about it with everybody who helped: what went well, what did not, what will be different."
      actions={say}
    >
      <ClockRow clock={clock} />
    </Section>
  )
}
