import type { Nodes, RootContent } from 'mdast'
import { fieldDirective, isLiveBlock, type LiveBlock } from './directives.ts'
import { parseText } from './parse-text.ts'

/** What a text holds besides words. Places are counts of blocks from its beginning, as in `parseText(source).children`. */
export type TextFacts = {
  /** Where guidance was left in; a place with two of them stands here twice. */
  guidance: number[]
  /** Each field with the first place where it is printed. Fields in guidance do not count: it will be gone. */
  fields: { key: string; block: number }[]
  live: { name: LiveBlock; playbook: string | null; block: number }[]
  /** Whether anything would be printed once guidance is gone, besides headings. */
  says: boolean
}

export function textFacts(source: string): TextFacts {
  const facts: TextFacts = { guidance: [], fields: [], live: [], says: false }
  parseText(source).children.forEach((child, block) => gather(child, block, facts))
  return facts
}

function gather(node: RootContent, block: number, facts: TextFacts): void {
  if (isDirective(node)) {
    if (node.name === 'guidance') return void facts.guidance.push(block)
    if (node.name === fieldDirective) return noteField(node.attributes?.key ?? '', block, facts)
    if (isLiveBlock(node.name)) {
      facts.live.push({ name: node.name, playbook: node.attributes?.key ?? null, block })
      facts.says = true
    }
  }
  if (saysSomething(node)) facts.says = true
  if ('children' in node)
    for (const child of node.children) gather(child, block, node.type === 'heading' ? { ...facts, says: true } : facts)
}

function noteField(key: string, block: number, facts: TextFacts): void {
  facts.says = true
  if (!facts.fields.some((each) => each.key === key)) facts.fields.push({ key, block })
}

const isDirective = (node: Nodes) => node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective'

/** A line across the page, a link target and a heading say nothing by themselves. */
const saysSomething = (node: Nodes): boolean =>
  node.type === 'image' || (node.type !== 'html' && 'value' in node && node.value.trim() !== '')
