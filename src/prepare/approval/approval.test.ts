import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../base/ids.ts'
import { sameName, signatoriesOf, standingOf } from './approval.ts'

const [ana, ben, eve] = ['ana', 'ben', 'eve'] as PersonId[] as [PersonId, PersonId, PersonId]
const rule = (needed: number, ...people: (PersonId | null)[]) => ({
  needed,
  signatories: people.map((personId) => ({ personId, position: 'Director' })),
})
const signed = (personId: PersonId, contentHash = 'now') => ({ personId, contentHash })

describe('who signs', () => {
  test('is each person once, and no empty place', () => {
    expect(signatoriesOf(rule(1, ana, null, ana, ben)).map(({ personId }) => personId)).toEqual([ana, ben])
  })
})

describe('the signing stands', () => {
  test('open until as many have signed as the plan needs, in whatever order', () => {
    const two = rule(2, ana, ben, eve)
    expect(standingOf(two, 'now', []).open).toBe(2)
    expect(standingOf(two, 'now', [signed(eve)])).toMatchObject({ open: 1, missing: [{ personId: ana }, { personId: ben }] })
    expect(standingOf(two, 'now', [signed(eve), signed(ana)]).open).toBe(0)
  })
  test('without signatures of others, under another text, or twice by one person', () => {
    expect(standingOf(rule(1, ana), 'now', [signed(ben)]).open).toBe(1)
    expect(standingOf(rule(1, ana), 'now', [signed(ana, 'before')]).open).toBe(1)
    expect(standingOf(rule(2, ana, ben), 'now', [signed(ana), signed(ana)]).open).toBe(1)
  })
  test('open for ever where fewer are named than are needed', () => {
    expect(standingOf(rule(2, ana), 'now', [signed(ana)])).toMatchObject({ open: 1, missing: [] })
  })
})

describe('a typed name', () => {
  test('fits in other capitals and spaces, and with its accents typed either way', () => {
    expect(sameName('  dee   O’NEIL ', 'Dee O’Neil')).toBe(true)
    expect(sameName('Zoe\u0308', 'Zoë')).toBe(true)
  })
  test('of somebody else does not', () => {
    expect(sameName('Zoe', 'Zoë')).toBe(false)
    expect(sameName('Dee Neil', 'Dee O’Neil')).toBe(false)
  })
})
