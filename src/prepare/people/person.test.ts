import { describe, expect, test } from 'vitest'
import { personChanges } from './person.ts'

const ana = {
  name: 'Ana',
  kind: 'staff' as const,
  position: null,
  site: 'Main branch',
  contacts: [{ kind: 'phone' as const, value: '555 0100', independent: true, verifiedOn: null }],
  left: false,
}

describe('what the record says of a change', () => {
  test('is each field that changed, from and to', () => {
    expect(personChanges(ana, { ...ana, position: 'Director', left: true })).toEqual({
      position: { from: null, to: 'Director' },
      left: { from: false, to: true },
    })
  })
  test('is that contact methods changed, never what they are', () => {
    const changes = personChanges(ana, { ...ana, contacts: [] })
    expect(changes).toEqual({ contacts: 'changed' })
    expect(JSON.stringify(changes)).not.toContain('555')
  })
  test('is nothing when nothing did', () => {
    expect(personChanges(ana, { ...ana, contacts: [...ana.contacts] })).toEqual({})
  })
})
