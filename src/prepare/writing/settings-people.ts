import type { PlanSettings } from '../plan/settings.ts'

/** Everybody whom the settings name: who holds a team role, and who signs. */
export const peopleIn = ({ teamRoles, approval }: PlanSettings): string[] =>
  [
    ...teamRoles.flatMap(({ primary, alternates }) => [primary, ...alternates]),
    ...approval.signatories.map(({ personId }) => personId),
  ].filter((id) => id !== null)

/** Those whom a change brings in. */
export const newcomers = (before: PlanSettings, after: PlanSettings): string[] => {
  const there = new Set(peopleIn(before))
  return peopleIn(after).filter((id) => !there.has(id))
}
