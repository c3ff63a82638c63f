import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../base/ids.ts'
import type { ContactMethod } from '../../prepare/people/person.ts'
import { callList, type Callable, type Calling, type CallMade } from './call-list.ts'

const person = (name: string, given: Partial<Callable> = {}): Callable => ({
  id: name as PersonId,
  name,
  position: null,
  contacts: [],
  leftAt: null,
  ...given,
})
const way = (kind: ContactMethod['kind'], value: string, independent = false) => ({ kind, value, independent, verifiedOn: null })
const role = (key: string, primary: string | null, alternates: string[] = [], leads = false) => ({
  key,
  name: `The ${key}`,
  duty: 'Does it.',
  leads,
  primary: primary as PersonId | null,
  alternates: alternates as PersonId[],
})
const noAnswer = (teamRole: string, name: string, minute: number, outcome: CallMade['outcome'] = 'no-answer'): CallMade => ({
  teamRole,
  personId: name as PersonId,
  outcome,
  at: new Date(Date.UTC(2026, 2, 2, 14, minute)),
})

const calling: Calling = {
  settings: {
    teamRoles: [role('lead', 'Ana', ['Ben', 'Carl'], true), role('press', 'Dora', ['Ana'])],
    callingOrder: [
      {
        level: 1,
        steps: [
          { role: 'press', afterMinutes: 30 },
          { role: 'lead', afterMinutes: 0 },
        ],
      },
      { level: 3, steps: [] },
    ],
  },
  severity: 1,
  people: ['Ana', 'Ben', 'Carl', 'Dora'].map((name) => person(name)),
  holders: [],
  calls: [],
  mayKnow: () => true,
}
const listed = (given: Partial<Calling> = {}) => callList({ ...calling, ...given })
const names = (given: Partial<Calling> = {}) =>
  listed(given).steps.map(({ role: { key }, afterMinutes, people }) => `${key} after ${afterMinutes}: ${people.map(({ name }) => name)}`)
const next = (given: Partial<Calling> = {}) => {
  const found = listed(given).next
  return found && `${found.teamRole}: ${found.personId}${found.again ? ' again' : ''}`
}

describe('who is called', () => {
  test('are the roles of the plan for this severity by their minutes, in each the primary and then the alternates', () => {
    expect(names()).toEqual(['lead after 0: Ana,Ben,Carl', 'press after 30: Dora,Ana'])
    expect(listed().from).toBe('plan')
  })

  test('is the leading role where the plan has no order for the severity, or an empty one', () => {
    for (const severity of [2, 3] as const) {
      expect(names({ severity })).toEqual(['lead after 0: Ana,Ben,Carl'])
      expect(listed({ severity }).from).toBe('leading-role')
    }
  })

  test('is nobody who has left, who may not know of it or who is gone, and that is said', () => {
    const people = [person('Ana', { leftAt: new Date() }), person('Carl'), person('Dora')]
    const [lead] = listed({ people, mayKnow: (id) => id !== 'Carl' }).steps
    expect(lead?.people).toEqual([])
    expect(lead?.leftOut).toEqual([
      { name: 'Ana', why: 'left' },
      { name: 'Somebody who is not known any more', why: 'unknown' },
      { name: 'Carl', why: 'may-not-know' },
    ])
  })

  test('is reached first by what works without the network of the organisation', () => {
    const contacts = [way('mail', 'ana@example.org'), way('phone', '+1 555 0100', true), way('text', '+1 555 0101')]
    const [lead] = listed({ people: [person('Ana', { contacts })] }).steps
    expect(lead?.people[0]?.ways.map(({ kind }) => kind)).toEqual(['phone', 'mail', 'text'])
  })
})

describe('who is next', () => {
  test('is the first of the first role, and after no answer the next of it', () => {
    expect(next()).toBe('lead: Ana')
    expect(next({ calls: [noAnswer('lead', 'Ana', 1)] })).toBe('lead: Ben')
    expect(next({ calls: [noAnswer('lead', 'Ana', 1), noAnswer('lead', 'Ben', 2, 'left-message')] })).toBe('lead: Carl')
  })

  test('is of the next role once somebody was reached or holds it', () => {
    expect(next({ calls: [noAnswer('lead', 'Ben', 1, 'reached')] })).toBe('press: Dora')
    expect(next({ holders: [{ teamRole: 'lead', person: { id: 'Eve' as PersonId, name: 'Eve' } }] })).toBe('press: Dora')
  })

  test('is of the next role when nobody of this one answers, and then from the top who was called longest ago', () => {
    const lead = [noAnswer('lead', 'Ana', 4), noAnswer('lead', 'Ben', 2), noAnswer('lead', 'Carl', 3)]
    expect(next({ calls: lead })).toBe('press: Dora')
    expect(next({ calls: [...lead, noAnswer('press', 'Dora', 5), noAnswer('press', 'Ana', 6)] })).toBe('lead: Ben again')
  })

  test('is nobody when every role has answered; one call is enough for somebody with two roles', () => {
    const settings = { ...calling.settings, teamRoles: [role('lead', 'Ana', [], true), role('press', 'Ana')] }
    const { steps, next: nobody } = listed({ settings, calls: [noAnswer('lead', 'Ana', 1, 'reached')] })
    expect(nobody).toBeNull()
    expect(steps.map(({ answered }) => answered)).toEqual([
      { personId: 'Ana', by: 'Ana', how: 'reached' },
      { personId: 'Ana', by: 'Ana', how: 'reached' },
    ])
  })

  test('is not somebody who was reached for another role already: they have answered for this one, too', () => {
    const settings = { ...calling.settings, teamRoles: [role('lead', 'Ana', ['Dora', 'Ben'], true), role('press', 'Dora')] }
    const calls = [noAnswer('press', 'Dora', 1, 'reached'), noAnswer('lead', 'Ana', 2)]
    const { steps, next: nobody } = listed({ settings, calls })
    expect(steps[0]?.answered).toEqual({ personId: 'Dora', by: 'Dora', how: 'reached' })
    expect(nobody).toBeNull()
    expect(next({ settings, calls: calls.slice(0, 1) })).toBe('lead: Ana')
  })

  test('is nobody where the plan names nobody', () => {
    expect(next({ settings: { teamRoles: [role('lead', null, [], true)], callingOrder: [] } })).toBeNull()
  })
})
