import { elementsOf, within, type XmlElement } from '../xml.ts'
import type { Flow } from './flow.ts'
import { relooked, saysNothing, spread, tintOf, wordsOf, type Piece } from './piece.ts'
import { textIn } from './line-notes.ts'
import { notesOn, remark, type Reading } from './reading.ts'

/** A table as rows of cells, each one line: Markdown has no other. A table of one cell is a frame around what stands in it. */
export function readTable(table: XmlElement, reading: Reading): Flow[] {
  const rows = rowsOf(table).filter((row) => !isDeleted(row, reading))
  const [only] = rows.length === 1 ? cellsOf(rows[0] as XmlElement) : []
  if (rows.length === 1 && only && cellsOf(rows[0] as XmlElement).length === 1) return readFrame(only, reading)
  const notes: Flow[] = []
  const read = rows.map((row) => cellsOf(row).flatMap((cell) => readCell(cell, reading, notes)))
  const width = Math.max(0, ...read.map((row) => row.length))
  const full = read.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Piece[] => [])])
  if (full.every((row) => row.every(saysNothing))) return [...notes, ...notesOn([], reading)]
  const [head = [], ...body] = full
  const all = [head.map((cell) => relooked(cell, { bold: false })), ...body]
  const [tint, bodyTint] = [tintOf(all.flat(2)), tintOf(body.flat(2))]
  const isHeadPlain = head.every((piece) => tintOf(piece) === null)
  return [{ is: 'table', rows: all, tint, bodyTint: isHeadPlain ? bodyTint : null }, ...notes, ...notesOn([], reading)]
}

const wrappers = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']
const unwrapped = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).flatMap((child) => (child.name === name ? [child] : wrappers.includes(child.name) ? unwrapped(child, name) : []))

const rowsOf = (table: XmlElement) => unwrapped(table, 'w:tr')
const cellsOf = (row: XmlElement) => unwrapped(row, 'w:tc')

function isDeleted(row: XmlElement, reading: Reading): boolean {
  const deleted = within(row, 'w:trPr', 'w:del')
  if (!deleted) return false
  const words = cellsOf(row).map((cell) => textIn(cell).trim())
  const whose = deleted.attributes['w:author']?.trim() || 'somebody'
  remark(
    reading,
    {
      kind: 'deleted',
      weight: 'left-out',
      says: `A row of a table, deleted by ${whose} as a tracked change, was left out.`,
      words: words.join(' | '),
    },
    [],
  )
  return true
}

const wordsOfFlows = (flows: Flow[]): string =>
  flows
    .map((flow) => ('pieces' in flow ? wordsOf(flow.pieces) : flow.is === 'table' ? flow.rows.flat().map(wordsOf).join(' ') : ''))
    .join(' ')

/** Cells that go over several columns or rows leave empty ones behind. */
function readCell(cell: XmlElement, reading: Reading, notes: Flow[]): Piece[][] {
  const properties = within(cell, 'w:tcPr')
  const merged = within(properties, 'w:vMerge')
  const goesOn = merged !== undefined && merged.attributes['w:val'] !== 'restart'
  const across = Math.min(60, Math.max(1, Number(within(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1) || 1))
  const line = lineOf(reading.readBlocks(elementsOf(cell), reading), reading, notes)
  if (across > 1 || (merged && !goesOn))
    remark(
      reading,
      {
        kind: 'table',
        weight: 'changed',
        says: 'Cells that were joined into one are single cells in the draft; the others are empty.',
        words: wordsOf(line),
      },
      [],
    )
  return [line, ...Array.from({ length: across - 1 }, (): Piece[] => [])]
}

/** Paragraphs, lists and tables of a cell, one behind the other. */
function lineOf(flows: Flow[], reading: Reading, notes: Flow[]): Piece[] {
  const said = flows.filter((flow) => flow.is !== 'note' && flow.is !== 'rule' && flow.is !== 'parting')
  notes.push(...flows.filter((flow) => flow.is === 'note'))
  const parts = said.map((flow) => spread(partOf(flow)))
  const line = parts.flatMap((part, at) => (at === 0 ? part : [joint(said[at] as Flow, parts[at - 1] ?? []), ...part]))
  if (said.length > 1 || said.some((flow) => flow.is === 'table'))
    remark(
      reading,
      {
        kind: 'table',
        weight: 'changed',
        says: 'Cells of tables hold one line in the draft: paragraphs and lists in them stand one behind the other.',
        words: wordsOf(line),
      },
      [],
    )
  return line.map((piece) => (piece.is === 'break' ? space : piece))
}

const space: Piece = {
  is: 'text',
  text: ' ',
  look: { bold: false, italic: false, struck: false, mono: false, tint: null, inLine: false, link: null },
}
const text = (words: string): Piece => ({ ...space, text: words }) as Piece

function partOf(flow: Flow): Piece[] {
  if (flow.is === 'table')
    return flow.rows.flatMap((row, at) => [
      ...(at > 0 ? [text('; ')] : []),
      ...row.flatMap((cell, column) => [...(column > 0 ? [text(' – ')] : []), ...cell]),
    ])
  if (flow.is === 'paragraph') return flow.place ? [text(markOf(flow.place)), ...flow.pieces] : flow.pieces
  return 'pieces' in flow ? flow.pieces : []
}

const markOf = ({ ordered, number, checked }: { ordered: boolean; number: number; checked: boolean | null }) =>
  checked === null ? (ordered ? `${number}. ` : '• ') : checked ? '☒ ' : '☐ '

/** After a whole sentence a space is enough. */
const joint = (flow: Flow, before: Piece[]): Piece =>
  flow.is === 'paragraph' && flow.place ? text(' ') : text(/[.!?:;,]\s*$/.test(wordsOf(before)) ? ' ' : '; ')

function readFrame(cell: XmlElement, reading: Reading): Flow[] {
  const flows = reading.readBlocks(elementsOf(cell), reading)
  const words = wordsOfFlows(flows)
  if (words.trim() === '') return flows
  remark(reading, { kind: 'table', weight: 'changed', says: 'A frame around a text is gone; the text stands by itself.', words }, [])
  return [{ is: 'parting' }, ...flows, ...notesOn([], reading), { is: 'parting' }]
}
