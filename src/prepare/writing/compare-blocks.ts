import type { Nodes, Parent, PhrasingContent, RootContent } from 'mdast'
import { parseText } from '../plan/text/parse-text.ts'
import { chunksOf, plainLines } from './compare-chunks.ts'

/** A piece of a section that is read at once: a heading, a paragraph, one item of a list, one row of a table. */
export type Block = {
  kind: 'heading' | 'paragraph' | 'item' | 'row' | 'live' | 'code'
  /** How deep a heading or an item is, from 1. */
  depth: number
  tint: 'example' | 'guidance' | null
  /** What a reader reads, without marks. */
  words: string
  /** As it is written, so that a change of marks alone is not lost. */
  source: string
}

type Place = { source: string; tint: Block['tint']; fieldName: (key: string) => string }

/** Reads texts as their readers do, from top to bottom. What it has read once it knows. */
export function blockReader(fieldName: (key: string) => string): (source: string) => Block[] {
  const known = new Map<string, Block[]>()
  const read = (chunk: string): Block[] => {
    const blocks = known.get(chunk) ?? plainBlocks(chunk) ?? parsedBlocks(chunk, fieldName)
    known.set(chunk, blocks)
    return blocks
  }
  return (source) => chunksOf(source).flatMap(read)
}

/** What needs no parsing. It comes to the same, only sooner. */
function plainBlocks(chunk: string): Block[] | null {
  const lines = plainLines(chunk)
  return lines && lines.words.map((words) => ({ kind: lines.kind, depth: 1, tint: null, words, source: words }))
}

export const parsedBlocks = (chunk: string, fieldName: (key: string) => string): Block[] =>
  parseText(chunk).children.flatMap((node) => blocksIn(node, { source: chunk, tint: null, fieldName }))

function blocksIn(node: RootContent, place: Place): Block[] {
  const { source, tint } = place
  const one = (kind: Block['kind'], words: string, depth = 1, of: Nodes = node): Block[] => [
    { kind, depth, tint, words, source: slice(of, source) },
  ]
  switch (node.type) {
    case 'heading':
      return one('heading', wordsIn(node, place), node.depth)
    case 'paragraph':
      return one('paragraph', wordsIn(node, place))
    case 'blockquote':
      return node.children.flatMap((child) => blocksIn(child, place))
    case 'list':
      return node.children.flatMap((item) => itemBlocks(item, place, 1))
    case 'table':
      return node.children.flatMap((row) => one('row', row.children.map((cell) => wordsIn(cell, place)).join(' | '), 1, row))
    case 'containerDirective':
      return node.children.flatMap((child) => blocksIn(child, { ...place, tint: node.name === 'guidance' ? 'guidance' : 'example' }))
    case 'leafDirective':
      return one('live', [node.name, ...Object.values(node.attributes ?? {})].join(' ').replaceAll('-', ' '))
    case 'code':
      return one('code', node.value)
    case 'thematicBreak':
      return one('paragraph', '— — —')
    default:
      return one('paragraph', 'children' in node ? wordsIn(node as Parent, place) : slice(node, source))
  }
}

/** An item's own words, then what is listed below it. */
function itemBlocks(item: Parent, place: Place, depth: number): Block[] {
  return (item.children as RootContent[]).flatMap((child, at): Block[] => {
    if (child.type === 'list') return child.children.flatMap((inner) => itemBlocks(inner, place, depth + 1))
    const blocks = blocksIn(child, place)
    return at === 0 ? blocks.map((each) => (each.kind === 'paragraph' ? { ...each, kind: 'item', depth } : each)) : blocks
  })
}

function wordsIn(node: Parent, place: Place): string {
  return (node.children as PhrasingContent[]).map((child) => inline(child, place)).join('')
}

function inline(node: PhrasingContent, place: Place): string {
  switch (node.type) {
    case 'break':
      return '\n'
    case 'image':
      return `${node.alt ?? ''} (${node.url})`
    case 'link': {
      const words = wordsIn(node, place)
      return words === node.url ? words : `${words} (${node.url})`
    }
    case 'textDirective':
      return node.name === 'field' ? `‹${place.fieldName(node.attributes?.key ?? '')}›` : wordsIn(node, place)
    default:
      if ('children' in node) return wordsIn(node, place)
      return 'value' in node ? node.value : slice(node, place.source)
  }
}

const slice = (node: Nodes, source: string): string => source.slice(node.position?.start.offset, node.position?.end.offset)
