import { HeadingLevel, Paragraph, type FileChild } from 'docx'
import { headingNumber, numberedSections, type Block, type NumberedSection, type Section } from './document.ts'
import { noticeStyle } from './docx-styles.ts'
import { caption, definitionTable, gap, table, timeline } from './docx-tables.ts'
import { textRuns } from './docx-text.ts'

/** The first section begins a page, because before it stands the contents; and so does an appendix. */
export const body = (sections: Section[]): FileChild[] =>
  numberedSections(sections).flatMap((section, at) => drawSection(section, at === 0 || section.appendix))

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

const drawSection = (section: NumberedSection, pageBreakBefore: boolean): FileChild[] => [
  new Paragraph({
    heading: levels[section.level - 1] ?? HeadingLevel.HEADING_3,
    pageBreakBefore,
    children: textRuns(`${headingNumber(section)}  ${section.heading}`),
  }),
  ...section.blocks.flatMap(drawBlock),
  ...section.sections.flatMap((each) => drawSection(each, false)),
]

function drawBlock(block: Block): FileChild[] {
  switch (block.is) {
    case 'paragraph':
      return [new Paragraph({ children: textRuns(block.text) })]
    case 'notice':
      return [new Paragraph({ style: noticeStyle(block.tone), children: textRuns(block.text) })]
    case 'quote':
      return [new Paragraph({ style: 'OwnWords', children: textRuns(block.text) })]
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ style: 'ListParagraph', numbering: { reference: 'bullets', level: 0 }, children: textRuns(item) }),
      )
    case 'definitions':
      return block.items.length === 0 ? [] : [definitionTable(block.items), gap()]
    case 'table':
      return [caption(block.caption), table(block.columns, block.rows), gap()]
    case 'timeline':
      return [caption(block.caption), timeline(block.days), gap()]
  }
}
