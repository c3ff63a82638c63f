import { useSuspenseQuery } from '@tanstack/react-query'
import { planInForceQuery } from '../../respond/incidents/web/incident-queries.ts'
import { NewIncidentForm } from '../../respond/incidents/web/NewIncidentForm.tsx'
import { Page } from '../design/Page.tsx'
import { TextLink } from '../links.tsx'

export function NewIncidentPage() {
  const { data: plan } = useSuspenseQuery(planInForceQuery)
  return (
    <Page
      title="Open an incident"
      width="narrow"
      trail={[
        <TextLink key="incidents" to="/incidents">
          Incidents
        </TextLink>,
      ]}
    >
      <NewIncidentForm settings={plan.settings} />
    </Page>
  )
}
