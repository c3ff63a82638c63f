import { shortly } from '../imported.ts'
import { descendants, elementsOf, within, type XmlElement } from '../xml.ts'
import { beginInstruction, codeOf, endInstruction, isHidden, resultOf, simpleInstruction } from './instructions.ts'
import { authorOf, noteComment, noteUnknown, textIn } from './line-notes.ts'
import type { Place } from './line-place.ts'
import { noteInnerLink, safeLink } from './links.ts'
import { lookOf, noteLooks } from './look-of-run.ts'
import { plainLook, type Look, type Piece } from './piece.ts'
import { readDrawing } from './read-drawing.ts'
import { remark, type Reading } from './reading.ts'
import { isOn, type Style } from './styles.ts'
import { letterOf } from './symbols.ts'

/** Reads what stands in a paragraph: its words with their looks, and a note on each thing that is no words. */
export function readLine(parent: XmlElement, style: Style, reading: Reading): Piece[] {
  const line: Piece[] = []
  readChildren(parent, { style, reading, line, link: null, hint: false })
  return line
}

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
