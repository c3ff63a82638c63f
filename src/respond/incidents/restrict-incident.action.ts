import { Invalid } from '../../base/errors.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { refuseHistory } from '../tasks/known-incident.ts'
import { lockIncidentFor } from '../tasks/reach-incident.action.ts'
import { updateIncident } from './incident.store.ts'
import type { Member } from './member.store.ts'
import { nameMembers } from './name-members.action.ts'
import { refuseStale } from './reach-open-incident.action.ts'

export type Restriction = { restricted: boolean; members: Member[]; reason: string | null; revision: number }

/** Names the only people who may know of it, also after it is closed. Lifting the restriction needs a reason: everybody can read it then. */
export async function restrictIncident(ctx: Work, id: IncidentId, { restricted, members, reason, revision }: Restriction): Promise<void> {
  const incident = await lockIncidentFor(ctx, id)
  refuseHistory(incident)
  refuseStale(incident, revision)
  if (!restricted && !incident.restricted) return
  if (!restricted && !reason)
    throw new Invalid([{ field: 'reason', message: 'Everybody who works on incidents will be able to read this one. Please say why.' }])

  await updateIncident(ctx.db, id, { restricted })
  if (restricted) await nameMembers(ctx, incident, members, 'Restricted it', reason)
  else await record(ctx, id, 'incident.unrestricted', { reason })
}
