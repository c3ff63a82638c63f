import type { ImportNote } from '../papers/reading/imported.ts'

/** One note as a sentence or two: what became of what, its words, and where. */
export function tellNote({ says, words, near }: Pick<ImportNote, 'says' | 'words' | 'near'>): string {
  const own = words ? ` “${words}”` : ''
  return near ? `${says}${own} (Beside: “${near}”)` : `${says}${own}`
}

const weights = { 'left-out': 'Left out', changed: 'There in another form', told: 'Good to know' } as const
export const weightWords: Record<ImportNote['weight'], string> = weights

/** A comment may have 5,000 characters. */
const longestComment = 4800

/**
 * What is to be looked at in each section, as the comments that its author will find there. What is about the document as a
 * whole stands with the first section.
 */
export function commentsOf(file: string, notes: ImportNote[], sectionKeys: string[]): { sectionKey: string; body: string }[] {
  const [first] = sectionKeys
  const placed = Map.groupBy(notes, ({ section }) => (section !== null && sectionKeys.includes(section) ? section : (first ?? '')))
  return sectionKeys.flatMap((sectionKey) => bodies(file, placed.get(sectionKey) ?? []).map((body) => ({ sectionKey, body })))
}

function bodies(file: string, notes: ImportNote[]): string[] {
  if (notes.length === 0) return []
  const head = `From the import of “${file}”. Look at these places, then mark this as dealt with.`
  const blocks = (Object.keys(weights) as ImportNote['weight'][]).flatMap((weight) => {
    const own = notes.filter((note) => note.weight === weight)
    return own.length > 0 ? [`${weights[weight]}:`, ...own.map((note) => `- ${tellNote(note)}`)] : []
  })
  return filled(head, blocks)
}

function filled(head: string, lines: string[]): string[] {
  const bodies: string[] = []
  let body = head
  for (const line of lines) {
    if (body.length + line.length + 1 > longestComment) {
      bodies.push(body)
      body = head
    }
    body += `\n${line}`
  }
  return [...bodies, body]
}
