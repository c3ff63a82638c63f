import type { Tint } from '../../../plan/text/directives.ts'
import type { Note } from '../imported.ts'
import type { Piece } from './piece.ts'

/** Where a paragraph stands in a list. `list` tells lists apart, `number` is its own. */
export type ListPlace = { list: string; level: number; ordered: boolean; number: number; checked: boolean | null; indent: number }

/** A document as Word has it: one thing after the other, nothing inside of anything. */
export type Flow =
  | { is: 'title'; pieces: Piece[] }
  | { is: 'heading'; level: number; pieces: Piece[] }
  | { is: 'paragraph'; pieces: Piece[]; tint: Tint | null; place: ListPlace | null; quote: boolean; code: boolean; indent: number }
  /** `bodyTint` is that of its rows, where the heading row has none: whether it colours the table depends on what stands around. */
  | { is: 'table'; rows: Piece[][][]; tint: Tint | null; bodyTint: Tint | null }
  | { is: 'rule' }
  /** Before it and after it are two things, even where they look alike. */
  | { is: 'parting' }
  | { is: 'note'; note: Note }

export type ParagraphFlow = Extract<Flow, { is: 'paragraph' }>
