import { BorderStyle, HeadingLevel, PageBreak, Paragraph, TextRun, type FileChild, type IParagraphOptions } from 'docx'
import { headingNumber, isSheet, numberedSections, type Block, type NumberedSection, type PrintDocument, type Tint } from './document.ts'
import { blankRows, blankTable } from './docx-blanks.ts'
import { drawItems, indentOf } from './docx-lists.ts'
import { noticeStyle } from './docx-styles.ts'
import { caption, definitionTable, gap, table, timeline } from './docx-tables.ts'
import { textRuns, tintedParagraph, type Within } from './docx-text.ts'
import { hairline, templateInks } from './palette.ts'

/** The first section begins a page, because before it stands the contents; and so does an appendix. */
export const body = (document: PrintDocument): FileChild[] =>
  numberedSections(document.sections).flatMap((section, at) =>
    drawSection(section, {
      newPage: !isSheet(document) && (at === 0 || section.appendix),
      withNumbers: !isSheet(document),
    }),
  )

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

const drawSection = (section: NumberedSection, { newPage, withNumbers }: { newPage: boolean; withNumbers: boolean }): FileChild[] => [
  new Paragraph({
    heading: levels[section.level - 1] ?? HeadingLevel.HEADING_4,
    pageBreakBefore: newPage || section.newPage === true,
    children: textRuns(withNumbers ? `${headingNumber(section)}  ${section.heading}` : section.heading),
  }),
  ...section.blocks.flatMap((block) => drawBlock(block, { tint: null, level: 0 })),
  ...section.sections.flatMap((each) => drawSection(each, { newPage: false, withNumbers })),
]

function drawBlock(block: Block, within: Within): FileChild[] {
  switch (block.is) {
    case 'paragraph':
      return [new Paragraph({ ...placed(within), children: textRuns(block.text, within.tint) })]
    case 'subheading':
      return [new Paragraph({ style: 'Subheading', ...indentOf(within.level), children: textRuns(block.text, within.tint) })]
    case 'notice':
      return [new Paragraph({ style: noticeStyle(block.tone), children: textRuns(block.text) })]
    case 'quote':
      return [new Paragraph({ style: 'OwnWords', children: textRuns(block.text) })]
    case 'list':
      return drawItems(
        block.items.map((text) => ({ blocks: [{ is: 'paragraph', text }], box: null })),
        null,
        within,
        drawBlock,
      )
    case 'items':
      return drawItems(block.items, block.from, within, drawBlock)
    case 'tinted':
      return drawTinted(block.tint, block.blocks, within)
    case 'quotation':
      return block.blocks.flatMap((each) =>
        each.is === 'paragraph'
          ? [new Paragraph({ style: 'OwnWords', children: textRuns(each.text, within.tint) })]
          : drawBlock(each, { ...within, level: within.level + 1 }),
      )
    case 'listing':
      return [new Paragraph({ style: 'Listing', ...indentOf(within.level), children: textRuns(block.text, within.tint) })]
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: hairline, space: 1 } } })]
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'definitions':
      return block.items.length === 0 ? [] : [definitionTable(block.items), gap()]
    case 'table':
      return [...captionOf(block.caption), table(block.columns, block.rows, within.tint), gap()]
    case 'timeline':
      return [caption(block.caption), timeline(block.days), gap()]
    case 'blanks':
      return blankRows(block.rows)
    case 'blank-table':
      return [...captionOf(block.caption), blankTable(block), gap()]
  }
}

const captionOf = (text: string | null): Paragraph[] => (text === null ? [] : [caption(text)])

const placed = ({ tint, level }: Within): IParagraphOptions => ({ ...(tint && { style: tintedParagraph[tint] }), ...indentOf(level) })

/** Said in words too: colour alone tells some readers nothing (WCAG 1.4.1). */
const drawTinted = (tint: Tint, blocks: Block[], { level }: Within): FileChild[] => [
  new Paragraph({
    style: tintedParagraph[tint],
    ...indentOf(level),
    keepNext: true,
    children: [new TextRun({ text: templateInks[tint].label, bold: true, size: 17 })],
  }),
  ...blocks.flatMap((each) => drawBlock(each, { tint, level })),
]
