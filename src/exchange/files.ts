import type { Actor } from '../base/actor.ts'
import type { PersonId } from '../base/ids.ts'

/** Who may fetch a file: whoever may know of one of the places where it hangs, and whoever stored it while it hangs nowhere. */
export function mayFetch(actor: Actor, storedBy: PersonId, places: { visible: boolean }[]): boolean {
  if (places.length === 0) return storedBy === actor.id
  return actor.role !== 'employee' && places.some(({ visible }) => visible)
}
