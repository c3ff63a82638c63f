import { Button, Stack, Switch, Text, Textarea } from '@mantine/core'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import type { Incident } from './incident-queries.ts'
import { MemberInputs, type NamedMember } from './MemberInputs.tsx'
import { useRestrict } from './use-restrict.ts'

/** Says that only named people may see it, and who. The one who says so is always one of them. */
export function RestrictDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const named: NamedMember[] = incident.members.map(({ person, why }) => ({ personId: person.id, why }))
  const draft = useDraft(`restrict:${incident.id}`, { restricted: true, members: named, reason: '' })
  const { restricted, members, reason } = draft.value
  const lifting = incident.restricted && !restricted
  const { submit, busy, error } = useRestrict(incident, draft.value, () => {
    draft.clear()
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title="Who may see this" size="lg">
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {incident.restricted && (
            <Switch
              label="Only named people"
              checked={restricted}
              onChange={(event) => draft.change({ restricted: event.currentTarget.checked })}
            />
          )}
          {restricted ? (
            <>
              <Text>
                Nobody else will know that it exists, and every reading is noted. You are one of them. Somebody whom a report is about
                cannot be.
              </Text>
              <MemberInputs members={members} onChange={(changed) => draft.change({ members: changed })} error={error} />
            </>
          ) : (
            <Text>Everybody who works on incidents can read all of it, also what was written while it was restricted.</Text>
          )}
          <Textarea
            name="reason"
            label={lifting ? 'Why' : 'Why (if you like)'}
            autosize
            minRows={2}
            maxRows={8}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
            error={fieldMessage(error, 'reason')}
          />
          <FormProblem error={error} fields={['reason', 'members']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy} {...(lifting && { color: 'red.9' })}>
              {lifting ? 'Let everybody see it' : 'Save'}
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
