import { describe, expect, test } from 'vitest'
import { wordsOf, type Block, type PrintDocument, type Section } from '../platform/print/document.ts'
import { basicElements, handlerElements } from './documents/nist-elements.ts'
import { sectionNames } from './documents/section-names.ts'
import { incidentReportJson } from './incident-report-json.ts'
import { emptyFacts, fullFacts } from './incident-report-sample.ts'
import { incidentReport, reportFileName } from './incident-report.ts'

const full = incidentReport(fullFacts)
const empty = incidentReport(emptyFacts)

/** What somebody hears to whom a block is read. */
function heard(block: Block): string[] {
  if (block.is === 'quote') return [block.text]
  if (block.is === 'list') return block.items.map(wordsOf)
  if (block.is === 'definitions') return block.items.map(({ term, text }) => `${term}: ${wordsOf(text)}`)
  if (block.is === 'table') return block.rows.map(({ cells, detail }) => [...cells, detail ?? ''].map(wordsOf).join(' | '))
  if (block.is === 'timeline')
    return block.days.flatMap(({ day, items }) => [day, ...items.map((each) => `${each.time} ${wordsOf(each.text)} ${each.by}`)])
  return 'text' in block ? [wordsOf(block.text)] : []
}
const heardIn = (section: Section): string[] => [section.heading, ...section.blocks.flatMap(heard), ...section.sections.flatMap(heardIn)]
const section = (report: PrintDocument, name: keyof typeof sectionNames): string => {
  const found = report.sections.find((each) => each.heading === sectionNames[name])
  return found ? heardIn(found).join('\n') : ''
}
const everything = (report: PrintDocument): string =>
  [
    report.title,
    report.kind,
    report.footer,
    ...report.particulars.map(({ term, text }) => `${term}: ${wordsOf(text)}`),
    ...report.sections.flatMap(heardIn),
  ].join('\n')

describe('every element of NIST SP 800-61r2 appendix B', () => {
  const said = (report: PrintDocument) =>
    new Map(
      report.sections
        .at(-1)
        ?.sections.flatMap((part) => part.blocks.flatMap((block) => (block.is === 'table' ? block.rows : [])))
        .map(({ cells: [name = '', text = ''] }) => [wordsOf(name), wordsOf(text)]),
    )

  test('is there, of an incident with everything in it and of one that nothing is known about', () => {
    const names = [...basicElements, ...handlerElements].map(({ name }) => name)
    expect([...said(full).keys()]).toEqual(names)
    expect([...said(empty).keys()]).toEqual(names)
    expect([...said(full).values(), ...said(empty).values()].filter((text) => text.trim() === '')).toEqual([])
  })
  test('says that it is unknown where nothing is known', () => {
    const known = [...said(empty)].filter(([, text]) => text !== 'Unknown')
    expect(known).toEqual([
      ['Current status of the incident', 'Open, in the phase of identification'],
      ['Current status of the incident response', 'Open, in the phase of identification'],
    ])
  })
  test('says what is known', () => {
    expect(said(full).get('Reporter: name')).toBe('Omar Haddad')
    expect(said(full).get('Reporter: phone number')).toBe('+1 555 010 1150')
    expect(said(full).get('Handler: e-mail address')).toBe('dana.okafor@marigold.example')
    expect(said(full).get('When it was discovered or detected')).toBe('Friday, November 20, 2026 at 2:40 PM, Eastern Time')
    expect(said(full).get('Vectors of attack')).toContain('A macro in an invoice')
    expect(said(full).get('Cost of the incident')).toContain('$3,400')
    expect(said(full).get('Log of actions taken by all handlers')).toBe('See section 7, Timeline')
  })
  test('stays unknown when nobody wrote it down, however much else is known', () => {
    const unknown = [...said(full)].filter(([, text]) => text === 'Unknown').map(([name]) => name)
    expect(unknown).toEqual(['Reporter: e-mail address', 'Hostnames and IP addresses of the source'])
  })
})

describe('the report', () => {
  test('has every section, whether or not there is anything to say', () => {
    expect(empty.sections.map(({ heading }) => heading)).toEqual(Object.values(sectionNames))
    expect(empty.sections.flatMap((each) => (heardIn(each).length < 2 ? [each.heading] : []))).toEqual([])
  })
  test('holds no key, no id and no moment that only a program can read', () => {
    const words = `${everything(full)}\n${everything(empty)}`
    expect(words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    expect(words).not.toMatch(/\d{4}-\d\d-\d\d/)
    expect(words).not.toMatch(/malicious-code|lessons-learned|some-lose|at-most|met-late|mandatory-task|undefined|null|NaN|\[object/)
  })
  test('tells how long it took from one milestone to the next, and from noticing', () => {
    expect(section(full, 'milestones')).toContain(
      'Confirmed\nthe team was sure | Friday, November 20, 2026 at 3:15 PM | 17 minutes | 35 minutes',
    )
  })
  test('does not invent an hour where no more than the day is known', () => {
    expect(section(full, 'milestones')).toContain('Occurred\nit began | November 20, 2026 | – | the same day')
  })
  test('keeps unsure as unsure, and says what it counted as', () => {
    expect(section(full, 'classification')).toContain('Not sure, counted as “Personal records were probably seen or taken”')
  })
  test('says of a note written later when it was written', () => {
    expect(section(full, 'timeline')).toContain('Written down later, on Nov 21, 2026, 4:01 PM.')
  })
  test('orders the timeline by when it happened, not by when it was written down', () => {
    const entries = fullFacts.entries.toReversed()
    expect(incidentReport({ ...fullFacts, entries })).toEqual(full)
  })
  test('names every departure from the plan with who and why', () => {
    const plan = section(full, 'plan')
    expect(plan).toContain('Mandatory task skipped: Take an image of every affected disk before it is changed. By Dana Okafor')
    expect(plan).toContain('Decision: Do we rebuild before the disk images are taken? Dana Okafor decided')
    expect(plan).toContain('Closed although something stood in the way: The mandatory task “Hold the review” is still open.')
  })
  test('keeps a closure that was taken back', () => {
    expect(section(full, 'closure')).toContain(
      'Opened again: Monday, November 23, 2026 at 1:10 PM by Dana Okafor: The sign-up sheets had not been typed in yet.',
    )
  })
  test('gives the SHA-256 of every attachment in full', () => {
    for (const { sha256 } of fullFacts.incident.files) expect(section(full, 'attachments')).toContain(sha256)
  })
  test('says which deadlines were kept and which were missed', () => {
    const clocks = section(full, 'clocks')
    expect(clocks).toContain('Kept, 26 minutes ahead')
    expect(clocks).toContain('Missed by 53 minutes')
    expect(clocks).toContain('Does not apply: The policy does not cover this branch.')
  })
  test('does not hide that a confidential report was left out', () => {
    expect(section(incidentReport({ ...fullFacts, reports: [] }), 'reports')).toContain(
      'Confidential, and therefore left out here: R-2026-0042.',
    )
  })
})

describe('the marks', () => {
  const marked = (given: object) =>
    incidentReport({ ...fullFacts, incident: { ...fullFacts.incident, ...given } }).marks.map(({ text }) => text)

  test('always say how far it may be passed on', () => expect(marked({})).toEqual(['TLP:AMBER+STRICT']))
  test('say first that it was an exercise', () => expect(marked({ exercise: true })).toEqual(['EXERCISE', 'TLP:AMBER+STRICT']))
  test('say that a restricted incident is for named people', () => expect(marked({ restricted: true })).toContain('NAMED PEOPLE ONLY'))
})

describe('the file name', () => {
  test('is the number', () =>
    expect(reportFileName({ number: 'INC-2026-0007', exercise: false }, 'pdf')).toBe('INC-2026-0007 incident report.pdf'))
  test('of an exercise says so first', () => {
    expect(reportFileName({ number: 'EX-2026-0001', exercise: true }, 'docx')).toBe('EXERCISE EX-2026-0001 incident report.docx')
  })
  test('cannot leave its folder', () =>
    expect(reportFileName({ number: '../a\\b', exercise: false }, 'json')).toBe('..-a-b incident report.json'))
})

describe('the report for programs', () => {
  const read = JSON.parse(incidentReportJson(fullFacts, full)) as Record<string, never>

  test('says which version of its schema it follows', () =>
    expect(read).toMatchObject({ format: 'muster-incident-report', schemaVersion: 1 }))
  test('gives the facts as the API does, and the document', () => {
    expect(read).toMatchObject({
      incident: { number: 'INC-2026-0007', openedAt: '2026-11-20T20:05:00.000Z' },
      document: { title: full.title },
    })
    expect(read['entries']).toHaveLength(50)
  })
  test('has the same bytes whatever the order of its members', () => {
    const shuffled = {
      ...fullFacts,
      incident: Object.fromEntries(Object.entries(fullFacts.incident).toReversed()) as typeof fullFacts.incident,
    }
    expect(incidentReportJson(shuffled, full)).toBe(incidentReportJson(fullFacts, full))
  })
})
