import { code, defined, plain, section } from '../../platform/print/blocks.ts'
import type { Definition, PrintDocument, Section, Text } from '../../platform/print/document.ts'
import { leftOut, hasChangeLog, hasDocumentControl } from './live/left-out.ts'
import { showsTemplate, type PaperFacts } from './paper-facts.ts'
import { marksOf, standingWords, tlpMeaning } from './standing.ts'
import { starterSections } from './starter-sections.ts'
import { shortHash, tellDay, tellInstant } from './telling.ts'
import { nested } from './text/part.ts'
import { partsOf } from './text/parts.ts'

/** A version of the plan or of the procedure as it is printed: its text with fields filled in and live blocks drawn. */
export function planDocument(facts: PaperFacts): PrintDocument {
  const { version, organisation } = facts
  return {
    number: `Version ${version.number}`,
    kind: standingWords(facts),
    title: version.title,
    organisation: organisation.name,
    running: `${organisation.name} · ${version.title}`,
    marks: marksOf(facts),
    particulars: particulars(facts),
    notes: notesOf(facts),
    sections: planSections(facts),
    footer: footerOf(facts),
    madeAt: facts.madeAt,
    contents: 2,
  }
}

/** The document alone, without its frame: the go-bag carries it among other papers. */
export function planSections(facts: PaperFacts): Section[] {
  const { sections } = facts.version
  if (sections.length === 0) return starterSections(facts)
  const standing = sections.filter((each) => each.removedReason === null)
  const text = standing.map(({ title, body }) => ({ ...section(title, []), ...nested(partsOf(body, facts)) }))
  const missing = hasChangeLog(facts) || hasDocumentControl(facts) ? [] : leftOut(facts)
  return missing.length > 0 ? [...text, section('Sections left out', missing)] : text
}

function particulars(facts: PaperFacts): Definition[] {
  const { version, madeAt } = facts
  return defined([
    ['Version', version.number],
    ['State', standingWords(facts)],
    ['Label', `${version.settings.tlp}: ${tlpMeaning[version.settings.tlp]}`],
    ['Fingerprint', [code(version.contentHash)]],
    ['Printed', showsTemplate(facts) ? tellInstant(facts, madeAt) : null],
  ])
}

function notesOf(facts: PaperFacts): Text[] {
  if (!showsTemplate(facts)) return []
  return [
    [
      plain('The colors of this draft: '),
      { as: 'plain', text: 'green', tint: 'example' },
      plain(' is an example of the template, which can stand as it is; '),
      { as: 'plain', text: 'blue', tint: 'guidance' },
      plain(' is guidance for the author, which is gone before the document is approved.'),
    ],
  ]
}

const footerOf = (facts: PaperFacts): string => {
  const { number, contentHash } = facts.version
  return `Version ${number}${showsTemplate(facts) ? `, draft of ${tellDay(facts, facts.madeAt)}` : ''} · Fingerprint ${shortHash(contentHash)}`
}
