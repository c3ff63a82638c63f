import { describe, expect, test } from 'vitest'
import { heardOf } from '../../platform/print/hear.ts'
import { drawPdf } from '../../platform/print/draw-pdf.ts'
import { draft, facts, section, settings } from './papers.cast.ts'
import { planDocument } from './plan-document.ts'

const words = (of = facts()) => heardOf(planDocument(of)).join('\n')
const marks = (of = facts()) => planDocument(of).marks.map(({ text }) => text)

describe('the printed plan', () => {
  test('names organization, title, version, state, label and content hash', () => {
    expect(heardOf(planDocument(facts())).slice(0, 8)).toEqual([
      'TLP:AMBER',
      'Small plan',
      'Approved on March 1, 2026, in force from March 2, 2026 · Version 1.0',
      'Version: 1.0',
      'State: Approved on March 1, 2026, in force from March 2, 2026',
      'Label: TLP:AMBER: for people of this organization and of those who work with us, as far as they need to know it.',
      `Fingerprint: ${'0123456789abcdef'.repeat(4)}`,
      'Purpose',
    ])
  })
  test('has version and the beginning of the hash at the foot of each page, and the organization at the head', () => {
    expect(planDocument(facts())).toMatchObject({
      footer: 'Version 1.0 · Fingerprint 0123 4567 89AB CDEF',
      running: 'Cedar Valley Library · Small plan',
    })
  })
  test('is marked by its state and its label', () => {
    expect(marks(facts({ version: draft }))).toEqual(['DRAFT', 'TLP:AMBER'])
    expect(marks(facts({ version: { status: 'in-review' } }))).toEqual(['IN REVIEW', 'TLP:AMBER'])
    expect(marks(facts({ version: { status: 'superseded' } }))).toEqual(['REPLACED', 'TLP:AMBER'])
    expect(marks(facts({ version: { settings: { ...settings, tlp: 'TLP:RED' } } }))).toEqual(['TLP:RED'])
  })
  test('explains its colors while it is a draft, and only then', () => {
    expect(words(facts({ version: draft }))).toContain('blue is guidance for the author')
    expect(words()).not.toContain('guidance')
  })
  test('leaves out removed sections and says so, wherever no live block says it', () => {
    const removed = section('Secret words', { key: 'cards', title: 'Payment cards', removedReason: 'We take no cards.' })
    const printed = words(facts({ version: { sections: [section('Text'), removed] } }))
    expect(printed).not.toContain('Secret words')
    expect(printed).toContain('Sections left out\nSections of the template that were left out, and why\n- Payment cards: We take no cards.')
    const logged = words(facts({ version: { sections: [section('::change-log'), removed] } }))
    expect(logged.match(/We take no cards/g)).toHaveLength(1)
  })
  test('that ships with Muster has no text and prints its settings', () => {
    const starter = facts({ version: { starter: true, number: '0.1', sections: [], approvedAt: null } })
    const { sections, kind } = planDocument(starter)
    expect(kind).toBe('Shipped with Muster; in force until an own plan is approved')
    expect(sections.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['Reporting', 'The team', 'Playbooks', 'Review']))
  })
  test('of the same version is the same bytes as PDF, and PDF/UA-1', () => {
    const [first, second] = [Buffer.from(drawPdf(planDocument(facts()))), Buffer.from(drawPdf(planDocument(facts())))]
    expect(first.equals(second)).toBe(true)
    expect(first.includes('pdfuaid')).toBe(true)
  })
  test('stays PDF/UA-1 whatever levels of headings were skipped', () => {
    const body =
      'a\n\n###### Deep first\n\nb\n\n## Then two\n\n##### Then five\n\n::playbook{key=general}\n\n- list\n\n  1. in list\n\n[^1]\n\n[^1]: Note\n'
    expect(Buffer.from(drawPdf(planDocument(facts({ version: { ...draft, sections: [section(body)] } })))).includes('pdfuaid')).toBe(true)
  })
})
