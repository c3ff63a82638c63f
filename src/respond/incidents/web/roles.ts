import type { Incident, PlanVersion } from './incident-queries.ts'

export type TeamRole = PlanVersion['settings']['teamRoles'][number]
export type Holding = Incident['roles'][number]

export const holderOf = ({ roles }: Pick<Incident, 'roles'>, key: string): Holding | undefined =>
  roles.find(({ teamRole, endedAt }) => teamRole.key === key && endedAt === null)

/** The role of the plan that leads; a plan without one is led by its first role. */
export const leadingRole = ({ teamRoles }: Pick<PlanVersion['settings'], 'teamRoles'>): TeamRole | undefined =>
  teamRoles.find(({ leads }) => leads) ?? teamRoles[0]

/** Everybody who may be given something in an incident that only named people see. */
export const among = ({ restricted, members }: Pick<Incident, 'restricted' | 'members'>) =>
  restricted ? members.map(({ person }) => person.id) : undefined

/** Those who hold a role now: whoever is asked next is most likely one of them. */
export const helpers = ({ roles }: Pick<Incident, 'roles'>) => ({
  title: 'You and those who help here',
  people: roles.filter(({ endedAt }) => endedAt === null).map(({ person }) => person.id),
})
