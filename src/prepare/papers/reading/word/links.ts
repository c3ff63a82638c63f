import { shortly } from '../imported.ts'
import type { Piece } from './piece.ts'
import { remark, type Reading } from './reading.ts'

export function noteInnerLink(words: string, reading: Reading, line: Piece[]): void {
  remark(reading, { kind: 'link', weight: 'changed', says: 'Links to another place in the document became plain words.', words }, line)
}

/** Only what a reader may want to follow: addresses of the web, of mail, of a telephone. */
export function safeLink(target: string, words: string, reading: Reading, line: Piece[]): string | null {
  if (/^(https?:\/\/|mailto:|tel:)/i.test(target)) return target
  remark(
    reading,
    {
      kind: 'link',
      weight: 'changed',
      says: `A link to “${shortly(target, 100)}” became plain words: it leads to no address of the web.`,
      words,
    },
    line,
  )
  return null
}
