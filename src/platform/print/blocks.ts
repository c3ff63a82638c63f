import type { Blank, Block, Definition, Item, Row, Run, Section, Text, Tone } from './document.ts'

/** Short hands for writing documents down. */

export const section = (heading: string, blocks: Block[], sections: Section[] = []): Section => ({
  heading,
  blocks,
  sections,
  appendix: false,
})
export const appendix = (heading: string, blocks: Block[], sections: Section[] = []): Section => ({
  heading,
  blocks,
  sections,
  appendix: true,
})

export const paragraph = (text: Text): Block => ({ is: 'paragraph', text })
export const subheading = (text: string): Block => ({ is: 'subheading', text })
export const notice = (tone: Tone, text: Text): Block => ({ is: 'notice', tone, text })
export const quote = (text: string): Block => ({ is: 'quote', text })
export const list = (items: Text[]): Block => ({ is: 'list', items })
export const numbered = (items: Block[][]): Block => ({ is: 'items', from: 1, items: items.map((blocks) => item(blocks)) })
export const item = (blocks: Block[], box: Item['box'] = null): Item => ({ blocks, box })
/** To be ticked by hand. */
export const boxes = (texts: Text[]): Block => ({ is: 'items', from: null, items: texts.map((text) => item([paragraph(text)], 'open')) })

/** Paragraphs as they were typed: an empty line parts them. */
export const prose = (text: string): Block[] =>
  text
    .split(/\r?\n[\t ]*\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph(part.trim()))

/** What is null is left out: there is nothing to say about it. */
export const defined = (items: [term: string, text: Text | null][]): Definition[] =>
  items.flatMap(([term, text]) => (text === null || text.length === 0 ? [] : [{ term, text }]))

export const definitions = (items: [term: string, text: Text | null][]): Block => ({ is: 'definitions', items: defined(items) })

export const row = (cells: Text[], detail: Text | null = null): Row => ({
  cells,
  detail: detail === null || detail.length === 0 ? null : detail,
})

/** A table, or one sentence where it would be empty. */
export const tableOr = (none: string, caption: string | null, columns: [heading: string, share: number][], rows: Row[]): Block =>
  rows.length === 0
    ? paragraph([quiet(none)])
    : { is: 'table', caption, columns: columns.map(([heading, share]) => ({ heading, share })), rows }

/** Room to write: `share` of the width, `lines` high. */
export const blank = (label: string, given: Partial<Omit<Blank, 'label'>> = {}): Blank => ({
  label,
  hint: null,
  share: 1,
  lines: 1,
  choices: [],
  ...given,
})
export const blanks = (...rows: Blank[][]): Block => ({ is: 'blanks', rows })

export const plain = (text: string): Run => ({ text, as: 'plain' })
export const strong = (text: string): Run => ({ text, as: 'strong' })
export const quiet = (text: string): Run => ({ text, as: 'quiet' })
export const code = (text: string): Run => ({ text, as: 'code' })

/** Runs one below the other. */
export const lines = (...runs: (Run | null)[]): Run[] =>
  runs.filter((run) => run !== null).map((run, at) => (at === 0 ? run : { ...run, text: `\n${run.text}` }))
