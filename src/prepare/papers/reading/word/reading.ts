import { shortly, type Known, type Note, type NoteKind, type NoteWeight } from '../imported.ts'
import { Fields } from '../variables.ts'
import type { Book } from './book.ts'
import type { Flow } from './flow.ts'
import { wordsOf, type Piece } from './piece.ts'
import type { XmlElement } from '../xml.ts'

/** What goes on while a document is read from its beginning to its end. */
export type Reading = {
  book: Book
  fields: Fields
  /** Instructions of Word that are open: `TOC`, `HYPERLINK`. They may go on over paragraphs. */
  open: Instruction[]
  /** Notes on the paragraph that is being read, with how many pieces stood before. */
  pending: Pending[]
  /** What a paragraph carried with it and what stands after it: the words of text boxes. */
  floating: Flow[]
  /** Footnotes and endnotes in the order in which the text names them, and those that are read. */
  named: XmlElement[]
  footnotes: Flow[][]
  /** The end of the last paragraph that said something. */
  lastWords: string
  saidContents: boolean
  /** Drawn by Muster: its front page and its page heads are drawn anew, so they are not taken in. */
  ours: boolean
  /** How deep in text boxes, cells and footnotes. */
  depth: number
  /** Text boxes hold paragraphs, and paragraphs hold text boxes. */
  readBlocks: (elements: XmlElement[], reading: Reading) => Flow[]
}

export type Instruction = { code: string; in: 'code' | 'result'; hides: boolean; link: string | null }
type Pending = { note: Note; from: number; to: number; whose: string }

export const beginReading = (book: Book, known: Known, readBlocks: Reading['readBlocks']): Reading => ({
  readBlocks,
  book,
  fields: new Fields(known.fields),
  open: [],
  pending: [],
  floating: [],
  named: [],
  footnotes: [],
  lastWords: '',
  saidContents: false,
  ours: false,
  depth: 0,
})

export type Remark = { kind: NoteKind; weight: NoteWeight; says: string; words?: string | null; whose?: string }

/** Notes something at this place of the line. What goes on where the last one of its kind ended is one note. */
export function remark(
  reading: Reading,
  { kind, weight, says, words = null, whose = '' }: Remark,
  line: Piece[],
  from = line.length,
): void {
  const last = reading.pending.at(-1)
  const goesOn = last && last.note.kind === kind && last.note.says === says && last.whose === whose && last.to === from && words !== null
  if (goesOn && (kind === 'deleted' || kind === 'inserted' || kind === 'looks' || kind === 'hidden')) {
    last.note.words = shortly(`${last.note.words ?? ''}${words}`, 300)
    last.to = line.length
  } else {
    const note: Note = { kind, weight, says, words: words === null ? null : shortly(words, 300), near: null }
    reading.pending.push({ note, from, to: line.length, whose })
  }
}

/** The notes on a line that is read, each with the words beside it. */
export function notesOn(line: Piece[], reading: Reading): Flow[] {
  const notes = reading.pending.map(({ note, from }): Flow => {
    const near = wordsBeside(line, from, reading)
    return { is: 'note', note: { ...note, near: near === note.words ? null : near } }
  })
  reading.pending = []
  const words = wordsOf(line).trim()
  if (words) reading.lastWords = words
  return notes
}

function wordsBeside(line: Piece[], at: number, { lastWords }: Reading): string | null {
  const before = wordsOf(line.slice(0, at)).trim()
  const after = wordsOf(line.slice(at)).trim()
  return before ? lastOf(before) : after ? shortly(after, 60) : lastWords ? lastOf(lastWords) : null
}

const lastOf = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `…${line.slice(-59).trimStart()}`
}
