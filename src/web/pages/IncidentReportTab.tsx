import { ClosureSection } from '../../respond/incidents/web/ClosureSection.tsx'
import { CloseSection } from '../../respond/incidents/web/CloseSection.tsx'
import type { Incident } from '../../respond/incidents/web/incident-queries.ts'
import { ReportContents } from '../../respond/incidents/web/ReportContents.tsx'
import { ReportDownloads } from '../../respond/incidents/web/ReportDownloads.tsx'
import { useAbilities } from '../../respond/incidents/web/use-incident.ts'
import { Section } from '../design/Section.tsx'
import { reportParts } from './incident-report-parts.ts'

/** The report as it stands now, and closing, after which it is final. */
export function IncidentReportTab({ incident }: { incident: Incident }) {
  const { work } = useAbilities(incident)
  return (
    <>
      <ClosureSection incident={incident} />
      <Section
        title={incident.exercise ? 'The report of this exercise' : 'The report'}
        about={`${incident.exercise ? 'Marked EXERCISE on every page. ' : ''}It can be made at any time and says what is known at that moment.`}
        actions={<ReportDownloads incidentId={incident.id} />}
      >
        <ReportContents parts={reportParts(incident)} />
      </Section>
      {work && <CloseSection incident={incident} />}
    </>
  )
}
