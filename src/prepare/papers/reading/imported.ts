/**
 * What became of a document from elsewhere: sections in Markdown, fields, and everything that could not be taken over as it
 * was. Plain data, so that another thread can hand it over and a screen can show it before anything is stored.
 */
export type Imported = {
  /** What the document calls itself; null where it does not say. */
  title: string | null
  sections: ImportedSection[]
  fields: ImportedField[]
  notes: ImportNote[]
}

export type ImportedSection = {
  key: string
  title: string
  /** Whether it was recognised as a section of the template. */
  standard: boolean
  body: string
}

/** What a section holds, counted where it is read, because counting reads the whole text once more. */
export type SectionCounts = { words: number; examples: number; guidance: number }

export type ImportedField = { key: string; label: string; help: string | null; value: string | null }

/** `left-out`: it is not in the draft. `changed`: its words are, in another form. `told`: good to know. */
export type NoteWeight = 'left-out' | 'changed' | 'told'

/** One thing that could not be taken over as it was, and where it stood. */
export type Note = {
  kind: NoteKind
  weight: NoteWeight
  /** A whole sentence: what it was, and what became of it. */
  says: string
  /** Its own words, where it had any: what a comment said, what was deleted. */
  words: string | null
  /** The words beside it, by which its place is found again. */
  near: string | null
}

/** `section` is the key of the section it stood in; null: it is about the document as a whole. */
export type ImportNote = Note & { section: string | null }

export const noteKinds = [
  'picture',
  'drawing',
  'embedded',
  'text-box',
  'comment',
  'inserted',
  'deleted',
  'header-footer',
  'hidden',
  'link',
  'looks',
  'table',
  'contents',
  'equation',
  'symbol',
  'list',
  'heading',
  'front-page',
  'unknown',
  'html',
  'variable',
  'file',
  'order',
  'section',
] as const
export type NoteKind = (typeof noteKinds)[number]

/** What the reader knows of the template: to recognise its sections and fields by their names. Optional parts are missed by nobody. */
export type Known = { sections: { key: string; title: string; optional: boolean }[]; fields: { key: string; label: string }[] }

/** Words as they are shown beside a note: one line, not long. */
export function shortly(words: string, atMost = 120): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= atMost ? line : `${line.slice(0, atMost - 1).trimEnd()}…`
}

/** Told once for a section, with all the words concerned: a line for each link would hide what matters. */
const together = new Set<NoteKind>(['looks', 'link', 'list', 'table', 'symbol', 'html'])

export function gatherNotes(all: Note[]): Note[] {
  const notes: Note[] = []
  for (const note of all) {
    const before = together.has(note.kind) ? notes.find((each) => each.kind === note.kind && each.says === note.says) : undefined
    if (!before) notes.push({ ...note })
    else if (note.words && !before.words?.split(' · ').includes(note.words))
      before.words = shortly(before.words ? `${before.words} · ${note.words}` : note.words, 600)
  }
  return notes
}
