import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStarterPlan } from '../prepare/plan/starter-plan.store.ts'
import { historyOf, type VerisHistory } from './veris-mapping.ts'
import { parseVeris } from './veris-read.ts'
import { aRecord } from './veris-sample.ts'

const { categories } = readStarterPlan()

function history(given: Record<string, unknown> = {}): VerisHistory {
  const read = parseVeris(JSON.stringify(aRecord(given)), new Date('2026-03-02T14:00:00Z'))
  if ('refused' in read) throw new Error(read.refused)
  return historyOf(read.record, categories)
}
const fact = (label: string, given: Record<string, unknown> = {}) => history(given).facts.find((each) => each.label === label)?.text ?? null

describe('the title', () => {
  test('is the victim and the first sentence of the summary', () => {
    expect(history().title).toBe('Elm Street Library: A book truck with card applications was left in the street')
  })
  test('does not end where a full stop only shortens a word', () => {
    const summary = 'The U.S. Mail lost St. Mary Library cards on Sept. 12 near Dr. Hill. They came back.'
    expect(history({ summary, victim: null }).title).toBe('The U.S. Mail lost St. Mary Library cards on Sept. 12 near Dr. Hill')
  })
  test('names the victim once, and not one that is unknown', () => {
    expect(history({ summary: 'ELM STREET LIBRARY lost a truck.' }).title).toBe('ELM STREET LIBRARY lost a truck')
    expect(history({ victim: { victim_id: 'Unknown' }, summary: 'A truck was lost.' }).title).toBe('A truck was lost')
  })
  test('has at most 200 characters and is cut between words', () => {
    const { title } = history({ summary: 'word '.repeat(300) })
    expect(title.length).toBeLessThanOrEqual(200)
    expect(title).toMatch(/word…$/)
  })
  test('tells what was done where there is no summary', () => {
    expect(history({ summary: '  ' }).title).toBe('Elm Street Library: Loss')
    expect(history({ summary: null, action: { unknown: {} }, victim: null }).title).toBe('Incident')
  })
})

describe('the category', () => {
  const category = (action: Record<string, unknown>, given: Record<string, unknown> = {}) => history({ action, ...given }).category

  test('follows from what was done', () => {
    expect(category({ malware: { variety: ['C2', 'Ransomware'] }, social: { variety: ['Phishing'] } })).toBe('ransomware')
    expect(category({ malware: { variety: ['Spyware/Keylogger'] } })).toBe('malware')
    expect(category({ hacking: { variety: ['DoS'] } })).toBe('denial-of-service')
    expect(category({ hacking: { variety: ['Use of stolen creds'] }, social: { variety: ['Phishing'] } })).toBe('account-takeover')
    expect(category({ hacking: { variety: ['SQLi'] } })).toBe('system-intrusion')
    expect(category({ hacking: { variety: ['Use of backdoor or C2'] }, malware: { variety: ['RAT'] } })).toBe('malware')
    expect(category({ hacking: { variety: ['Scan network'] } })).toBe('probing')
    expect(category({ social: { variety: ['Pretexting'] } })).toBe('phishing')
    expect(category({ misuse: { variety: ['Privilege abuse'] } })).toBe('misuse')
    expect(category({ error: { variety: ['Misdelivery'] } })).toBe('error')
    expect(category({ error: { variety: ['Malfunction'] } })).toBe('hardware')
    expect(category({ physical: { variety: ['Theft'] } })).toBe('loss')
    expect(category({ physical: { variety: ['Tampering'] } })).toBe('physical')
    expect(category({ environmental: { variety: ['Flood'] } })).toBe('hardware')
    expect(category({ hacking: { variety: ['Unknown'] } }, { attribute: { integrity: { variety: ['Defacement'] } } })).toBe(
      'website-defacement',
    )
  })
  test('is none where nobody knows what was done', () => {
    expect(category({ unknown: {} })).toBeNull()
    expect(category({ witchcraft: {}, constructor: {} })).toBeNull()
  })
  test('is none where the plan has no category of the class, or several of which none is meant', () => {
    const read = parseVeris(JSON.stringify(aRecord()), new Date())
    if ('refused' in read) throw new Error(read.refused)
    const of = (...keys: string[]) =>
      historyOf(
        read.record,
        keys.map((key) => ({ key, taxonomy: 'loss' })),
      ).category
    expect([of(), of('gone'), of('gone', 'stolen'), of('gone', 'loss')]).toEqual([null, 'gone', null, 'loss'])
  })
})

describe('what was affected', () => {
  test('is named in plain words', () => {
    const assets = ['S - Database', 'S - Web application', 'U - Mobile phone', 'M - Unknown', 'S - Time machine', 'Unknown'].map(
      (variety) => ({ variety }),
    )
    expect(history({ asset: { assets } }).assets.map(({ name, kind }) => [name, kind])).toEqual([
      ['Database server', 'server'],
      ['Website or web application', 'service'],
      ['Mobile phone', 'phone'],
      ['Papers or storage media (which kind is not known)', 'records'],
      ['Time machine server', 'server'],
      ['Something that is not known', 'other'],
    ])
  })
  test('carries the number the source gives, and how sure it is', () => {
    expect(history().assets).toEqual([
      { name: 'Paper documents', kind: 'records', state: 'affected', note: 'Number of these, as the source says: 24.' },
    ])
    expect(history({ security_incident: 'Suspected' }).assets[0]?.state).toBe('suspected')
    expect(history({ security_incident: 'Near miss' }).assets[0]?.state).toBe('cleared')
  })
})

describe('the people affected', () => {
  const people = (confidentiality: Record<string, unknown>) => history({ attribute: { confidentiality } }).people

  test('are counted as the source counts, and the note says that it counts records', () => {
    expect(history().people).toEqual([
      {
        who: 'patrons',
        count: 24,
        certainty: 'at-most',
        data: ['names and personal details'],
        note: 'The source counts records, not people: 24.',
      },
    ])
    expect(people({ data_disclosure: 'Yes', data_total: 24, data_victim: ['Employee'] })[0]).toMatchObject({
      who: 'staff',
      count: 24,
      certainty: 'about',
    })
  })
  test('of several groups are not divided by guessing', () => {
    expect(
      people({ data_disclosure: 'Yes', data_total: 24, data_victim: ['Employee', 'Patient', 'Customer', 'Partner'] }).map(
        ({ who, count, certainty }) => [who, count, certainty],
      ),
    ).toEqual([
      ['staff', null, 'unknown'],
      ['patrons', null, 'unknown'],
      ['others', null, 'unknown'],
    ])
  })
  test('are none where nothing was seen, nothing is known, or the information was not about people', () => {
    expect(people({ data_disclosure: 'No', data_total: 5 })).toEqual([])
    expect(people({ data_disclosure: 'Yes' })).toEqual([])
    expect(people({ data_disclosure: 'Yes', data: [{ variety: 'Source code' }], data_total: 5 })).toEqual([])
  })
  test('beyond what a count can hold are in the note alone', () => {
    expect(people({ data_disclosure: 'Yes', data_total: 3_000_000_000 })).toMatchObject([
      { who: 'others', count: null, certainty: 'unknown', note: 'The source counts records, not people: 3,000,000,000.' },
    ])
  })
})

describe('the facts', () => {
  test('tell in plain words who, what and how', () => {
    expect(fact('What was done')).toBe('Mistake: loss; cause: carelessness.')
    expect(fact('What was done', { action: { hacking: { variety: ['SQLi', 'Unknown'], vector: ['Web application'] } } })).toBe(
      'Hacking: commands smuggled into a database (SQL injection); way in: web application.',
    )
    expect(fact('Who caused it')).toBe('Somebody inside the organization: end-user.')
    expect(fact('Who caused it', { actor: { external: { variety: ['Activist'], motive: ['Grudge'], name: ['The Shushers'] } } })).toBe(
      'Somebody outside the organization: activist, The Shushers; for a grudge.',
    )
    expect(fact('How it was noticed')).toBe('Somebody outside: somebody who had nothing to do with it.')
    expect(fact('How it was noticed', { discovery_method: 'Ext - customer' })).toBe('Somebody outside: customer.')
    expect(fact('How it was noticed', { discovery_method: { unknown: true } })).toBe('Not known.')
    expect(fact('How long it took')).toBe('Until it was noticed: about 3 hours.')
    const timeline = {
      incident: { year: 2019 },
      compromise: { unit: 'Seconds' },
      discovery: { unit: 'Days', value: 1 },
      containment: { unit: 'Never' },
    }
    expect(fact('How long it took', { timeline })).toBe(
      'Until the first harm: seconds; until it was noticed: about 1 day; from then until it was contained: never.',
    )
    expect(fact('Certainty')).toBe('Confirmed: it happened.')
    expect(fact('Damage, as the source rates it')).toBe('Insignificant')
    expect(fact('Damage, as the source rates it', { impact: { overall_rating: 'Unknown' } })).toBeNull()
    expect(fact('Organization it happened to')).toBe('Elm Street Library; OH, US; industry 519120 (NAICS); employees: 11 to 100')
    expect(fact('Taken over from')).toBe('VERIS 1.3.7, record A1-LOST-TRUCK, from made-up.')
  })
  test('keep a date that makes no sense as it was written', () => {
    expect(fact('Date in the source', { timeline: { incident: { year: 2019, month: 2, day: 31 } } })).toBe('year 2019, month 2, day 31')
    expect(fact('Date in the source')).toBeNull()
  })
})

test('whatever stands in a record that is taken, its history fits the register', () => {
  const anything = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>
  const words = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Theft', 'Unknown', '__proto__', 'constructor', '\u0000', '\uD800')),
    { maxLength: 30 },
  )
  const parts = fc.dictionary(
    fc.constantFrom('hacking', 'error', 'unknown', 'constructor', '__proto__', 'odd'),
    fc.oneof(anything, fc.record({ variety: words, vector: words, notes: fc.string() })),
  )
  const given = fc.record(
    {
      summary: fc.oneof(anything, fc.string({ unit: 'binary', maxLength: 12_000, size: 'max' })),
      action: parts,
      actor: parts,
      attribute: fc.oneof(
        anything,
        fc.record({
          confidentiality: fc.record({
            data_disclosure: anything,
            data_total: fc.oneof(fc.double(), anything),
            data: fc.array(fc.record({ variety: fc.string() })),
            data_victim: words,
          }),
        }),
      ),
      asset: fc.record({
        assets: fc.oneof(
          anything,
          fc.array(fc.record({ variety: fc.string({ maxLength: 400 }), amount: fc.oneof(fc.integer(), anything) }), { maxLength: 80 }),
        ),
      }),
      victim: anything,
      impact: anything,
      discovery_method: fc.oneof(fc.string(), fc.dictionary(fc.string(), anything)),
      reference: fc.string({ maxLength: 5000, size: 'max' }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(given, (extras) => {
      const { title, summary, facts, assets, people, milestones } = history(extras)
      const texts = JSON.stringify([title, summary, facts, assets, people])
      expect([title.length > 0, title.length <= 200, (summary ?? '').length <= 10_000]).toEqual([true, true, true])
      expect(facts.every(({ label, text }) => label.length <= 80 && text.length > 0 && text.length <= 2000)).toBe(true)
      expect(assets.length <= 50 && assets.every(({ name }) => name.length > 0 && name.length <= 200)).toBe(true)
      expect(new Set(people.map(({ who }) => who)).size).toBe(people.length)
      expect(people.every(({ count, data }) => (count === null || (count > 0 && count <= 1_000_000_000)) && data.length <= 20)).toBe(true)
      expect(milestones.every(({ moment }) => Number.isFinite(moment.at.getTime()))).toBe(true)
      expect(/\\u0000|\\ud[89a-f]/i.test(texts)).toBe(false)
    }),
    { numRuns: 100 },
  )
})
