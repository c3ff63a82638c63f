import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { httpOf } from '../../test/http.ts'
import { rowsOf, test, type World } from '../../test/world.ts'
import type { Actor } from '../base/actor.ts'
import type { IncidentId } from '../base/ids.ts'
import { days } from '../base/time.ts'
import { chainFaults } from '../record/hash-entry.ts'
import { listWholeChain } from '../record/record.store.ts'
import { exchangeApi } from './exchange.api.ts'
import { importVeris } from './veris-import.action.ts'
import { aFile, aRecord } from './veris-sample.ts'
import { listDocuments } from './veris.store.ts'

const take = (world: World, by: Actor, files: { name: string; content: string }[]) => world.by(by, (ctx) => importVeris(ctx, files))
const counted = (outcomes: { outcome: string }[]) => outcomes.map(({ outcome }) => outcome).join(' ')
const register = (world: World, { organisationId }: Actor) => rowsOf(world, organisationId, 'incident')

async function exported(world: World, by: Actor, limit = 50): Promise<{ name: string; sourceId: string; content: string }[]> {
  const items = []
  let cursor: string | undefined
  do {
    const page = await world.see(by, ({ db }) => listDocuments(db, { cursor, limit }))
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return items
}

/** Everything that an import may write, to compare before and after. */
async function everything(world: World, { organisationId }: Actor): Promise<string> {
  const tables = ['incident', 'milestone', 'fact', 'affected_asset', 'affected_people', 'history_document', 'chain', 'entry', 'numbering']
  return JSON.stringify(await Promise.all(tables.map((table) => rowsOf(world, organisationId, table))))
}

describe('a VERIS record that is taken over', () => {
  test('stands in the register as history, closed, among the years in which it occurred', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    const [outcome] = await take(world, ana, [aFile('truck.json')])
    expect(outcome).toEqual({ name: 'truck.json', outcome: 'imported', reason: null, number: 'HIS-2019-0001' })
    const [incident] = await register(world, ana)
    const begun = new Date('2019-09-01T00:00:00Z')
    expect(incident).toMatchObject({
      history: true,
      phase: 'closed',
      category: 'loss',
      severity: null,
      occurred_at: begun,
      opened_at: begun,
      closed_at: begun,
      exercise: false,
    })
    expect(incident?.title).toBe('Elm Street Library: A book truck with card applications was left in the street')
  })

  test('keeps its precision: a year stays a year, and what follows from it is never more precise', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    await take(world, ana, [
      aFile('year.json', { timeline: { incident: { year: 2013 }, discovery: { unit: 'Hours' } } }),
      aFile('minute.json', {
        timeline: { incident: { year: 2014, month: 4, day: 14, time: '05:45:00 PM' }, discovery: { unit: 'Hours', value: 2 } },
      }),
    ])
    const milestones = await rowsOf(world, ana.organisationId, 'milestone')
    expect(milestones.map(({ kind, at, precision, zone }) => [kind, at, precision, zone])).toEqual([
      ['occurred', new Date('2013-01-01T00:00:00Z'), 'year', 'UTC'],
      ['occurred', new Date('2014-04-14T17:45:00Z'), 'minute', 'UTC'],
      ['noticed', new Date('2014-04-14T00:00:00Z'), 'day', 'UTC'],
    ])
  })

  test('shows what was affected, who, and the facts, in the order of the source', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    await take(world, ana, [aFile('truck.json')])
    expect(await rowsOf(world, ana.organisationId, 'affected_asset')).toMatchObject([
      { name: 'Paper documents', kind: 'records', state: 'affected' },
    ])
    expect(await rowsOf(world, ana.organisationId, 'affected_people')).toMatchObject([
      { who: 'patrons', count: 24, certainty: 'at-most', data: ['names and personal details'] },
    ])
    const facts = await rowsOf(world, ana.organisationId, 'fact')
    expect(facts.map(({ label }) => label).slice(0, 3)).toEqual(['Organization it happened to', 'Certainty', 'What was done'])
  })

  test('begins its record with all that was taken over and from where, and the chain is faultless', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    await take(world, ana, [aFile('truck.json'), aFile('cart.json', { summary: 'With a NUL \u0000 and half a character \uD800.' })])
    for (const { id, number } of (await register(world, ana)) as { id: IncidentId; number: string }[]) {
      const entries = await world.see(ana, ({ db }) => listWholeChain(db, id))
      expect(chainFaults(id, entries)).toEqual([])
      expect(entries).toMatchObject([
        {
          number: 1,
          kind: 'history.imported',
          byName: 'Ana',
          recordedAt: world.now(),
          body: { number, plan: '0.1', source: { standard: 'VERIS' } },
        },
      ])
      expect(entries[0]?.body).toMatchObject({ title: expect.any(String), facts: expect.any(Array), milestones: expect.any(Array) })
    }
  })

  test('gets numbers in the order of the files, without gaps, by year', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    const of = (year: number) => ({ timeline: { incident: { year } } })
    const outcomes = await take(world, ana, [
      aFile('a.json', of(2013)),
      aFile('b.json', of(2014)),
      { name: 'c.json', content: '{' },
      aFile('d.json', of(2013)),
    ])
    expect(outcomes.map(({ number }) => number)).toEqual(['HIS-2013-0001', 'HIS-2014-0001', null, 'HIS-2013-0002'])
  })
})

describe('a second import', () => {
  test('changes nothing and names the incidents that are there', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    const files = [aFile('a.json'), aFile('b.json')]
    const first = await take(world, ana, files)
    const before = await everything(world, ana)
    await world.pass(days(1))
    const second = await take(world, ana, files)
    expect(second).toEqual(first.map((outcome) => ({ ...outcome, outcome: 'unchanged' })))
    expect(await everything(world, ana)).toBe(before)
  })

  test('takes a record for the same when only its layout changed', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    await take(world, ana, [aFile('a.json')])
    const [outcome] = await take(world, ana, [
      { name: 'flat.json', content: `\uFEFF${JSON.stringify(JSON.parse(aFile('a.json').content))}\n` },
    ])
    expect(outcome).toMatchObject({ outcome: 'unchanged', number: 'HIS-2019-0001' })
  })

  test('at the same moment takes each record once', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana', 'administrator'), await world.person('Ben', 'administrator')]
    const files = Array.from({ length: 30 }, (_, at) => aFile(`${at}.json`))
    const [one, other] = await Promise.all([take(world, ana, files), take(world, ben, files.toReversed())])
    expect([counted(one), counted(other)].map((each) => [...new Set(each.split(' '))]).sort()).toEqual([['imported'], ['unchanged']])
    expect(await register(world, ana)).toHaveLength(30)
  })
})

describe('two files that share an id', () => {
  test('in one batch are a conflict that names both; the first is taken', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    const [first, second] = await take(world, ana, [
      aFile('a.json', { incident_id: 'same' }),
      aFile('b.json', { incident_id: 'same', summary: 'Another story.' }),
    ])
    expect([first?.outcome, second?.outcome]).toEqual(['imported', 'conflict'])
    expect(second?.reason).toMatch(/^a\.json and b\.json have the same incident_id \(same\) but do not say the same\./)
    expect(second?.number).toBe(first?.number)
    expect(await register(world, ana)).toHaveLength(1)
  })

  test('in two imports are a conflict too, and neither is overwritten', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    await take(world, ana, [aFile('a.json', { incident_id: 'same' })])
    const before = await everything(world, ana)
    const [outcome] = await take(world, ana, [aFile('b.json', { incident_id: 'same', summary: 'Another story.' })])
    expect(outcome).toMatchObject({
      name: 'b.json',
      outcome: 'conflict',
      reason: expect.stringMatching(/^a\.json and b\.json/),
      number: 'HIS-2019-0001',
    })
    expect(await everything(world, ana)).toBe(before)
  })

  test('of two people who import at the same moment: one is taken, the other a conflict', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana', 'administrator'), await world.person('Ben', 'administrator')]
    const importing = [
      take(world, ana, [aFile('a.json', { incident_id: 'same' })]),
      take(world, ben, [aFile('b.json', { incident_id: 'same', summary: 'Another story.' })]),
    ]
    expect((await Promise.all(importing)).map(counted).sort()).toEqual(['conflict', 'imported'])
    expect(await register(world, ana)).toHaveLength(1)
  })

  test('with the same content are one record', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    const outcomes = await take(world, ana, [aFile('a.json', { incident_id: 'same' }), aFile('copy.json', { incident_id: 'same' })])
    expect(counted(outcomes)).toBe('imported unchanged')
  })
})

describe('a file that cannot be taken', () => {
  test('is named with the reason, and the rest go in', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    const bad = [
      { name: 'torn.json', content: '{"incident_id":' },
      aFile('undated.json', { timeline: {} }),
      { name: 'huge.json', content: JSON.stringify(aRecord({ notes: 'x'.repeat(2_000_000) })) },
    ]
    const outcomes = await take(world, ana, [aFile('a.json'), ...bad, aFile('b.json')])
    expect(counted(outcomes)).toBe('imported refused refused refused imported')
    expect(outcomes.slice(1, 4).map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      expect.stringMatching(/^torn\.json: This file is not JSON/),
      expect.stringMatching(/^undated\.json: timeline\.incident is missing\./),
      expect.stringMatching(/^huge\.json: This file is larger than 2 MB/),
    ])
  })

  test('does not stop a batch in which nothing else is', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    expect(counted(await take(world, ana, [{ name: 'empty.json', content: '' }]))).toBe('refused')
    expect(await register(world, ana)).toEqual([])
  })
})

describe('the export', () => {
  test('gives back every document as it came, oldest import first, over pages of any size', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    const early = [
      aFile('a.json'),
      { name: 'odd.json', content: `\uFEFF  ${JSON.stringify(aRecord({ incident_id: 'odd', extra: '\u0000 \uD800 é' }))}\r\n\r\n` },
    ]
    const late = Array.from({ length: 5 }, (_, at) => aFile(`late-${at}.json`))
    await take(world, ana, early)
    await world.pass(days(1))
    await take(world, ana, late)
    const all = await exported(world, ana, 2)
    expect(
      all
        .slice(0, 2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['a.json', 'odd.json'])
    expect(new Map(all.map(({ name, content }) => [name, content]))).toEqual(
      new Map([...early, ...late].map(({ name, content }) => [name, content])),
    )
  })

  test('ends a page early when its documents are large, and loses none', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    const files = Array.from({ length: 7 }, (_, at) => aFile(`${at}.json`, { notes: 'x'.repeat(1_900_000) }))
    await take(world, ana, files)
    const page = await world.see(ana, ({ db }) => listDocuments(db, { cursor: undefined, limit: 50 }))
    expect(page.items.length).toBeLessThan(7)
    expect((await exported(world, ana)).map(({ name }) => name).sort()).toEqual(files.map(({ name }) => name))
  })

  test('is deep-equal to what was imported, whatever else stands in a record', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    let count = 0
    const extras = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }))
    const layout = fc.constantFrom(undefined, 2, '\t')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(extras, extras, layout), { minLength: 1, maxLength: 5 }), async (given) => {
        const files = given.map(([top, plus, indent]) => {
          const sourceId = `p${(count += 1)}`
          return { name: sourceId, content: JSON.stringify({ ...top, ...aRecord({ incident_id: sourceId, plus }) }, null, indent) }
        })
        expect(counted(await take(world, ana, files))).toBe(files.map(() => 'imported').join(' '))
        const back = new Map((await exported(world, ana, 200)).map(({ sourceId, content }) => [sourceId, content]))
        for (const { name, content } of files) {
          expect(back.get(name)).toBe(content)
          expect(JSON.parse(back.get(name) ?? '')).toEqual(JSON.parse(content))
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('who may', () => {
  test('administrators import; those who read the register export; employees neither', async ({ world }) => {
    const http = httpOf(world)
    const [ana, eve, ada] = [
      await world.person('Ana', 'administrator'),
      await world.person('Eve', 'employee'),
      await world.person('Ada', 'auditor'),
    ]
    const responder = await world.person('Rob', 'responder')
    const body = { files: [aFile('a.json')] }
    expect((await http.call(exchangeApi.importVeris, { as: responder, body })).status).toBe(403)
    expect((await http.call(exchangeApi.importVeris, { as: ada, body })).status).toBe(403)
    expect((await http.call(exchangeApi.importVeris, { body })).status).toBe(401)
    expect((await http.call(exchangeApi.importVeris, { as: ana, body })).body.files).toMatchObject([{ outcome: 'imported' }])
    expect((await http.call(exchangeApi.exportVeris, { as: eve })).status).toBe(403)
    expect((await http.call(exchangeApi.exportVeris, { as: ada })).body.items).toMatchObject([
      { name: 'a.json', sourceId: 'a', content: body.files[0]?.content },
    ])
  })

  test('organisations are apart: each has its own records of the same ids', async ({ world }) => {
    const ana = await world.person('Ana', 'administrator')
    const zoe = await world.person('Zoe', 'administrator', await world.organisation('Pine Hill Library'))
    await take(world, ana, [aFile('a.json')])
    expect(await exported(world, zoe)).toEqual([])
    expect(await take(world, zoe, [aFile('a.json', { summary: 'Our own story.' })])).toMatchObject([
      { outcome: 'imported', number: 'HIS-2019-0001' },
    ])
    expect(await exported(world, ana)).toHaveLength(1)
  })
})
