import { isTint, type Tint } from '../../plan/text/directives.ts'
import { parseText } from '../../plan/text/parse-text.ts'
import type { SectionCounts } from './imported.ts'

/** How much a text says, and how many of its blocks and words are example and guidance. A tint in a tint is none of its own. */
export function countSection(body: string): SectionCounts {
  const counts: Record<Tint, number> = { example: 0, guidance: 0 }
  const look = (node: { type: string; name?: string; children?: unknown[] }): void => {
    if (node.name !== undefined && isTint(node.name)) counts[node.name] += 1
    else for (const child of (node.children ?? []) as (typeof node)[]) look(child)
  }
  look(parseText(body) as never)
  return { words: body.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0, examples: counts.example, guidance: counts.guidance }
}
