import { Section } from '../../../web/design/Section.tsx'
import type { Incident } from './incident-queries.ts'
import { RoleHistory } from './RoleHistory.tsx'
import { RoleRow } from './RoleRow.tsx'
import texts from './texts.module.css'
import { usePinnedPlan } from './use-incident.ts'
import { useProposed } from './use-proposed.ts'

/** Every team role of the plan with its duty in words, so that nobody has to know what a "scribe" does. */
export function RolesSection({ incident }: { incident: Incident }) {
  const { teamRoles } = usePinnedPlan(incident)
  const proposed = useProposed(incident)
  return (
    <Section title="Who does what" about="The team roles of the plan. One person may have several; not every incident needs all of them.">
      <ul className={texts.list}>
        {teamRoles.map((role) => (
          <RoleRow key={role.key} incident={incident} role={role} proposed={proposed(role)} />
        ))}
      </ul>
      <RoleHistory roles={incident.roles} />
    </Section>
  )
}
