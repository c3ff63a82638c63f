import { Fragment, type Node as TextNode, type Schema } from '@tiptap/pm/model'
import type { BlockContent, List, ListItem, RootContent, Table } from 'mdast'
import { isTint } from '../../../plan/text/directives.ts'
import { parseText } from '../../../plan/text/parse-text.ts'
import { readInline } from './read-inline.ts'

/** A block of the text, and from where to where it is written in the source. */
export type Block = { node: TextNode; from: number; to: number; inside: Inside | null }

/**
 * The blocks within a block, where they can be copied one by one: every further line of theirs begins with `prefix`.
 * Null where the block is copied whole or written anew.
 */
export type Inside = { blocks: Block[]; prefix: string }

export type ReadText = { source: string; blocks: Block[] }

type Reading = { schema: Schema; source: string }

/** Markdown as the editor holds it, block by block, with every block's place in the source. */
export function readText(schema: Schema, source: string): ReadText {
  const blocks = parseText(source).children.map((child) => readTop(child, { schema, source }))
  return { source, blocks: inOrder(blocks, source) ? blocks : whole(schema, source) }
}

/** The document for the editor, which cannot be without any block. */
export function documentOf(schema: Schema, { blocks }: ReadText): TextNode {
  const nodes = blocks.map(({ node }) => node)
  return schema.node('doc', null, nodes.length > 0 ? nodes : [schema.node('paragraph')])
}

class NotPictured extends Error {}

function readTop(child: RootContent, reading: Reading): Block {
  try {
    return readBlock(child, reading, '')
  } catch (error) {
    if (!(error instanceof NotPictured)) throw error
    return { node: rawBlock(reading.schema, sourceOf(child, reading)), ...placeOf(child), inside: null }
  }
}

function readBlock(child: RootContent, reading: Reading, prefix: string): Block {
  const { schema } = reading
  const leaf = (name: string, attrs: Record<string, unknown> | null = null, content: TextNode[] = []): Block => ({
    node: schema.node(name, attrs, content),
    ...placeOf(child),
    inside: null,
  })
  switch (child.type) {
    case 'paragraph':
      return isRestored(child) ? readRaw(child, reading, prefix) : leaf('paragraph', null, readInline(child.children, reading))
    case 'heading':
      return leaf('heading', { level: child.depth }, readInline(child.children, reading))
    case 'thematicBreak':
      return leaf('horizontalRule')
    case 'code':
      return child.meta ? readRaw(child, reading, prefix) : leaf('codeBlock', { language: child.lang ?? null }, plain(schema, child.value))
    case 'blockquote':
      return readContainer(child, reading, 'blockquote', null, `${prefix}> `)
    case 'list':
      return readList(child, reading, prefix)
    case 'table':
      return readTable(child, reading, prefix)
    case 'leafDirective':
      return child.children.length > 0
        ? readRaw(child, reading, prefix)
        : leaf('live', { name: child.name, attributes: child.attributes ?? {} })
    case 'containerDirective':
      return isTint(child.name) && Object.keys(child.attributes ?? {}).length === 0 && !hasLabel(child)
        ? readContainer(child, reading, 'tinted', { kind: child.name }, prefix)
        : readRaw(child, reading, prefix)
    default:
      return readRaw(child, reading, prefix)
  }
}

type Container = RootContent & { children: (BlockContent | RootContent)[] }

function readContainer(child: Container, reading: Reading, name: string, attrs: Record<string, unknown> | null, prefix: string): Block {
  const blocks = child.children.map((each) => readBlock(each as RootContent, reading, prefix))
  const content = blocks.length > 0 ? blocks.map(({ node }) => node) : [reading.schema.node('paragraph')]
  // The editor's items begin with a paragraph.
  if (!reading.schema.nodes[name]?.validContent(Fragment.from(content))) throw new NotPictured()
  const place = placeOf(child)
  const copies = blocks.length > 0 && inOrder(blocks, reading.source, place, /^[\s>]*$/)
  return { node: reading.schema.node(name, attrs, content), ...place, inside: copies ? { blocks, prefix } : null }
}

function readList(child: List, reading: Reading, prefix: string): Block {
  const tasks = child.children.filter(({ checked }) => typeof checked === 'boolean').length
  if (tasks > 0 && tasks < child.children.length) throw new NotPictured()
  const name = tasks > 0 ? 'taskList' : child.ordered ? 'orderedList' : 'bulletList'
  if (name === 'taskList' && child.ordered) throw new NotPictured()
  const blocks = child.children.map((item) => readItem(item, reading, prefix))
  const attrs = name === 'orderedList' ? { start: child.start ?? 1 } : null
  const place = placeOf(child)
  const node = reading.schema.node(
    name,
    attrs,
    blocks.map((each) => each.node),
  )
  return { node, ...place, inside: inOrder(blocks, reading.source, place) ? { blocks, prefix } : null }
}

function readItem(item: ListItem, reading: Reading, prefix: string): Block {
  const written = sourceOf(item, reading)
  const marker = /^(?:[-*+]|\d{1,9}[.)])( {1,4}(?! )| (?= ))/.exec(written)
  const task = typeof item.checked === 'boolean'
  const block = readContainer(
    item,
    reading,
    task ? 'taskItem' : 'listItem',
    task ? { checked: item.checked } : null,
    prefix + ' '.repeat(marker?.[0].length ?? 0),
  )
  if (!marker) return { ...block, inside: null }
  return task ? afterBox(block, /\[[ xX]\]\s*/.exec(written)) : block
}

/** The parser does not always count the tick box out of the words beside it. */
function afterBox(block: Block, box: RegExpExecArray | null): Block {
  const [first, ...rest] = block.inside?.blocks ?? []
  if (!block.inside || !first || !box) return block
  const from = Math.max(first.from, block.from + box.index + box[0].length)
  return { ...block, inside: { ...block.inside, blocks: [{ ...first, from }, ...rest] } }
}

function readTable(child: Table, reading: Reading, prefix: string): Block {
  const { schema } = reading
  const width = child.children[0]?.children.length ?? 0
  // Cells beyond the heading's are written but never shown.
  if (child.children.some((row) => row.children.length > width)) throw new NotPictured()
  const cell = (row: number, column: number) =>
    schema.node(
      row === 0 ? 'tableHeader' : 'tableCell',
      { align: child.align?.[column] ?? null },
      schema.node('paragraph', null, readInline(child.children[row]?.children[column]?.children ?? [], reading)),
    )
  const blocks = child.children.map((row, at) => ({
    node: schema.node(
      'tableRow',
      null,
      Array.from({ length: width }, (_, column) => cell(at, column)),
    ),
    ...placeOf(row),
    inside: null,
  }))
  const node = schema.node(
    'table',
    null,
    blocks.map((each) => each.node),
  )
  return { node, ...placeOf(child), inside: { blocks, prefix } }
}

/** As it was written, without what stands before each of its lines because of what it stands in. */
function readRaw(child: RootContent, reading: Reading, prefix: string): Block {
  const [first = '', ...rest] = sourceOf(child, reading).split(/\r\n|\n|\r/)
  const bare = rest.map((line) => {
    if (line.startsWith(prefix)) return line.slice(prefix.length)
    if (line.trimEnd() === prefix.trimEnd()) return ''
    throw new NotPictured()
  })
  const source = prefix ? [first, ...bare].join('\n') : sourceOf(child, reading)
  return { node: rawBlock(reading.schema, source), ...placeOf(child), inside: null }
}

const rawBlock = (schema: Schema, source: string) => schema.node('rawBlock', { source })
const plain = (schema: Schema, value: string) => (value ? [schema.text(value.replace(/\r\n?/g, '\n'))] : [])

/** parseText hands back what is no directive of ours as a paragraph whose words have the paragraph's own place. */
const isRestored = (child: Extract<RootContent, { type: 'paragraph' }>) =>
  child.children.length === 1 && child.children[0]?.position === child.position && child.position !== undefined

const hasLabel = (child: { children: { type: string; data?: unknown }[] }) =>
  child.children.some(({ data }) => typeof data === 'object' && data !== null && 'directiveLabel' in data)

const placeOf = (child: RootContent | ListItem) => ({ from: child.position?.start.offset ?? 0, to: child.position?.end.offset ?? 0 })
const sourceOf = (child: RootContent | ListItem, { source }: Reading) => {
  const { from, to } = placeOf(child)
  return source.slice(from, to)
}

/**
 * Whether nothing but empty space is written between the blocks, so that copying them loses nothing. Within a block, what
 * stands before its first one is the block's own mark: `:::example`, `- `, `> `.
 */
function inOrder(blocks: Block[], source: string, within: { from: number; to: number } | null = null, empty = /^[\s\uFEFF]*$/): boolean {
  let end = within?.from ?? 0
  for (const [at, block] of blocks.entries()) {
    if (block.from < end || block.to < block.from) return false
    if (!(within && at === 0) && !empty.test(source.slice(end, block.from))) return false
    end = block.to
  }
  return within ? end <= within.to : empty.test(source.slice(end))
}

const whole = (schema: Schema, source: string): Block[] => [{ node: rawBlock(schema, source), from: 0, to: source.length, inside: null }]
