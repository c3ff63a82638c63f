import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { incidentQuery, planVersionQuery } from '../../respond/incidents/web/incident-queries.ts'
import { IncidentHeading } from '../../respond/incidents/web/IncidentHeading.tsx'
import { PlanNotice } from '../../respond/incidents/web/PlanNotice.tsx'
import { Standing } from '../../respond/incidents/web/Standing.tsx'
import { StateNotice } from '../../respond/incidents/web/StateNotice.tsx'
import { ExerciseBanner } from '../design/ExerciseBanner.tsx'
import { NumberText } from '../design/NumberText.tsx'
import { Page } from '../design/Page.tsx'
import { TextLink } from '../links.tsx'
import { IncidentTabs } from './IncidentTabs.tsx'

const route = getRouteApi('/inside/incidents/$incidentId')

/** How bad, what phase, who leads, what runs out when, what next: answered before anything is touched. */
export function IncidentPage() {
  const { incidentId } = route.useParams()
  const { tab = 'overview' } = route.useSearch()
  const { data: incident } = useSuspenseQuery(incidentQuery(incidentId))
  useSuspenseQuery(planVersionQuery(incident.plan.id))
  return (
    <Page
      title={incident.title}
      below={<IncidentHeading incident={incident} />}
      trail={[
        <TextLink key="incidents" to="/incidents">
          Incidents
        </TextLink>,
        <NumberText key="number" number={incident.number} />,
      ]}
      banner={incident.exercise && <ExerciseBanner />}
    >
      <StateNotice incident={incident} />
      <PlanNotice incident={incident} />
      {!incident.history && <Standing incident={incident} />}
      <IncidentTabs incident={incident} tab={tab} />
    </Page>
  )
}
