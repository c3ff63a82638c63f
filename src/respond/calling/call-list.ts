import type { PersonId } from '../../base/ids.ts'
import type { ContactMethod, Person } from '../../prepare/people/person.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'

export const callOutcomes = ['reached', 'no-answer', 'left-message'] as const
export type CallOutcome = (typeof callOutcomes)[number]

/** A call that somebody made, as far as it decides who is called next. */
export type CallMade = { teamRole: string; personId: PersonId; outcome: CallOutcome; at: Date }
export type Holder = { teamRole: string; person: { id: PersonId; name: string } }

/** Who is named in the plan is plan; who they are and how they are reached is read from the people of this moment. */
export type Callable = Pick<Person, 'id' | 'name' | 'position' | 'contacts' | 'leftAt'>

export type Calling = {
  settings: Pick<PlanSettings, 'callingOrder' | 'teamRoles'>
  severity: SeverityLevel
  people: Callable[]
  holders: Holder[]
  calls: CallMade[]
  /** Nobody is called about an incident that they may not know of. */
  mayKnow: (person: PersonId) => boolean
}

export type PersonToCall = {
  id: PersonId
  name: string
  position: string | null
  as: 'primary' | 'alternate'
  /** What works without the organisation's own mail and network comes first. */
  ways: ContactMethod[]
  last: { outcome: CallOutcome; at: Date } | null
}

/** Why somebody whom the plan names is not called. */
export type LeftOut = { name: string; why: 'left' | 'may-not-know' | 'unknown' }

export type CallStep = {
  role: { key: string; name: string; leads: boolean }
  /** Minutes after the opening. */
  afterMinutes: number
  people: PersonToCall[]
  leftOut: LeftOut[]
  /** Nobody of this role need be called any more. */
  answered: { personId: PersonId; by: string; how: 'reached' | 'holds' } | null
}

export type CallList = {
  /** A level for which the plan has no calling order is answered by the leading role. */
  from: 'plan' | 'leading-role'
  steps: CallStep[]
  /** Whom to call now; `again` when everybody was tried once. Null when every role has answered or nobody is left to call. */
  next: { teamRole: string; personId: PersonId; again: boolean } | null
}

/** Whom to call, in which order, and who comes next after the calls that were made. */
export function callList(calling: Calling): CallList {
  const { from, order } = orderFor(calling)
  const steps = order.map((each) => callStep(calling, each))
  return { from, steps, next: nextOf(steps) }
}

type Order = { role: string; afterMinutes: number }[]

function orderFor({ settings, severity }: Calling): { from: CallList['from']; order: Order } {
  const steps = settings.callingOrder.find(({ level }) => level === severity)?.steps ?? []
  if (steps.length > 0) return { from: 'plan', order: steps.toSorted((a, b) => a.afterMinutes - b.afterMinutes) }
  const leading = settings.teamRoles.find(({ leads }) => leads) ?? settings.teamRoles[0]
  return { from: 'leading-role', order: leading ? [{ role: leading.key, afterMinutes: 0 }] : [] }
}

function callStep(calling: Calling, { role: key, afterMinutes }: Order[number]): CallStep {
  const role = calling.settings.teamRoles.find((each) => each.key === key)
  const named = [...new Set([role?.primary ?? null, ...(role?.alternates ?? [])])].filter((id) => id !== null)
  const people: PersonToCall[] = []
  const leftOut: LeftOut[] = []
  for (const id of named) {
    const person = calling.people.find((each) => each.id === id)
    const why = whyNot(calling, person)
    if (!person || why) leftOut.push({ name: person?.name ?? 'Somebody who is not known any more', why: why ?? 'unknown' })
    else people.push(toCall(calling, person, key, id === role?.primary ? 'primary' : 'alternate'))
  }
  return {
    role: { key, name: role?.name ?? key, leads: role?.leads ?? false },
    afterMinutes,
    people,
    leftOut,
    answered: answeredBy(calling, key, people),
  }
}

function whyNot({ mayKnow }: Calling, person: Callable | undefined): LeftOut['why'] | null {
  if (!person) return 'unknown'
  if (person.leftAt) return 'left'
  return mayKnow(person.id) ? null : 'may-not-know'
}

function toCall({ calls }: Calling, { id, name, position, contacts }: Callable, role: string, as: PersonToCall['as']): PersonToCall {
  const last = calls
    .filter(({ personId, teamRole }) => personId === id && teamRole === role)
    .toSorted(byTime)
    .at(-1)
  const ways = contacts.toSorted((a, b) => Number(b.independent) - Number(a.independent))
  return { id, name, position, as, ways, last: last ? { outcome: last.outcome, at: last.at } : null }
}

/** Held, or somebody was reached for it, or whoever would be next for it was reached for another role: one call is enough for both. */
function answeredBy({ holders, calls, people: everybody }: Calling, key: string, people: PersonToCall[]): CallStep['answered'] {
  const holder = holders.find(({ teamRole }) => teamRole === key)
  if (holder) return { personId: holder.person.id, by: holder.person.name, how: 'holds' }
  const reached = calls.filter(({ outcome }) => outcome === 'reached')
  const next = people.find(({ id, last }) => !last || reached.some(({ personId }) => personId === id))
  const forIt = reached.find(({ teamRole }) => teamRole === key) ?? reached.find(({ personId }) => personId === next?.id)
  const person = forIt && everybody.find(({ id }) => id === forIt.personId)
  return person ? { personId: person.id, by: person.name, how: 'reached' } : null
}

/** The first who has not been tried, role by role; then, from the top again, who was tried longest ago. */
function nextOf(steps: CallStep[]): CallList['next'] {
  const open = steps.filter(({ answered }) => !answered)
  for (const { role, people } of open) {
    const untried = people.find(({ last }) => !last)
    if (untried) return { teamRole: role.key, personId: untried.id, again: false }
  }
  const step = open.find(({ people }) => people.length > 0)
  const longestAgo = step?.people.toSorted((a, b) => (a.last?.at.getTime() ?? 0) - (b.last?.at.getTime() ?? 0))[0]
  return step && longestAgo ? { teamRole: step.role.key, personId: longestAgo.id, again: true } : null
}

const byTime = (a: { at: Date }, b: { at: Date }): number => a.at.getTime() - b.at.getTime()
