import { shortly, type Imported, type ImportNote, type Known } from '../imported.ts'
import { refuseTooMuch, Unreadable } from '../unreadable.ts'
import { elementsOf } from '../xml.ts'
import { openBook, type Book } from './book.ts'
import { readFlow } from './read-flow.ts'
import { textIn } from './line-notes.ts'
import { beginReading, notesOn, type Reading } from './reading.ts'
import { sectionsOf } from './word-sections.ts'

/**
 * A Word plan as sections in Markdown: headings cut it, green words are examples, blue words guidance. What Markdown cannot
 * hold is noted with its place. `parts` are the files of the package.
 */
export function readWord(name: string, parts: ReadonlyMap<string, Uint8Array>, known: Known): Imported {
  const book = openBook(name, parts)
  const reading = beginReading(book, known, readFlow)
  const flows = [...readFlow(elementsOf(book.body), reading), ...notesOn([], reading)]
  if (flows.every((flow) => flow.is === 'note' || flow.is === 'rule' || flow.is === 'parting'))
    throw new Unreadable('import-empty', name, 'There are no words in this file that could be taken in. Is it the right one?')
  const { title, sections, notes } = sectionsOf(flows, reading, known)
  for (const section of sections) refuseTooMuch(name, section.title, section.body)
  return { title, sections, fields: reading.fields.list(), notes: [...notes, ...marginNotes(book, reading), ...strangeNotes(book)] }
}

/** Heads and feet of pages that say more than a page number. Those that Muster drew are drawn anew. */
function marginNotes({ margins }: Book, { ours }: Reading): ImportNote[] {
  const words = new Set(
    margins.map((each) => shortly(textIn(each), 300)).filter((each) => /\p{L}{2}/u.test(each.replace(/\b(page|of)\b/gi, ''))),
  )
  const says = 'The head or foot of the pages was left out: Muster prints its own.'
  return ours ? [] : [...words].map((each) => ({ kind: 'header-footer', weight: 'left-out', says, words: each, near: null, section: null }))
}

const strangeNotes = ({ strange }: Book): ImportNote[] =>
  strange.length === 0
    ? []
    : [{ kind: 'embedded', weight: 'left-out', says: 'Macros were left out.', words: null, near: null, section: null }]
