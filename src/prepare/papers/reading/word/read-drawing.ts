import { shortly } from '../imported.ts'
import { descendants, elementsOf, within, type XmlElement } from '../xml.ts'
import type { Piece } from './piece.ts'
import { remark, type Reading } from './reading.ts'

/** A picture, a drawing or something of another program. The words of text boxes are taken in after the paragraph they hang on. */
export function readDrawing(element: XmlElement, reading: Reading, line: Piece[]): void {
  const boxes = descendants(element, ['w:txbxContent'])
  for (const box of boxes) readTextBox(box, reading, line)
  const says = tellDrawing(element, boxes.length > 0)
  if (says) remark(reading, says, line)
}

function readTextBox(box: XmlElement, reading: Reading, line: Piece[]): void {
  if (reading.depth > 4) return
  const { pending, open } = reading
  Object.assign(reading, { pending: [], open: [], depth: reading.depth + 1 })
  const flows = reading.readBlocks(elementsOf(box), reading)
  Object.assign(reading, { pending, open, depth: reading.depth - 1 })
  const words = flows.flatMap((flow) => ('pieces' in flow ? flow.pieces : [])).map((piece) => (piece.is === 'text' ? piece.text : ' '))
  reading.floating.push(...flows)
  if (words.join('').trim() !== '')
    remark(
      reading,
      { kind: 'text-box', weight: 'changed', says: 'The words of a text box stand after the paragraph it hung on.', words: words.join('') },
      line,
    )
}

type Told = { kind: 'picture' | 'drawing' | 'embedded'; weight: 'left-out'; says: string; words: string | null }

function tellDrawing(element: XmlElement, hasWords: boolean): Told | null {
  const alt = altOf(element)
  const told = (kind: Told['kind'], what: string): Told => ({ kind, weight: 'left-out', says: `${what} was left out.`, words: alt })
  const embedded = descendants(element, ['o:OLEObject'])[0]
  if (embedded) return told('embedded', `Something from another program (${shortly(embedded.attributes.ProgID ?? 'unknown', 40)})`)
  if (descendants(element, ['a:blip', 'v:imagedata', 'pic:pic']).length > 0) return told('picture', 'A picture')
  if (hasWords || descendants(element, ['v:rect']).some(({ attributes }) => attributes['o:hr'] === 't')) return null
  const data = within(element, 'wp:inline', 'a:graphic', 'a:graphicData') ?? within(element, 'wp:anchor', 'a:graphic', 'a:graphicData')
  const uri = data?.attributes.uri ?? ''
  if (/chart/.test(uri)) return told('drawing', 'A chart')
  if (/diagram/.test(uri)) return told('drawing', 'A diagram with its words')
  return told('drawing', 'A drawing')
}

/** What its author wrote for those who cannot see it; else its name, unless that is only “Picture 3”. */
function altOf(element: XmlElement): string | null {
  const properties = descendants(element, ['wp:docPr'])[0]?.attributes
  const shape = descendants(element, ['v:shape'])[0]?.attributes
  const described = properties?.descr?.trim() || properties?.title?.trim() || shape?.alt?.trim()
  if (described) return described
  const name = properties?.name?.trim() ?? ''
  return name && !/^[\p{L}-]+ ?\d*$/u.test(name) ? name : null
}
