import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import type { Style } from './styles.ts'

/** Where in a document words are read: in a paragraph of this style, in a link, in the hint of a form. `line` is what was read so far. */
export type Place = { style: Style; reading: Reading; line: Piece[]; link: string | null; hint: boolean }
