import type { FootnoteDefinition, RootContent } from 'mdast'
import { gatherNotes, shortly, type Imported, type ImportNote, type Known, type Note } from '../imported.ts'
import { nameSections, tellMissing, typedNumber } from '../section-names.ts'
import { writeMarkdown } from '../write-markdown.ts'
import { arrange } from './arrange.ts'
import type { Flow } from './flow.ts'
import { wordsOf, type Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { cutDocument, isHeading, notesIn } from './word-cuts.ts'

/** Cuts a document at its headings, names the sections, and writes each as Markdown. */
export function sectionsOf(flows: Flow[], reading: Reading, known: Known): Omit<Imported, 'fields'> {
  const about: Note[] = []
  const { title, sections, headings } = cutDocument(flows, reading, about)
  const numbers = new Numbers(headings)
  const titles = sections.map((each) => each.title.slice(each.opening ? 0 : numbers.before(each.title).length))
  const keys = nameSections(titles, known.sections)
  const notes: ImportNote[] = []
  const written = sections.map(({ flows: own }, at) => {
    const key = keys[at]?.key ?? ''
    notes.push(...gatherNotes(notesIn(own)).map((note) => ({ ...note, section: key })))
    return { key, standard: keys[at]?.standard ?? false, title: titles[at] ?? '', body: writeBody(own, reading, numbers) }
  })
  about.push(
    ...numbers.told(reading),
    ...tellMissing(
      keys.map(({ key }) => key),
      known.sections,
    ),
  )
  return { title, sections: written, notes: [...about.map((note) => ({ ...note, section: null })), ...notes] }
}

/** Numbers that were typed before headings, which Muster gives by itself. */
class Numbers {
  private readonly all: string[]
  private readonly left = new Set<string>()

  constructor(headings: string[]) {
    this.all = headings
  }

  /** The number with the space behind it, or nothing. */
  before(title: string): string {
    const number = typedNumber(title, this.all) ?? ''
    if (number) this.left.add(title)
    return number
  }

  told({ ours }: Reading): Note[] {
    if (this.left.size === 0 || ours) return []
    const says = 'Numbers that were typed before headings were left out: Muster numbers them by itself.'
    return [{ kind: 'heading', weight: 'changed', says, words: shortly([...this.left].join(' · '), 300), near: null }]
  }
}

function writeBody(flows: Flow[], { footnotes }: Reading, numbers: Numbers): string {
  const order: number[] = []
  const numbered = flows.map((flow) => renumber(flow, order))
  const shift = Math.min(...numbered.filter(isHeading).map(({ level }) => level)) - 2
  const shifted = numbered.map((flow) =>
    flow.is === 'heading' ? { ...flow, level: flow.level - shift, pieces: unnumbered(flow.pieces, numbers) } : flow,
  )
  const definitions = order.map((note, at): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier: String(at + 1),
    label: String(at + 1),
    children: arrange(footnotes[note] ?? []) as FootnoteDefinition['children'],
  }))
  const blocks: RootContent[] = [...arrange(shifted), ...definitions]
  return blocks.length > 0 ? writeMarkdown(blocks) : ''
}

/** Footnotes count from 1 in each section, which is printed with its own. */
function renumber(flow: Flow, order: number[]): Flow {
  const line = (pieces: Piece[]) =>
    pieces.map((piece): Piece => {
      if (piece.is !== 'footnote') return piece
      if (!order.includes(piece.note)) order.push(piece.note)
      return { is: 'footnote', note: order.indexOf(piece.note) }
    })
  if (flow.is === 'table') return { ...flow, rows: flow.rows.map((row) => row.map(line)) }
  return 'pieces' in flow ? ({ ...flow, pieces: line(flow.pieces) } as Flow) : flow
}

function unnumbered(pieces: Piece[], numbers: Numbers): Piece[] {
  const words = wordsOf(pieces)
  const number = numbers.before(words.trim()).length
  let left = number === 0 ? 0 : number + words.length - words.trimStart().length
  return pieces.flatMap((piece): Piece[] => {
    if (piece.is !== 'text' || left <= 0) return [piece]
    const cut = piece.text.slice(left)
    left -= piece.text.length
    return cut ? [{ ...piece, text: cut }] : []
  })
}
