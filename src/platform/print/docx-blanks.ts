import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import type { Blank, Block } from './document.ts'
import { gap, headRow, textWidth } from './docx-tables.ts'
import { faded } from './palette.ts'

/** Room to write by hand: boxes with a label, as high as their lines. */

const edge = { style: BorderStyle.SINGLE, size: 6, color: faded }
const edges = { top: edge, bottom: edge, left: edge, right: edge }
const margins = { top: 50, bottom: 50, left: 90, right: 90 }

/** Twentieths of a point: three quarters of a centimetre for a line of handwriting. */
const lineHeight = 425
const labelHeight = 260

export const blankRows = (rows: Blank[][]): FileChild[] => rows.flatMap((row) => [blankRow(row), sliver()])

const sliver = () => new Paragraph({ style: 'TableText', spacing: { line: 60, lineRule: LineRuleType.EXACT } })

/** A table for each row, because each has columns of its own. The least of paragraphs keeps Word from gluing them together. */
function blankRow(row: Blank[]): Table {
  const widths = widthsOf(row)
  const height = Math.max(...row.map(({ lines, choices }) => labelHeight + lineHeight * lines + (choices.length > 0 ? 300 : 0)))
  const cells = row.map(
    (blank, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        borders: edges,
        margins,
        children: [labelOf(blank), ...choicesOf(blank)],
      }),
  )
  return tableOf(widths, [new TableRow({ cantSplit: true, height: { value: height, rule: HeightRule.ATLEAST }, children: cells })])
}

const labelOf = ({ label, hint }: Blank): Paragraph =>
  new Paragraph({
    style: 'TableText',
    children: [
      new TextRun({ text: label, bold: true, size: 17 }),
      ...(hint ? [new TextRun({ text: `  ${hint}`, size: 17, color: faded })] : []),
    ],
  })

const choicesOf = ({ choices }: Blank): Paragraph[] =>
  choices.length === 0
    ? []
    : [
        new Paragraph({
          style: 'TableText',
          children: choices.flatMap((choice) => [
            new TextRun({ text: '\u2610\u00A0', font: 'Segoe UI Symbol' }),
            new TextRun({ text: `${choice.replaceAll(' ', '\u00A0')}    ` }),
          ]),
        }),
      ]

export function blankTable({ columns, rows, lines }: Extract<Block, { is: 'blank-table' }>): Table {
  const widths = widthsOf(columns)
  const empty = () =>
    new TableRow({
      cantSplit: true,
      height: { value: lineHeight * lines, rule: HeightRule.ATLEAST },
      children: widths.map((size) => new TableCell({ width: { size, type: WidthType.DXA }, borders: edges, children: [gap()] })),
    })
  const headings = columns.map(({ heading }) => heading)
  return tableOf(widths, [headRow(headings, widths), ...Array.from({ length: rows }, empty)])
}

function widthsOf(parts: { share: number }[]): number[] {
  const sum = parts.reduce((total, { share }) => total + share, 0)
  return parts.map(({ share }) => Math.round((textWidth * share) / sum))
}

const tableOf = (columnWidths: number[], rows: TableRow[]): Table =>
  new Table({ width: { size: textWidth, type: WidthType.DXA }, columnWidths, layout: TableLayoutType.FIXED, rows })
