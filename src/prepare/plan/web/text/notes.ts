import type { Definition, FootnoteDefinition, Node, Parent, Root } from 'mdast'

/** What is written in one place of a text and pointed to from others. */
export type Notes = { footnotes: FootnoteDefinition[]; definitions: Map<string, Definition> }

export function notesOf(root: Root): Notes {
  const notes: Notes = { footnotes: [], definitions: new Map() }
  const walk = (node: Node): void => {
    if (node.type === 'footnoteDefinition') notes.footnotes.push(node as FootnoteDefinition)
    if (node.type === 'definition') notes.definitions.set((node as Definition).identifier, node as Definition)
    if ('children' in node) (node as Parent).children.forEach(walk)
  }
  walk(root)
  return notes
}
