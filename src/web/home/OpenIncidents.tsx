import { ClockChip } from '../design/ClockChip.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { ExerciseMark } from '../design/ExerciseBanner.tsx'
import { NumberText } from '../design/NumberText.tsx'
import { PersonName } from '../design/PersonName.tsx'
import { phaseWords } from '../design/phase-words.ts'
import { Section } from '../design/Section.tsx'
import { SeverityBadge } from '../design/SeverityBadge.tsx'
import { TextLink } from '../links.tsx'
import type { HomeReply } from './home-query.ts'
import classes from './home.module.css'

type Incident = HomeReply['incidents'][number]

/** More than these are better read in the register. */
const mostShown = 8

export const OpenIncidents = ({ incidents }: { incidents: Incident[] }) => (
  <Section title="Open incidents" count={incidents.length} padding="none" actions={<TextLink to="/incidents">All incidents</TextLink>}>
    {incidents.length === 0 ? (
      <EmptyState title="No incident is open" />
    ) : (
      <ul className={classes.list}>
        {incidents.slice(0, mostShown).map((incident) => (
          <OpenIncident key={incident.id} incident={incident} />
        ))}
      </ul>
    )}
  </Section>
)

const OpenIncident = ({ incident }: { incident: Incident }) => (
  <li className={classes.incident}>
    <div className={classes.incidentHead}>
      <SeverityBadge severity={incident.severity} />
      {incident.exercise && <ExerciseMark />}
      <span className={classes.quiet}>
        <NumberText number={incident.number} />
      </span>
    </div>
    <TextLink to="/incidents/$incidentId" params={{ incidentId: incident.id }} className={classes.title}>
      {incident.title}
    </TextLink>
    <div className={classes.quiet}>
      {phaseWords[incident.phase].name} · led by <PersonName name={incident.lead?.name ?? null} nobody="nobody yet" />
    </div>
    {incident.nextClock && (
      <div>
        <ClockChip clock={incident.nextClock} />
      </div>
    )}
  </li>
)
