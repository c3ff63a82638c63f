import { Button } from '@mantine/core'
import { useState } from 'react'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { useMe } from '../../../web/me.ts'
import type { Incident } from './incident-queries.ts'
import { GiveRoleButton } from './GiveRoleButton.tsx'
import { RoleDialog } from './RoleDialog.tsx'
import classes from './RoleRow.module.css'
import { holderOf, type TeamRole } from './roles.ts'
import { TakeRoleButton } from './TakeRoleButton.tsx'
import { useAbilities } from './use-incident.ts'
import type { Proposed } from './use-proposed.ts'

type Props = { incident: Incident; role: TeamRole; /** Whom the plan names for it, the primary first. */ proposed: Proposed[] }

export function RoleRow({ incident, role, proposed }: Props) {
  const [changing, setChanging] = useState(false)
  const { personId } = useMe()
  const { work } = useAbilities(incident)
  const holding = holderOf(incident, role.key)
  const [first, ...then] = proposed
  const change = !holding ? 'Give to…' : holding.person.id === personId ? 'Hand over' : 'Change'
  return (
    <li className={classes.row}>
      <div className={classes.role}>
        <div className={classes.name}>{role.name}</div>
        <div className={classes.holder}>
          <PersonName name={holding?.person.name ?? null} role={holding?.person.id === personId ? 'you' : undefined} withInitials />
          {holding && (
            <span className={classes.quiet}>
              since <MomentText at={holding.takenAt} />
            </span>
          )}
        </div>
        <div className={classes.quiet}>{role.duty}</div>
        {first && !holding && (
          <div className={classes.proposed}>
            <span className={classes.quiet}>
              In the plan: <strong>{first.name}</strong>
              {then.length > 0 && `, then ${then.map(({ name }) => name).join(', ')}`}
            </span>
            {work && first.id !== personId && <GiveRoleButton incident={incident} role={role} person={first} {...giveWords(role, first)} />}
          </div>
        )}
      </div>
      {work && (
        <div className={classes.actions}>
          {!holding && <TakeRoleButton incident={incident} role={role} label="Take it" />}
          <Button variant="default" onClick={() => setChanging(true)} aria-label={`${change} ${role.name}`}>
            {change}
          </Button>
        </div>
      )}
      {changing && <RoleDialog incident={incident} role={role} holding={holding} proposed={proposed} onClose={() => setChanging(false)} />}
    </li>
  )
}

const giveWords = (role: TeamRole, { name }: Proposed) => ({ label: `Give it to ${name}`, named: `Give it to ${name}: ${role.name}` })
