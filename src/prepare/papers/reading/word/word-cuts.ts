import { shortly, type Note } from '../imported.ts'
import { sectionLevel } from '../section-names.ts'
import type { Flow } from './flow.ts'
import { wordsOf, type Piece } from './piece.ts'
import type { Reading } from './reading.ts'

/** A part of a document that becomes a section; `opening` is what stands before the first heading. */
export type Cut = { title: string; flows: Flow[]; opening: boolean }

export const isHeading = (flow: Flow): flow is Heading => flow.is === 'heading'

/** What stands before the first section: a cover, a list of versions. */
const openingTitle = 'Opening pages'

type Heading = Extract<Flow, { is: 'heading' }>

/** `headings` are the words of all of them, numbers included. */
export type CutDocument = { title: string | null; sections: Cut[]; headings: string[] }

/** Where a document is cut into sections: at its headings, of the level that is there more than once. */
export function cutDocument(flows: Flow[], reading: Reading, about: Note[]): CutDocument {
  const headed = withHeadings(titlesAsHeadings(flows), about)
  const headings = headed.filter(isHeading)
  const level = headings.length > 0 ? sectionLevel(headings.map((each) => each.level)) : 1
  const { title, cuts } = cutAt(headed, level, reading)
  const sections = withoutFront(cuts, reading, about).flatMap((each) => splitLong(each, reading, about))
  if (sections.length === 1 && sections[0]?.opening) sections[0].title = title ?? 'Imported text'
  return { title, sections, headings: headings.map(({ pieces }) => wordsOf(pieces).trim()) }
}

/** Who gives every chapter the look of a title means headings. */
function titlesAsHeadings(flows: Flow[]): Flow[] {
  if (flows.filter(({ is }) => is === 'title').length < 2) return flows
  return flows.map((flow) =>
    flow.is === 'title'
      ? { is: 'heading', level: 1, pieces: flow.pieces }
      : flow.is === 'heading'
        ? { ...flow, level: flow.level + 1 }
        : flow,
  )
}

/** Where nothing is a heading to Word, short bold lines are what their author took for headings. */
function withHeadings(flows: Flow[], about: Note[]): Flow[] {
  const bold = flows.filter(looksLikeHeading).length
  if (flows.some(isHeading) || bold === 0 || flows.filter(({ is }) => is === 'paragraph' || is === 'table').length === bold) return flows
  const says = 'The document has no headings in the sense of Word. Short bold lines were taken for headings.'
  about.push({ kind: 'heading', weight: 'told', says, words: null, near: null })
  return flows.map((flow) =>
    looksLikeHeading(flow) && 'pieces' in flow
      ? {
          is: 'heading',
          level: 1,
          pieces: flow.pieces.map((piece) => ('look' in piece ? { ...piece, look: { ...piece.look, bold: false, tint: null } } : piece)),
        }
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
    else if (flow.is === 'heading' && flow.level <= level)
      cuts.push({ title: headingWords(flow.pieces, reading) || 'Section', flows: [], opening: false })
    else cuts.at(-1)?.flows.push(flow)
  }
  return { title, cuts }
}

export const notesIn = (flows: Flow[]): Note[] => flows.flatMap((flow) => (flow.is === 'note' ? [flow.note] : []))

/** Well below what a section may have, because marks of Markdown come on top. */
const longest = 150_000

/** A section that nobody could edit is cut at its own headings: an appendix with every playbook has a hundred pages. */
function splitLong(given: Cut, reading: Reading, about: Note[]): Cut[] {
  const levels = given.flows.filter(isHeading).map(({ level }) => level)
  if (levels.length === 0 || lengthOf(given.flows) <= longest) return [given]
  const level = Math.min(...levels)
  const cuts: Cut[] = [{ ...given, flows: [] }]
  for (const flow of given.flows)
    if (flow.is === 'heading' && flow.level === level)
      cuts.push({ title: headingWords(flow.pieces, reading) || 'Section', flows: [], opening: false })
    else cuts.at(-1)?.flows.push(flow)
  about.push({
    kind: 'section',
    weight: 'changed',
    says: 'A section was too long for one, so its parts became sections.',
    words: given.title,
    near: null,
  })
  return cuts
}

const lengthOf = (flows: Flow[]): number =>
  flows.reduce(
    (sum, flow) =>
      sum +
      ('pieces' in flow
        ? wordsOf(flow.pieces).length
        : flow.is === 'table'
          ? wordsOf(flow.rows.flat(2)).length + 3 * flow.rows.flat().length
          : 0),
    0,
  )

/** A title is plain words: what a field says is not known yet. */
function headingWords(pieces: Piece[], { fields }: Reading): string {
  const labels = new Map(fields.list().map(({ key, label }) => [key, label]))
  const words = pieces.map((piece) =>
    piece.is === 'text' ? piece.text : piece.is === 'field' ? `[${labels.get(piece.key) ?? piece.key}]` : piece.is === 'break' ? ' ' : '',
  )
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
    about.push(...notesIn(opening.flows))
    return sections
  }
  return opening.flows.some((flow) => flow.is !== 'note' && flow.is !== 'rule' && flow.is !== 'parting')
    ? cuts
    : [{ ...opening, ...sections[0], flows: [...opening.flows, ...(sections[0]?.flows ?? [])] } as Cut, ...sections.slice(1)].filter(
        (cut) => sections.length > 0 || !cut.opening,
      )
}
