import type { FootnoteDefinition, Heading, Nodes, Root, RootContent } from 'mdast'
import { parseText } from '../../../plan/text/parse-text.ts'
import { shortly, type Note } from '../imported.ts'
import { sectionLevel } from '../section-names.ts'
import { Unreadable } from '../unreadable.ts'
import { readBraces, variablePattern, type Fields } from '../variables.ts'
import { Edits } from './edits.ts'
import { titleOfFile } from './file-names.ts'
import { plainLines } from './plain-lines.ts'
import { readYaml, type Given } from './simple-yaml.ts'
import { tidy } from './tidy.ts'
import { placeOf } from './tidying.ts'

/** A file of a Markdown plan, opened: its text, and what stands at its head. */
export type MarkdownFile = { path: string; text: string; head: Map<string, Given>; headLines: { line: number; words: string }[] }

export type FilePart = { title: string; body: string; notes: Note[]; file: string }

/** UTF-8, or UTF-16 with its mark. */
export function decodeText(place: string, bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(wide, { fatal: true }).decode(bytes)
    if (!text.includes('\u0000')) return text.replace(/\r\n?/g, '\n')
  } catch {
    // Told below, with what to do.
  }
  throw new Unreadable(
    'import-encoding',
    place,
    'This is not text in UTF-8. Open it in an editor, save it in that encoding, and try again.',
  )
}

export function openMarkdown(path: string, text: string): MarkdownFile {
  const front = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  if (!front) return { path, text, head: new Map(), headLines: [] }
  const { values, strange } = readYaml(front[1] ?? '')
  return { path, text: text.slice(front[0].length), head: values, headLines: strange.map(({ line, words }) => ({ line: line + 1, words })) }
}

/**
 * The sections of one file as texts of ours. With `alone` the file is the whole plan, so that its headings cut it as those of
 * a Word document do; among others, a file with one main heading is one section.
 */
export function readFile(given: MarkdownFile, place: string, fields: Fields, alone: boolean): FilePart[] {
  const { text, notes } = plainLines(canonical(given.text))
  const root = parseText(text)
  const edits = new Edits()
  const remarks: { note: Note; at: number }[] = []
  tidy({ file: place, source: text, edits, fields, root, guided: false, note: (note, at) => void remarks.push({ note, at }) })
  const parts = cut(root, text, { titled: given.head.get('title')?.value ?? null, path: given.path, alone })
  return parts.map(({ title, heading, from, to, nodes }, at) => {
    shiftHeadings(nodes, text, edits)
    const body = `${edits.rewrite(text, from, to).trim()}\n${footnotesFor(nodes, root, text, edits)}`
    const own = remarks
      .filter((remark) => remark.at >= (heading ? placeOf(heading)[0] : from) && remark.at < to)
      .map((remark) => beside(remark, text))
    const titleNotes = heading && variables(text.slice(...placeOf(heading))) ? [titleNote(text.slice(...placeOf(heading)))] : []
    return {
      title: title ?? titleOfFile(given.path),
      body: body.trim() === '' ? '' : body.replace(/\n{3,}/g, '\n\n'),
      notes: [...(at === 0 ? notes : []), ...titleNotes, ...own],
      file: given.path,
    }
  })
}

/** `{{ NAME }}` without the space, which would end an address in a link. */
const canonical = (text: string): string =>
  text.replace(variablePattern, (written: string, inner: string) => {
    const braces = readBraces(inner)
    return braces.is === 'variable' ? `{{${braces.name.replace(/\s+/g, '_')}}}` : written
  })

const variables = (text: string): boolean => new RegExp(variablePattern.source).test(text)

const titleNote = (words: string): Note => ({
  kind: 'variable',
  weight: 'changed',
  says: 'The title of a section is plain words and cannot hold a field. Write in the title what belongs there.',
  words: words.replace(/^#+\s*/, ''),
  near: null,
})

type Part = { title: string | null; heading: Heading | null; from: number; to: number; nodes: RootContent[] }
type Cutting = { titled: string | null; path: string; alone: boolean }

function cut(root: Root, text: string, { titled, alone }: Cutting): Part[] {
  const headings = root.children.filter((node): node is Heading => node.type === 'heading')
  const depths = headings.map(({ depth }) => depth)
  const highest = Math.min(...depths)
  const level = headings.length === 0 ? 0 : alone ? sectionLevel(depths) : highest
  const single = !alone && titled !== null && headings.filter(({ depth }) => depth === highest).length !== 1
  const starts = single ? [] : headings.filter(({ depth }) => depth <= level)
  const parts: Part[] = starts.map((heading, at) => ({
    title: titleOf(heading),
    heading,
    from: placeOf(heading)[1],
    to: starts[at + 1] ? placeOf(starts[at + 1] as Heading)[0] : text.length,
    nodes: [],
  }))
  const opening: Part = { title: titled, heading: null, from: 0, to: starts[0] ? placeOf(starts[0])[0] : text.length, nodes: [] }
  for (const node of root.children) {
    const [from] = placeOf(node)
    const part = parts.findLast((each) => from >= each.from)
    if (!starts.includes(node as Heading)) (part ?? opening).nodes.push(node)
  }
  return opening.nodes.some((node) => node.type !== 'definition') || parts.length === 0 ? [opening, ...parts] : parts
}

/** Plain words; a variable stands in brackets until its value is known. */
function titleOf(heading: Heading): string {
  const written = wordsOf(heading).replace(variablePattern, (_, inner: string) => {
    const braces = readBraces(inner)
    return braces.is === 'variable' ? `[${braces.name.replaceAll('_', ' ')}]` : ''
  })
  return shortly(written, 200) || 'Section'
}

function wordsOf(node: Nodes): string {
  if (node.type === 'html') return ''
  return 'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : 'alt' in node ? (node.alt ?? '') : ''
}

/** Headings in a section begin at the second level, however deep they were. */
function shiftHeadings(nodes: RootContent[], text: string, edits: Edits): void {
  const headings = nodes.filter((node): node is Heading => node.type === 'heading')
  const shift = 2 - Math.min(...headings.map(({ depth }) => depth))
  for (const heading of headings) {
    const [from, to] = placeOf(heading)
    const depth = Math.min(6, heading.depth + shift)
    const marks = /^#+/.exec(text.slice(from, to))?.[0]
    if (marks && marks.length !== depth) edits.add(from, from + marks.length, '#'.repeat(depth))
    if (!marks) setextToHash(heading, text, edits, depth)
  }
}

function setextToHash(heading: Heading, text: string, edits: Edits, depth: number): void {
  const [from, to] = placeOf(heading)
  const end = placeOf(heading.children.at(-1) ?? heading)[1]
  edits.add(from, from, `${'#'.repeat(depth)} `)
  for (let at = text.indexOf('\n', from); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) edits.add(at, at + 1, ' ')
  edits.add(end, to, '')
}

/** Footnotes stand in the section that names them: the rest of the file may become another one. */
function footnotesFor(nodes: RootContent[], root: Root, text: string, edits: Edits): string {
  const named = new Set<string>()
  const look = (node: Nodes): void => {
    if (node.type === 'footnoteReference') named.add(node.identifier)
    if ('children' in node) node.children.forEach(look)
  }
  nodes.forEach(look)
  const here = new Set<RootContent>(nodes)
  const elsewhere = root.children.filter(
    (node): node is FootnoteDefinition => node.type === 'footnoteDefinition' && named.has(node.identifier) && !here.has(node),
  )
  return elsewhere.map((node) => `\n${edits.rewrite(text, ...placeOf(node)).trim()}\n`).join('')
}

function beside({ note, at }: { note: Note; at: number }, text: string): Note {
  const before = text.slice(0, at)
  const near = plainWords(before.slice(before.lastIndexOf('\n') + 1)) || plainWords(before.trimEnd().split('\n').at(-1) ?? '')
  return { ...note, near: near === '' ? null : near.length <= 60 ? near : `…${near.slice(-59).trimStart()}` }
}

const plainWords = (line: string): string =>
  line
    .replace(/^[\s>]*(?:#+|[*+-]|\d+[.)])\s+/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[{}*`]+/g, '')
    .trim()
