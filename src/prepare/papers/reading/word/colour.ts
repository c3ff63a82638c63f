import type { Tint } from '../../../plan/text/directives.ts'
import { within, type XmlElement } from '../xml.ts'

/** A colour as Word names it: six digits, or one of the theme made lighter or darker. Null digits: whatever the paper asks for. */
export type Colour = { hex: string | null; theme: string | null; tint: number | null; shade: number | null }

/** `other`: a colour that meant something to its author and means nothing here. Null: black, white, grey. */
export type Meaning = Tint | 'other' | null

/** Name in the theme → six digits. */
export type Theme = Record<string, string>

/** Degrees on the circle of colours. Word's greens lie at 89 to 147, its blues at 196 to 220; teal at 165 to 180 is neither. */
const greens = { from: 65, to: 165 }
const blues = { from: 180, to: 256 }
/** How far apart the strongest and the weakest of red, green and blue are, of 255: below it a colour looks grey. */
const grey = 40
/** Behind letters pale colours are colours too. */
const paleGrey = 18

export function meaningOf(colour: Colour | null, theme: Theme): Meaning {
  const hex = colour && hexOf(colour, theme)
  return hex ? meaningOfHex(hex, grey) : null
}

export const meaningBehind = (hex: string | null): Meaning => (hex && isHex(hex) ? meaningOfHex(hex, paleGrey) : null)

function meaningOfHex(hex: string, greyBelow: number): Meaning {
  const [red, green, blue] = rgbOf(hex)
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  if (most - least < greyBelow) return null
  const hue = hueOf(red, green, blue)
  if (hue >= greens.from && hue < greens.to) return 'example'
  return hue >= blues.from && hue < blues.to ? 'guidance' : 'other'
}

function hueOf(red: number, green: number, blue: number): number {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const range = most - least
  const sixth = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range
  return (sixth * 60 + 360) % 360
}

/** The colours of Word's marker pen (ECMA-376, 17.18.40). */
const markers: Record<string, Meaning> = {
  green: 'example',
  darkGreen: 'example',
  blue: 'guidance',
  darkBlue: 'guidance',
  cyan: 'guidance',
  darkCyan: 'guidance',
  yellow: 'other',
  red: 'other',
  magenta: 'other',
  darkRed: 'other',
  darkMagenta: 'other',
  darkYellow: 'other',
}

export const meaningOfMarker = (name: string): Meaning => markers[name] ?? null

/** A theme colour counts before the digits beside it, which are what it was when the file was saved (ECMA-376, 17.3.2.6). */
export function readColour(element: XmlElement | undefined): Colour | null {
  if (!element) return null
  const { attributes } = element
  const part = (name: string) => (/^[0-9a-f]{2}$/i.test(attributes[name] ?? '') ? Number.parseInt(attributes[name] ?? '', 16) / 255 : null)
  return {
    hex: isHex(attributes['w:val'] ?? '') ? (attributes['w:val'] ?? null) : null,
    theme: attributes['w:themeColor'] ?? null,
    tint: part('w:themeTint'),
    shade: part('w:themeShade'),
  }
}

function hexOf({ hex, theme, tint, shade }: Colour, themes: Theme): string | null {
  const found = theme && themes[themeNames[theme] ?? theme]
  if (!found) return hex
  // A tint brings each part nearer to white, a shade nearer to black; neither changes which colour it is.
  const mixed = rgbOf(found).map((part) =>
    Math.round(tint !== null ? part * tint + 255 * (1 - tint) : shade !== null ? part * shade : part),
  )
  return mixed.map((part) => part.toString(16).padStart(2, '0')).join('')
}

const themeNames: Record<string, string> = {
  text1: 'dk1',
  dark1: 'dk1',
  text2: 'dk2',
  dark2: 'dk2',
  background1: 'lt1',
  light1: 'lt1',
  background2: 'lt2',
  light2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
}

export function readTheme(root: XmlElement | null): Theme {
  const scheme = root ? within(root, 'a:themeElements', 'a:clrScheme') : undefined
  const theme: Theme = {}
  for (const child of scheme?.children ?? []) {
    if (typeof child === 'string') continue
    const hex = within(child, 'a:srgbClr')?.attributes.val ?? within(child, 'a:sysClr')?.attributes.lastClr
    if (hex && isHex(hex)) theme[child.name.replace(/^a:/, '')] = hex
  }
  return theme
}

const isHex = (text: string) => /^[0-9a-f]{6}$/i.test(text)

const rgbOf = (hex: string): [number, number, number] =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
