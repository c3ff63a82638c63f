import { call } from '../../../web/call.ts'
import { missing, ProblemError } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import type { Incident } from './incident-queries.ts'
import type { NamedMember } from './MemberInputs.tsx'
import { useKeepIncident, useReadAnew } from './use-incident.ts'

type Restriction = { restricted: boolean; members: NamedMember[]; reason: string }

/** Sends who may see it. If somebody changed that meanwhile, it is refused: a name added by another must not vanish unseen. */
export function useRestrict(incident: Incident, { restricted, members, reason }: Restriction, onDone: () => void) {
  const keep = useKeepIncident(incident.id)
  const readAnew = useReadAnew(incident.id)
  const send = (revision: number) => {
    const named = members.flatMap(({ personId, why }) => (personId ? [{ personId, why: why.trim() || 'Helps with it' }] : []))
    return call(incidentApi.restrictIncident, {
      params: { incidentId: incident.id },
      body: { restricted, members: named, reason: reason || null, revision },
    })
  }
  return useSubmit(async () => {
    if (incident.restricted && !restricted && !reason.trim())
      throw missing('reason', 'Everybody who works on incidents will be able to read it. Please say why.')
    const changed = await send(incident.revision).catch(async (refused: unknown) => {
      if (!(refused instanceof ProblemError) || refused.code !== 'stale') throw refused
      const now = await readAnew()
      if (namesOf(now) !== namesOf(incident))
        throw missing(
          'people',
          'Somebody has just changed who may see it. Nothing was overwritten: please compare with the list on the page, then save again.',
        )
      return send(now.revision)
    })
    keep(changed)
    onDone()
  })
}

const namesOf = ({ restricted, members }: Incident) => JSON.stringify([restricted, members.map(({ person }) => person.id).toSorted()])
