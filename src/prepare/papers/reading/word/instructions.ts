import { noteInnerLink, safeLink } from './links.ts'
import type { Look, Piece } from './piece.ts'
import { remark, type Instruction, type Reading } from './reading.ts'

/** Instructions of Word, which print what they find out: “begin, code, separate, result, end” (ECMA-376, 17.16.18). */
type Place = { reading: Reading; line: Piece[]; look: Look }

export const beginInstruction = ({ open }: Reading): void => void open.push({ code: '', in: 'code', hides: false, link: null })

export function codeOf({ open }: Reading, code: string): void {
  const last = open.at(-1)
  if (last?.in === 'code') last.code += code
}

export function resultOf(place: Place): void {
  const last = place.reading.open.at(-1)
  if (!last || last.in === 'result') return
  last.in = 'result'
  understand(last, place)
}

export function endInstruction(place: Place): void {
  resultOf(place)
  place.reading.open.pop()
}

export function simpleInstruction(code: string, place: Place, readResult: () => void): void {
  beginInstruction(place.reading)
  codeOf(place.reading, code)
  resultOf(place)
  readResult()
  place.reading.open.pop()
}

/** Whether words here are no words of the text: the code itself, a contents list, the old value of a variable. */
export const isHidden = ({ open }: Reading): boolean => open.some((each) => each.in === 'code' || each.hides)

export const linkAround = ({ open }: Reading): string | null => open.findLast(({ link }) => link !== null)?.link ?? null

function understand(instruction: Instruction, { reading, line, look }: Place): void {
  const [name = '', first = ''] = [...instruction.code.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
  switch (name.toUpperCase()) {
    case 'TOC':
    case 'INDEX':
    case 'TOA':
      instruction.hides = true
      return noteContents(reading, line)
    case 'HYPERLINK':
      if (first.startsWith('\\')) return isHiddenOutside(reading) ? undefined : noteInnerLink(first, reading, line)
      instruction.link = safeLink(first, first, reading, line)
      return
    case 'MERGEFIELD':
      if (isHiddenOutside(reading)) return
      instruction.hides = true
      return void line.push({ is: 'field', key: reading.fields.take(first || 'field'), look })
    case 'INCLUDEPICTURE':
      return remark(reading, { kind: 'picture', weight: 'left-out', says: `A picture from “${first}” was left out.` }, line)
    case 'FORMCHECKBOX':
      instruction.hides = true
      return
    default:
      return
  }
}

const isHiddenOutside = ({ open }: Reading): boolean => open.slice(0, -1).some((each) => each.hides)

/** Said once, however long it is. */
export function noteContents(reading: Reading, line: Piece[]): void {
  if (reading.saidContents) return
  reading.saidContents = true
  remark(reading, { kind: 'contents', weight: 'told', says: 'The list of contents was left out: Muster makes its own.' }, line)
}
