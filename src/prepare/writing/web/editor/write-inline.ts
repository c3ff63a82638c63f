import type { Mark, Node as TextNode } from '@tiptap/pm/model'
import type { PhrasingContent } from 'mdast'

/** A run of letters, or one thing in a line (a field, a break), with the marks on it. */
type Piece = { text: string | null; node: TextNode; marks: readonly Mark[] }

/** The words of a line as Markdown says them. Marks become brackets around words: the longest outside. */
export function writeInline(parent: TextNode): PhrasingContent[] {
  const pieces: Piece[] = []
  parent.forEach((node) => pieces.push({ text: node.isText ? (node.text ?? '') : null, node, marks: node.marks }))
  return nest(trimmed(merged(spacesOutside(pieces))))
}

/** Markdown has no bold space: `**word **` would show its stars. */
function spacesOutside(pieces: Piece[]): Piece[] {
  const split = pieces.flatMap((piece): Piece[] => {
    if (piece.text === null || isCode(piece)) return [piece]
    const [, before = '', word = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece.text) ?? []
    return [before, word, after].filter(Boolean).map((text) => ({ ...piece, text }))
  })
  return split.map((piece, at) => {
    if (piece.text === null || isCode(piece) || piece.text.trim() !== '') return piece
    const [left, right] = [wordBy(split, at, -1), wordBy(split, at, 1)]
    return { ...piece, marks: piece.marks.filter((mark) => mark.isInSet(left?.marks ?? []) && mark.isInSet(right?.marks ?? [])) }
  })
}

function wordBy(pieces: Piece[], from: number, step: 1 | -1): Piece | undefined {
  let at = from + step
  while (pieces[at]?.text?.trim() === '' && !isCode(pieces[at] as Piece)) at += step
  return pieces[at]
}

function merged(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last && last.text !== null && piece.text !== null && sameMarks(last, piece))
      result[result.length - 1] = { ...last, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}

/** Space at the ends of a line and around a break is nothing in Markdown. */
function trimmed(pieces: Piece[]): Piece[] {
  const isEdge = (piece: Piece | undefined) => !piece || piece.node.type.name === 'hardBreak'
  const cut = pieces.flatMap((piece, at): Piece[] => {
    if (piece.text === null || isCode(piece)) return [piece]
    let { text } = piece
    if (isEdge(pieces[at - 1])) text = text.replace(/^[ \t\r\n]+/, '')
    if (isEdge(pieces[at + 1])) text = text.replace(/[ \t\r\n]+$/, '')
    return text ? [{ ...piece, text }] : []
  })
  // A break at the end of a block is nothing either.
  while (cut.at(-1)?.node.type.name === 'hardBreak') cut.pop()
  return cut
}

function nest(pieces: Piece[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at] as Piece
    const outer = longestMark(pieces, at)
    if (!outer) {
      result.push(...leaf(piece))
      at += 1
      continue
    }
    const within = pieces.slice(at, at + outer.length).map((each) => ({ ...each, marks: outer.mark.removeFromSet(each.marks) }))
    result.push(bracket(outer.mark, nest(within)))
    at += outer.length
  }
  return result
}

function longestMark(pieces: Piece[], at: number): { mark: Mark; length: number } | null {
  const runs = (pieces[at]?.marks ?? [])
    .filter((mark) => mark.type.name !== 'code')
    .map((mark) => {
      let end = at + 1
      while (end < pieces.length && mark.isInSet(pieces[end]?.marks ?? [])) end++
      return { mark, length: end - at }
    })
  return runs.reduce<{ mark: Mark; length: number } | null>((best, run) => (best && best.length >= run.length ? best : run), null)
}

function bracket(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  const attrs = mark.attrs as Record<string, string | null>
  switch (mark.type.name) {
    case 'bold':
      return { type: 'strong', children }
    case 'italic':
      return { type: 'emphasis', children }
    case 'strike':
      return { type: 'delete', children }
    case 'link':
      return { type: 'link', url: attrs.href ?? '', title: attrs.title ?? null, children } as PhrasingContent
    default:
      return { type: 'textDirective', name: attrs.kind ?? '', attributes: {}, children }
  }
}

/** A kind of our own: what Markdown takes for HTML would lose the break before it. */
export const asWritten = (source: string) => ({ type: 'asWritten', value: source.replace(/\r\n?/g, '\n') })

function leaf({ text, node, marks }: Piece): PhrasingContent[] {
  const attrs = node.attrs as Record<string, string>
  if (text !== null) return [marks.length > 0 ? { type: 'inlineCode', value: text } : { type: 'text', value: text }]
  if (node.type.name === 'hardBreak') return [{ type: 'break' }]
  if (node.type.name === 'field') return [{ type: 'textDirective', name: 'field', attributes: { key: attrs.key ?? '' }, children: [] }]
  return [asWritten(attrs.source ?? '') as unknown as PhrasingContent]
}

const isCode = ({ marks }: Piece) => marks.some(({ type }) => type.name === 'code')
const sameMarks = (one: Piece, other: Piece) =>
  one.marks.length === other.marks.length && one.marks.every((mark) => mark.isInSet(other.marks))
