import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import { hours, plus } from '../../base/time.ts'
import { peopleMeant, standIns, type Colleague } from './audience.ts'
import { lateness } from './lateness.ts'
import { apparentGravity, mayKnowReport } from './report.ts'
import { signalsIn } from './signals.ts'
import { tellingWords } from './telling-words.ts'

const zone = 'America/New_York'
const within24Hours = (from: Date) => plus(from, hours(24))
const at = (iso: string, precision: Moment['precision']): Moment => ({ at: new Date(iso), precision, zone })

describe('a report is late', () => {
  // Wednesday, March 4, 2026, 9:00 in New York.
  const reportedAt = new Date('2026-03-04T14:00:00Z')
  const late = (noticed: Moment | null) => lateness(noticed, reportedAt, within24Hours)

  test('not while the limit lasts', () => expect(late(at('2026-03-03T14:00:00Z', 'minute'))).toEqual({ is: 'in-time' }))
  test('by the minutes beyond it', () => expect(late(at('2026-03-03T12:30:00Z', 'minute'))).toEqual({ is: 'late', minutes: 89 }))
  test('certainly, only when the whole day that was named is beyond it', () => {
    expect(late(at('2026-03-02T05:00:00Z', 'day'))).toEqual({ is: 'late', minutes: 9 * 60 })
  })
  test('possibly, when part of the day that was named is within it', () =>
    expect(late(at('2026-03-03T05:00:00Z', 'day'))).toEqual({ is: 'possibly-late' }))
  test('not, when it was noticed today at an hour nobody named', () =>
    expect(late(at('2026-03-04T05:00:00Z', 'day'))).toEqual({ is: 'in-time' }))
  test('possibly, when no more than the month was named', () =>
    expect(late(at('2026-03-01T05:00:00Z', 'month'))).toEqual({ is: 'possibly-late' }))
  test('nobody knows, when nobody said when', () => expect(late(null)).toEqual({ is: 'unknown' }))
})

describe('how grave a report looks', () => {
  test('is what its picture says', () => expect(apparentGravity(3, 'no', 1)).toBe(3))
  test('is graver by what the plan says while it is still going on', () => expect(apparentGravity(3, 'yes', 2)).toBe(1))
  test('is never graver than the highest', () => expect(apparentGravity(2, 'yes', 4)).toBe(1))
  test('is not raised by not being sure', () => expect(apparentGravity(4, 'unsure', 1)).toBe(4))
  test('is the lowest when a program probably sent it', () => expect(apparentGravity(1, 'yes', 1, true)).toBe(5))
})

const ben = 'ben' as PersonId
const report = { confidential: true, concerns: [], sharedWith: [] }

describe('a confidential report', () => {
  test.each(['management', 'administrator'] as const)('may be known to %s', (role) =>
    expect(mayKnowReport({ id: ben, role }, report)).toBe(true),
  )
  test.each(['employee', 'it-staff', 'responder', 'auditor'] as const)('may not be known to %s', (role) =>
    expect(mayKnowReport({ id: ben, role }, report)).toBe(false),
  )
  test('may be known to whoever is named', () =>
    expect(mayKnowReport({ id: ben, role: 'it-staff' }, { ...report, sharedWith: [ben] })).toBe(true))
  test('is kept from whom it is about, whatever their role', () => {
    expect(mayKnowReport({ id: ben, role: 'administrator' }, { ...report, concerns: [ben], sharedWith: [ben] })).toBe(false)
  })
})

const colleague = (name: string, role: Colleague['role'] = 'it-staff'): Colleague => ({ id: name as PersonId, name, role })

describe('who is meant', () => {
  const everybody = [colleague('Ben Carter'), colleague('Ben Lopez'), colleague('Dora Núñez', 'management')]
  test.each([
    ['Ben Carter', ['Ben Carter']],
    ['Ben Carter from IT', ['Ben Carter']],
    ['ben', ['Ben Carter', 'Ben Lopez']],
    ['Mr. Lopez', ['Ben Lopez']],
    ['dora nunez', ['Dora Núñez']],
    ['the new driver', []],
    [null, []],
  ])('by %j: %j', (about, meant) => expect(peopleMeant(about, everybody)).toEqual(meant))

  test('lets others stand in when nobody in charge is left, and never whom it is about', () => {
    expect(standIns(['Dora Núñez' as PersonId], everybody)).toEqual(['Ben Carter', 'Ben Lopez'])
    expect(standIns(['Dora Núñez' as PersonId, 'Ben Carter' as PersonId], everybody)).toEqual(['Ben Lopez'])
    expect(standIns(['Ben Carter' as PersonId], everybody)).toEqual([])
  })
})

describe('what a text names', () => {
  test.each([
    ['It came from Billing@Evil-Pay.com!', ['mail:billing@evil-pay.com', 'domain:evil-pay.com']],
    ['from somebody@gmail.com', ['mail:somebody@gmail.com']],
    ['the link was https://www.Login-Check.top/a?b=c.', ['domain:login-check.top']],
    ['hxxps://bad[.]example[.]org/x', ['domain:bad.example.org']],
    ['go to parcel-help.info now', ['domain:parcel-help.info']],
    ['PC-0123 and lib-lt-17, also SRV01', ['host:pc-0123', 'host:lib-lt-17', 'host:srv01']],
    ['it is DESKTOP-4F7Q2 at 192.168.10.7', ['host:192.168.10.7', 'host:desktop-4f7q2']],
    ['they called from (555) 201-3344', ['phone:5552013344']],
    ['see R-2026-0042 and INC-2026-0007, opened invoice.pdf, mid-2026, covid-19', []],
    ['Nothing at all.', []],
  ])('%j: %j', (text, signals) => expect(signalsIn(text)).toEqual(signals))

  test('is found in no time in a megabyte of nonsense', () => {
    const started = performance.now()
    for (const piece of ['a.', 'a-1', '1.1.', 'a@', '(555) ', 'http://', '-'.repeat(60)]) signalsIn(piece.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

test('the words that tell a report from others are long, repeated or have digits, and not those of every report', () => {
  expect(tellingWords('The computer showed a parking invoice, the parking invoice of Contoso, on PC0123')).toEqual([
    'pc0123',
    'invoice',
    'parking',
    'contoso',
  ])
})
