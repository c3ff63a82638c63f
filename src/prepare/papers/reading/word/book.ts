import { XmlBroken, elementsOf, parseXml, type XmlElement } from '../xml.ts'
import { Unreadable } from '../unreadable.ts'
import { readTheme, type Theme } from './colour.ts'
import { readLists, type Lists } from './lists.ts'
import { readStyles, type Styles } from './styles.ts'

/** A Word file opened: its text, and all that its text leads to. */
export type Book = {
  body: XmlElement
  styles: Styles
  lists: Lists
  theme: Theme
  footnotes: Map<string, XmlElement>
  endnotes: Map<string, XmlElement>
  comments: Map<string, XmlElement>
  /** Heads and feet of its pages. */
  margins: XmlElement[]
  /** Where a link of the text leads. */
  targetOf: (relation: string) => string | null
  /** Parts that hold no text of ours: macros, embedded files. */
  strange: string[]
}

/** The namespaces of Word's files, in both editions of the standard (ECMA-376 transitional and strict). */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
}

export const documentPart = /^word\/document\d*\.xml$/i

/** `parts` are the files of the package by their path. */
export function openBook(name: string, parts: ReadonlyMap<string, Uint8Array>): Book {
  const part = (path: string) => (parts.has(path) ? readPart(name, path, parts.get(path) as Uint8Array) : null)
  const text = mainPart(parts, part)
  const root = text ? part(text) : null
  const body = root && elementsOf(root).find((each) => each.name === 'w:body')
  if (!text || !body)
    throw new Unreadable(
      'import-damaged',
      name,
      'There is no text in this Word file. Open it in Word, save it again as .docx, and try that one.',
    )
  const relations = relationsOf(part(relationsPart(text)))
  const partOf = (kind: string) => [...relations.values()].filter((each) => each.kind === kind).map(({ target }) => inside(text, target))
  const one = (kind: string) => part(partOf(kind)[0] ?? '')
  return {
    body,
    styles: readStyles(one('styles')),
    lists: readLists(one('numbering')),
    theme: readTheme(one('theme')),
    footnotes: byId(one('footnotes')),
    endnotes: byId(one('endnotes')),
    comments: byId(one('comments')),
    margins: [...partOf('header'), ...partOf('footer')].map((path) => part(path)).filter((each) => each !== null),
    targetOf: (id) => relations.get(id)?.target ?? null,
    strange: [...parts.keys()].filter((path) => /vbaProject\.bin$/i.test(path)),
  }
}

function mainPart(parts: ReadonlyMap<string, Uint8Array>, part: (path: string) => XmlElement | null): string | null {
  const main = [...relationsOf(part('_rels/.rels')).values()].find(({ kind }) => kind === 'officeDocument')
  const named = main && inside('', main.target)
  return named && parts.has(named) ? named : ([...parts.keys()].find((path) => documentPart.test(path)) ?? null)
}

const relationsPart = (path: string) => path.replace(/([^/]*)$/, '_rels/$1.rels')

type Relation = { kind: string; target: string }

const relationsOf = (root: XmlElement | null): Map<string, Relation> =>
  new Map(
    (root ? elementsOf(root) : []).map(({ attributes }) => [
      attributes.Id ?? '',
      { kind: (attributes.Type ?? '').replace(/^.*\//, ''), target: attributes.Target ?? '' },
    ]),
  )

/** From the folder of the part that names it; with a slash, from the top. */
function inside(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Notes that only separate are no notes. */
const byId = (root: XmlElement | null): Map<string, XmlElement> =>
  new Map(
    (root ? elementsOf(root) : [])
      .filter(({ attributes }) => !attributes['w:type'] || attributes['w:type'] === 'normal')
      .map((each) => [each.attributes['w:id'] ?? '', each]),
  )

function readPart(name: string, path: string, bytes: Uint8Array): XmlElement {
  const place = `${name}, at ${path}`
  try {
    return parseXml(decoded(bytes), prefixes)
  } catch (error) {
    if (error instanceof XmlBroken)
      throw new Unreadable(
        'import-damaged',
        `${place}, character ${(error.offset + 1).toLocaleString('en-US')}`,
        `This Word file is damaged. ${error.message} Open it in Word, save it again, and try that one.`,
      )
    if (error instanceof TypeError)
      throw new Unreadable(
        'import-encoding',
        place,
        'This Word file holds bytes that are no letters. Open it in Word, save it again, and try that one.',
      )
    throw error
  }
}

/** UTF-8, or UTF-16 with its mark at the beginning; XML allows both (4.3.3). */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes)
}
