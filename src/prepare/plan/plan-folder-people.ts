import type { PersonId } from '../../base/ids.ts'
import type { PlanSettings } from './settings.ts'

/** A person whom the settings name, and as what. */
export type Holder = { id: PersonId; as: string }

export function holdersOf({ teamRoles, approval }: PlanSettings): Holder[] {
  const inRoles = teamRoles.flatMap(({ name, primary, alternates }) => [
    ...(primary ? [{ id: primary, as: `${name} (primary)` }] : []),
    ...alternates.map((id) => ({ id, as: `${name} (alternate)` })),
  ])
  const signing = approval.signatories.flatMap(({ personId, position }) => (personId ? [{ id: personId, as: `${position} (signs)` }] : []))
  return [...inRoles, ...signing]
}

/** Id → name for whoever reads the files, by name. */
export function namesOfHolders(settings: PlanSettings, people: { id: PersonId; name: string }[]): Record<string, string> {
  const named = new Set<string>(holdersOf(settings).map(({ id }) => id))
  const known = people.filter(({ id }) => named.has(id)).toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
  return Object.fromEntries(known.map(({ id, name }) => [id, name]))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export type KnownPerson = { id: PersonId; name: string; leftAt: Date | null }

/** Who stands in the files and was not found here, and where they stood: those places are empty now. */
export type Unmatched = { name: string | null; as: string[] }

/**
 * The settings with the people of this organisation: found by id, else by their exact name where just one person who is
 * still here bears it. Everybody else is left out and listed.
 */
export function matchPeople(
  settings: PlanSettings,
  names: Record<string, string>,
  here: KnownPerson[],
): { settings: PlanSettings; unmatched: Unmatched[] } {
  const ids = new Set<string>(here.map(({ id }) => id))
  const find = (id: PersonId): PersonId | null => {
    if (ids.has(id)) return id
    const alike = here.filter(({ name, leftAt }) => leftAt === null && Object.hasOwn(names, id) && name === names[id])
    return alike.length === 1 && alike[0] ? alike[0].id : null
  }
  const lost = Map.groupBy(
    holdersOf(settings).filter(({ id }) => find(id) === null),
    ({ id }) => id,
  )
  const unmatched = [...lost].map(([id, places]) => ({ name: names[id] ?? null, as: places.map((each) => each.as) }))
  return { settings: withHolders(settings, find), unmatched }
}

const withHolders = (settings: PlanSettings, find: (id: PersonId) => PersonId | null): PlanSettings => ({
  ...settings,
  teamRoles: settings.teamRoles.map((role) => ({
    ...role,
    primary: role.primary && find(role.primary),
    alternates: role.alternates.map(find).filter((id) => id !== null),
  })),
  approval: {
    ...settings.approval,
    signatories: settings.approval.signatories.map((each) => ({ ...each, personId: each.personId && find(each.personId) })),
  },
})
