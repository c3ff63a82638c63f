import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Column, Definition, Row, Text, TimelineDay, Tint } from './document.ts'
import { textRuns } from './docx-text.ts'
import { hairline, shade } from './palette.ts'

/** Between the margins of a letter page, in twentieths of a point. */
export const textWidth = 9504

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hair = { style: BorderStyle.SINGLE, size: 4, color: hairline }

type Cell = {
  text: Text
  width: number
  style?: string
  line?: boolean
  fill?: string
  across?: number
  down?: number
  keepNext?: boolean
  tight?: boolean
  detailed?: boolean
  flush?: boolean
  tint?: Tint | null
}

const cell = ({
  text,
  width,
  style = 'TableText',
  line = true,
  fill,
  across,
  down,
  keepNext = false,
  tight = false,
  detailed = false,
  flush = false,
  tint = null,
}: Cell): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: none, left: none, right: none, bottom: line ? hair : none },
    margins: { top: tight ? 0 : 70, bottom: detailed ? 20 : 70, left: flush ? 0 : 110, right: 110 },
    ...(fill && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    ...(across && { columnSpan: across }),
    ...(down && { rowSpan: down }),
    children: [new Paragraph({ style, keepNext, children: textRuns(text, tint) })],
  })

function tableOf(widths: number[], rows: TableRow[]): Table {
  const outer = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: outer,
    rows,
  })
}

export const headRow = (headings: string[], widths: number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map((text, at) => cell({ text, width: widths[at] ?? 0, style: 'TableHeading', fill: shade, line: false })),
  })

export const caption = (text: string): Paragraph => new Paragraph({ style: 'Caption', text })

/** Word glues tables together that nothing parts. */
export const gap = (): Paragraph => new Paragraph({ style: 'TableText', text: '' })

export function table(columns: Column[], rows: Row[], tint: Tint | null = null): Table {
  const sum = columns.reduce((total, { share }) => total + share, 0)
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / sum))
  return tableOf(widths, [
    headRow(
      columns.map((column) => column.heading),
      widths,
    ),
    ...rows.flatMap((row) => rowsOf(row, widths, tint)),
  ])
}

/** The detail is a second row beside the first cell; keeping with the next holds both on one page. */
function rowsOf({ cells, detail }: Row, widths: number[], tint: Tint | null): TableRow[] {
  const down = detail ? { down: 2 } : {}
  const above = cells.map((text, at) =>
    cell({
      text,
      tint,
      width: widths[at] ?? 0,
      line: !detail || at === 0,
      keepNext: detail !== null,
      detailed: detail !== null,
      ...(at === 0 ? down : {}),
    }),
  )
  const first = new TableRow({ cantSplit: true, children: above })
  if (!detail) return [first]
  const [, ...others] = widths
  const below = cell({ text: detail, tint, width: others.reduce((total, width) => total + width, 0), across: others.length, tight: true })
  return [first, new TableRow({ cantSplit: true, children: [below] })]
}

export function timeline(days: TimelineDay[]): Table {
  const widths = [1280, 6224, 2000]
  const dayRow = (day: string) =>
    new TableRow({
      cantSplit: true,
      children: [cell({ text: [{ text: day, as: 'strong' }], width: textWidth, across: 3, keepNext: true })],
    })
  const rows = days.flatMap(({ day, items }) => [
    dayRow(day),
    ...items.map(({ time, text, by }) => {
      const texts: Text[] = [[{ text: time, as: 'quiet' }], text, [{ text: by, as: 'quiet' }]]
      return new TableRow({ cantSplit: true, children: texts.map((each, at) => cell({ text: each, width: widths[at] ?? 0 })) })
    }),
  ])
  return tableOf(widths, [headRow(['Time', 'What happened', 'By'], widths), ...rows])
}

/** A table without lines: Word has no definition list. */
export function definitionTable(items: Definition[]): Table {
  const widths = [2566, 6938]
  const rows = items.map(
    ({ term, text }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell({ text: term, width: 2566, style: 'DefinitionTerm', line: false, tight: true, flush: true }),
          cell({ text, width: 6938, style: 'DefinitionText', line: false, tight: true }),
        ],
      }),
  )
  return tableOf(widths, rows)
}
