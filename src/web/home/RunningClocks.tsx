import { IconClockCheck } from '@tabler/icons-react'
import { ClockChip } from '../design/ClockChip.tsx'
import { byUrgency } from '../design/clock-words.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { MomentText } from '../design/MomentText.tsx'
import { NumberText } from '../design/NumberText.tsx'
import { Section } from '../design/Section.tsx'
import { TextLink } from '../links.tsx'
import type { HomeReply } from './home-query.ts'
import classes from './home.module.css'
import type { IncidentId, ReportId } from '../../base/ids.ts'

type RunningClock = HomeReply['clocks'][number]

export function RunningClocks({ clocks }: { clocks: RunningClock[] }) {
  return (
    <Section title="Running out next" padding="none" about="What has a deadline, the most pressing first.">
      {clocks.length === 0 ? (
        <EmptyState title="No deadline is near" picture={IconClockCheck} />
      ) : (
        <ul className={classes.list}>
          {[...clocks].sort(byUrgency).map((clock) => (
            <li key={`${clock.about.id} ${clock.name} ${clock.targetAt.getTime()}`} className={classes.row}>
              <div className={classes.rowWords}>
                <AboutLink about={clock.about} />
                <div className={classes.quiet}>
                  {clock.name}, due <MomentText at={clock.targetAt} /> · <NumberText number={clock.about.number} />
                </div>
              </div>
              <ClockChip clock={clock} named={false} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const AboutLink = ({ about: { kind, id, title } }: { about: RunningClock['about'] }) =>
  kind === 'incident' ? (
    <TextLink to="/incidents/$incidentId" params={{ incidentId: id as IncidentId }} className={classes.title}>
      {title}
    </TextLink>
  ) : (
    <TextLink to="/reports/$reportId" params={{ reportId: id as ReportId }} className={classes.title}>
      {title}
    </TextLink>
  )
