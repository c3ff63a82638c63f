import type { Definition, Link, LinkReference, Nodes, Parents } from 'mdast'
import { fieldDirective } from '../../../plan/text/directives.ts'
import { Unreadable } from '../unreadable.ts'
import { variablePattern } from '../variables.ts'
import { isSafeHtml, tellHtml } from './html.ts'
import { fillIn, plain, tidyCode, tidyCodeBlock, withFields } from './tidy-code.ts'
import { before, isTodo, lineOf, noteOf, placeOf, startOf, todo, type Tidying } from './tidying.ts'

/** Goes through the tree of a text and notes every change that it needs to be a text of ours. The text itself is not touched. */
export function tidy(tidying: Tidying): void {
  for (const child of tidying.root.children) visit(child, tidying.root, tidying)
}

function visit(node: Nodes, parent: Parents, tidying: Tidying): void {
  switch (node.type) {
    case 'text':
      return tidyText(node, parent, tidying)
    case 'inlineCode':
      return tidyCode(node, tidying)
    case 'code':
      return tidyCodeBlock(node, tidying)
    case 'html':
      return tidyHtml(node, parent, tidying)
    case 'link':
      return tidyLink(node, node.url, tidying)
    case 'linkReference':
      return tidyReference(node, tidying)
    case 'image':
    case 'imageReference':
      return tidyImage(node, tidying)
    case 'definition':
      return tidying.edits.add(...placeOf(node), '')
    case 'textDirective':
      if (node.name === fieldDirective && node.attributes?.key) return void tidying.fields.take(node.attributes.key)
      return tidyChildren(node, node.name === 'guidance' ? { ...tidying, guided: true } : tidying)
    case 'containerDirective':
      return tidyChildren(node, node.name === 'guidance' ? { ...tidying, guided: true } : tidying)
    case 'paragraph':
      if (isTodo(node.children[0]) && !tidying.guided) return tidyTodo(node, parent, tidying)
      return tidyChildren(node, tidying)
    default:
      if ('children' in node) tidyChildren(node as Parents, tidying)
  }
}

const tidyChildren = (node: Parents, tidying: Tidying): void => node.children.forEach((child) => visit(child, node, tidying))

/** A paragraph that only says what is to be done. By itself it is a block of guidance; in a list or a quotation, words of guidance. */
function tidyTodo(node: Extract<Nodes, { type: 'paragraph' }>, parent: Parents, tidying: Tidying): void {
  const [from, to] = placeOf(node)
  const isBlock = parent.type === 'root'
  tidying.edits.add(from, from, isBlock ? ':::guidance\n' : ':guidance[')
  tidyChildren(node, { ...tidying, guided: true })
  tidying.edits.add(to, to, isBlock ? '\n:::' : ']')
}

/** From the mark to the end of the line of thought: what follows in the same paragraph belongs to it. */
function tidyText(node: Extract<Nodes, { type: 'text' }>, parent: Parents, tidying: Tidying): void {
  if (!node.position) return
  const [from, to] = placeOf(node)
  const found = tidying.guided || parent.type === 'link' ? null : todo.exec(tidying.source.slice(from, to))
  fillIn(from, to, tidying)
  if (!found) return
  const after = parent.children.slice(parent.children.indexOf(node as never))
  const end = after.every(({ type }) => ['text', 'link', 'emphasis', 'strong'].includes(type)) ? placeOf(after.at(-1) as Nodes)[1] : to
  tidying.edits.add(from + found.index, from + found.index, ':guidance[')
  tidying.edits.add(end, end, ']')
}

function tidyHtml(node: Extract<Nodes, { type: 'html' }>, parent: Parents, tidying: Tidying): void {
  const [from, to] = placeOf(node)
  const { file, source, edits } = tidying
  const place = `${file}, line ${lineOf(source, from)}`
  if (!isSafeHtml(node.value))
    throw new Unreadable(
      'import-unsafe',
      place,
      'There is a program in this text (a script, a frame, or something that runs on a click). Take it out and try again.',
    )
  const told = tellHtml(node.value, { inTable: parent.type === 'tableCell' || parent.type === 'heading', prefix: before(from, tidying) })
  for (const each of told.notes) tidying.note(each, from)
  edits.add(from, to, withFields(told.text, tidying))
}

function tidyLink(node: Link | LinkReference, url: string, tidying: Tidying): void {
  const { edits, source, file } = tidying
  const [from, to] = placeOf(node)
  if (/^\s*(javascript|vbscript|data):/i.test(url))
    throw new Unreadable(
      'import-unsafe',
      `${file}, line ${lineOf(source, from)}`,
      `A link here would run a program (“${url.slice(0, 40)}”). Take it out and try again.`,
    )
  const hasVariable = new RegExp(variablePattern.source).test(url)
  const first = node.children[0]
  const bare = source[from] !== '['
  if (bare) return hasVariable ? edits.add(from, to, withFields(source.slice(from, to).replace(/^<|>$/g, ''), tidying)) : undefined
  tidyChildren(node, tidying)
  const isAddress = /^(https?:\/\/|mailto:|tel:)/i.test(url)
  if (isAddress && !hasVariable && node.type === 'link') return
  const [inFrom, inTo] = first ? [startOf(first), placeOf(node.children.at(-1) as Nodes)[1]] : [to, to]
  if (isAddress && !hasVariable) return edits.add(inTo, to, `](${url.includes(' ') ? `<${url}>` : url})`)
  edits.add(from, inFrom, '')
  edits.add(inTo, to, hasVariable ? ` (${withFields(url, tidying)})` : '')
  if (!hasVariable) noteInner(node, url, tidying)
}

function noteInner(node: Link | LinkReference, url: string, { source, note: tell }: Tidying): void {
  const words = source.slice(startOf(node.children[0] ?? node), placeOf(node.children.at(-1) ?? node)[1])
  tell(
    noteOf('link', 'changed', 'Links to other places in the document or to other files became plain words.', `${words} (${url})`),
    startOf(node),
  )
}

/** Addresses that stood at the end of the file are put where they are used: the file may be cut into sections. */
function tidyReference(node: LinkReference, tidying: Tidying): void {
  const found = tidying.root.children.find((each): each is Definition => each.type === 'definition' && each.identifier === node.identifier)
  if (found) tidyLink(node, found.url, tidying)
}

function tidyImage(node: Extract<Nodes, { type: 'image' | 'imageReference' }>, tidying: Tidying): void {
  const [from, to] = placeOf(node)
  const alt = node.alt?.trim() ?? ''
  tidying.edits.add(from, to, alt ? withFields(plain(alt), tidying) : '')
  const file = node.type === 'image' ? node.url : node.identifier
  tidying.note(
    noteOf(
      'picture',
      'left-out',
      alt ? 'A picture was left out; the words that describe it are there.' : 'A picture was left out.',
      [alt, file].filter(Boolean).join(', '),
    ),
    from,
  )
}
