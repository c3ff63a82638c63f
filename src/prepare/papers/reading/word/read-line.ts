import type { Tint } from '../../../plan/text/directives.ts'
import { shortly } from '../imported.ts'
import { descendants, elementsOf, isElement, within, type XmlElement } from '../xml.ts'
import { meaningBehind, meaningOf, meaningOfMarker, readColour, type Meaning } from './colour.ts'
import { beginInstruction, codeOf, endInstruction, isHidden, linkAround, resultOf, simpleInstruction } from './instructions.ts'
import { noteInnerLink, safeLink } from './links.ts'
import { plainLook, type Look, type Piece } from './piece.ts'
import { readDrawing } from './read-drawing.ts'
import { remark, type Reading } from './reading.ts'
import { isOn, readLooks, type Style } from './styles.ts'
import { letterOf } from './symbols.ts'

/** Reads what stands in a paragraph: its words with their looks, and a note on each thing that is no words. */
export function readLine(parent: XmlElement, style: Style, reading: Reading): Piece[] {
  const line: Piece[] = []
  readChildren(parent, { style, reading, line, link: null, hint: false })
  return line
}

type Place = { style: Style; reading: Reading; line: Piece[]; link: string | null; hint: boolean }

function readChildren(parent: XmlElement, place: Place): void {
  for (const child of elementsOf(parent)) readChild(child, place)
}

function readChild(element: XmlElement, place: Place): void {
  const { reading, line } = place
  switch (element.name) {
    case 'w:r':
      return readRun(element, place)
    case 'w:hyperlink':
      return readChildren(element, { ...place, link: linkOf(element, reading, line) ?? place.link })
    case 'w:ins':
    case 'w:moveTo':
      return readInserted(element, place)
    case 'w:del':
    case 'w:moveFrom':
      return noteDeleted(element, place)
    case 'w:sdt':
      return readControl(element, place)
    case 'w:fldSimple':
      return simpleInstruction(element.attributes['w:instr'] ?? '', { reading, line, look: plainLook }, () => readChildren(element, place))
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:dir':
    case 'w:bdo':
      return readChildren(element, place)
    case 'm:oMath':
    case 'm:oMathPara':
      return readEquation(element, place)
    case 'mc:AlternateContent':
      return readChildren(chosen(element), place)
    case 'w:subDoc':
      return remark(
        reading,
        { kind: 'embedded', weight: 'left-out', says: 'Another document that stands in its own file was left out.' },
        line,
      )
    default:
      return noteUnknown(element, place)
  }
}

/** Programs that know the newer way of drawing take the choice; the fallback says the same once more. */
const chosen = (element: XmlElement): XmlElement => within(element, 'mc:Choice') ?? within(element, 'mc:Fallback') ?? element

function readRun(run: XmlElement, place: Place): void {
  const { reading, line } = place
  const words = within(run, 'w:rPr')
  const look = lookOf(words, place)
  if (look === 'hidden') {
    const text = textIn(run)
    if (text && !isHidden(reading))
      remark(reading, { kind: 'hidden', weight: 'left-out', says: 'Hidden words were left out.', words: text }, line)
    return
  }
  const from = line.length
  for (const child of elementsOf(run)) readInRun(child, look, place)
  if (from < line.length) noteLooks(words, look, from, place)
}

function readInRun(element: XmlElement, look: Look, place: Place): void {
  const { reading, line } = place
  if (element.name === 'w:fldChar') return readFieldMark(element, look, place)
  if (element.name === 'w:instrText') return codeOf(reading, element.children.join(''))
  if (isHidden(reading)) return
  const add = (text: string) => void (text && line.push({ is: 'text', text, look }))
  switch (element.name) {
    case 'w:t':
      return add(element.children.filter((child) => typeof child === 'string').join(''))
    case 'w:tab':
    case 'w:ptab':
      return add(' ')
    case 'w:br':
      return void ((element.attributes['w:type'] ?? 'textWrapping') === 'textWrapping' && line.push({ is: 'break' }))
    case 'w:cr':
      return void line.push({ is: 'break' })
    case 'w:noBreakHyphen':
      return add('\u2011')
    case 'w:sym':
      return readSymbol(element, add, place)
    case 'w:footnoteReference':
      return readNote(reading.book.footnotes.get(element.attributes['w:id'] ?? ''), place)
    case 'w:endnoteReference':
      return readNote(reading.book.endnotes.get(element.attributes['w:id'] ?? ''), place)
    case 'w:commentReference':
      return noteComment(reading.book.comments.get(element.attributes['w:id'] ?? ''), place)
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(element, reading, line)
    case 'mc:AlternateContent':
      return elementsOf(chosen(element)).forEach((child) => readInRun(child, look, place))
    case 'w:ruby':
      return within(element, 'w:rubyBase') ? readChildren(within(element, 'w:rubyBase') as XmlElement, place) : undefined
    default:
      return noteUnknown(element, place)
  }
}

function readFieldMark(element: XmlElement, look: Look, place: Place): void {
  const { reading, line } = place
  const type = element.attributes['w:fldCharType']
  if (type === 'begin') {
    beginInstruction(reading)
    const box = within(element, 'w:ffData', 'w:checkBox')
    if (box)
      line.push({
        is: 'text',
        text: isOn((within(box, 'w:checked') ?? within(box, 'w:default'))?.attributes['w:val'] ?? '0') ? '☒' : '☐',
        look,
      })
  } else if (type === 'separate') resultOf({ reading, line, look })
  else if (type === 'end') endInstruction({ reading, line, look })
}

function lookOf(words: XmlElement | undefined, { style, reading, link, hint }: Place): Look | 'hidden' {
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
function noteLooks(words: XmlElement | undefined, look: Look, from: number, { reading, line }: Place): void {
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

function linkOf(element: XmlElement, reading: Reading, line: Piece[]): string | null {
  const target = reading.book.targetOf(element.attributes['r:id'] ?? '')
  if (target === null) {
    if (element.attributes['w:anchor'] && !isHidden(reading)) noteInnerLink(textIn(element), reading, line)
    return null
  }
  const anchor = element.attributes['w:anchor']
  return safeLink(anchor && !target.includes('#') ? `${target}#${anchor}` : target, textIn(element), reading, line)
}

function readInserted(element: XmlElement, place: Place): void {
  const from = place.line.length
  readChildren(element, place)
  const words = place.line
    .slice(from)
    .map((piece) => (piece.is === 'text' ? piece.text : ' '))
    .join('')
  if (words.trim() === '') return
  const whose = authorOf(element)
  remark(
    place.reading,
    { kind: 'inserted', weight: 'told', says: `Words added by ${whose} as a tracked change were taken in.`, words, whose },
    place.line,
    from,
  )
}

/** Instructions that begin or end in what was deleted begin or end all the same. */
function noteDeleted(element: XmlElement, place: Place): void {
  const { reading, line } = place
  for (const mark of descendants(element, ['w:fldChar'])) readFieldMark(mark, plainLook, place)
  const words = textIn(element)
  if (words === '' || isHidden(reading)) return
  const whose = authorOf(element)
  remark(
    reading,
    { kind: 'deleted', weight: 'left-out', says: `Words deleted by ${whose} as a tracked change were left out.`, words, whose },
    line,
  )
}

const authorOf = (element: XmlElement) => element.attributes['w:author']?.trim() || 'somebody'

function noteComment(comment: XmlElement | undefined, { reading, line }: Place): void {
  if (!comment) return
  const says = `A comment by ${authorOf(comment)} was left out of the text.`
  remark(reading, { kind: 'comment', weight: 'left-out', says, words: textIn(comment) }, line)
}

function readNote(note: XmlElement | undefined, { reading, line }: Place): void {
  if (!note || reading.depth > 0) return
  line.push({ is: 'footnote', note: reading.named.push(note) - 1 })
}

/** A form to fill in. Its hint (“Click here to enter text”) is for the author, as guidance is. */
function readControl(element: XmlElement, place: Place): void {
  const properties = within(element, 'w:sdtPr')
  const content = within(element, 'w:sdtContent')
  if (!content) return
  const isHint = isOn(
    within(properties, 'w:showingPlcHdr') ? (within(properties, 'w:showingPlcHdr')?.attributes['w:val'] ?? '1') : undefined,
  )
  readChildren(content, { ...place, hint: place.hint || isHint })
}

function readEquation(element: XmlElement, { reading, line }: Place): void {
  const words = descendants(element, ['m:t'])
    .map((each) => each.children.join(''))
    .join('')
  if (words === '' || isHidden(reading)) return
  line.push({ is: 'text', text: words, look: plainLook })
  remark(reading, { kind: 'equation', weight: 'changed', says: 'A formula became plain words.', words }, line, line.length - 1)
}

function readSymbol(element: XmlElement, add: (text: string) => void, { reading, line }: Place): void {
  const letter = letterOf(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? '')
  if (letter !== null) return add(letter)
  const font = element.attributes['w:font'] ?? 'another font'
  remark(reading, { kind: 'symbol', weight: 'left-out', says: `A symbol of the font “${shortly(font, 40)}” was left out.` }, line)
}

/** All words below, as they are: of a comment, of what was deleted. */
export const textIn = (element: XmlElement): string =>
  element.children
    .filter(isElement)
    .map((child) =>
      child.name === 'w:t' || child.name === 'w:delText'
        ? child.children.join('')
        : `${textIn(child)}${child.name === 'w:p' ? ' ' : child.name === 'w:tab' || child.name === 'w:br' ? ' ' : ''}`,
    )
    .join('')

/** Marks without words: where something begins, what Word remembers for itself. */
const quiet =
  /^(w:(pPr|rPr|sdtPr|sdtEndPr|tblPr|trPr|tcPr|tblGrid|bookmark(Start|End)|proofErr|perm(Start|End)|comment(RangeStart|RangeEnd)|move(From|To)Range(Start|End)|customXml(Ins|Del|MoveFrom|MoveTo)Range(Start|End)|lastRenderedPageBreak|softHyphen|annotationRef|footnoteRef|endnoteRef|separator|continuationSeparator|fldData|delInstrText|delText|sectPr|pgNum|smartTagPr|customXmlPr|proofState|noBreakHyphen|tblPrEx|bidi|rtl)|w14:.*|mc:.*)$/

export function noteUnknown(element: XmlElement, { reading, line }: Pick<Place, 'reading' | 'line'>): void {
  if (quiet.test(element.name) || isHidden(reading)) return
  const words = textIn(element)
  const says = `Something that Muster does not know (“${element.name.replace(/^\?:|^.*:/, '')}”) was left out.`
  remark(reading, { kind: 'unknown', weight: 'left-out', says, words: words || null }, line)
}
