import type { Node as TextNode } from '@tiptap/pm/model'
import { align, type Match } from './align.ts'
import { keepWording } from './keep-wording.ts'
import { readText, type Block, type ReadText } from './read-text.ts'
import { isBlank, writeBlock, writeRow, type ListMark } from './write-block.ts'

/**
 * The text of the document as Markdown. Whatever is as it was in `before` is copied byte for byte, down to the item of a
 * list and the row of a table, so that a comparison of the two shows what was edited and nothing else.
 */
export function writeText(document: TextNode, before: ReadText): string {
  const { source, blocks } = before
  const now = document.children.filter((node) => !isBlank(node))
  if (now.length === 0) return blocks.length === 0 ? source : ''
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const paper: Paper = { source, eol, separator: eol + eol }
  const { text, first, last } = writeBlocks(now, blocks, { ...paper, prefix: '' })
  const head = first === 0 ? source.slice(0, blocks[0]?.from) : ''
  const tail = blocks.length > 0 ? source.slice(blocks.at(-1)?.to) : eol
  return head + text + (last || /^\s*$/.test(tail) ? tail : eol)
}

/** What is written on: where from one copies, how lines end, what stands before each and between blocks. */
type Paper = { source: string; eol: string; separator: string }
type Place = Paper & { prefix: string }
type Written = { text: string; first: number | null; last: boolean }

function writeBlocks(now: readonly TextNode[], before: Block[], place: Place): Written {
  const matches = align(before, now)
  let text = ''
  let lastText = ''
  for (const [at, node] of now.entries()) {
    const [match, previous] = [matches[at] ?? null, matches[at - 1] ?? null]
    const follows = at > 0 && match !== null && previous?.at === match.at - 1
    const isMoved = match?.is === 'same' && !follows && !(at === 0 && match.at === 0)
    const gap = (at === 0 ? '' : gapBetween(follows ? match : null, before, place)) + (isMoved ? indentOf(before[match.at], place) : '')
    const neighbours = { before: at > 0 && !follows ? now[at - 1] : undefined, lastText, isLast: at === now.length - 1 }
    lastText = writeOne(node, match, before, place, neighbours)
    text += gap + lastText
  }
  return { text, first: matches[0]?.at ?? null, last: matches.at(-1)?.at === before.length - 1 }
}

function gapBetween(match: Match | null, before: Block[], { source, separator }: Place): string {
  return match ? source.slice(before[match.at - 1]?.to, before[match.at]?.from) : separator
}

/** Further lines of what stood indented stand so too. */
function indentOf(block: Block | undefined, { source, prefix }: Place): string {
  const line =
    source
      .slice(0, block?.from)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const indent = line.slice(prefix.length)
  return line.startsWith(prefix) && indent.trim() === '' ? indent : ''
}

type Neighbours = {
  /** The block before, where it was another one in the source. */
  before: TextNode | undefined
  lastText: string
  isLast: boolean
}

function writeOne(node: TextNode, match: Match | null, before: Block[], place: Place, near: Neighbours): string {
  const old = match && before[match.at]
  const mark = markFor(node, near)
  const mustEnd = match?.at === before.length - 1 && !near.isLast
  if (old && match.is === 'same' && !mark && !belongsToList(old, near, place)) {
    const written = place.source.slice(old.from, old.to)
    return mustEnd && fenced.includes(node.type.name) ? closed(written, place) : written
  }
  if (old && match.is === 'changed' && !mark) return writeChanged(node, old, place)
  return fresh(writeBlock(node, mark), place)
}

/** What is indented belongs to a list that now stands before it. */
const belongsToList = ({ node, from }: Block, near: Neighbours, { source }: Place) =>
  node.type.name === 'codeBlock' && near.before !== undefined && !/[`~]/.test(source.charAt(from))

const fenced = ['tinted', 'codeBlock', 'rawBlock']

/** At the end of a text nothing need be closed; what follows now would be taken for a part of it. */
function closed(written: string, { eol, prefix }: Place): string {
  const fence = /^(?::{3,}|`{3,}|~{3,})/.exec(written)?.[0]
  if (!fence) return written
  const end = new RegExp(`[\\r\\n][ \\t>]*${fence.charAt(0)}{${fence.length},}[ \\t]*$`)
  return end.test(written) ? written : written + eol + prefix + fence
}

const lists = ['bulletList', 'orderedList', 'taskList']

/** Another mark than that of the list before, if there is one that was not there in the source. */
function markFor(node: TextNode, { before, lastText }: Neighbours): ListMark | null {
  if (!before || !lists.includes(before.type.name) || !lists.includes(node.type.name)) return null
  const ordered = /^\d+([.)])/.exec(lastText)?.[1]
  if (node.type.name === 'orderedList') return ordered === '.' ? ')' : '.'
  return lastText.startsWith('-') ? '*' : '-'
}

function writeChanged(node: TextNode, old: Block, place: Place): string {
  const written = place.source.slice(old.from, old.to)
  const within = old.inside && writeInside(node, old, place)
  if (within !== null) return within
  const text = fresh(writeBlock(node), place)
  const isLine = node.type.name === 'paragraph' || node.type.name === 'heading'
  return isLine && place.prefix.trim() === '' ? keepWording(written, text, (each) => saysTheSame(each, text, node)) : text
}

/** Block by block, row by row. Null where the whole must be written anew. */
function writeInside(node: TextNode, old: Block, place: Place): string | null {
  const { inside } = old
  if (!inside || !sameFrame(node, old.node)) return null
  if (node.type.name === 'table') return writeTable(node, old, place)
  const isList = lists.includes(node.type.name)
  const now = isList ? node.children : node.children.filter((child) => !isBlank(child))
  if (now.length === 0) return null
  const { source, eol } = place
  const separator = isList ? itemGap(inside.blocks, source, eol + inside.prefix) : eol + inside.prefix.trimEnd() + eol + inside.prefix
  const within = { ...place, prefix: inside.prefix, separator }
  const { text, first } = isList ? writeItems(now, inside.blocks, within, source[old.from]) : writeBlocks(now, inside.blocks, within)
  if (node.type.name.endsWith('Item') && first !== 0) return null
  return headOf(node, old, inside.blocks, source) + text + source.slice(inside.blocks.at(-1)?.to, old.to)
}

/** `:::example`, `- [ ] `: with the tick as it is now. */
function headOf(node: TextNode, old: Block, inside: Block[], source: string): string {
  const head = source.slice(old.from, inside[0]?.from)
  if (node.type.name !== 'taskItem' || node.attrs.checked === old.node.attrs.checked) return head
  return head.replace(/\[[ xX]\]/, node.attrs.checked ? '[x]' : '[ ]')
}

const itemGap = (items: Block[], source: string, otherwise: string) =>
  items.length > 1 ? source.slice(items[0]?.to, items[1]?.from) : otherwise

function sameFrame(node: TextNode, old: TextNode): boolean {
  if (node.type.name === 'taskItem') return true
  if (node.type.name === 'table') return node.childCount > 0 && sameColumns(node, old)
  return node.sameMarkup(old)
}

function sameColumns(node: TextNode, old: TextNode): boolean {
  const columns = (table: TextNode) => table.firstChild?.children.map((cell) => String(cell.attrs.align)).join() ?? ''
  return columns(node) === columns(old) && node.children.every(({ childCount }) => childCount === node.firstChild?.childCount)
}

function writeItems(now: readonly TextNode[], before: Block[], place: Place, mark: string | undefined): Written {
  const matches = align(before, now)
  const { source } = place
  const numbers = before.map(({ from }) => Number(/^\d+/.exec(source.slice(from, from + 9))?.[0] ?? Number.NaN))
  const counts = numbers.length < 2 || numbers[1] !== numbers[0]
  const numberAt = (at: number) => (numbers[0] ?? 1) + (counts ? at : 0)
  const delimiter = source.slice(before[0]?.from, (before[0]?.from ?? 0) + 10).match(/^\d+([.)])/)?.[1] as ListMark | undefined
  const text = now.map((item, at) => {
    const match = matches[at] ?? null
    const old = match && before[match.at]
    const gap = at === 0 ? '' : gapBetween(match && matches[at - 1]?.at === match.at - 1 ? match : null, before, place)
    const stays = old && (match.at === at || !delimiter || numbers[match.at] === numberAt(at))
    if (match?.is === 'same' && old && stays) return gap + source.slice(old.from, old.to)
    const number = String(numberAt(at))
    if (match?.is === 'same' && old && number.length === String(numbers[match.at]).length)
      return gap + number + source.slice(old.from + number.length, old.to)
    const changed = stays && old.inside ? writeInside(item, old, { ...place, prefix: place.prefix }) : null
    return gap + (changed ?? fresh(writeItem(item, delimiter ?? (mark as ListMark), Number(number)), place))
  })
  return { text: text.join(''), first: matches[0]?.at ?? null, last: false }
}

function writeItem(item: TextNode, mark: ListMark, number: number): string {
  const { schema } = item.type
  const name = item.type.name === 'taskItem' ? 'taskList' : mark === '.' || mark === ')' ? 'orderedList' : 'bulletList'
  return writeBlock(schema.node(name, name === 'orderedList' ? { start: number } : null, [item]), mark)
}

function writeTable(node: TextNode, old: Block, place: Place): string | null {
  const rows = old.inside?.blocks ?? []
  const { source, eol, prefix } = place
  const matches = align(rows, node.children)
  if (matches[0]?.at !== 0 || !rows[0]) return null
  const headEnd = rows[0].to
  // The line that says how the columns are aligned belongs to the heading.
  const ruleEnd = headEnd + (/^\s*?(\r\n|\n|\r)[^\r\n]*/.exec(source.slice(headEnd))?.[0].length ?? 0)
  const lines = node.children.map((row, at) => {
    const match = matches[at]
    const was = match && rows[match.at]
    const written = was ? source.slice(was.from, was.to) : ''
    const line = match?.is === 'same' ? written : keepWording(written, writeRow(row), null)
    return at === 0 ? line + source.slice(headEnd, ruleEnd) : line
  })
  return source.slice(old.from, rows[0].from) + lines.join(eol + prefix)
}

/** Written anew where every line has something before it. */
function fresh(text: string, { eol, prefix }: Place): string {
  const [first = '', ...rest] = text.split('\n')
  return [first, ...rest.map((line) => (line ? prefix + line : prefix.trimEnd()))].join(eol)
}

function saysTheSame(one: string, other: string, { type }: TextNode): boolean {
  const [a, b] = [readText(type.schema, one).blocks, readText(type.schema, other).blocks]
  return a.length === 1 && b.length === 1 && a[0]?.node.eq(b[0]?.node as TextNode) === true
}
