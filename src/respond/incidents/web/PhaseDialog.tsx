import { Text } from '@mantine/core'
import type { Phase } from '../../../prepare/plan/settings-words.ts'
import { call } from '../../../web/call.ts'
import { ConfirmDialog } from '../../../web/design/ConfirmDialog.tsx'
import { phaseWords } from '../../../web/design/phase-words.ts'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { ProblemError } from '../../../web/problem-error.ts'
import { incidentApi } from '../incident.api.ts'
import { goesBack } from '../phases.ts'
import type { Incident } from './incident-queries.ts'
import { useKeepIncident, useReadAnew } from './use-incident.ts'

/** Going on, ahead or back. Back is normal, for eradication often finds more, and keeps its reason. */
export function PhaseDialog({ incident, to, onClose }: { incident: Incident; to: Phase; onClose: () => void }) {
  const enter = useEnterPhase(incident, to)
  const back = incident.phase !== 'closed' && goesBack(incident.phase, to)
  const name = phaseWords[to].name
  const left = incident.taskList.filter(({ phase, state, mandatory }) => phase === incident.phase && state === 'open' && mandatory)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={back ? `Go back to ${name.toLowerCase()}?` : `Go to ${name.toLowerCase()}?`}
      confirm={back ? `Go back to ${name.toLowerCase()}` : `Go to ${name.toLowerCase()}`}
      reason={back ? 'required' : 'optional'}
      reasonLabel={back ? 'Why do you go back' : 'Anything others should know about this step'}
      {...(back && { reasonHelp: 'Going back is normal. Example: a third computer shows the same file names.' })}
      draftKey={`phase:${incident.id}:${to}`}
      onConfirm={(reason) => enter(reason || null)}
    >
      <ReturnFocus />
      <Text>{phaseWords[to].means}</Text>
      {!back && left.length > 0 && (
        <Text mt="xs">
          {left.length === 1 ? 'One mandatory task' : `${left.length} mandatory tasks`} of {phaseWords[incident.phase].name.toLowerCase()}{' '}
          {left.length === 1 ? 'is' : 'are'} still open. You can go on all the same; {left.length === 1 ? 'it stays' : 'they stay'} on the
          list.
        </Text>
      )}
    </ConfirmDialog>
  )
}

/** Somebody's change to the title or the severity does not stop it; somebody's change of the phase does. */
function useEnterPhase(incident: Incident, to: Phase) {
  const keep = useKeepIncident(incident.id)
  const readAnew = useReadAnew(incident.id)
  const send = (reason: string | null, revision: number) =>
    call(incidentApi.enterPhase, { params: { incidentId: incident.id }, body: { phase: to, reason, revision } })
  return async (reason: string | null) => {
    const changed = await send(reason, incident.revision).catch(async (refused: unknown) => {
      if (!(refused instanceof ProblemError) || refused.code !== 'stale') throw refused
      const now = await readAnew()
      if (now.phase !== incident.phase) throw refused
      return send(reason, now.revision)
    })
    keep(changed)
  }
}
