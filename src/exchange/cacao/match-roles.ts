import type { CacaoDocument } from './cacao-shape.ts'
import type { Note } from './notes.ts'
import { extensionId, roleExtension } from './step-extension.ts'
import type { CacaoRole } from './write-playbook.ts'

export type TeamRole = Pick<CacaoRole, 'key' | 'name' | 'holders'> & { leads: boolean }

/** Which team role stands for an agent that matches none: by agent, or for all of them. Chosen by whoever brings the playbook in. */
export type RoleChoice = { roles: Readonly<Record<string, string>>; otherwise: string | null }

/** Whose steps they are. `matched` false: nobody here is called so, and the role was chosen or is the leading one. */
export type Whose = { agent: string; name: string; role: string; matched: boolean }

/**
 * Agents of other tools are people, groups, machines and programs; steps here belong to team roles. An agent that is called
 * like a role, or like the holder of just one, is that role.
 */
export function whoseSteps(document: CacaoDocument, team: TeamRole[], choice: RoleChoice): (agent: string, known?: string) => Whose {
  const agents = document.agent_definitions ?? {}
  const leading = leadingRole(team)
  const called = (name: string): TeamRole | undefined => {
    const roles = team.filter((role) => same(role.name, name) || same(role.key, name))
    const held = team.filter(({ holders }) => holders.some((each) => same(each.name, name)))
    return roles[0] ?? (held.length === 1 ? held[0] : undefined)
  }
  return (agent, known) => {
    const definition = Object.hasOwn(agents, agent) ? agents[agent] : undefined
    const name = definition?.name?.trim() || agent.slice(0, 100)
    const key = known ?? roleExtension.safeParse(definition?.agent_target_extensions?.[extensionId]).data?.role_key
    const match = team.find((role) => role.key === key) ?? called(name)
    if (match) return { agent, name, role: match.key, matched: true }
    const chosen = (Object.hasOwn(choice.roles, agent) ? choice.roles[agent] : undefined) ?? choice.otherwise
    return { agent, name, role: team.find((role) => role.key === chosen)?.key ?? leading, matched: false }
  }
}

/** Who decides: the leading role, and in a plan without one the first. */
export const leadingRole = (team: TeamRole[]): string => (team.find(({ leads }) => leads) ?? team[0])?.key ?? ''

const same = (one: string, other: string) => plain(one) === plain(other)
/** What is said of agents that matched none, once it is settled whose steps they are. */
export const unmatchedNotes = (unmatched: Whose[], team: Pick<TeamRole, 'key' | 'name'>[]): Note[] =>
  unmatched.map(({ name, role }) => ({
    where: `“${name.slice(0, 100)}”`,
    says: `No team role is called so. These steps were given to ${team.find(({ key }) => key === role)?.name ?? role}.`,
  }))

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
