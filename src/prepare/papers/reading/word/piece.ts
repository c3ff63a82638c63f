import type { Tint } from '../../../plan/text/directives.ts'

/** How words look, as far as it means something. */
export type Look = {
  bold: boolean
  italic: boolean
  struck: boolean
  mono: boolean
  tint: Tint | null
  /** The colour comes from a style of ours for words in a line, so the paragraph around it is not coloured. */
  inLine: boolean
  link: string | null
}

/** What stands in a line, from left to right. */
export type Piece =
  | { is: 'text'; text: string; look: Look }
  | { is: 'field'; key: string; look: Look }
  | { is: 'break' }
  | { is: 'footnote'; note: number }

export const plainLook: Look = { bold: false, italic: false, struck: false, mono: false, tint: null, inLine: false, link: null }

export const wordsOf = (pieces: Piece[]): string =>
  pieces
    .map((piece) => (piece.is === 'text' ? piece.text : piece.is === 'break' ? ' ' : piece.is === 'field' ? `[${piece.key}]` : ''))
    .join('')

export const saysNothing = (pieces: Piece[]): boolean =>
  pieces.every((piece) => piece.is === 'break' || (piece.is === 'text' && piece.text.trim() === ''))

/** Changes how all words look. */
export const relooked = (pieces: Piece[], change: Partial<Look>): Piece[] =>
  pieces.map((piece) => ('look' in piece ? { ...piece, look: { ...piece.look, ...change } } : piece))

/** Space, fields, breaks and links have no colour of their own: they take that of the words around them. */
const colours = (piece: Piece): boolean => piece.is === 'text' && piece.text.trim() !== '' && piece.look.link === null

/** The tint that all words of a line have, or null. */
export function tintOf(pieces: Piece[]): Tint | null {
  const [first, ...others] = pieces.filter(colours)
  const tint = first && 'look' in first ? first.look.tint : null
  return others.every((piece) => 'look' in piece && piece.look.tint === tint) ? tint : null
}

/** What has no colour of its own takes that of the words on both sides of it. */
export function spread(pieces: Piece[]): Piece[] {
  const tintBy = (from: number, step: 1 | -1): Tint | null => {
    for (let at = from + step; at >= 0 && at < pieces.length; at += step) {
      const piece = pieces[at] as Piece
      if (colours(piece) && 'look' in piece) return piece.look.tint
    }
    return null
  }
  return pieces.map((piece, at) => {
    if (!('look' in piece) || colours(piece)) return piece
    const [left, right] = [tintBy(at, -1), tintBy(at, 1)]
    return { ...piece, look: { ...piece.look, tint: left === right ? left : null } }
  })
}
