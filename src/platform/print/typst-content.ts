import { headingNumber, numberedSections, runsOf, type Block, type NumberedSection, type PrintDocument } from './document.ts'

/** A document as document.typ reads it: every text as runs, every section with the label before its heading. */
export function typstContent(document: PrintDocument) {
  const { sections, madeAt: _, ...front } = document
  const particulars = front.particulars.map(({ term, text }) => ({ term, text: runsOf(text) }))
  return { document: { ...front, particulars, notes: front.notes.map(runsOf) }, sections: numberedSections(sections).map(sectionContent) }
}

export type TypstContent = ReturnType<typeof typstContent>
type SectionContent = { level: number; appendix: boolean; label: string; heading: string; blocks: object[]; sections: SectionContent[] }

const sectionContent = (section: NumberedSection): SectionContent => ({
  level: section.level,
  appendix: section.appendix,
  label: headingNumber(section),
  heading: section.heading,
  blocks: section.blocks.map(blockContent),
  sections: section.sections.map(sectionContent),
})

function blockContent(block: Block): object {
  switch (block.is) {
    case 'paragraph':
    case 'notice':
      return { ...block, text: runsOf(block.text) }
    case 'quote':
      return block
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
