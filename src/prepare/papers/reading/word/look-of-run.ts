import type { Tint } from '../../../plan/text/directives.ts'
import { within, type XmlElement } from '../xml.ts'
import { meaningBehind, meaningOf, meaningOfMarker, readColour, type Meaning } from './colour.ts'
import { linkAround } from './instructions.ts'
import type { Place } from './line-place.ts'
import type { Look } from './piece.ts'
import { remark, type Reading } from './reading.ts'
import { isOn, readLooks, type Style } from './styles.ts'

/** How the words of a run look, by hand and through styles; hidden words are none of the text. */
export function lookOf(words: XmlElement | undefined, { style, reading, link, hint }: Place): Look | 'hidden' {
  const own = readLooks(words)
  const character = reading.book.styles.of(within(words, 'w:rStyle')?.attributes['w:val'] ?? null)
  if (own.hidden ?? character.hidden ?? style.hidden) return 'hidden'
  const isHeading = style.outline !== null || style.name === 'title'
  const around = linkAround(reading) ?? link
  const { tint, inLine } = hint ? { tint: 'guidance' as Tint, inLine: false } : tintOfRun(words, character, style, reading)
  return {
    bold: own.bold ?? character.bold ?? (isHeading ? false : (style.bold ?? false)),
    italic: own.italic ?? character.italic ?? (isHeading ? false : (style.italic ?? false)),
    struck: own.struck ?? character.struck ?? style.struck ?? false,
    mono: own.mono ?? character.mono ?? style.mono ?? false,
    tint,
    inLine,
    link: around,
  }
}

/** What was coloured by hand counts before styles; the name of a style of ours counts before its colour. */
function tintOfRun(
  words: XmlElement | undefined,
  character: Style,
  style: Style,
  reading: Reading,
): { tint: Tint | null; inLine: boolean } {
  const marked = asTint(markerOf(words))
  if (marked) return { tint: marked, inLine: false }
  const direct = within(words, 'w:color')
  const meaning = meaningOf(readColour(direct), reading.book.theme)
  if (direct && meaning !== 'other') return { tint: asTint(meaning), inLine: false }
  if (character.tint) return { tint: character.tint, inLine: style.tint === null }
  if (character.colour) return { tint: asTint(meaningOf(character.colour, reading.book.theme)), inLine: false }
  return { tint: style.tint ?? asTint(meaningOf(style.colour, reading.book.theme)), inLine: false }
}

const asTint = (meaning: Meaning): Tint | null => (meaning === 'other' ? null : meaning)

const markerOf = (words: XmlElement | undefined): Meaning =>
  meaningOfMarker(within(words, 'w:highlight')?.attributes['w:val'] ?? 'none') ??
  meaningBehind(within(words, 'w:shd')?.attributes['w:fill'] ?? null)

/** Colours, markers and lines under words may have meant something; Markdown has none of them. */
export function noteLooks(words: XmlElement | undefined, look: Look, from: number, { reading, line }: Place): void {
  const text = line
    .slice(from)
    .map((piece) => (piece.is === 'text' ? piece.text : ''))
    .join('')
  if (!words || text.trim() === '' || reading.ours) return
  const say = (says: string) => remark(reading, { kind: 'looks', weight: 'changed', says, words: text }, line, from)
  if (meaningOf(readColour(within(words, 'w:color')), reading.book.theme) === 'other')
    say('Words in another color than green or blue are in the draft without it.')
  if (markerOf(words) === 'other') say('Words that were marked with a pen are in the draft without it.')
  if (look.link === null && isOn(within(words, 'w:u')?.attributes['w:val'])) say('Underlined words are in the draft without the line.')
}
