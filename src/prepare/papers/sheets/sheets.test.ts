import { describe, expect, test } from 'vitest'
import { drawPdf } from '../../../platform/print/draw-pdf.ts'
import { heardOf } from '../../../platform/print/hear.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { facts, settings } from '../papers.cast.ts'
import { sheetNamed, sheetNames, type SheetName } from './sheet-names.ts'
import { sheetDocument } from './sheet.ts'

const madeAt = new Date('2026-03-09T14:00:00Z')
const sheet = (name: SheetName, of: PaperFacts = facts()) => sheetDocument(of, sheetNamed(name, of), madeAt)
const words = (name: SheetName, of?: PaperFacts) => heardOf(sheet(name, of)).join('\n')
const label = (name: SheetName, of?: PaperFacts) => sheet(name, of).marks.map(({ text }) => text)
/** The page tree of a PDF counts its pages. */
const pages = (pdf: Uint8Array) =>
  Number(
    /\/Type\s*\/Pages[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type\s*\/Pages/
      .exec(Buffer.from(pdf).toString('latin1'))
      ?.slice(1)
      .find(Boolean),
  )

describe('every sheet', () => {
  test.each(sheetNames)('%s is drawn as PDF/UA-1, and says of which plan it is and when it was made', (name) => {
    expect(Buffer.from(drawPdf(sheet(name))).includes('pdfuaid')).toBe(true)
    expect(sheet(name).footer).toBe('Made March 9, 2026 · Plan 1.0, fingerprint 0123 4567 89AB CDEF')
    expect(words(name)).not.toMatch(/undefined|null|NaN|\[object|00000000-0000/)
  })
})

describe('the contact sheet', () => {
  test('has everybody with their numbers as they are now', () => {
    expect(words('contact-sheet')).toContain('555-0101')
    expect(words('contact-sheet')).toContain('800-555-0199')
    const moved = facts().people.map((each) => ({
      ...each,
      contacts: [{ kind: 'phone' as const, value: '555-0777', independent: true, verifiedOn: null }],
    }))
    expect(words('contact-sheet', facts({ people: moved }))).not.toContain('555-0101')
  })
  test('is confidential even where the plan is not', () => {
    const open = facts({ version: { settings: { ...settings, tlp: 'TLP:CLEAR' } } })
    expect([label('contact-sheet', open), label('calling-order', open)]).toEqual([['TLP:AMBER'], ['TLP:AMBER']])
    const strict = facts({ version: { settings: { ...settings, tlp: 'TLP:RED' } } })
    expect(label('contact-sheet', strict)).toEqual(['TLP:RED'])
  })
})

describe('the first-hour card', () => {
  test('is one page, however much stands in the fields of the plan', () => {
    const fields = ['out-of-band-channel', 'meeting-place'].map((key) => ({
      key,
      label: key,
      help: null,
      value: 'word '.repeat(700),
      required: true,
    }))
    expect(pages(drawPdf(sheet('contact-sheet')))).toBeGreaterThan(0)
    expect(pages(drawPdf(sheet('first-hour-card')))).toBe(1)
    expect(pages(drawPdf(sheet('first-hour-card', facts({ version: { settings: { ...settings, fields } } }))))).toBe(1)
  })
  test('has the numbers for those who may see them, and room to write them down for the others', () => {
    expect(words('first-hour-card')).toContain('Incident lead | Ana Okafor | 555-0101')
    const others = words('first-hour-card', facts({ withContacts: false }))
    expect(others).not.toContain('555-0101')
    expect(others).toContain('Incident lead:')
  })
})

describe('blank forms', () => {
  test('hold nothing yet, so they may go to anybody', () => {
    for (const name of ['report-form', 'custody-form', 'incident-log', 'decision-log', 'call-log'] as const)
      expect(label(name)).toEqual(['TLP:CLEAR'])
  })
  test('the report form asks what the form on the screen asks, with the limit and the words of the plan', () => {
    const form = words('report-form')
    for (const asked of [
      'What happened?',
      'When did you notice it?',
      'Is it still going on?',
      'Strange mail',
      'Report within 24 hours of noticing.',
    ])
      expect(form).toContain(asked)
  })
  test('the custody form has room for each kind of event with both parties, place, reason and authority', () => {
    const form = words('custody-form')
    for (const event of ['Collected', 'Sealed', 'Transferred', 'Accessed', 'Copied', 'Exported', 'Returned', 'Disposed'])
      expect(form).toContain(`${event}: `)
    expect(form).toContain('Event | Day and time | From: name, signature | To: name, signature | Where | Why, and under what authority')
    expect(form).toContain('Checksum (SHA-256):')
  })
})
