import type { FootnoteDefinition, RootContent } from 'mdast'
import { gatherNotes, shortly, type Imported, type ImportNote, type Known, type Note } from '../imported.ts'
import { nameSections, sectionLevel, tellMissing, typedNumber } from '../section-names.ts'
import { writeMarkdown } from '../write-markdown.ts'
import { arrange } from './arrange.ts'
import type { Flow } from './flow.ts'
import { wordsOf, type Piece } from './piece.ts'
import type { Reading } from './reading.ts'

type Heading = Extract<Flow, { is: 'heading' }>
type Cut = { title: string; flows: Flow[]; opening: boolean }

const isHeading = (flow: Flow): flow is Heading => flow.is === 'heading'

/** What stands before the first section: a cover, a list of versions. */
const openingTitle = 'Opening pages'

/** Cuts a document at its headings, names the sections, and writes each as Markdown. */
export function sectionsOf(flows: Flow[], reading: Reading, known: Known): Omit<Imported, 'fields'> {
  const about: Note[] = []
  const headed = withHeadings(titlesAsHeadings(flows), about)
  const level = headed.some(isHeading) ? sectionLevel(headed.filter(isHeading).map((each) => each.level)) : 1
  const { title, cuts } = cutAt(headed, level, reading)
  const sections = withoutFront(cuts, reading, about)
  const numbers = new Numbers(headed)
  if (sections.length === 1 && sections[0]?.opening) sections[0].title = title ?? 'Imported text'
  const titles = sections.map((each) => each.title.slice(each.opening ? 0 : numbers.before(each.title).length))
  const keys = nameSections(titles, known.sections)
  const notes: ImportNote[] = []
  const written = sections.map(({ flows: own }, at) => {
    const key = keys[at]?.key ?? ''
    notes.push(...gatherNotes(own.flatMap((flow) => (flow.is === 'note' ? [flow.note] : []))).map((note) => ({ ...note, section: key })))
    return { key, standard: keys[at]?.standard ?? false, title: titles[at] ?? '', body: writeBody(own, reading, numbers) }
  })
  about.push(...numbers.told(reading), ...tellMissing(keys.map(({ key }) => key), known.sections))
  return { title, sections: written, notes: [...about.map((note) => ({ ...note, section: null })), ...notes] }
}

/** Who gives every chapter the look of a title means headings. */
function titlesAsHeadings(flows: Flow[]): Flow[] {
  if (flows.filter(({ is }) => is === 'title').length < 2) return flows
  return flows.map((flow) => (flow.is === 'title' ? { is: 'heading', level: 1, pieces: flow.pieces } : flow.is === 'heading' ? { ...flow, level: flow.level + 1 } : flow))
}

/** Where nothing is a heading to Word, short bold lines are what their author took for headings. */
function withHeadings(flows: Flow[], about: Note[]): Flow[] {
  const bold = flows.filter(looksLikeHeading).length
  if (flows.some(isHeading) || bold === 0 || flows.filter(({ is }) => is === 'paragraph' || is === 'table').length === bold) return flows
  const says = 'The document has no headings in the sense of Word. Short bold lines were taken for headings.'
  about.push({ kind: 'heading', weight: 'told', says, words: null, near: null })
  return flows.map((flow) =>
    looksLikeHeading(flow) && 'pieces' in flow
      ? { is: 'heading', level: 1, pieces: flow.pieces.map((piece) => ('look' in piece ? { ...piece, look: { ...piece.look, bold: false, tint: null } } : piece)) }
      : flow,
  )
}

function looksLikeHeading(flow: Flow): boolean {
  if (flow.is !== 'paragraph' || flow.code || flow.quote || (flow.place && !flow.place.ordered)) return false
  const words = wordsOf(flow.pieces).trim()
  const isBold = flow.pieces.every((piece) => piece.is !== 'text' || piece.text.trim() === '' || piece.look.bold)
  return isBold && words.length > 1 && words.length <= 90 && !/[.,;:]$/.test(words)
}

function cutAt(flows: Flow[], level: number, reading: Reading): { title: string | null; cuts: Cut[] } {
  const cuts: Cut[] = [{ title: openingTitle, flows: [], opening: true }]
  let title: string | null = null
  for (const flow of flows) {
    if (flow.is === 'title' && title === null && cuts.length === 1) title = headingWords(flow.pieces, reading)
    else if (flow.is === 'heading' && flow.level < level && title === null && cuts.length === 1) title = headingWords(flow.pieces, reading)
    else if (flow.is === 'heading' && flow.level <= level) cuts.push({ title: headingWords(flow.pieces, reading) || 'Section', flows: [], opening: false })
    else cuts.at(-1)?.flows.push(flow)
  }
  return { title, cuts }
}

/** A title is plain words: what a field says is not known yet. */
function headingWords(pieces: Piece[], { fields }: Reading): string {
  const labels = new Map(fields.list().map(({ key, label }) => [key, label]))
  const words = pieces.map((piece) => (piece.is === 'text' ? piece.text : piece.is === 'field' ? `[${labels.get(piece.key) ?? piece.key}]` : piece.is === 'break' ? ' ' : ''))
  return shortly(words.join(''), 200)
}

/** The front page that Muster draws is drawn anew; anybody else's is kept. */
function withoutFront(cuts: Cut[], { ours }: Reading, about: Note[]): Cut[] {
  const [opening, ...sections] = cuts
  if (!opening) return sections
  if (ours && sections.length > 0) {
    const says = [
      'This file was made by Muster. Its front page was left out: Muster draws a new one.',
      'What Muster prints from the settings (the team, severities, contacts and so on) came back as plain tables and words. Put the live blocks back where they are to follow the settings.',
    ]
    about.push(...says.map((each): Note => ({ kind: 'front-page', weight: 'told', says: each, words: null, near: null })))
    return sections
  }
  return opening.flows.some((flow) => flow.is !== 'note' && flow.is !== 'rule' && flow.is !== 'parting')
    ? cuts
    : [{ ...opening, ...sections[0], flows: [...opening.flows, ...(sections[0]?.flows ?? [])] } as Cut, ...sections.slice(1)].filter((cut) => sections.length > 0 || !cut.opening)
}

/** Numbers that were typed before headings, which Muster gives by itself. */
class Numbers {
  private readonly all: string[]
  private readonly left = new Set<string>()

  constructor(flows: Flow[]) {
    this.all = flows.filter(isHeading).map(({ pieces }) => wordsOf(pieces).trim())
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
  const shifted = numbered.map((flow) => (flow.is === 'heading' ? { ...flow, level: flow.level - shift, pieces: unnumbered(flow.pieces, numbers) } : flow))
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
