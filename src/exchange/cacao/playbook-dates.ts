import canonicalize from 'canonicalize'
import type { PlanSettings } from '../../prepare/plan/settings.ts'

export type InForce = { inForceAt: Date; settings: PlanSettings }

/**
 * When a playbook was first in force, and since when it has been as it is: what CACAO calls created and modified. A new
 * version of the plan that leaves the playbook alone does not make it a new version. `versions` in the order of time.
 */
export function datesOf(key: string, versions: InForce[]): { created: Date; modified: Date } {
  const told = versions.map(({ inForceAt, settings }) => ({ inForceAt, says: whatItSays(key, settings) }))
  const last = told.at(-1)
  const changed = told.findLastIndex(({ says }) => says !== last?.says) + 1
  const created = told.find(({ says }) => says !== null)?.inForceAt
  const modified = told[changed]?.inForceAt
  if (!created || !modified) throw new Error(`There is no playbook ${key} in force.`)
  return { created, modified }
}

/** All of the plan that is written into the document: the playbook, the roles of its steps, and how far it may go. */
function whatItSays(key: string, { playbooks, teamRoles, tlp }: PlanSettings): string | null {
  const playbook = playbooks.find((each) => each.key === key)
  if (!playbook) return null
  const used = new Set(playbook.steps.map(({ role }) => role))
  return canonicalize({ playbook, roles: teamRoles.filter((each) => used.has(each.key)), tlp }) ?? null
}
