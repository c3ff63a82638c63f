import { CallHistory } from '../../respond/calling/web/CallHistory.tsx'
import { CallingSection } from '../../respond/calling/web/CallingSection.tsx'
import { AffectedPeopleSection } from '../../respond/incidents/web/AffectedPeopleSection.tsx'
import { GiveRoleButton } from '../../respond/incidents/web/GiveRoleButton.tsx'
import type { Incident } from '../../respond/incidents/web/incident-queries.ts'
import { MembersSection } from '../../respond/incidents/web/MembersSection.tsx'
import { RolesSection } from '../../respond/incidents/web/RolesSection.tsx'
import { useAbilities } from '../../respond/incidents/web/use-incident.ts'
import { Columns } from '../design/Section.tsx'

/** Whom to call, then who does what. A closed incident calls nobody any more. */
export function IncidentPeopleTab({ incident }: { incident: Incident }) {
  const { work } = useAbilities(incident)
  return (
    <Columns
      main={
        <>
          {!incident.history && !incident.closedAt && (
            <CallingSection
              incidentId={incident.id}
              mayWork={work}
              renderOffer={(role, person) => (
                <GiveRoleButton
                  incident={incident}
                  role={role}
                  person={person}
                  label={role.leads ? 'They take the lead' : 'They take the role'}
                />
              )}
            >
              <CallHistory calls={incident.calls} />
            </CallingSection>
          )}
          <RolesSection incident={incident} />
        </>
      }
      side={
        <>
          <MembersSection incident={incident} />
          <AffectedPeopleSection incident={incident} />
        </>
      }
    />
  )
}
