import {
  headingNumber,
  isSheet,
  numberedSections,
  runningWords,
  runsOf,
  type Block,
  type NumberedSection,
  type PrintDocument,
} from './document.ts'

/** A document as document.typ reads it: every text as runs, every section with the label before its heading. */
export function typstContent(document: PrintDocument) {
  const { sections, madeAt: _, ...front } = document
  const particulars = front.particulars.map(({ term, text }) => ({ term, text: runsOf(text) }))
  const { contents = 1 } = document
  const frame = { ...front, running: runningWords(document), contents, particulars, notes: front.notes.map(runsOf) }
  return { document: frame, sections: numberedSections(sections).map((each) => sectionContent(each, !isSheet(document))) }
}

export type TypstContent = ReturnType<typeof typstContent>
type SectionContent = {
  level: number
  newPage: boolean
  appendix: boolean
  label: string | null
  heading: string
  blocks: object[]
  sections: SectionContent[]
}

const sectionContent = (section: NumberedSection, withNumbers: boolean): SectionContent => ({
  level: section.level,
  newPage: section.newPage === true || (section.appendix && section.level === 1),
  appendix: section.appendix,
  label: withNumbers ? headingNumber(section) : null,
  heading: section.heading,
  blocks: section.blocks.map(blockContent),
  sections: section.sections.map((each) => sectionContent(each, withNumbers)),
})

function blockContent(block: Block): object {
  switch (block.is) {
    case 'paragraph':
    case 'notice':
      return { ...block, text: runsOf(block.text) }
    case 'subheading':
    case 'quote':
    case 'listing':
    case 'rule':
    case 'page-break':
    case 'blanks':
    case 'blank-table':
      return block
    case 'tinted':
    case 'quotation':
      return { ...block, blocks: block.blocks.map(blockContent) }
    case 'items':
      return { ...block, items: block.items.map(({ blocks, box }) => ({ box, blocks: blocks.map(blockContent) })) }
    case 'list':
      return { ...block, items: block.items.map(runsOf) }
    case 'definitions':
      return { ...block, items: block.items.map(({ term, text }) => ({ term, text: runsOf(text) })) }
    case 'table':
      return { ...block, rows: block.rows.map(({ cells, detail }) => ({ cells: cells.map(runsOf), detail: detail && runsOf(detail) })) }
    case 'timeline':
      return {
        ...block,
        days: block.days.map(({ day, items }) => ({ day, items: items.map((item) => ({ ...item, text: runsOf(item.text) })) })),
      }
  }
}
