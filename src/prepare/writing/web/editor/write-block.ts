import type { Node as TextNode } from '@tiptap/pm/model'
import type { ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown'
import { textStyle } from '../../../plan/text/text-style.ts'
import { asWritten, writeInline } from './write-inline.ts'

/** How a list marks its items: two lists side by side need different marks, or they would be read as one. */
export type ListMark = '-' | '*' | '+' | '.' | ')'

/** A block in Markdown, written anew, its lines ending in \n and none after the last. */
export function writeBlock(node: TextNode, mark: ListMark | null = null): string {
  const root: Root = { type: 'root', children: [toMdast(node)] }
  return toMarkdown(root, { ...options, ...(mark && listMarks(mark)) }).replace(/\n$/, '')
}

/** One row of a table; the first one comes with the line that says how the columns are aligned. */
export const writeRow = (row: TextNode): string =>
  toMarkdown({ type: 'root', children: [{ type: 'table', align: [], children: [toRow(row)] }] }, options).split('\n')[0] ?? ''

/** A paragraph without words has nothing to be written as. */
export const isBlank = (node: TextNode): boolean => node.type.name === 'paragraph' && writeInline(node).length === 0

function toMdast(node: TextNode): RootContent {
  const attrs = node.attrs as Record<string, unknown>
  switch (node.type.name) {
    case 'paragraph':
      return { type: 'paragraph', children: writeInline(node) }
    case 'heading':
      return { type: 'heading', depth: attrs.level as 1, children: writeInline(node) }
    case 'blockquote':
      return { type: 'blockquote', children: within(node) as never }
    case 'horizontalRule':
      return { type: 'thematicBreak' }
    case 'codeBlock':
      return { type: 'code', lang: (attrs.language as string | null) || null, value: node.textContent }
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return toList(node)
    case 'table':
      return toTable(node)
    case 'tinted':
      return { type: 'containerDirective', name: attrs.kind as string, attributes: {}, children: within(node) as never }
    case 'live':
      return { type: 'leafDirective', name: attrs.name as string, attributes: attrs.attributes as Record<string, string>, children: [] }
    default:
      return asWritten(String(attrs.source ?? '')) as unknown as RootContent
  }
}

const within = (node: TextNode): RootContent[] => node.children.filter((child) => !isBlank(child)).map(toMdast)

function toList(node: TextNode): RootContent {
  const items = node.children.map((item): ListItem => ({
    type: 'listItem',
    spread: false,
    checked: item.type.name === 'taskItem' ? Boolean(item.attrs.checked) : null,
    // A tick box needs words beside it, or it is read as words itself.
    children: within(item) as ListItem['children'],
  }))
  const ordered = node.type.name === 'orderedList'
  return { type: 'list', ordered, start: ordered ? (node.attrs.start as number) : null, spread: false, children: items }
}

function toTable(node: TextNode): Table {
  const align = (node.firstChild?.children ?? []).map((cell) => (cell.attrs.align as 'left' | null) ?? null)
  return { type: 'table', align, children: node.children.map(toRow) }
}

const toRow = (row: TextNode): Table['children'][number] => ({
  type: 'tableRow',
  children: row.children.map((cell) => ({ type: 'tableCell', children: cell.children.flatMap(inCell) })),
})

/** A cell is one line: what was broken or pasted into it is told by spaces. */
const inCell = (paragraph: TextNode): PhrasingContent[] =>
  writeInline(paragraph).map((each) => (each.type === 'break' ? { type: 'text', value: ' ' } : each))

const writeRaw: Handle = (node: { value: string }) => node.value
const ownKind = { asWritten: Object.assign(writeRaw, { peek: (node: { value: string }) => node.value.charAt(0) }) }

const options: Options = { ...textStyle, handlers: { ...textStyle.handlers, ...ownKind } }

function listMarks(mark: ListMark): Options {
  if (mark === '.' || mark === ')') return { bulletOrdered: mark }
  return { bullet: mark, bulletOther: mark === '-' ? '*' : '-' }
}
