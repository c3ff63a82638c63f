import type { Mark, PrintDocument, Section } from '../../../platform/print/document.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { marksOf } from '../standing.ts'
import { shortHash, tellDay } from '../telling.ts'

/** One of the papers that are pinned up or filled in. All say of which plan they are, and when they were made. */
export type Sheet = {
  title: string
  about: string
  sections: Section[]
  /** Private numbers are confidential whatever the label of the plan; a blank form may go to anybody. */
  holds: 'private numbers' | 'parts of the plan' | 'nothing yet'
}

export function sheetDocument(facts: PaperFacts, { title, about, sections, holds }: Sheet, madeAt: Date): PrintDocument {
  const { version, organisation } = facts
  return {
    number: `plan ${version.number}`,
    kind: about,
    title,
    organisation: organisation.name,
    running: `${organisation.name} · ${title}`,
    marks: sheetMarks(facts, holds),
    particulars: [],
    notes: [],
    sections,
    footer: `Made ${tellDay(facts, madeAt)} · Plan ${version.number}, fingerprint ${shortHash(version.contentHash)}`,
    madeAt,
    contents: 0,
  }
}

export function sheetMarks(facts: PaperFacts, holds: Sheet['holds']): Mark[] {
  if (holds === 'nothing yet') return [{ text: 'TLP:CLEAR', tone: 'clear' }]
  const open = (mark: Mark) => mark.text === 'TLP:CLEAR' || mark.text === 'TLP:GREEN'
  return marksOf(facts).map((mark) => (holds === 'private numbers' && open(mark) ? { text: 'TLP:AMBER', tone: 'confidential' } : mark))
}
