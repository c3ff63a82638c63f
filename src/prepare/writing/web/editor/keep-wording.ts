/**
 * The new text, written as the old one where the two say the same: how lines are broken, which of two ways to write
 * emphasis was chosen, how a table's cells are padded. Only what lies between the first and the last difference is new.
 * `isRight` has the last word; without it, space counts only beside the bars of a table.
 */
export function keepWording(old: string, now: string, isRight: ((text: string) => boolean) | null): string {
  const [was, is] = [piecesOf(old), piecesOf(now)]
  const same = isRight ? sameOrSpace : sameOrPadding
  let head = 0
  while (head < was.length && head < is.length && same(was, head, is, head)) head++
  let tail = 0
  while (tail < was.length - head && tail < is.length - head && same(was, was.length - 1 - tail, is, is.length - 1 - tail)) tail++
  const kept = [...was.slice(0, head), ...is.slice(head, is.length - tail), ...was.slice(was.length - tail)].join('')
  return !isRight || isRight(kept) ? kept : now
}

/** Words and the space between them, a bar being a word of its own. */
const piecesOf = (text: string): string[] => text.match(/\s+|\\?\||(?:\\\||[^\s|])+/g) ?? []

const isSpace = (piece: string | undefined) => piece !== undefined && piece.trim() === ''

const sameOrSpace = (was: string[], at: number, is: string[], to: number) => was[at] === is[to] || (isSpace(was[at]) && isSpace(is[to]))

const sameOrPadding = (was: string[], at: number, is: string[], to: number) =>
  was[at] === is[to] || (isSpace(was[at]) && isSpace(is[to]) && besideBar(was, at) && besideBar(is, to))

const besideBar = (pieces: string[], at: number) => pieces[at - 1] === '|' || pieces[at + 1] === '|'
