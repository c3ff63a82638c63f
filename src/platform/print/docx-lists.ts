import { LevelFormat, Paragraph, TextRun, type FileChild, type ILevelsOptions, type INumberingOptions, type IParagraphOptions } from 'docx'
import type { Block, Item, PrintDocument, Section } from './document.ts'
import { textRuns, tintedParagraph, type Within } from './docx-text.ts'

/** Lists, as deep as they were written. Word numbers a list anew only when told so, hence an instance for each. */

const depth = 9
const step = 340

export const indentOf = (level: number): Pick<IParagraphOptions, 'indent'> => (level > 0 ? { indent: { left: step * level } } : {})

let lists = 0

type Draw = (block: Block, within: Within) => FileChild[]

export function drawItems(items: Item[], from: number | null, within: Within, draw: Draw): FileChild[] {
  const level = Math.min(within.level, depth - 1)
  const numbering = { reference: from === null ? 'bullets' : numbersFrom(from), level, instance: (lists += 1) }
  return items.flatMap(({ blocks, box }) => {
    const [first, ...others] = blocks
    const text = first?.is === 'paragraph' ? first.text : []
    const style = within.tint ? tintedParagraph[within.tint] : 'ListParagraph'
    // The bar of a tinted paragraph stands at its edge, so its lists stand as far in as its words.
    const place = within.tint ? hanging(level, 180) : {}
    const head = box
      ? new Paragraph({ style, ...hanging(level, within.tint ? 180 : 0), children: [boxRun(box), ...textRuns(text, within.tint)] })
      : new Paragraph({ style, numbering, ...place, children: textRuns(text, within.tint) })
    return [head, ...(first?.is === 'paragraph' ? others : blocks).flatMap((block) => draw(block, { ...within, level: level + 1 }))]
  })
}

const boxRun = (box: 'open' | 'ticked') => new TextRun({ text: `${box === 'ticked' ? '\u2612' : '\u2610'}\u00A0`, font: 'Segoe UI Symbol' })

const hanging = (level: number, edge = 0): Pick<IParagraphOptions, 'indent'> => ({
  indent: { left: edge + step * (level + 1), hanging: step },
})

const numbersFrom = (from: number) => `numbers-from-${from}`

const levelsOf = (format: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>): ILevelsOptions[] =>
  Array.from({ length: depth }, (_, level) => ({ level, ...format(level), style: { paragraph: hanging(level) } }))

/** Every first number that a list of the document has needs a numbering of its own. */
export function numberingOf({ sections }: PrintDocument): INumberingOptions['config'] {
  const firsts = new Set<number>()
  const look = (block: Block): void => {
    if (block.is === 'items') {
      if (block.from !== null) firsts.add(block.from)
      block.items.forEach((item) => item.blocks.forEach(look))
    }
    if (block.is === 'tinted' || block.is === 'quotation') block.blocks.forEach(look)
  }
  const walk = (section: Section): void => (section.blocks.forEach(look), section.sections.forEach(walk))
  sections.forEach(walk)
  const bullets = { reference: 'bullets', levels: levelsOf(() => ({ format: LevelFormat.BULLET, text: '•' })) }
  return [
    bullets,
    ...[...firsts].map((start) => ({
      reference: numbersFrom(start),
      levels: levelsOf((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
    })),
  ]
}
