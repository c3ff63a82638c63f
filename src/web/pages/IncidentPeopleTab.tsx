import { AffectedPeopleSection } from '../../respond/incidents/web/AffectedPeopleSection.tsx'
import type { Incident } from '../../respond/incidents/web/incident-queries.ts'
import { MembersSection } from '../../respond/incidents/web/MembersSection.tsx'
import { RolesSection } from '../../respond/incidents/web/RolesSection.tsx'
import { Columns } from '../design/Section.tsx'

export const IncidentPeopleTab = ({ incident }: { incident: Incident }) => (
  <Columns
    main={<RolesSection incident={incident} />}
    side={
      <>
        <MembersSection incident={incident} />
        <AffectedPeopleSection incident={incident} />
      </>
    }
  />
)
