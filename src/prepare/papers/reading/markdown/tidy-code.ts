import type { Nodes, PhrasingContent } from 'mdast'
import { readBraces, variablePattern } from '../variables.ts'
import { writeMarkdown } from '../write-markdown.ts'
import { before, isTodo, noteOf, placeOf, type Tidying } from './tidying.ts'

/** Variables become fields; instructions to another program go, and are noted. */
export function fillIn(from: number, to: number, tidying: Tidying): void {
  for (const match of tidying.source.slice(from, to).matchAll(variablePattern)) {
    const at = from + match.index
    tidying.edits.add(at, at + match[0].length, takeOrNote(match[0], match[1] ?? '', at, tidying))
  }
}

function takeOrNote(written: string, inner: string, at: number, tidying: Tidying): string {
  const braces = readBraces(inner)
  if (braces.is === 'variable') return `:field{key=${tidying.fields.take(braces.name)}}`
  tidying.note(noteOf('variable', 'left-out', 'An instruction to a program that fills in templates was left out.', written), at)
  return ''
}

export const withFields = (text: string, tidying: Tidying): string =>
  text.replace(variablePattern, (written: string, inner: string) => takeOrNote(written, inner, 0, tidying))

/** Words that mean themselves, as Markdown. Addresses may be found in them. */
export const plain = (words: string): string => written({ type: 'text', value: words.replace(/\s+/g, ' ').trim() })
const guidance = (words: string): string =>
  written({ type: 'textDirective', name: 'guidance', attributes: {}, children: [{ type: 'text', value: words }] })
const code = (words: string): string => written({ type: 'inlineCode', value: words })
const written = (child: PhrasingContent): string =>
  writeMarkdown([{ type: 'paragraph', children: [child] }])
    .trim()
    .replace(/(https?)\\:\/\//g, '$1://')
    .replace(/(\w)\\@(?=\w)/g, '$1@')

/** Code cannot hold a field, so the field stands between two pieces of code. */
export function tidyCode(node: Extract<Nodes, { type: 'inlineCode' }>, tidying: Tidying): void {
  const [from, to] = placeOf(node)
  if (isTodo(node))
    return tidying.edits.add(from, to, withFields(tidying.guided ? plain(node.value) : guidance(node.value.trim()), tidying))
  const text = codeWithFields(node.value, tidying)
  if (text !== null) tidying.edits.add(from, to, text)
}

/** Null where there is no variable in it. What has two braces and is no variable (`docker ps --format '{{.Names}}'`) is code. */
function codeWithFields(value: string, tidying: Tidying): string | null {
  let [text, at, any] = ['', 0, false]
  const words = (part: string) =>
    /^(\s*)(.*?)(\s*)$/s
      .exec(part)
      ?.slice(1)
      .map((each, place) => (place === 1 && each ? code(each) : each))
      .join('') ?? ''
  for (const match of value.matchAll(variablePattern)) {
    const braces = readBraces(match[1] ?? '')
    if (braces.is !== 'variable') continue
    text += `${words(value.slice(at, match.index))}:field{key=${tidying.fields.take(braces.name)}}`
    at = match.index + match[0].length
    any = true
  }
  return any ? text + words(value.slice(at)) : null
}

export function tidyCodeBlock(node: Extract<Nodes, { type: 'code' }>, tidying: Tidying): void {
  const lines = node.value.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => codeWithFields(line.trimEnd(), tidying))
  if (read.every((line) => line === null)) return
  const [from, to] = placeOf(node)
  const written = read.map((line, at) => (line ?? code((lines[at] ?? '').trimEnd())).trim())
  tidying.edits.add(from, to, written.join(`\\\n${before(from, tidying)}`))
  const says = 'A block of code with variables became lines of text: code cannot hold a field.'
  tidying.note(noteOf('variable', 'changed', says, lines[0] ?? null), from)
}
