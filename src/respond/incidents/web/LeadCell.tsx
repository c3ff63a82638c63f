import { Button } from '@mantine/core'
import { useState } from 'react'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { useMe } from '../../../web/me.ts'
import type { Incident } from './incident-queries.ts'
import classes from './LeadCell.module.css'
import { RoleDialog } from './RoleDialog.tsx'
import { holderOf, leadingRole } from './roles.ts'
import { TakeRoleButton } from './TakeRoleButton.tsx'
import { useAbilities, usePinnedPlan } from './use-incident.ts'

/** Who leads. While nobody does, taking the lead is the first thing to do, for anybody. */
export function LeadCell({ incident }: { incident: Incident }) {
  const [changing, setChanging] = useState(false)
  const { personId } = useMe()
  const { work } = useAbilities(incident)
  const mine = incident.lead?.id === personId
  const role = leadingRole(usePinnedPlan(incident))
  if (!role || !work) return <PersonName name={incident.lead?.name ?? null} withInitials />
  return (
    <span className={classes.cell}>
      <PersonName name={incident.lead?.name ?? null} role={mine ? 'you' : undefined} withInitials />
      {incident.lead ? (
        <Button variant="default" onClick={() => setChanging(true)} aria-label={mine ? 'Hand over the lead' : 'Change who leads'}>
          {mine ? 'Hand over' : 'Change'}
        </Button>
      ) : (
        <TakeRoleButton incident={incident} role={role} label="Take the lead" primary />
      )}
      {changing && <RoleDialog incident={incident} role={role} holding={holderOf(incident, role.key)} onClose={() => setChanging(false)} />}
    </span>
  )
}
