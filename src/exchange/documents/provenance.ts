import { code, definitions, paragraph } from '../../platform/print/blocks.ts'
import type { Block } from '../../platform/print/document.ts'
import type { IncidentReportFacts } from './report-facts.ts'
import { tellInstant, unknown } from './telling.ts'

/** What makes it worth trusting, in honest words: evident, not proof. */
export function provenanceBlocks(facts: IncidentReportFacts): Block[] {
  const last = facts.entries.toSorted((a, b) => a.number - b.number).at(-1)
  return [
    paragraph(
      'Muster wrote this report from the record of the incident. Entries are only ever added to the record, never changed. ' +
        'Each carries a fingerprint of itself and of the one before it, so that a change made afterwards can be noticed: ' +
        'the record is tamper-evident, not tamper-proof.',
    ),
    definitions([
      ['Made', `${tellInstant(facts, facts.madeAt)} by ${facts.madeBy}`],
      ['Entries in the record', facts.entries.length.toLocaleString('en-US')],
      ['Last entry', last ? `Number ${last.number}, written down ${tellInstant(facts, last.recordedAt)}` : unknown],
      ['Its fingerprint', last ? [code(last.hash)] : null],
    ]),
  ]
}
