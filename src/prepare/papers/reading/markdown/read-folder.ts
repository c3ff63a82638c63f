import { gatherNotes, type Imported, type ImportNote, type Known, type Note } from '../imported.ts'
import { nameSections, tellMissing } from '../section-names.ts'
import { refuseTooMuch, Unreadable } from '../unreadable.ts'
import { Fields, keyOf } from '../variables.ts'
import { inReadingOrder, isListing, isMarkdown, isPlaybook, isReadme, withoutTopFolder } from './file-names.ts'
import { fileNotes, headNotes } from './folder-notes.ts'
import { gatherValues, giveValues, type GivenValues } from './folder-values.ts'
import { decodeText, openMarkdown, readFile, type FilePart, type MarkdownFile } from './read-file.ts'
import type { Given } from './simple-yaml.ts'

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
  const order = inReadingOrder(
    read.map(({ path }) => path),
    (path) => texts.get(path) ?? '',
    (path) => weightOf(opened.get(path)),
  )
  const values = gatherValues(name, texts, about)
  const parts = order.flatMap((path) => readFile(opened.get(path) as MarkdownFile, placeIn(name, path), fields, read.length === 1))
  const kept = withoutContents(parts, about)
  giveValues(
    fields,
    [...values, ...order.map((path): [string, Map<string, Given>] => [path, (opened.get(path) as MarkdownFile).head])],
    about,
  )
  about.push(
    ...headNotes(read),
    ...fileNotes(
      [...texts.keys(), ...others],
      values.map(([path]) => path),
      order,
    ),
  )
  return compose(kept, { name, about, fields, known, values })
}

const placeIn = (name: string, path: string) => (name === path ? path : `${name}, at ${path}`)

function weightOf(file: MarkdownFile | undefined): number | null {
  const given = ['weight', 'order', 'nav_order', 'sidebar_position']
    .map((key) => file?.head.get(key)?.value)
    .find((value) => value !== undefined)
  return given !== undefined && Number.isFinite(Number(given)) ? Number(given) : null
}

/** A list of links to the other sections is made by Muster. */
function withoutContents(parts: FilePart[], about: Note[]): FilePart[] {
  const kept = parts.filter(
    ({ title, body }) =>
      !(
        /^(table of )?contents$/i.test(title) && body.split('\n').every((line) => line.trim() === '' || /^\s*([-*+]|\d+[.)])\s/.test(line))
      ),
  )
  if (kept.length < parts.length)
    about.push({
      kind: 'contents',
      weight: 'told',
      says: 'The list of contents was left out: Muster makes its own.',
      words: null,
      near: null,
    })
  return kept
}

type Composing = { name: string; about: Note[]; fields: Fields; known: Known; values: GivenValues }

function compose(parts: FilePart[], { name, about, fields, known, values }: Composing): Imported {
  const labels = new Map(fields.list().map((field) => [field.key, field.value ?? `[${field.label}]`]))
  const titles = parts.map(({ title }) => title.replace(/\[([^[\]]+)\]/g, (written, words: string) => labels.get(keyOf(words)) ?? written))
  const keys = nameSections(titles, known.sections)
  const sections = parts.map(({ body }, at) => ({
    key: keys[at]?.key ?? '',
    standard: keys[at]?.standard ?? false,
    title: titles[at] ?? '',
    body,
  }))
  for (const { title, body } of sections) refuseTooMuch(name, title, body)
  const notes = parts.flatMap(({ notes: own, file }, at): ImportNote[] =>
    gatherNotes([...own, ...aboutFile(file, parts.length)]).map((note) => ({ ...note, section: keys[at]?.key ?? null })),
  )
  about.push(
    ...tellMissing(
      keys.map(({ key }) => key),
      known.sections,
    ),
  )
  const title =
    values
      .flatMap(([, given]) => ['title', 'TITLE', 'PLAN_TITLE'].flatMap((key) => given.get(key)?.value ?? []))
      .find((words) => words && !/[{}]/.test(words)) ?? null
  return { title, sections, fields: fields.list(), notes: [...about.map((note) => ({ ...note, section: null })), ...notes] }
}

function aboutFile(file: string, parts: number): Note[] {
  const told = (says: string): Note[] => [{ kind: 'section', weight: 'told', says, words: file, near: null }]
  if (isPlaybook(file))
    return told(
      'This playbook came as text. It leads no incident: write its steps as a playbook in the settings of the draft if it is to do so.',
    )
  return isReadme(file) && parts > 1
    ? told('This is the README of the folder. If it is about the files and not about incidents, take the section out.')
    : []
}
