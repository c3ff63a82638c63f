import { elementsOf, within, type XmlElement } from '../xml.ts'
import { fillIn } from './fill-in.ts'
import type { Flow, ListPlace, ParagraphFlow } from './flow.ts'
import { isHidden, noteContents } from './instructions.ts'
import { relooked, saysNothing, spread, tintOf, wordsOf, type Piece } from './piece.ts'
import { noteUnknown } from './line-notes.ts'
import { readLine } from './read-line.ts'
import { readTable } from './read-table.ts'
import { notesOn, remark, type Reading } from './reading.ts'
import { indentOf, numberingOf, outlineOf, type Style } from './styles.ts'

/** Reads what stands one below the other: paragraphs, tables, and what wraps them. */
export function readFlow(elements: XmlElement[], reading: Reading): Flow[] {
  const flows: Flow[] = []
  let carried: Piece[] = []
  for (const element of elements) {
    if (element.name === 'w:p') {
      const { flows: read, carried: on } = readParagraph(element, carried, reading)
      flows.push(...read)
      carried = on
    } else flows.push(...readOther(element, reading))
  }
  return flows
}

function readOther(element: XmlElement, reading: Reading): Flow[] {
  switch (element.name) {
    case 'w:tbl':
      return isHidden(reading) ? [] : readTable(element, reading)
    case 'w:sdt':
      return readControl(element, reading)
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:ins':
    case 'w:moveTo':
      return readFlow(elementsOf(element), reading)
    case 'mc:AlternateContent':
      return readFlow(elementsOf(within(element, 'mc:Choice') ?? within(element, 'mc:Fallback') ?? element), reading)
    case 'w:altChunk':
      remark(
        reading,
        {
          kind: 'embedded',
          weight: 'left-out',
          says: 'Another document was put into this one as a whole. It was left out: open the file in Word, save it again, and import that.',
        },
        [],
      )
      return notesOn([], reading)
    default:
      noteUnknown(element, { reading, line: [] })
      return notesOn([], reading)
  }
}

/** Word keeps its own lists of contents in a frame that says so. */
function readControl(element: XmlElement, reading: Reading): Flow[] {
  const gallery = within(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attributes['w:val'] ?? ''
  if (/table of contents/i.test(gallery)) {
    noteContents(reading, [])
    return notesOn([], reading)
  }
  const content = within(element, 'w:sdtContent')
  return content ? readFlow(elementsOf(content), reading) : []
}

type Read = { flows: Flow[]; carried: Piece[] }

function readParagraph(element: XmlElement, carried: Piece[], reading: Reading): Read {
  const properties = within(element, 'w:pPr')
  const style = styleOf(properties, reading)
  const level = outlineOf(properties) ?? style.outline
  if (level !== null) forgetContents(reading)
  const isContents = /^(toc \d|toc heading|contents heading|table of figures|index \d)/.test(style.name)
  const written = [...carried, ...readLine(element, style, reading)]
  const line = fillIn(written, reading.fields)
  if (isContents) {
    if (!saysNothing(line)) noteContents(reading, [])
    return { flows: notesOn([], reading), carried: [] }
  }
  // The mark at its end was deleted: it goes on in the next paragraph.
  if (within(properties, 'w:rPr', 'w:del')) return { flows: [], carried: written }
  const own = saysNothing(line) ? emptyFlow(properties) : [flowOf(line, { properties, style, level, reading })]
  const flows = [...own, ...notesOn(written, reading), ...readFootnotes(reading), ...reading.floating.splice(0)]
  return { flows, carried: [] }
}

const styleOf = (properties: XmlElement | undefined, { book }: Reading): Style => {
  const id = within(properties, 'w:pStyle')?.attributes['w:val']
  return id ? book.styles.of(id) : book.styles.standard
}

/** A list of contents whose end was lost must not swallow the document: no heading stands in one. */
const forgetContents = (reading: Reading): void => {
  if (reading.open.some(({ hides }) => hides)) reading.open = []
}

const emptyFlow = (properties: XmlElement | undefined): Flow[] => (within(properties, 'w:pBdr', 'w:bottom') ? [{ is: 'rule' }] : [])

type Given = { properties: XmlElement | undefined; style: Style; level: number | null; reading: Reading }

function flowOf(line: Piece[], given: Given): Flow {
  const { style, level, reading, properties } = given
  if (style.name === 'document kind') reading.ours = true
  if (style.name === 'title') return { is: 'title', pieces: withoutTint(line) }
  if (level !== null) return { is: 'heading', level, pieces: withoutTint(line) }
  if (isLabel(line, style)) return { is: 'parting' }
  const indent = indentOf(properties) ?? style.indent ?? 0
  const place = placeOf(line, indent, given)
  const pieces = spread(place?.checked === null || !place ? line : withoutBox(line))
  const code = /^(listing|html preformatted|preformatted text|macro text|code|source code)$/.test(style.name)
  return {
    is: 'paragraph',
    pieces: code ? relooked(pieces, { mono: false }) : pieces,
    tint: blockTint(pieces, style),
    place,
    quote: isQuote(style),
    code,
    indent,
  }
}

/** A heading that is coloured or bold as a whole is so because it is a heading. */
function withoutTint(line: Piece[]): Piece[] {
  const words = line.filter((piece) => piece.is === 'text' && piece.text.trim() !== '')
  const wholly = (test: (piece: Piece) => boolean) => words.every(test)
  const isBold = wholly((piece) => 'look' in piece && piece.look.bold)
  const tinted = tintOf(line) !== null
  return relooked(spread(line), { ...(isBold && { bold: false }), ...(tinted && { tint: null, inLine: false }) })
}

/** “Example” and “Guidance” stand above blocks that Muster drew, for those who see no colours. */
const isLabel = (line: Piece[], style: Style): boolean => {
  const words = wordsOf(line).trim()
  return (words === 'Example' || words === 'Guidance') && style.tint === words.toLowerCase()
}

const isQuote = ({ name }: Style) => /^(quote|intense quote|own words|quotations|block text)$/.test(name)

function blockTint(pieces: Piece[], style: Style): ParagraphFlow['tint'] {
  const tint = tintOf(pieces)
  const inLine = style.tint === null && pieces.some((piece) => 'look' in piece && piece.look.tint !== null && piece.look.inLine)
  return inLine ? null : tint
}

const box = /^\s*([☐☑☒])[\s\u00A0]*/

function placeOf(line: Piece[], indent: number, { properties, style, reading }: Given): ListPlace | null {
  const numbering = numberingOf(properties) ?? style.numbering
  const ticked = box.exec(wordsOf(line))
  const checked = ticked ? ticked[1] !== '☐' : null
  if (!numbering || numbering.list === '0' || numbering.list === '')
    return checked === null
      ? null
      : { list: 'boxes', level: Math.max(0, Math.round(indent / 340) - 1), ordered: false, number: 1, checked, indent }
  const { lists } = reading.book
  const level = lists.levelOf(numbering.list, numbering.level)
  const number = lists.next(numbering.list, numbering.level)
  if (level?.lettered)
    remark(
      reading,
      {
        kind: 'list',
        weight: 'changed',
        says: 'Lists with letters or Roman numerals (a, b, c) have numbers in the draft. Look for words that name their letters.',
        words: wordsOf(line),
      },
      line,
    )
  const left = indentOf(properties) ?? level?.indent ?? style.indent ?? 0
  return {
    list: lists.listOf(numbering.list),
    level: numbering.level,
    ordered: level?.ordered ?? false,
    number,
    checked: level?.ordered ? null : checked,
    indent: left,
  }
}

function withoutBox(line: Piece[]): Piece[] {
  const at = line.findIndex((piece) => piece.is === 'text' && piece.text.trim() !== '')
  return line.map((piece, place) => (place === at && piece.is === 'text' ? { ...piece, text: piece.text.replace(box, '') } : piece))
}

/** Read here and not where they are named, so that their notes do not mix with those of the line. */
function readFootnotes(reading: Reading): Flow[] {
  const notes: Flow[] = []
  if (reading.depth > 0) return notes
  while (reading.footnotes.length < reading.named.length) {
    const element = reading.named[reading.footnotes.length] as XmlElement
    reading.depth += 1
    const flows = readFlow(elementsOf(element), reading)
    reading.depth -= 1
    reading.footnotes.push(flows.filter((flow) => flow.is !== 'note'))
    notes.push(...flows.filter((flow) => flow.is === 'note'))
  }
  return notes
}
