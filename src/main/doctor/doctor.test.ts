import { describe, expect, test } from 'vitest'
import { addressFinding, clockFinding, diskFinding, jobsFinding, mailFinding } from './doctor.ts'

const now = new Date('2026-03-02T14:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)

describe('the doctor', () => {
  test('calls a nearly full disk broken, and says what to do', () => {
    expect(diskFinding(0.4e9)).toMatchObject({ state: 'broken', mend: expect.stringContaining('MUSTER_DATA') as string })
    expect([diskFinding(5e9).state, diskFinding(50e9).state]).toEqual(['look-at', 'good'])
  })

  test('minds a clock that is apart from the database’s', () => {
    expect([0, 5_000, 120_000].map((ms) => clockFinding(now, later(ms)).state)).toEqual(['good', 'look-at', 'broken'])
  })

  test('minds jobs that should have run', () => {
    expect(
      [jobsFinding(null, 0), jobsFinding(10 * 60_000, 0), jobsFinding(2 * 3_600_000, 0), jobsFinding(null, 2)].map(({ state }) => state),
    ).toEqual(['good', 'look-at', 'broken', 'look-at'])
  })

  test('does not call mail that nobody set up broken', () => {
    expect([mailFinding(false, null), mailFinding(true, 'connection refused'), mailFinding(true, null)].map(({ state }) => state)).toEqual([
      'look-at',
      'broken',
      'good',
    ])
  })

  test('says that staff cannot reach it while only this machine can', () => {
    expect(addressFinding(null, '127.0.0.1').found).toBe('Only this machine can reach it')
    expect([
      addressFinding('https://m.example.org', '0.0.0.0').state,
      addressFinding('http://m.example.org', '0.0.0.0').state,
      addressFinding(null, '0.0.0.0').state,
    ]).toEqual(['good', 'look-at', 'broken'])
  })
})
