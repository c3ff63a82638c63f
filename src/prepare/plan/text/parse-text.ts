import type { Node, Parent, Root } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { fieldDirective, isLiveBlock, isTint } from './directives.ts'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

/**
 * The tree of a text (Markdown as CommonMark and GFM with directives). What looks like a directive and is none of ours
 * comes back as the words it was written in. Positions count characters of `source`.
 */
export function parseText(source: string): Root {
  const marked = source.startsWith(byteOrderMark)
  const read = marked ? source.slice(1) : source
  const root = processor.parse(read)
  restoreWords(root, read)
  if (marked) moveByOne(root)
  return root
}

/** Some programs begin a file with it. It is no part of the first word, and yet a character of the source. */
const byteOrderMark = '\uFEFF'

function moveByOne(node: Node): void {
  for (const point of [node.position?.start, node.position?.end]) if (point?.offset !== undefined) point.offset += 1
  if ('children' in node) for (const child of (node as Parent).children) moveByOne(child)
}

function restoreWords(parent: Parent, source: string): void {
  parent.children = parent.children.map((child) => {
    if (isDirective(child) && !isOurs(child))
      return { type: child.type === 'textDirective' ? 'text' : 'paragraph', ...wordsOf(child, source) } as never
    if ('children' in child) restoreWords(child as Parent, source)
    return child
  })
}

const isDirective = (node: Node): node is Directives => ['textDirective', 'leafDirective', 'containerDirective'].includes(node.type)

function isOurs({ type, name }: Directives): boolean {
  if (type === 'leafDirective') return isLiveBlock(name)
  return isTint(name) || (type === 'textDirective' && name === fieldDirective)
}

function wordsOf(node: Directives, source: string) {
  const value = source.slice(node.position?.start.offset, node.position?.end.offset)
  const { position } = node
  return node.type === 'textDirective' ? { value, position } : { children: [{ type: 'text', value, position }], position }
}
