import { ClockChip } from '../../../web/design/ClockChip.tsx'
import { DataTable, type Column } from '../../../web/design/DataTable.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { phaseWords } from '../../../web/design/phase-words.ts'
import { SeverityBadge } from '../../../web/design/SeverityBadge.tsx'
import { TextLink } from '../../../web/links.tsx'
import type { IncidentLine } from './incident-queries.ts'
import { IncidentMarks } from './IncidentMarks.tsx'
import classes from './RegisterTable.module.css'

/** History has no phase, no lead and no deadlines of ours. */
export const RegisterTable = ({ incidents, history }: { incidents: IncidentLine[]; history: boolean }) => (
  <DataTable label="Incidents" columns={history ? historyColumns : columns} rows={incidents} rowKey={({ id }) => id} />
)

const columns: Column<IncidentLine>[] = [
  { name: 'Incident', onPhone: 'title', grows: true, cell: (incident) => <Title incident={incident} /> },
  { name: 'Severity', onPhone: 'aside', cell: ({ severity }) => <SeverityBadge severity={severity} /> },
  { name: 'Phase', cell: ({ phase, history }) => (history ? 'Taken over' : phaseWords[phase].name) },
  { name: 'Leads', cell: ({ lead, history }) => <PersonName name={lead?.name ?? null} nobody={history ? 'Not known' : 'Nobody yet'} /> },
  {
    name: 'Runs out next',
    onPhone: 'plain',
    cell: (incident) => <NextClock incident={incident} />,
  },
  { name: 'Opened', cell: (incident) => <When incident={incident} /> },
]

const historyColumns: Column<IncidentLine>[] = [
  { name: 'Incident', onPhone: 'title', grows: true, cell: (incident) => <Title incident={{ ...incident, history: false }} /> },
  { name: 'Severity', onPhone: 'aside', cell: ({ severity }) => severity && <SeverityBadge severity={severity} /> },
  { name: 'Happened', cell: (incident) => <When incident={incident} /> },
]

function Title({ incident }: { incident: IncidentLine }) {
  return (
    <>
      <TextLink to="/incidents/$incidentId" params={{ incidentId: incident.id }}>
        {incident.title}
      </TextLink>
      <span className={classes.below}>
        {incident.number}
        {incident.category && ` · ${incident.category.name}`}
        <IncidentMarks incident={incident} />
      </span>
    </>
  )
}

function NextClock({ incident: { nextClock, closedAt, history } }: { incident: IncidentLine }) {
  if (nextClock) return <ClockChip clock={nextClock} />
  return <span className={classes.nothing}>{history ? '' : closedAt ? 'Closed' : 'Nothing'}</span>
}

/** History is told by when it happened, as precisely as its source says. */
function When({ incident: { history, occurred, openedAt } }: { incident: IncidentLine }) {
  const at = history ? occurred : openedAt
  return <span className={classes.when}>{at ? <MomentText at={at} as="short" /> : 'Not known'}</span>
}
