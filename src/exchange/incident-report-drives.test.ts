import { expect, test } from 'vitest'
import { wordsOf, type Section } from '../platform/print/document.ts'
import { minuteOf, utc } from './documents/sample/moments.ts'
import { sectionNames } from './documents/section-names.ts'
import { emptyFacts, fullFacts } from './incident-report-sample.ts'
import { incidentReport } from './incident-report.ts'

/** The words of one section, its tables and lists included. */
function said(facts: typeof fullFacts, name: keyof typeof sectionNames): string {
  const found = incidentReport(facts).sections.find(({ heading }) => heading === sectionNames[name])
  return found ? heard(found).join('\n') : ''
}
const heard = ({ blocks, sections }: Section): string[] => [
  ...blocks.flatMap((block) => {
    if (block.is === 'table') return block.rows.map(({ cells, detail }) => [...cells, detail ?? ''].map(wordsOf).join(' | '))
    if (block.is === 'definitions') return block.items.map(({ term, text }) => `${term}: ${wordsOf(text)}`)
    return block.is === 'paragraph' ? [wordsOf(block.text)] : []
  }),
  ...sections.flatMap(heard),
]

test('the report tells what was chosen, which pass a task belongs to, and what was therefore not needed', () => {
  const tasks = said(fullFacts, 'tasks')
  expect(tasks).toContain('1 not needed by what was chosen')
  expect(tasks).toMatch(/Is there a backup from before\?.*\n.*Chosen: Yes, and it opens/)
  expect(tasks).toMatch(
    /Not needed \| Type the sign-up sheets in again.*At “Is there a backup from before\?” it was chosen: Yes, and it opens/,
  )
  expect(tasks).toContain('Mandatory, Pass 2')
})

test('the report tells who was called and whether they were reached, and nothing where nobody was', () => {
  expect(said(fullFacts, 'people')).toMatch(/Priya Shah \| Executive sponsor \| Message left by phone/)
  expect(said(fullFacts, 'people')).toMatch(/Reached by text message \| Called by Dana Okafor\. She comes to Eastgate\./)
  expect(said(emptyFacts, 'people')).not.toContain('called')
})

test('the report tells when the incident went over to another version of the plan and why', () => {
  const [entry] = fullFacts.entries
  if (!entry) throw new Error('The sample has entries')
  const words = 'Dana Okafor moved it from version 1.0 of the plan to 2.0: the new targets fit.'
  const moved = { ...entry, number: 900, kind: 'incident.plan-moved', at: minuteOf(utc(21, 15, 0)), text: words }
  expect(said({ ...fullFacts, entries: [...fullFacts.entries, moved] }, 'plan')).toContain(words)
  expect(said(fullFacts, 'plan')).not.toContain('Moved to it')
  expect(said(fullFacts, 'plan')).toContain('Failure of a vendor, by Dana Okafor')
})
