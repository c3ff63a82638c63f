import { wordsOf, type Block, type PrintDocument, type Section } from './document.ts'

/** What somebody hears to whom a document is read, line by line: for tests, and for looking at a document without drawing it. */

export const heardIn = ({ heading, blocks, sections }: Section): string[] => [
  heading,
  ...blocks.flatMap(heard),
  ...sections.flatMap(heardIn),
]

export const heardOf = ({ title, kind, number, particulars, notes, sections, footer, marks }: PrintDocument): string[] => [
  ...marks.map(({ text }) => text),
  title,
  `${kind} · ${number}`,
  ...particulars.map(({ term, text }) => `${term}: ${wordsOf(text)}`),
  ...notes.map(wordsOf),
  ...sections.flatMap(heardIn),
  footer,
]

export function heard(block: Block): string[] {
  switch (block.is) {
    case 'paragraph':
    case 'notice':
    case 'subheading':
    case 'quote':
    case 'listing':
      return [wordsOf(block.text)]
    case 'list':
      return block.items.map((item) => `- ${wordsOf(item)}`)
    case 'items':
      return block.items.flatMap(({ blocks, box }, at) => {
        const mark = box === 'ticked' ? '[x]' : box === 'open' ? '[ ]' : block.from === null ? '-' : `${block.from + at}.`
        return blocks.flatMap(heard).map((line, place) => `${place === 0 ? mark : ' '} ${line}`)
      })
    case 'tinted':
      return [`(${block.tint})`, ...block.blocks.flatMap(heard)]
    case 'quotation':
      return block.blocks.flatMap(heard).map((line) => `> ${line}`)
    case 'definitions':
      return block.items.map(({ term, text }) => `${term}: ${wordsOf(text)}`)
    case 'table':
      return [
        ...(block.caption === null ? [] : [block.caption]),
        block.columns.map(({ heading }) => heading).join(' | '),
        ...block.rows.map(({ cells, detail }) => [...cells.map(wordsOf), ...(detail ? [wordsOf(detail)] : [])].join(' | ')),
      ]
    case 'timeline':
      return block.days.flatMap(({ day, items }) => [day, ...items.map((each) => `${each.time} ${wordsOf(each.text)} ${each.by}`)])
    case 'blanks':
      return block.rows.flat().map(({ label, choices }) => [`${label}:`, ...choices].join(' '))
    case 'blank-table':
      return [block.columns.map(({ heading }) => heading).join(' | ')]
    case 'rule':
    case 'page-break':
      return []
  }
}
