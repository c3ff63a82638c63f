import type { PhrasingContent } from 'mdast'
import type { Look, Piece } from './piece.ts'

/** The words of a line as Markdown says them: looks become brackets around words, the longest outside. */
export const phrasingOf = (pieces: Piece[]): PhrasingContent[] => nest(trimmed(merged(spacesOutside(pieces.map(marked)))))

type Mark = { name: 'strong' | 'emphasis' | 'delete' | 'link' | 'example' | 'guidance'; url: string | null }
type Marked = { piece: Piece; marks: Mark[] }

function marked(piece: Piece): Marked {
  return { piece, marks: 'look' in piece ? marksOf(piece.look) : [] }
}

function marksOf({ tint, link, bold, italic, struck }: Look): Mark[] {
  const plain = (name: Mark['name'], on: boolean): Mark[] => (on ? [{ name, url: null }] : [])
  return [
    ...(tint ? plain(tint, true) : []),
    ...(link ? [{ name: 'link' as const, url: link }] : []),
    ...plain('strong', bold),
    ...plain('emphasis', italic),
    ...plain('delete', struck),
  ]
}

const isCode = ({ piece }: Marked) => piece.is === 'text' && piece.look.mono && piece.text.trim() !== ''
const textOf = ({ piece }: Marked): string | null => (piece.is === 'text' ? piece.text : null)

/** Markdown has no bold space: `**word **` would show its stars. */
function spacesOutside(all: Marked[]): Marked[] {
  const split = all.flatMap((each): Marked[] => {
    const text = textOf(each)
    if (text === null) return [each]
    const [, before = '', word = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(oneLine(text)) ?? []
    return [before, word, after].filter(Boolean).map((part) => ({ ...each, piece: { ...each.piece, text: part } as Piece }))
  })
  return split.map((each, at) => {
    if (textOf(each)?.trim() !== '') return each
    const [left, right] = [wordBy(split, at, -1), wordBy(split, at, 1)]
    return { piece: unmono(each.piece), marks: each.marks.filter((mark) => has(left, mark) && has(right, mark)) }
  })
}

/** Line ends and control letters in words are space; Word keeps its own for breaks. */
const oneLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ').replace(/[\u0000-\u001F\u007F]/g, '')

const unmono = (piece: Piece): Piece => ('look' in piece ? { ...piece, look: { ...piece.look, mono: false } } : piece)

function wordBy(all: Marked[], from: number, step: 1 | -1): Marked | undefined {
  let at = from + step
  while (all[at] && textOf(all[at] as Marked)?.trim() === '') at += step
  return all[at]
}

const same = (one: Mark, other: Mark) => one.name === other.name && one.url === other.url
const has = (each: Marked | undefined, mark: Mark) => each?.marks.some((one) => same(one, mark)) ?? false
const sameMarks = (one: Marked, other: Marked) => one.marks.length === other.marks.length && one.marks.every((mark) => has(other, mark))

function merged(all: Marked[]): Marked[] {
  const result: Marked[] = []
  for (const each of all) {
    const last = result.at(-1)
    const [before, text] = [last ? textOf(last) : null, textOf(each)]
    if (last && before !== null && text !== null && sameMarks(last, each) && isCode(last) === isCode(each))
      result[result.length - 1] = { ...last, piece: { ...last.piece, text: before + text } as Piece }
    else result.push(each)
  }
  return result
}

/** Space at the ends of a line and around a break is nothing in Markdown; neither is a break at the end. */
function trimmed(all: Marked[]): Marked[] {
  const isEdge = (each: Marked | undefined) => !each || each.piece.is === 'break'
  const cut = all.flatMap((each, at): Marked[] => {
    let text = textOf(each)
    if (text === null) return [each]
    if (isEdge(all[at - 1])) text = text.trimStart()
    if (isEdge(all[at + 1])) text = text.trimEnd()
    return text ? [{ ...each, piece: { ...each.piece, text } as Piece }] : []
  })
  while (cut.at(-1)?.piece.is === 'break') cut.pop()
  while (cut[0]?.piece.is === 'break') cut.shift()
  return cut
}

function nest(all: Marked[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let at = 0; at < all.length;) {
    const each = all[at] as Marked
    const outer = longest(all, at)
    if (!outer) {
      result.push(leaf(each))
      at += 1
      continue
    }
    const inside = all
      .slice(at, at + outer.length)
      .map(({ piece, marks }) => ({ piece, marks: marks.filter((mark) => !same(mark, outer.mark)) }))
    result.push(bracket(outer.mark, nest(inside)))
    at += outer.length
  }
  return result
}

function longest(all: Marked[], at: number): { mark: Mark; length: number } | null {
  let best: { mark: Mark; length: number } | null = null
  for (const mark of all[at]?.marks ?? []) {
    let end = at + 1
    while (end < all.length && has(all[end], mark)) end += 1
    if (!best || end - at > best.length) best = { mark, length: end - at }
  }
  return best
}

function bracket({ name, url }: Mark, children: PhrasingContent[]): PhrasingContent {
  if (name === 'link') return { type: 'link', url: url ?? '', children: children as never }
  if (name === 'example' || name === 'guidance') return { type: 'textDirective', name, attributes: {}, children }
  return { type: name, children }
}

function leaf(each: Marked): PhrasingContent {
  const { piece } = each
  if (piece.is === 'text') return isCode(each) ? { type: 'inlineCode', value: piece.text } : { type: 'text', value: piece.text }
  if (piece.is === 'field') return { type: 'textDirective', name: 'field', attributes: { key: piece.key }, children: [] }
  if (piece.is === 'footnote') return { type: 'footnoteReference', identifier: String(piece.note + 1), label: String(piece.note + 1) }
  return { type: 'break' }
}
