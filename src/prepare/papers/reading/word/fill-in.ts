import { readBraces, variablePattern, type Fields } from '../variables.ts'
import type { Look, Piece } from './piece.ts'

/** `{{variables}}`, and the `[Label]` that Muster prints for a field nobody filled in, become fields, also across changes of look. */
export function fillIn(line: Piece[], fields: Fields): Piece[] {
  const words = line.map((piece) => (piece.is === 'text' ? piece.text : '\uFFFC'.repeat(lengthOf(piece)))).join('')
  const found = [...matches(words, fields)].toSorted((a, b) => a.from - b.from)
  const filled: Piece[] = []
  let at = 0
  for (const { from, to, key } of found) {
    if (from < at) continue
    filled.push(...cut(line, at, from), { is: 'field', key, look: unmarked(lookAt(line, from)) })
    at = to
  }
  return found.length === 0 ? line : [...filled, ...cut(line, at, words.length)]
}

type Match = { from: number; to: number; key: string }

function* matches(words: string, fields: Fields): Generator<Match> {
  for (const match of words.matchAll(variablePattern)) {
    const braces = readBraces(match[1] ?? '')
    if (braces.is === 'variable') yield { from: match.index, to: match.index + match[0].length, key: fields.take(braces.name) }
  }
  for (const match of words.matchAll(/\[([^[\]]{1,300})\]/g)) {
    const key = fields.byPrintedLabel(match[1] ?? '')
    if (key) yield { from: match.index, to: match.index + match[0].length, key }
  }
}

const lengthOf = (piece: Piece) => (piece.is === 'text' ? piece.text.length : 1)

function lookAt(line: Piece[], offset: number): Look | null {
  let at = 0
  for (const piece of line) {
    if (offset < at + lengthOf(piece)) return 'look' in piece ? piece.look : null
    at += lengthOf(piece)
  }
  return null
}

/** The colour of an empty field says that it is empty; a field has none. */
const unmarked = (look: Look | null): Look => ({
  bold: look?.bold ?? false,
  italic: look?.italic ?? false,
  struck: look?.struck ?? false,
  mono: false,
  tint: null,
  inLine: false,
  link: null,
})

function cut(line: Piece[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const piece of line) {
    const end = at + lengthOf(piece)
    if (end > from && at < to)
      pieces.push(
        piece.is === 'text' ? { ...piece, text: piece.text.slice(Math.max(0, from - at), Math.min(piece.text.length, to - at)) } : piece,
      )
    at = end
  }
  return pieces
}
