import { parseText } from './parse-text.ts'

/**
 * A text as its blocks (paragraphs, headings, lists, tables, whole examples) and what stands between them, byte for byte:
 * `gaps[0] + blocks[0] + gaps[1] + … + gaps[n]` is the text. A gap holds line ends and empty lines, never words.
 */
export type SplitText = { blocks: string[]; gaps: string[] }

/** The same numbering of blocks as `parseText(source).children`. */
export function splitText(source: string): SplitText {
  const split: SplitText = { blocks: [], gaps: [] }
  let end = 0
  for (const { position } of parseText(source).children) {
    const from = lineStart(source, position?.start.offset ?? end, end)
    const to = lineEnd(source, position?.end.offset ?? from)
    split.gaps.push(source.slice(end, from))
    split.blocks.push(source.slice(from, to))
    end = to
  }
  split.gaps.push(source.slice(end))
  return split
}

/** Blocks `from` to `to` (not included) of a split text as they were written. */
export function writtenBlocks({ blocks, gaps }: SplitText, from: number, to: number): string {
  return blocks
    .slice(from, to)
    .map((block, at) => (at === 0 ? block : `${gaps[from + at]}${block}`))
    .join('')
}

/** Four spaces before a block make it code, so what indents a block belongs to it; so do spaces that break a line at its end. */
function lineStart(source: string, offset: number, from: number): number {
  let start = offset
  while (start > from && isSpace(source[start - 1])) start -= 1
  return start === from || isLineEnd(source[start - 1]) ? start : offset
}

function lineEnd(source: string, offset: number): number {
  let end = offset
  while (isSpace(source[end])) end += 1
  return end === source.length || isLineEnd(source[end]) ? end : offset
}

const isSpace = (letter: string | undefined) => letter === ' ' || letter === '\t'
const isLineEnd = (letter: string | undefined) => letter === '\n' || letter === '\r'
