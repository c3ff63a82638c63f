import { Composer } from '../../respond/incidents/web/Composer.tsx'
import type { Incident } from '../../respond/incidents/web/incident-queries.ts'
import { Timeline } from '../../respond/incidents/web/Timeline.tsx'

export const IncidentTimelineTab = ({ incident }: { incident: Incident }) => (
  <>
    <Composer incident={incident} />
    <Timeline incidentId={incident.id} />
  </>
)
