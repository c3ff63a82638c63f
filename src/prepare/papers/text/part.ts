import type { Block, Section } from '../../../platform/print/document.ts'

/** A text before its headings are nested: as it was written, one thing after the other. `depth` is the number of hash signs. */
export type Heading = { is: 'heading'; depth: number; text: string; newPage?: true }
export type Part = Heading | Block

const isHeading = (part: Part): part is Heading => part.is === 'heading'

/**
 * Headings nested by their depth, however it was skipped: `####` after `##` stands one level below it. What stands before
 * the first heading belongs to the section itself.
 */
export function nested(parts: Part[]): { blocks: Block[]; sections: Section[] } {
  const first = parts.findIndex(isHeading)
  const [own, rest] = first < 0 ? [parts, []] : [parts.slice(0, first), parts.slice(first)]
  return { blocks: own as Block[], sections: sectionsOf(rest) }
}

function sectionsOf(parts: Part[]): Section[] {
  const [heading, ...rest] = parts
  if (!heading || !isHeading(heading)) return []
  const next = rest.findIndex((part) => isHeading(part) && part.depth <= heading.depth)
  const [inside, after] = next < 0 ? [rest, []] : [rest.slice(0, next), rest.slice(next)]
  return [{ heading: heading.text, ...nested(inside), appendix: false, ...(heading.newPage && { newPage: true }) }, ...sectionsOf(after)]
}
