import type { Actor } from '../../base/actor.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import type { IncidentId, PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Phase, SeverityLevel } from '../../prepare/plan/settings-words.ts'

/**
 * The incident as every action meets it. It stands in the room of the tasks because that is the leftmost room
 * that works inside an incident; rooms to the right ask the same rule.
 */
export type Incident = {
  id: IncidentId
  number: string
  title: string
  summary: string | null
  category: string | null
  severity: SeverityLevel | null
  /** How grave it looked when it was opened: counts until somebody has classified it. */
  gravity: SeverityLevel
  phase: Phase | 'closed'
  leadId: PersonId | null
  planVersionId: PlanVersionId
  exercise: boolean
  /** Taken over from another register: read, never worked on. */
  history: boolean
  restricted: boolean
  openedAt: Date
  openedBy: PersonId
  closedAt: Date | null
  revision: number
  /** Who may know of it while it is restricted. */
  memberIds: PersonId[]
  /** People whom its reports are about. They never know of it, restricted or not. */
  concernedIds: PersonId[]
}

type Knowledge = Pick<Incident, 'restricted' | 'memberIds' | 'concernedIds'>

export function mayKnow(incident: Knowledge, person: PersonId): boolean {
  if (incident.concernedIds.includes(person)) return false
  return !incident.restricted || incident.memberIds.includes(person)
}

/** Answers with the incident if this person may know of it, and otherwise denies that it exists. */
export function knownTo<Known extends Knowledge>(actor: Pick<Actor, 'id'>, incident: Known | null): Known {
  if (!incident || !mayKnow(incident, actor.id)) throw new NotFound('incident')
  return incident
}

/** Whatever goes on in an incident goes on while it is open. Notes and files are taken later too. */
export function refuseEnded(incident: Pick<Incident, 'history' | 'closedAt' | 'number'>): void {
  refuseHistory(incident)
  if (incident.closedAt)
    throw new Conflict(
      'incident.closed',
      `${incident.number} is closed. Open it again first; its notes and files can be added to as it is.`,
    )
}

export function refuseHistory({ history, number }: Pick<Incident, 'history' | 'number'>): void {
  if (history)
    throw new Conflict('incident.history', `${number} was taken over from another register. It can be read but not worked on here.`)
}
