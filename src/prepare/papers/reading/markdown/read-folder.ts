import { gatherNotes, shortly, type Imported, type ImportNote, type Known, type Note } from '../imported.ts'
import { nameSections, tellMissing } from '../section-names.ts'
import { refuseTooMuch, Unreadable } from '../unreadable.ts'
import { Fields, keyOf, readBraces, variablePattern } from '../variables.ts'
import { inReadingOrder, isListing, isMarkdown, isNoise, isPicture, isPlaybook, isReadme, isValues, withoutTopFolder } from './file-names.ts'
import { decodeText, openMarkdown, readFile, type FilePart, type MarkdownFile } from './read-file.ts'
import { readJsonValues, readYaml, type Given, type Values } from './simple-yaml.ts'

/** `files` are those that were read, `others` the names of those that were not. */
export type Folder = { name: string; files: ReadonlyMap<string, Uint8Array>; others: string[] }

/**
 * A plan in Markdown as sections of ours: files in the order of a reader, headings as sections, `{{variables}}` as fields
 * with the values and explanations that the folder gives for them.
 */
export function readFolder({ name, files, others }: Folder, known: Known): Imported {
  const texts = new Map([...withoutTopFolder(files)].map(([path, bytes]) => [path, decodeText(placeIn(name, path), bytes)]))
  const opened = new Map([...texts].filter(([path]) => isMarkdown(path)).map(([path, text]) => [path, openMarkdown(path, text)]))
  const read = [...opened.values()].filter(({ path }) => !isListing(path))
  if (read.length === 0) throw new Unreadable('import-empty', name, 'There is no Markdown file (.md) in it.')
  const about: Note[] = []
  const fields = new Fields(known.fields)
  const order = inReadingOrder(read.map(({ path }) => path), (path) => texts.get(path) ?? '', (path) => weightOf(opened.get(path)))
  const values = gatherValues(name, texts, about)
  const parts = order.flatMap((path) => readFile(opened.get(path) as MarkdownFile, placeIn(name, path), fields, read.length === 1))
  const kept = withoutContents(parts, about)
  giveValues(fields, [...values, ...order.map((path): [string, Map<string, Given>] => [path, (opened.get(path) as MarkdownFile).head])], about)
  about.push(...headNotes(read), ...fileNotes([...texts.keys(), ...others], values.map(([path]) => path), order))
  return compose(kept, { name, about, fields, known, values })
}

const placeIn = (name: string, path: string) => (name === path ? path : `${name}, at ${path}`)

function weightOf(file: MarkdownFile | undefined): number | null {
  const given = ['weight', 'order', 'nav_order', 'sidebar_position'].map((key) => file?.head.get(key)?.value).find((value) => value !== undefined)
  return given !== undefined && Number.isFinite(Number(given)) ? Number(given) : null
}

/** Files that hold values: `info.yml` and the like. What settings of other programs hold is none of it. */
function gatherValues(name: string, texts: ReadonlyMap<string, string>, about: Note[]): [string, Map<string, Given>][] {
  return [...texts]
    .filter(([path]) => isValues(path) && !/(^|\/)(mkdocs\.yml|_config\.yml|package(-lock)?\.json)$/.test(path))
    .flatMap(([path, text]): [string, Map<string, Given>][] => {
      const { values, strange } = readValues(placeIn(name, path), path, text)
      for (const { line, words } of strange) about.push({ kind: 'variable', weight: 'left-out', says: `A line of ${path} was not understood.`, words: shortly(words), near: `line ${line}` })
      return [[path, values]]
    })
}

function readValues(place: string, path: string, text: string): Values {
  if (!/\.json$/i.test(path)) return readYaml(text)
  try {
    return readJsonValues(text)
  } catch (error) {
    throw new Unreadable('import-damaged', place, `This is not JSON: ${error instanceof Error ? error.message : String(error)}. Mend it, or take it out of the folder.`)
  }
}

/** Values for fields that the text asks for. A value that is only its own name in braces is none. */
function giveValues(fields: Fields, given: [string, Map<string, Given>][], about: Note[]): void {
  const asked = new Map(fields.list().map((field) => [field.key, field]))
  for (const [path, values] of given)
    for (const [name, { value, help }] of values) {
      const key = keyOf(name)
      const words = isPlaceholder(value, key) ? null : resolved(value, asked)
      const before = asked.get(key)
      if (before && !before.value) {
        fields.take(name, { help: before.help ?? help, value: words })
        Object.assign(before, { value: words })
      } else if (!before && words && isValues(path)) about.push({ kind: 'variable', weight: 'left-out', says: `${path} gives a value that no text asks for.`, words: shortly(`${name}: ${value}`), near: null })
    }
}

const isPlaceholder = (value: string, key: string): boolean => value.trim() === '' || (/[{}<>[\]]/.test(value) && keyOf(value) === key)

/** A value that names another variable says its value, or its name. */
const resolved = (value: string, asked: Map<string, { label: string; value: string | null }>): string =>
  value
    .replace(variablePattern, (written: string, inner: string) => {
      const braces = readBraces(inner)
      const field = braces.is === 'variable' ? asked.get(keyOf(braces.name)) : undefined
      return field?.value ?? (braces.is === 'variable' ? `[${field?.label ?? braces.name}]` : written.replace(/[{}]/g, ''))
    })
    .slice(0, 4000)

/** A list of links to the other sections is made by Muster. */
function withoutContents(parts: FilePart[], about: Note[]): FilePart[] {
  const kept = parts.filter(({ title, body }) => !(/^(table of )?contents$/i.test(title) && body.split('\n').every((line) => line.trim() === '' || /^\s*([-*+]|\d+[.)])\s/.test(line))))
  if (kept.length < parts.length) about.push({ kind: 'contents', weight: 'told', says: 'The list of contents was left out: Muster makes its own.', words: null, near: null })
  return kept
}

const understood = ['title', 'weight', 'order', 'nav_order', 'sidebar_position', 'layout']

function headNotes(files: MarkdownFile[]): Note[] {
  return files.flatMap(({ path, head, headLines }) => {
    const words = [...[...head].filter(([key, { value }]) => !understood.includes(key) && value !== '').map(([key, { value }]) => `${key}: ${value}`), ...headLines.map((each) => each.words)]
    return words.length === 0 ? [] : [{ kind: 'file', weight: 'left-out', says: `What stands at the head of ${path} was not taken into the text.`, words: shortly(words.join(' · '), 300), near: null } satisfies Note]
  })
}

function fileNotes(all: string[], values: string[], order: string[]): Note[] {
  const left = all.filter((path) => !isNoise(path) && !order.includes(path) && !values.includes(path))
  const notes: Note[] = []
  const tell = (kind: Note['kind'], weight: Note['weight'], says: string, paths: string[]) => {
    if (paths.length > 0) notes.push({ kind, weight, says, words: shortly(paths.join(' · '), 600), near: null })
  }
  tell('picture', 'left-out', 'Pictures of the folder were left out.', left.filter(isPicture))
  tell('contents', 'told', 'A file that only lists the others was left out: Muster makes its own contents.', left.filter(isListing))
  tell('file', 'left-out', 'Files that are no Markdown were left out.', left.filter((path) => !isPicture(path) && !isListing(path)))
  if (order.length > 1) tell('order', 'told', 'The files were put into this order. Move sections where they belong.', order)
  return notes
}

type Composing = { name: string; about: Note[]; fields: Fields; known: Known; values: [string, Map<string, Given>][] }

function compose(parts: FilePart[], { name, about, fields, known, values }: Composing): Imported {
  const labels = new Map(fields.list().map((field) => [field.key, field.value ?? `[${field.label}]`]))
  const titles = parts.map(({ title }) => title.replace(/\[([^[\]]+)\]/g, (written, words: string) => labels.get(keyOf(words)) ?? written))
  const keys = nameSections(titles, known.sections)
  const sections = parts.map(({ body }, at) => ({ key: keys[at]?.key ?? '', standard: keys[at]?.standard ?? false, title: titles[at] ?? '', body }))
  for (const { title, body } of sections) refuseTooMuch(name, title, body)
  const notes = parts.flatMap(({ notes: own, file }, at): ImportNote[] => gatherNotes([...own, ...aboutFile(file, parts.length)]).map((note) => ({ ...note, section: keys[at]?.key ?? null })))
  about.push(...tellMissing(keys.map(({ key }) => key), known.sections))
  const title = values.flatMap(([, given]) => ['title', 'TITLE', 'PLAN_TITLE'].flatMap((key) => given.get(key)?.value ?? [])).find((words) => words && !/[{}]/.test(words)) ?? null
  return { title, sections, fields: fields.list(), notes: [...about.map((note) => ({ ...note, section: null })), ...notes] }
}

function aboutFile(file: string, parts: number): Note[] {
  const told = (says: string): Note[] => [{ kind: 'section', weight: 'told', says, words: file, near: null }]
  if (isPlaybook(file)) return told('This playbook came as text. It leads no incident: write its steps as a playbook in the settings of the draft if it is to do so.')
  return isReadme(file) && parts > 1 ? told('This is the README of the folder. If it is about the files and not about incidents, take the section out.') : []
}
