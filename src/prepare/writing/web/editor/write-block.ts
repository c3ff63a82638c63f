import type { Node as TextNode } from '@tiptap/pm/model'
import type { Link, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown'
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

/** An address that stands for itself is written as itself: `https://example.org`, `help@example.org`. */
const writeLink: Handle = (node: Link, parent, state, info) => {
  const [only, second] = node.children
  const isBare = only?.type === 'text' && !second && !node.title && standsAlone.test(only.value) && isAlone(info)
  if (isBare && [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(node.url)) return only.value
  return defaultHandlers.link(node, parent, state, info)
}

const writeRaw: Handle = (node: { value: string }) => node.value
const ownKind = { asWritten: Object.assign(writeRaw, { peek: (node: { value: string }) => node.value.charAt(0) }) }

/** What the parser finds by itself (GFM 6.9), ending in a letter or digit so that the end is certain. */
const standsAlone = /^(https?:\/\/[\w-]+(\.[a-z\d-]+)+[\w\-/.~%#?=&+]*[a-z\d/]|www\.[\w-]+(\.[a-z\d-]+)+|[\w.+-]+@[a-z\d-]+(\.[a-z]+)+)$/i
const isAlone = ({ before, after }: { before: string; after: string }) => /^(|\s|.*[\s(])$/s.test(before) && /^(\s|$)/.test(after)

const { handlers } = directiveToMarkdown({ preferUnquoted: true, quoteSmart: true })

/** A colon is a colon, also in 2:30 and a:b; it is escaped only where it would begin a directive. */
const colons: Options['unsafe'] = [
  { character: ':', after: '(?:example|guidance|field)(?![\\w-])', inConstruct: 'phrasing' },
  { character: ':', after: '[^\\s\\p{P}\\p{S}](?:[^\\s\\p{P}\\p{S}]|[-_])*[\\[\\{]', inConstruct: 'phrasing', unicode: true },
  { character: ':', after: ':', inConstruct: 'phrasing' },
  { atBreak: true, character: ':', after: ':' },
]

const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  fences: true,
  resourceLink: true,
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { handlers, unsafe: colons }],
  handlers: { link: Object.assign(writeLink, { peek: () => '[' }), ...ownKind },
}

function listMarks(mark: ListMark): Options {
  if (mark === '.' || mark === ')') return { bulletOrdered: mark }
  return { bullet: mark, bulletOther: mark === '-' ? '*' : '-' }
}
