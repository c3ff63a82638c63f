import { elementsOf, within, type XmlElement } from '../xml.ts'
import { indentOf } from './styles.ts'

/** How a level of a list is marked. `lettered`: a), b), i), ii), which Markdown has not. */
export type Level = { ordered: boolean; lettered: boolean; start: number; indent: number | null }

export type Lists = {
  levelOf: (list: string, level: number) => Level | null
  next: (list: string, level: number) => number
  listOf: (list: string) => string
}

type Numbering = { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }

/**
 * The lists of a document. Lists of one kind go on counting where the last one stopped, also past paragraphs between them,
 * unless one begins anew (ECMA-376, 17.9.26). Counting is by asking: `next` once for each item, in order.
 */
export function readLists(root: XmlElement | null): Lists {
  const children = root ? elementsOf(root) : []
  const abstracts = new Map(
    children.filter(({ name }) => name === 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', levelsOf(each)]),
  )
  const lists = new Map(
    children.filter(({ name }) => name === 'w:num').map((each) => [each.attributes['w:numId'] ?? '', readNumbering(each)]),
  )
  const levelOf = (list: string, level: number): Level | null => {
    const numbering = lists.get(list)
    return numbering?.levels.get(level) ?? abstracts.get(numbering?.abstract ?? '')?.get(level) ?? null
  }
  return { levelOf, next: counter(lists, levelOf), listOf: (list) => lists.get(list)?.abstract ?? list }
}

function counter(lists: Map<string, Numbering>, levelOf: Lists['levelOf']): Lists['next'] {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (list, level) => {
    const numbering = lists.get(list)
    const abstract = numbering?.abstract ?? list
    const count = counts.get(abstract) ?? []
    counts.set(abstract, count)
    const anew = numbering?.starts.get(level)
    const last = count[level]
    const number =
      anew !== undefined && !begun.has(`${list}/${level}`) ? anew : last === undefined ? (levelOf(list, level)?.start ?? 1) : last + 1
    begun.add(`${list}/${level}`)
    count[level] = number
    count.length = level + 1
    return number
  }
}

function readNumbering(element: XmlElement): Numbering {
  const overrides = elementsOf(element).filter(({ name }) => name === 'w:lvlOverride')
  const levelIn = (each: XmlElement) => Number(each.attributes['w:ilvl'] ?? 0)
  const starts = overrides.flatMap((each): [number, number][] => {
    const start = within(each, 'w:startOverride')?.attributes['w:val']
    return start === undefined ? [] : [[levelIn(each), Number(start) || 0]]
  })
  return {
    abstract: within(element, 'w:abstractNumId')?.attributes['w:val'] ?? '',
    starts: new Map(starts),
    levels: new Map(overrides.flatMap((each) => [...levelsOf(each)])),
  }
}

const levelsOf = (element: XmlElement): Map<number, Level> =>
  new Map(
    elementsOf(element)
      .filter(({ name }) => name === 'w:lvl')
      .map((each) => [Number(each.attributes['w:ilvl'] ?? 0), readLevel(each)]),
  )

function readLevel(element: XmlElement): Level {
  const format = within(element, 'w:numFmt')?.attributes['w:val'] ?? 'decimal'
  const ordered = format !== 'bullet' && format !== 'none'
  return {
    ordered,
    lettered: ordered && !format.startsWith('decimal'),
    start: Number(within(element, 'w:start')?.attributes['w:val'] ?? 1) || 0,
    indent: indentOf(within(element, 'w:pPr')),
  }
}
