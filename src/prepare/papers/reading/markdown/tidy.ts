import type { Definition, Link, LinkReference, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { fieldDirective } from '../../../plan/text/directives.ts'
import type { Note } from '../imported.ts'
import { Unreadable } from '../unreadable.ts'
import { readBraces, variablePattern, type Fields } from '../variables.ts'
import { writeMarkdown } from '../write-markdown.ts'
import type { Edits } from './edits.ts'
import { isSafeHtml, tellHtml } from './html.ts'

/** What is needed to go through one file: its name for complaints, its text, and where changes and notes go. */
export type Tidying = {
  file: string
  source: string
  edits: Edits
  fields: Fields
  root: Root
  /** Inside of guidance already: what is still to be done needs no further mark. */
  guided: boolean
  note: (note: Note, at: number) => void
}

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

export const placeOf = (node: Nodes): [number, number] => [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
const startOf = (node: Nodes) => placeOf(node)[0]

const note = (kind: Note['kind'], weight: Note['weight'], says: string, words: string | null): Note => ({ kind, weight, says, words, near: null })

/** What somebody meant to write and has not: it is guidance for whoever goes on. */
const todo = /(?<![\w-])(?:TODO|FIXME|TBD)(?![\w-])/

const isTodo = (node: PhrasingContent | undefined): boolean =>
  (node?.type === 'text' || node?.type === 'inlineCode') && /^\s*(?:TODO|FIXME|TBD)(?![\w-])/.test(node.value)

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

/** Variables become fields; instructions to another program go, and are noted. */
function fillIn(from: number, to: number, tidying: Tidying): void {
  for (const match of tidying.source.slice(from, to).matchAll(variablePattern)) {
    const at = from + match.index
    tidying.edits.add(at, at + match[0].length, takeOrNote(match[0], match[1] ?? '', at, tidying))
  }
}

function takeOrNote(written: string, inner: string, at: number, tidying: Tidying): string {
  const braces = readBraces(inner)
  if (braces.is === 'variable') return `:field{key=${tidying.fields.take(braces.name)}}`
  tidying.note(note('variable', 'left-out', 'An instruction to a program that fills in templates was left out.', written), at)
  return ''
}

const withFields = (text: string, tidying: Tidying): string => text.replace(variablePattern, (written: string, inner: string) => takeOrNote(written, inner, 0, tidying))

/** Words that mean themselves, as Markdown. */
const plain = (words: string): string => writeMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: words.replace(/\s+/g, ' ').trim() }] }]).trim()
const guidance = (words: string): string =>
  writeMarkdown([{ type: 'paragraph', children: [{ type: 'textDirective', name: 'guidance', attributes: {}, children: [{ type: 'text', value: words }] }] }]).trim()
const code = (words: string): string => writeMarkdown([{ type: 'paragraph', children: [{ type: 'inlineCode', value: words }] }]).trim()

/** Code cannot hold a field, so the field stands between two pieces of code. */
function tidyCode(node: Extract<Nodes, { type: 'inlineCode' }>, tidying: Tidying): void {
  const [from, to] = placeOf(node)
  if (isTodo(node)) return tidying.edits.add(from, to, withFields(tidying.guided ? plain(node.value) : guidance(node.value.trim()), tidying))
  const text = codeWithFields(node.value, tidying)
  if (text !== null) tidying.edits.add(from, to, text)
}

/** Null where there is no variable in it. What has two braces and is no variable (`docker ps --format '{{.Names}}'`) is code. */
function codeWithFields(value: string, tidying: Tidying): string | null {
  let [text, at, any] = ['', 0, false]
  const words = (part: string) => /^(\s*)(.*?)(\s*)$/s.exec(part)?.slice(1).map((each, place) => (place === 1 && each ? code(each) : each)).join('') ?? ''
  for (const match of value.matchAll(variablePattern)) {
    const braces = readBraces(match[1] ?? '')
    if (braces.is !== 'variable') continue
    text += `${words(value.slice(at, match.index))}:field{key=${tidying.fields.take(braces.name)}}`
    at = match.index + match[0].length
    any = true
  }
  return any ? text + words(value.slice(at)) : null
}

function tidyCodeBlock(node: Extract<Nodes, { type: 'code' }>, tidying: Tidying): void {
  const lines = node.value.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => codeWithFields(line.trimEnd(), tidying))
  if (read.every((line) => line === null)) return
  const [from, to] = placeOf(node)
  const written = read.map((line, at) => (line ?? code((lines[at] ?? '').trimEnd())).trim())
  tidying.edits.add(from, to, written.join(`\\\n${before(from, tidying)}`))
  const says = 'A block of code with variables became lines of text: code cannot hold a field.'
  tidying.note(note('variable', 'changed', says, lines[0] ?? null), from)
}

/** What a further line of this block begins with: the marks of quotations, and room for those of lists. */
function before(at: number, { source }: Tidying): string {
  return source.slice(source.lastIndexOf('\n', at - 1) + 1, at).replace(/[^>]/g, ' ')
}

function tidyHtml(node: Extract<Nodes, { type: 'html' }>, parent: Parents, tidying: Tidying): void {
  const [from, to] = placeOf(node)
  const { file, source, edits } = tidying
  const place = `${file}, line ${lineOf(source, from)}`
  if (!isSafeHtml(node.value))
    throw new Unreadable('import-unsafe', place, 'There is a program in this text (a script, a frame, or something that runs on a click). Take it out and try again.')
  const told = tellHtml(node.value, { inTable: parent.type === 'tableCell' || parent.type === 'heading', prefix: before(from, tidying) })
  for (const each of told.notes) tidying.note(each, from)
  edits.add(from, to, withFields(told.text, tidying))
}

export const lineOf = (source: string, at: number): number => source.slice(0, at).split('\n').length

function tidyLink(node: Link | LinkReference, url: string, tidying: Tidying): void {
  const { edits, source, file } = tidying
  const [from, to] = placeOf(node)
  if (/^\s*(javascript|vbscript|data):/i.test(url))
    throw new Unreadable('import-unsafe', `${file}, line ${lineOf(source, from)}`, `A link here would run a program (“${url.slice(0, 40)}”). Take it out and try again.`)
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
  tell(note('link', 'changed', 'Links to other places in the document or to other files became plain words.', `${words} (${url})`), startOf(node))
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
  tidying.note(note('picture', 'left-out', alt ? 'A picture was left out; the words that describe it are there.' : 'A picture was left out.', [alt, file].filter(Boolean).join(', ')), from)
}
