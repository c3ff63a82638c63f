import { Button, Stack, Text, Textarea } from '@mantine/core'
import type { PersonId } from '../../../base/ids.ts'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { PersonSelect } from '../../../web/design/PersonSelect.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import type { Incident } from './incident-queries.ts'
import { among, helpers, type Holding, type TeamRole } from './roles.ts'
import { useKeepIncident } from './use-incident.ts'
import type { Proposed } from './use-proposed.ts'

type Props = { incident: Incident; role: TeamRole; holding: Holding | undefined; proposed?: Proposed[]; onClose: () => void }

/** Gives a role to somebody. Whoever had it hands over, with a note for the next: the one thing that gets lost at a change of shifts. */
export function RoleDialog({ incident, role, holding, proposed = [], onClose }: Props) {
  const draft = useDraft(`role:${incident.id}:${role.key}`, { person: null as PersonId | null, handover: '' })
  const keep = useKeepIncident(incident.id)
  const { person, handover } = draft.value
  const where = { params: { incidentId: incident.id, teamRole: role.key } }
  const done = (changed: Incident) => {
    keep(changed)
    draft.clear()
    onClose()
  }
  const give = useSubmit(async () => {
    if (!person) throw missing('personId', 'Please choose who takes it.')
    done(await call(incidentApi.takeRole, { ...where, body: { personId: person, handover: handover || null } }))
  })
  const end = useSubmit(async () => done(await call(incidentApi.endRole, { ...where, body: { handover: handover || null } })))
  const error = give.error ?? end.error

  return (
    <Dialog opened onClose={onClose} title={role.name}>
      <ReturnFocus />
      <form onSubmit={give.submit} noValidate>
        <Stack gap="md">
          <Text>{role.duty}</Text>
          {holding && (
            <Text>
              Now: <strong>{holding.person.name}</strong>
            </Text>
          )}
          <PersonSelect
            name="personId"
            label="Who takes it"
            value={person}
            onChange={(chosen) => draft.change({ person: chosen })}
            among={among(incident)}
            first={likely(incident, proposed)}
            except={holding ? [holding.person.id] : []}
            error={fieldMessage(error, 'personId')}
          />
          {holding && (
            <Textarea
              name="handover"
              label="What the next one must know (if you like)"
              description="What is under way, what was promised to whom, what worries you."
              autosize
              minRows={3}
              maxRows={10}
              value={handover}
              onChange={(event) => draft.change({ handover: event.currentTarget.value })}
              error={fieldMessage(error, 'handover')}
            />
          )}
          <FormProblem error={error} fields={['personId', 'handover']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            {holding && (
              <Button variant="default" onClick={end.submit} loading={end.busy}>
                Leave it open
              </Button>
            )}
            <Button type="submit" loading={give.busy}>
              {holding ? 'Hand it over' : 'Give the role'}
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}

/** Whom the plan names stands first; where it names nobody, whoever helps already. */
function likely(incident: Incident, proposed: Proposed[]) {
  if (proposed.length === 0) return helpers(incident)
  return { title: 'You and those whom the plan names', people: proposed.map(({ id }) => id) }
}
