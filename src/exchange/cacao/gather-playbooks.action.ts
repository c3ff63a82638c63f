import type { Context } from '../../platform/context.ts'
import type { Reader } from '../../platform/db.ts'
import { listPeople } from '../../prepare/people/person.store.ts'
import { findPlanInForce, findPlanVersion } from '../../prepare/plan/plan.store.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { listVersionLines } from '../../prepare/writing/draft.store.ts'
import { identityOf } from './cacao-ids.ts'
import { datesOf, type InForce } from './playbook-dates.ts'
import { writePlaybook, type CacaoRole } from './write-playbook.ts'

export type PlaybookFile = { key: string; name: string; file: string; content: string }
export type PlaybookFiles = { number: string; inForceAt: Date; playbooks: PlaybookFile[] }

/** The playbooks in force as CACAO 2.0 documents, in the order of the plan. Until the plan changes they are the same byte for byte. */
export async function gatherPlaybooks(ctx: Context): Promise<PlaybookFiles> {
  const { number, settings } = await findPlanInForce(ctx.db)
  const versions = await listInForce(ctx.db)
  const identity = identityOf(ctx.actor.organisationId)
  const roles = await rolesOf(ctx.db, settings)
  const playbooks = settings.playbooks.map((playbook) => {
    const facts = { identity, roles, tlp: settings.tlp, ...datesOf(playbook.key, versions) }
    return { key: playbook.key, name: playbook.name, file: `${playbook.key}.cacao.json`, content: writePlaybook(playbook, facts) }
  })
  return { number, inForceAt: versions.at(-1)?.inForceAt ?? ctx.now(), playbooks }
}

/** Every version of the plan that is or was in force, in the order of time. */
async function listInForce(db: Reader): Promise<InForce[]> {
  const lines = (await listVersionLines(db)).filter(({ document, inForceAt }) => document === 'plan' && inForceAt)
  const found: InForce[] = []
  for (const { id } of lines) {
    const version = await findPlanVersion(db, id)
    if (version?.inForceAt) found.push({ inForceAt: version.inForceAt, settings: version.settings })
  }
  return found.toSorted((one, other) => one.inForceAt.getTime() - other.inForceAt.getTime())
}

/** With who holds them; whoever is not known any more is left out. */
export async function rolesOf(db: Reader, { teamRoles }: PlanSettings): Promise<(CacaoRole & { leads: boolean })[]> {
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  return teamRoles.map(({ key, name, duty, leads, primary, alternates }) => {
    const ids = [...new Set([...(primary ? [primary] : []), ...alternates])]
    return { key, name, duty, leads, holders: ids.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) ?? '' }] : [])) }
  })
}
