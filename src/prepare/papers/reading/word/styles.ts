import type { Tint } from '../../../plan/text/directives.ts'
import { elementsOf, within, type XmlElement } from '../xml.ts'
import { readColour, type Colour } from './colour.ts'

/** What a style says, with what the styles it is based on say. Null: it does not say. */
export type Style = {
  /** In small letters: `heading 1`, `list paragraph`. */
  name: string
  /** The words of a style of ours, or one called as ours are. */
  tint: Tint | null
  colour: Colour | null
  bold: boolean | null
  italic: boolean | null
  struck: boolean | null
  mono: boolean | null
  hidden: boolean | null
  /** 1 to 9 for a heading. */
  outline: number | null
  numbering: { list: string; level: number } | null
  /** From the left edge, in twentieths of a point. */
  indent: number | null
}

export type Styles = { of: (id: string | null) => Style; standard: Style }

const plain: Style = {
  name: '',
  tint: null,
  colour: null,
  bold: null,
  italic: null,
  struck: null,
  mono: null,
  hidden: null,
  outline: null,
  numbering: null,
  indent: null,
}

const basedAtMost = 20

export function readStyles(root: XmlElement | null): Styles {
  const raw = new Map<string, XmlElement>()
  for (const each of root ? elementsOf(root) : []) if (each.name === 'w:style') raw.set(each.attributes['w:styleId'] ?? '', each)
  const known = new Map<string, Style>()
  const resolve = (id: string, depth: number): Style => {
    const element = raw.get(id)
    if (!element || depth > basedAtMost) return plain
    const kept = known.get(id)
    if (kept) return kept
    const based = within(element, 'w:basedOn')?.attributes['w:val']
    const style = onTopOf(readStyle(element), based ? resolve(based, depth + 1) : plain)
    known.set(id, style)
    return style
  }
  const standard = [...raw].find(([, { attributes }]) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']))?.[0]
  return { of: (id) => (id === null ? plain : resolve(id, 0)), standard: standard ? resolve(standard, 0) : plain }
}

function readStyle(element: XmlElement): Style {
  const name = (within(element, 'w:name')?.attributes['w:val'] ?? '').toLowerCase()
  const [words, paragraph] = [within(element, 'w:rPr'), within(element, 'w:pPr')]
  return {
    name,
    tint: tintNames[name] ?? null,
    colour: isColouredByDesign(name) ? noColour : readColour(within(words, 'w:color')),
    ...readLooks(words),
    outline: headingByName(name) ?? outlineOf(paragraph),
    numbering: numberingOf(paragraph),
    indent: indentOf(paragraph),
  }
}

/** The name of a style stays with it; what it does not say comes from the style below. */
function onTopOf(style: Style, below: Style): Style {
  const merged = { ...below, name: style.name }
  for (const [part, value] of Object.entries(style)) if (value !== null) Object.assign(merged, { [part]: value })
  return merged
}

const tintNames: Record<string, Tint> = { example: 'example', guidance: 'guidance', 'example text': 'example', 'guidance text': 'guidance' }

/** Black on purpose, so that nothing below shows through. */
const noColour: Colour = { hex: '000000', theme: null, tint: null, shade: null }

/** Headings, links, captions and the like are blue because Word's designers liked it, and ours because we did. */
const isColouredByDesign = (name: string): boolean =>
  /^(heading \d|title$|subtitle|toc |caption$|hyperlink$|followedhyperlink$|internet link$|visited internet link$|intense |subtle |table heading$|table contents$|contents heading$|notice |index link$|book title$)/.test(
    name,
  )

export type Looks = Pick<Style, 'bold' | 'italic' | 'struck' | 'mono' | 'hidden'>

export function readLooks(words: XmlElement | undefined): Looks {
  return {
    bold: toggle(words, 'w:b'),
    italic: toggle(words, 'w:i'),
    struck: toggle(words, 'w:strike') ?? toggle(words, 'w:dstrike'),
    mono: monoOf(words),
    hidden: toggle(words, 'w:vanish'),
  }
}

function toggle(words: XmlElement | undefined, name: string): boolean | null {
  const element = within(words, name)
  return element ? isOn(element.attributes['w:val'] ?? '1') : null
}

export const isOn = (value: string | undefined) => value !== undefined && !['0', 'false', 'off', 'none'].includes(value)

const monospaced =
  /^(consolas|courier( new)?|lucida console|menlo|monaco|source code pro|liberation mono|dejavu sans mono|cascadia (code|mono))$/i

function monoOf(words: XmlElement | undefined): boolean | null {
  const font = within(words, 'w:rFonts')?.attributes['w:ascii']
  return font ? monospaced.test(font) : null
}

const headingByName = (name: string): number | null => {
  const level = /^heading ([1-9])$/.exec(name)?.[1]
  return level ? Number(level) : null
}

/** Counted from 0; 9 is plain text (ECMA-376, 17.3.1.20). */
export function outlineOf(paragraph: XmlElement | undefined): number | null {
  const level = Number(within(paragraph, 'w:outlineLvl')?.attributes['w:val'] ?? Number.NaN)
  return level >= 0 && level < 9 ? level + 1 : null
}

export function numberingOf(paragraph: XmlElement | undefined): { list: string; level: number } | null {
  const numbering = within(paragraph, 'w:numPr')
  if (!numbering) return null
  const list = within(numbering, 'w:numId')?.attributes['w:val'] ?? ''
  return { list, level: Math.min(8, Math.max(0, Number(within(numbering, 'w:ilvl')?.attributes['w:val'] ?? 0) || 0)) }
}

export function indentOf(paragraph: XmlElement | undefined): number | null {
  const indent = within(paragraph, 'w:ind')?.attributes
  const left = Number(indent?.['w:left'] ?? indent?.['w:start'] ?? Number.NaN)
  return Number.isFinite(left) ? left : null
}
