import { Button } from '@mantine/core'
import { call } from '../../../web/call.ts'
import { useMe } from '../../../web/me.ts'
import { asProblem } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import type { Incident } from './incident-queries.ts'
import type { TeamRole } from './roles.ts'
import classes from './TakeRoleButton.module.css'
import { useKeepIncident } from './use-incident.ts'

type Props = { incident: Incident; role: TeamRole; label: string; primary?: boolean }

/** A role that nobody holds is taken with one tap. */
export function TakeRoleButton({ incident, role, label, primary = false }: Props) {
  const { personId } = useMe()
  const keep = useKeepIncident(incident.id)
  const { submit, busy, error } = useSubmit(async () => {
    keep(await call(incidentApi.takeRole, { params: { incidentId: incident.id, teamRole: role.key }, body: { personId } }))
  })
  return (
    <>
      <Button
        variant={primary ? 'filled' : 'default'}
        onClick={submit}
        loading={busy}
        aria-label={primary ? undefined : `${label}: ${role.name}`}
      >
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
