import { shortly, type Note } from '../imported.ts'
import { isListing, isNoise, isPicture } from './file-names.ts'
import type { MarkdownFile } from './read-file.ts'

const understood = ['title', 'weight', 'order', 'nav_order', 'sidebar_position', 'layout']

/** What stands at the head of a file and is no text. */
export function headNotes(files: MarkdownFile[]): Note[] {
  return files.flatMap(({ path, head, headLines }) => {
    const words = [
      ...[...head].filter(([key, { value }]) => !understood.includes(key) && value !== '').map(([key, { value }]) => `${key}: ${value}`),
      ...headLines.map((each) => each.words),
    ]
    return words.length === 0
      ? []
      : [
          {
            kind: 'file',
            weight: 'left-out',
            says: `What stands at the head of ${path} was not taken into the text.`,
            words: shortly(words.join(' · '), 300),
            near: null,
          } satisfies Note,
        ]
  })
}

/** Files that were not read, and the order of those that were. */
export function fileNotes(all: string[], values: string[], order: string[]): Note[] {
  const left = all.filter((path) => !isNoise(path) && !order.includes(path) && !values.includes(path))
  const notes: Note[] = []
  const tell = (kind: Note['kind'], weight: Note['weight'], says: string, paths: string[]) => {
    if (paths.length > 0) notes.push({ kind, weight, says, words: shortly(paths.join(' · '), 600), near: null })
  }
  tell('picture', 'left-out', 'Pictures of the folder were left out.', left.filter(isPicture))
  tell('contents', 'told', 'A file that only lists the others was left out: Muster makes its own contents.', left.filter(isListing))
  tell(
    'file',
    'left-out',
    'Files that are no Markdown were left out.',
    left.filter((path) => !isPicture(path) && !isListing(path)),
  )
  if (order.length > 1) tell('order', 'told', 'The files were put into this order. Move sections where they belong.', order)
  return notes
}
