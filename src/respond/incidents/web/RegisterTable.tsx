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

export const RegisterTable = ({ incidents }: { incidents: IncidentLine[] }) => (
  <DataTable label="Incidents" columns={columns} rows={incidents} rowKey={({ id }) => id} />
)

const columns: Column<IncidentLine>[] = [
  { name: 'Incident', onPhone: 'title', grows: true, cell: (incident) => <Title incident={incident} /> },
  { name: 'Severity', onPhone: 'aside', cell: ({ severity }) => <SeverityBadge severity={severity} /> },
  { name: 'Phase', cell: ({ phase, history }) => (history ? 'Taken over' : phaseWords[phase].name) },
  { name: 'Leads', cell: ({ lead, history }) => <PersonName name={lead?.name ?? null} nobody={history ? 'Not known' : 'Nobody yet'} /> },
  {
    name: 'Runs out next',
    onPhone: 'plain',
    cell: ({ nextClock, closedAt }) => <NextClock clock={nextClock} closed={closedAt !== null} />,
  },
  { name: 'Opened', cell: (incident) => <When incident={incident} /> },
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

const NextClock = ({ clock, closed }: { clock: IncidentLine['nextClock']; closed: boolean }) =>
  clock ? <ClockChip clock={clock} /> : <span className={classes.nothing}>{closed ? 'Closed' : 'Nothing'}</span>

/** History is told by when it happened, as precisely as its source says. */
function When({ incident: { history, occurred, openedAt } }: { incident: IncidentLine }) {
  const at = history ? occurred : openedAt
  return <span className={classes.when}>{at ? <MomentText at={at} as="short" /> : 'Not known'}</span>
}
