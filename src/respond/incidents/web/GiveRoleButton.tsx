import { Button } from '@mantine/core'
import type { PersonId } from '../../../base/ids.ts'
import { call } from '../../../web/call.ts'
import { asProblem } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import type { Incident } from './incident-queries.ts'
import classes from './TakeRoleButton.module.css'
import { useKeepIncident } from './use-incident.ts'

type Props = { incident: Incident; role: { key: string }; person: { id: PersonId; name: string }; label: string; named?: string }

/** Gives a role to one person with one tap: whom the plan names for it, or who was just reached for it. */
export function GiveRoleButton({ incident, role, person, label, named }: Props) {
  const keep = useKeepIncident(incident.id)
  const { submit, busy, error } = useSubmit(async () => {
    keep(await call(incidentApi.takeRole, { params: { incidentId: incident.id, teamRole: role.key }, body: { personId: person.id } }))
  })
  return (
    <>
      <Button variant="default" onClick={submit} loading={busy} aria-label={named}>
        {label}
      </Button>
      {error !== null && (
        <span role="alert" className={classes.error}>
          {asProblem(error).message}
        </span>
      )}
    </>
  )
}
