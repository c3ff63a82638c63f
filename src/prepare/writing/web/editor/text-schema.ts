import { Mark, mergeAttributes, Node, type Extensions } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'

/**
 * What a text may hold in the editor. It is what Markdown can say and no more, so that everything that is written can be
 * stored: cells hold one paragraph, nothing is underlined or coloured.
 */

/** `:::example` and `:::guidance` around blocks. */
export const Tinted = Node.create({
  name: 'tinted',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ kind: { default: 'guidance', parseHTML: (element) => element.dataset.tinted } }),
  parseHTML: () => [{ tag: 'div[data-tinted]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-tinted': node.attrs.kind as string }), 0],
})

/** `:example[…]` and `:guidance[…]` within a line. */
export const Tint = Mark.create({
  name: 'tint',
  addAttributes: () => ({ kind: { default: 'example', parseHTML: (element) => element.dataset.tint } }),
  parseHTML: () => [{ tag: 'span[data-tint]' }],
  renderHTML: ({ mark }) => ['span', { 'data-tint': mark.attrs.kind as string }, 0],
})

/** `:field{key=hotline}`: shows what was filled in, and opens the form to fill it. */
export const Field = Node.create({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ key: { default: '', parseHTML: (element) => element.dataset.field } }),
  parseHTML: () => [{ tag: 'span[data-field]' }],
  renderHTML: ({ node }) => ['span', { 'data-field': node.attrs.key as string }, `[${node.attrs.key}]`],
})

/** `::team` and the like, on a line of their own. */
export const LiveBlock = Node.create({
  name: 'live',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    name: { default: '', parseHTML: (element) => element.dataset.live },
    attributes: { default: {}, parseHTML: (element) => JSON.parse(element.dataset.attributes ?? '{}') as unknown },
  }),
  parseHTML: () => [{ tag: 'div[data-live]' }],
  renderHTML: ({ node }) => ['div', { 'data-live': node.attrs.name as string, 'data-attributes': JSON.stringify(node.attrs.attributes) }],
})

/** What the editor has no picture for (footnotes, comments, references) stays as it was written and can be changed in the source. */
export const RawBlock = Node.create({
  name: 'rawBlock',
  group: 'block',
  atom: true,
  addAttributes: () => ({ source: { default: '', parseHTML: (element) => element.textContent } }),
  parseHTML: () => [{ tag: 'pre[data-raw]', priority: 60 }],
  renderHTML: ({ node }) => ['pre', { 'data-raw': '' }, node.attrs.source as string],
})

export const RawInline = Node.create({
  name: 'rawInline',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ source: { default: '', parseHTML: (element) => element.textContent } }),
  parseHTML: () => [{ tag: 'code[data-raw]', priority: 60 }],
  renderHTML: ({ node }) => ['code', { 'data-raw': '' }, node.attrs.source as string],
})

const OurLink = Link.extend({
  inclusive: false,
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
  // Links of a text under work are read, not followed: a click puts the cursor there.
}).configure({ openOnClick: false, autolink: true, defaultProtocol: 'https', HTMLAttributes: {} })

const OurKit = StarterKit.extend({
  addExtensions() {
    // **`bold code`** is a thing in Markdown.
    return (this.parent?.() ?? []).map((each) => (each.name === 'code' ? (each as Mark).extend({ excludes: '' }) : each))
  },
}).configure({ link: false, underline: false, trailingNode: false, dropcursor: false })

export const textExtensions = (): Extensions => [
  OurKit,
  OurLink,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph' }),
  TableCell.extend({ content: 'paragraph' }),
  TaskList,
  TaskItem.configure({ nested: true }),
  Tint,
]

/** Those that are drawn in a way of their own on screen: the editor hands in its own. */
export const bareNodes: Extensions = [Tinted, Field, LiveBlock, RawBlock, RawInline]
