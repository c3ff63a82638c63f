import { describe, expect, test } from 'vitest'
import { nextGap, placeGaps } from './next-gap.ts'

const gap = (block: number | null, about: string | null = null) => ({ kind: 'guidance' as const, block, about, says: `Block ${block}` })
const sections = [
  { key: 'purpose', title: 'Purpose', removedReason: null, gaps: [gap(1), gap(4, 'one'), gap(4, 'two')] },
  { key: 'gone', title: 'Gone', removedReason: 'Not ours', gaps: [gap(0)] },
  { key: 'team', title: 'Team', removedReason: null, gaps: [] },
  { key: 'reporting', title: 'Reporting', removedReason: null, gaps: [gap(0), gap(null)] },
]
const gaps = placeGaps(sections)
const order = sections.map(({ key }) => key)
const go = (sectionKey: string, block: number | null, step: 1 | -1, last: number | null = null) =>
  nextGap(gaps, order, { sectionKey, block }, { step, last: last === null ? null : (gaps[last] ?? null) })

describe('the next thing that is missing', () => {
  test('is counted among all, without the sections that were taken out', () => {
    expect(gaps.map(({ at, of }) => `${at} of ${of}`)).toEqual(['1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5'])
  })

  test('stands after the cursor, also in another section', () => {
    expect(go('purpose', 0, 1)).toBe(gaps[0])
    expect(go('purpose', 2, 1)).toBe(gaps[1])
    expect(go('team', 3, 1)).toBe(gaps[3])
  })

  test('is the second one of a block after the first one', () => {
    expect(go('purpose', 4, 1, 1)).toBe(gaps[2])
    expect(go('purpose', 4, 1, 2)).toBe(gaps[3])
  })

  test('is the first one again after the last', () => {
    expect(go('reporting', 0, 1, 4)).toBe(gaps[0])
  })

  test('backwards stands before the cursor, and before the first comes the last', () => {
    expect(go('team', 0, -1)).toBe(gaps[2])
    expect(go('purpose', 0, -1)).toBe(gaps[4])
  })

  test('is none where nothing is missing', () => {
    expect(nextGap([], order, { sectionKey: 'team', block: 0 }, { step: 1, last: null })).toBeNull()
  })
})
