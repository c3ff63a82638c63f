import { describe, expect, test } from 'vitest'
import { parseVeris } from './veris-read.ts'
import { aRecord } from './veris-sample.ts'

const now = new Date('2026-03-02T14:00:00Z')
const read = (given: Record<string, unknown>) => parseVeris(JSON.stringify(aRecord(given)), now)
const taken = (given: Record<string, unknown>) => 'record' in read(given)
const reason = (content: string) => {
  const answer = parseVeris(content, now)
  return 'refused' in answer ? answer.refused : null
}
const refusal = (given: Record<string, unknown>) => reason(JSON.stringify(aRecord(given)))

describe('a VERIS record is taken', () => {
  test('as any 1.x version writes it', () => {
    for (const schema_version of ['1.2.1', '1.3.4', '1.4.0', '1_3_3', 1.3]) expect(taken({ schema_version })).toBe(true)
    expect(taken({ discovery_method: 'Ext - customer' })).toBe(true)
    expect(taken({ victim: [{ victim_id: 'Elm Street Library' }] })).toBe(true)
  })
  test('without a summary, which the community database does not ask for', () => {
    expect(taken({ summary: undefined })).toBe(true)
    expect(taken({ summary: null })).toBe(true)
  })
  test('with empty parts, unknown words, parts of later versions, and parts of a wrong kind that need not be there', () => {
    expect(taken({ action: {}, actor: { unknown: {} }, asset: {} })).toBe(true)
    expect(taken({ action: { witchcraft: { variety: ['Hex'] } }, magic: [1, 2] })).toBe(true)
    expect(taken({ attribute: 'none', impact: 7, victim: null, reference: 12 })).toBe(true)
    expect(taken({ asset: { assets: [null, 'S - Mail', { variety: 'S - Mail', amount: 'many' }] } })).toBe(true)
  })
  test('with a byte order mark before it', () => {
    expect(parseVeris(`\uFEFF${JSON.stringify(aRecord())}`, now)).toHaveProperty('record')
  })
})

describe('the refusal says where, what is wrong and how to mend it', () => {
  test('for each part that VERIS requires', () => {
    for (const part of ['schema_version', 'incident_id', 'security_incident', 'timeline', 'actor', 'action', 'asset', 'discovery_method']) {
      expect(refusal({ [part]: undefined })).toMatch(new RegExp(`^${part} is missing\\. [A-Z]`))
    }
    expect(refusal({ timeline: {} })).toBe('timeline.incident is missing. Say when it happened: at least { "year": 2013 }.')
  })
  test('for what stands in a wrong place', () => {
    expect(refusal({ timeline: { incident: { year: 'last year' } } })).toBe(
      'timeline.incident.year is "last year". Give the year in which it happened as a number, such as 2013.',
    )
    expect(refusal({ timeline: { incident: { year: 2019, month: 13 } } })).toMatch(
      /^timeline\.incident\.month is 13\. Give the month as a number from 1 to 12/,
    )
    expect(refusal({ action: ['error'] })).toMatch(/^action is a list\. /)
    expect(refusal({ incident_id: 7 })).toMatch(/^incident_id is 7\. /)
    expect(refusal({ schema_version: '2.0' })).toMatch(/^schema_version is "2\.0", and Muster reads VERIS 1\.x\. /)
  })
  test('for the first three, when more is wrong', () => {
    expect(reason('{}')).toMatch(/is missing.*is missing.*is missing.* And 5 more\.$/)
  })
  test('for a year that has not come', () => {
    expect(refusal({ timeline: { incident: { year: 2041 } } })).toBe('timeline.incident is 2041, which has not come yet. Correct the year.')
    expect(taken({ timeline: { incident: { year: 2026 } } })).toBe(true)
  })
  test('for files that hold no record', () => {
    expect(reason('')).toBe('This file is empty.')
    expect(reason('[{}]')).toBe('This file holds a list. Put every record in a file of its own.')
    expect(reason('null')).toMatch(/holds no VERIS record/)
    expect(reason('{"incident_id": ')).toMatch(/^This file is not JSON: .*Mend it there/)
    expect(reason(`{"a":"${'x'.repeat(2_000_000)}"}`)).toMatch(/larger than 2 MB/)
    expect(reason('{"a":"\uD800"}')).toMatch(/UTF-8/)
    expect(reason('['.repeat(900_000))).toMatch(/not JSON/)
  })
})
