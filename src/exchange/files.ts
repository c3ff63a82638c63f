import type { Actor } from '../base/actor.ts'
import type { PersonId } from '../base/ids.ts'

type Place = { incidentId: unknown; restricted: boolean; member: boolean; confidential: boolean; concerned: boolean }

/** Who may fetch a file: whoever may know of one of the places where it hangs, and whoever stored it while it hangs nowhere. */
export function mayFetch(actor: Actor, storedBy: PersonId, places: Place[]): boolean {
  if (places.some(({ concerned }) => concerned)) return false
  if (places.length === 0) return storedBy === actor.id
  if (actor.role === 'employee') return false
  return places.some((place) => mayKnowOf(actor, place))
}

function mayKnowOf(actor: Actor, place: Place): boolean {
  if (place.incidentId !== null) return !place.restricted || place.member
  return !place.confidential || actor.role === 'management' || actor.role === 'administrator'
}
