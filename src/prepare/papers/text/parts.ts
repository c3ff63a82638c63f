import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { item } from '../../../platform/print/blocks.ts'
import { wordsOf, type Block, type Item, type Run } from '../../../platform/print/document.ts'
import { isTint, type LiveBlock } from '../../plan/text/directives.ts'
import { parseText } from '../../plan/text/parse-text.ts'
import { liveParts } from '../live/live-parts.ts'
import { showsTemplate, type PaperFacts } from '../paper-facts.ts'
import type { Part } from './part.ts'
import { runsOf, type Around } from './runs.ts'

/** The text of a section as it is printed: fields filled in, live blocks drawn, guidance left out once it counts. */
export function partsOf(body: string, facts: PaperFacts): Part[] {
  const root = parseText(body)
  const around = { root, fields: facts.version.settings.fields, template: showsTemplate(facts), notes: [] as string[] }
  const reading: Reading = { around, facts, depth: 1 }
  const parts = root.children.flatMap((node) => partsFrom(node, reading))
  return [...parts, ...notesOf(reading)]
}

/** `depth` is that of the last heading: what a live block brings along stands below it. */
type Reading = { around: Around; facts: PaperFacts; depth: number }

function partsFrom(node: RootContent, reading: Reading): Part[] {
  if (node.type === 'heading') {
    reading.depth = node.depth
    const text = wordsOf(runsOf(node.children, reading.around)).trim()
    return text ? [{ is: 'heading', depth: node.depth, text }] : []
  }
  if (node.type === 'leafDirective') {
    const live = liveParts(node.name as LiveBlock, node.attributes?.key ?? null, reading.facts)
    return live.map((part) => (part.is === 'heading' ? { ...part, depth: part.depth + reading.depth } : part))
  }
  return blocksFrom(node, reading)
}

/** Inside of a list, a quotation or a tint a heading is a strong line: sections do not begin there. */
function blocksFrom(node: RootContent, reading: Reading): Block[] {
  const { around } = reading
  switch (node.type) {
    case 'paragraph':
      return paragraphs(node, around)
    case 'heading':
      return paragraphOf(runsOf(node.children, around, { as: 'strong' }))
    case 'blockquote':
      return wrapped(node.children, reading, (blocks) => ({ is: 'quotation', blocks }))
    case 'list':
      return [listOf(node, reading)]
    case 'table':
      return [tableOf(node, around)]
    case 'code':
      return [{ is: 'listing', text: node.value }]
    case 'html':
      return node.value.startsWith('<!--') ? [] : [{ is: 'listing', text: node.value }]
    case 'thematicBreak':
      return [{ is: 'rule' }]
    case 'leafDirective':
      return partsFrom(node, reading).map((part): Block =>
        part.is === 'heading' ? { is: 'paragraph', text: [{ text: part.text, as: 'strong' }] } : part,
      )
    case 'containerDirective':
      return tinted(node.name, node.children, reading)
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return []
    default:
      return paragraphOf(runsOf([node as PhrasingContent], around))
  }
}

const paragraphs = (node: Paragraph, around: Around): Block[] => paragraphOf(runsOf(node.children, around))

/** What was only guidance leaves nothing behind. */
const paragraphOf = (runs: Run[]): Block[] => (runs.some(({ text }) => text.trim() !== '') ? [{ is: 'paragraph', text: runs }] : [])

type Inner = (BlockContent | DefinitionContent)[]

function wrapped(children: Inner, reading: Reading, wrap: (blocks: Block[]) => Block): Block[] {
  const blocks = children.flatMap((child) => blocksFrom(child, reading))
  return blocks.length > 0 ? [wrap(blocks)] : []
}

function tinted(name: string, children: Inner, reading: Reading): Block[] {
  if (!isTint(name) || (name === 'example' && !reading.around.template)) return children.flatMap((child) => blocksFrom(child, reading))
  if (!reading.around.template) return []
  return wrapped(children, reading, (blocks) => ({ is: 'tinted', tint: name, blocks }))
}

function listOf(list: List, reading: Reading): Block {
  const items = list.children.map((each) => itemOf(each, reading)).filter(({ blocks }) => blocks.length > 0)
  return { is: 'items', from: list.ordered ? (list.start ?? 1) : null, items }
}

const itemOf = ({ children, checked }: ListItem, reading: Reading): Item =>
  item(
    children.flatMap((child) => blocksFrom(child, reading)),
    checked === true ? 'ticked' : checked === false ? 'open' : null,
  )

/** A column gets its part of the width by its longest cell, within reason. */
function tableOf({ children: [head, ...rows] }: Table, around: Around): Block {
  const headings = head?.children.map(({ children }) => wordsOf(runsOf(children, around))) ?? []
  const cells = rows.map((row) => headings.map((_, at) => runsOf(row.children[at]?.children ?? [], around)))
  const columns = headings.map((heading, at) => ({
    heading,
    share: Math.min(60, Math.max(12, heading.length, ...cells.map((row) => wordsOf(row[at] ?? '').length))),
  }))
  return { is: 'table', caption: null, columns, rows: cells.map((each) => ({ cells: each, detail: null })) }
}

/** Footnotes stand at the end of the section that names them. A note may name another. */
function notesOf(reading: Reading): Block[] {
  const { root, notes } = reading.around
  const items: Item[] = []
  for (let at = 0; at < notes.length; at += 1) {
    const found = root.children.find((node) => node.type === 'footnoteDefinition' && node.identifier === notes[at])
    items.push(item(found?.type === 'footnoteDefinition' ? found.children.flatMap((child) => blocksFrom(child, reading)) : []))
  }
  return items.length > 0 ? [{ is: 'rule' }, { is: 'items', from: 1, items }] : []
}
