import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { Note } from '../imported.ts'
import type { Fields } from '../variables.ts'
import type { Edits } from './edits.ts'

/** What is needed to go through one file: its name for complaints, its text, and where changes and notes go. */
export type Tidying = {
  file: string
  source: string
  edits: Edits
  fields: Fields
  root: Root
  /** Inside of guidance already: what is still to be done needs no further mark. */
  guided: boolean
  note: (note: Note, at: number) => void
}

export const placeOf = (node: Nodes): [number, number] => [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
export const startOf = (node: Nodes) => placeOf(node)[0]

export const noteOf = (kind: Note['kind'], weight: Note['weight'], says: string, words: string | null): Note => ({
  kind,
  weight,
  says,
  words,
  near: null,
})

export const lineOf = (source: string, at: number): number => source.slice(0, at).split('\n').length

/** What somebody meant to write and has not: it is guidance for whoever goes on. */
export const todo = /(?<![\w-])(?:TODO|FIXME|TBD)(?![\w-])/

/** In code the word alone is a word of the text: “review all `TODO` notes”. */
export const isTodo = (node: PhrasingContent | undefined): boolean =>
  (node?.type === 'text' && /^\s*(?:TODO|FIXME|TBD)(?![\w-])/.test(node.value)) ||
  (node?.type === 'inlineCode' && /^\s*(?:TODO|FIXME|TBD)(?![\w-]).*\w/.test(node.value))

/** What a further line of this block begins with: the marks of quotations, and room for those of lists. */
export function before(at: number, { source }: Tidying): string {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at)
  return (/^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/.exec(line)?.[0] ?? '').replace(/[^>]/g, ' ')
}
