import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../base/ids.ts'
import { knownTo, mayKnow, refuseEnded } from './known-incident.ts'

const [ana, ben] = ['ana', 'ben'] as [PersonId, PersonId]
const known = { restricted: false, memberIds: [] as PersonId[], concernedIds: [] as PersonId[] }

describe('an incident', () => {
  test('is known to everybody until it is restricted, and then to its members', () => {
    expect(mayKnow(known, ana)).toBe(true)
    expect(mayKnow({ ...known, restricted: true, memberIds: [ben] }, ana)).toBe(false)
    expect(mayKnow({ ...known, restricted: true, memberIds: [ana] }, ana)).toBe(true)
  })

  test('is never known to somebody whom its reports are about, member or not', () => {
    expect(mayKnow({ ...known, concernedIds: [ana] }, ana)).toBe(false)
    expect(mayKnow({ restricted: true, memberIds: [ana], concernedIds: [ana] }, ana)).toBe(false)
  })

  test('does not exist for whoever may not know of it', () => {
    expect(() => knownTo({ id: ana }, { ...known, restricted: true })).toThrow('There is no such incident')
    expect(() => knownTo({ id: ana }, null)).toThrow('There is no such incident')
  })

  test('is worked on only while it is open, and never when it came from another register', () => {
    expect(() => refuseEnded({ number: 'INC-2026-0001', history: false, closedAt: null })).not.toThrow()
    expect(() => refuseEnded({ number: 'INC-2026-0001', history: false, closedAt: new Date(0) })).toThrow(
      'INC-2026-0001 is closed. Open it again first',
    )
    expect(() => refuseEnded({ number: 'HIS-2026-0001', history: true, closedAt: null })).toThrow('taken over from another register')
  })
})
