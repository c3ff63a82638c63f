import {
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx'
import { isSheet, runningWords, type Mark, type PrintDocument } from './document.ts'
import { definitionTable, textWidth } from './docx-tables.ts'
import { textRuns } from './docx-text.ts'
import { chips, hairline } from './palette.ts'

/** What stands around the sections: the first page, and the head and foot of every page. */

const line = { style: BorderStyle.SINGLE, size: 4, color: hairline, space: 6 }
const toTheRight = [{ type: TabStopType.RIGHT, position: textWidth }]

export const header = (document: PrintDocument): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'RunningText',
        tabStops: toTheRight,
        border: { bottom: line },
        children: [new TextRun({ text: runningWords(document) }), new TextRun({ children: [new Tab()] }), ...document.marks.flatMap(chip)],
      }),
    ],
  })

/** No-break spaces for its margins: Word gives shading none. */
function chip({ text, tone }: Mark, at: number): TextRun[] {
  const { ink, ground } = chips[tone]
  const label = new TextRun({
    text: `\u00A0${text}\u00A0`,
    bold: true,
    color: ink,
    shading: { type: ShadingType.CLEAR, fill: ground, color: 'auto' },
  })
  return at === 0 ? [label] : [new TextRun({ text: ' ' }), label]
}

export const footer = (document: PrintDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'RunningText',
        tabStops: toTheRight,
        border: { top: line },
        children: [
          new TextRun({ text: document.footer }),
          new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

export const front = (document: PrintDocument): FileChild[] => [
  new Paragraph({ style: 'DefinitionTerm', text: document.organisation }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(document.title) }),
  new Paragraph({ style: 'DocumentKind', text: `${document.kind} · ${document.number}` }),
  ...(document.particulars.length > 0 ? [definitionTable(document.particulars)] : []),
  ...(isSheet(document) ? [] : [new Paragraph({ style: 'SmallPrint', text: '' })]),
  ...document.notes.map((note) => new Paragraph({ style: 'SmallPrint', children: textRuns(note) })),
  ...(isSheet(document) ? [] : contents(document.contents ?? 1)),
]

const contents = (depth: number): FileChild[] => [
  new Paragraph({ style: 'ContentsHeading', text: 'Contents', pageBreakBefore: depth > 1 }),
  new TableOfContents('Contents', {
    hyperlink: true,
    headingStyleRange: `1-${depth}`,
    pageNumbersEntryLevelsRange: `1-${depth}`,
    beginDirty: false,
  }),
]
