import type { BlockContent, List, ListItem, RootContent } from 'mdast'
import type { Tint } from '../../../plan/text/directives.ts'
import type { Flow, ListPlace, ParagraphFlow } from './flow.ts'
import { phrasingOf } from './phrasing.ts'
import { relooked, type Piece } from './piece.ts'

/** What stands one below the other in Word, as it stands inside of each other in Markdown: lists in lists, tints around blocks. */
export function arrange(flows: Flow[]): RootContent[] {
  return tintedRuns(evenLists(flows)).flatMap(({ tint, flows: run }) => {
    const blocks = blocksOf(run)
    return tint && blocks.length > 0
      ? [{ type: 'containerDirective', name: tint, attributes: {}, children: blocks as BlockContent[] }]
      : blocks
  })
}

/** A list is coloured as a whole, or word by word: a colour in its middle must not cut it in pieces. */
function evenLists(flows: Flow[]): Flow[] {
  const even: Flow[] = []
  for (let at = 0; at < flows.length;) {
    let end = at
    while (isListed(flows[end], flows[at])) end += 1
    const run = flows.slice(at, end) as ParagraphFlow[]
    const whole = run.every(({ tint }) => tint === run[0]?.tint)
    even.push(...(whole ? run : run.map((flow) => ({ ...flow, tint: null }))))
    if (end === at) even.push(flows[end++] as Flow)
    at = end
  }
  return even
}

const isListed = (flow: Flow | undefined, first: Flow | undefined): boolean =>
  first?.is === 'paragraph' && first.place !== null && flow?.is === 'paragraph' && (flow.place !== null || goesOn(flow, first.place.indent))

/** A paragraph without a mark that stands as far in as the words of the item before it belongs to that item. */
const goesOn = (flow: ParagraphFlow, indent: number): boolean => flow.place === null && flow.indent > 0 && flow.indent >= indent - 100

type TintedRun = { tint: Tint | null; flows: Flow[] }

function tintedRuns(flows: Flow[]): TintedRun[] {
  const runs: TintedRun[] = []
  let parted = true
  for (const flow of flows) {
    if (flow.is === 'note') continue
    if (flow.is === 'parting') {
      parted = true
      continue
    }
    const last = runs.at(-1)
    const tint = tintOfFlow(flow, parted ? null : (last?.tint ?? null))
    const bare = tint ? untinted(flow, tint) : flow
    if (last && last.tint === tint && (tint === null || !parted)) last.flows.push(bare)
    else runs.push({ tint, flows: [bare] })
    parted = false
  }
  return runs
}

/** A table whose heading row is plain is an example with its rows; it is guidance only where it goes on with guidance. */
function tintOfFlow(flow: Flow, before: Tint | null): Tint | null {
  if (flow.is === 'table')
    return flow.tint ?? (flow.bodyTint !== null && (flow.bodyTint === 'example' || flow.bodyTint === before) ? flow.bodyTint : null)
  return 'tint' in flow ? flow.tint : null
}

function untinted(flow: Flow, tint: Tint): Flow {
  const bare = (pieces: Piece[]): Piece[] =>
    pieces.map((piece) =>
      'look' in piece && piece.look.tint === tint ? { ...piece, look: { ...piece.look, tint: null, inLine: false } } : piece,
    )
  if (flow.is === 'table') return { ...flow, rows: flow.rows.map((row) => row.map(bare)) }
  return 'pieces' in flow ? ({ ...flow, pieces: bare(flow.pieces) } as Flow) : flow
}

function blocksOf(flows: Flow[]): RootContent[] {
  const blocks: RootContent[] = []
  for (let at = 0; at < flows.length;) {
    const flow = flows[at] as Flow
    const end = endOfRun(flows, at)
    const run = flows.slice(at, end) as ParagraphFlow[]
    if (flow.is === 'paragraph' && flow.place) blocks.push(...listsOf(run))
    else if (flow.is === 'paragraph' && flow.code) blocks.push({ type: 'code', value: run.map(codeLine).join('\n') })
    else if (flow.is === 'paragraph' && flow.quote) blocks.push({ type: 'blockquote', children: run.map(paragraphOf) as BlockContent[] })
    else blocks.push(...blockOf(flow))
    at = end
  }
  return blocks
}

function endOfRun(flows: Flow[], from: number): number {
  const first = flows[from]
  if (first?.is !== 'paragraph') return from + 1
  let end = from + 1
  let indent = first.place?.indent ?? 0
  const belongs = (flow: Flow | undefined): boolean => {
    if (flow?.is !== 'paragraph') return false
    if (first.place) return flow.place !== null || goesOn(flow, indent)
    return flow.place === null && ((first.code && flow.code) || (first.quote && flow.quote && !first.code && !flow.code))
  }
  while (belongs(flows[end])) {
    const flow = flows[end] as ParagraphFlow
    indent = flow.place?.indent ?? indent
    end += 1
  }
  return end
}

function blockOf(flow: Flow): RootContent[] {
  switch (flow.is) {
    case 'heading':
      return [{ type: 'heading', depth: Math.min(6, flow.level) as 1, children: phrasingOf(flow.pieces) }]
    case 'title':
      return [{ type: 'paragraph', children: phrasingOf(relooked(flow.pieces, { bold: true })) }]
    case 'paragraph':
      return [paragraphOf(flow)]
    case 'table':
      return [tableOf(flow.rows)]
    case 'rule':
      return [{ type: 'thematicBreak' }]
    default:
      return []
  }
}

const paragraphOf = ({ pieces }: ParagraphFlow): RootContent => ({ type: 'paragraph', children: phrasingOf(pieces) })

const codeLine = ({ pieces }: ParagraphFlow): string =>
  pieces
    .map((piece) => (piece.is === 'text' ? piece.text : piece.is === 'break' ? '\n' : piece.is === 'field' ? `[${piece.key}]` : ''))
    .join('')

const tableOf = (rows: Piece[][][]): RootContent => ({
  type: 'table',
  align: [],
  children: rows.map((row) => ({ type: 'tableRow', children: row.map((cell) => ({ type: 'tableCell', children: phrasingOf(cell) })) })),
})

type Open = { level: number; place: ListPlace; list: List; next: number }

/** Each item goes into the list that is open at its level; a new one begins where the marks or the numbers do not go on. */
function listsOf(run: ParagraphFlow[]): RootContent[] {
  const roots: RootContent[] = []
  const open: Open[] = []
  for (const flow of run) {
    const content = flow.code ? ({ type: 'code', value: codeLine(flow) } as const) : (paragraphOf(flow) as BlockContent)
    if (!flow.place) {
      itemFor(open, flow.indent)?.children.push(content)
      continue
    }
    while (open.length > 0 && (open.at(-1) as Open).level > flow.place.level) open.pop()
    const last = open.at(-1)
    const same = last?.level === flow.place.level
    if (last && same && isNext(last, flow.place)) last.next = flow.place.number + 1
    else begin(open, same, flow.place, roots)
    open.at(-1)?.list.children.push({ type: 'listItem', spread: false, checked: flow.place.checked, children: [content] })
  }
  return roots
}

const isNext = ({ place, next }: Open, other: ListPlace): boolean =>
  place.ordered === other.ordered && (place.checked === null) === (other.checked === null) && (!other.ordered || other.number === next)

function begin(open: Open[], replaces: boolean, place: ListPlace, roots: RootContent[]): void {
  if (replaces) open.pop()
  const list: List = { type: 'list', ordered: place.ordered, start: place.ordered ? place.number : null, spread: false, children: [] }
  const parent = open.at(-1)?.list.children.at(-1)
  if (parent) parent.children.push(list)
  else roots.push(list)
  open.push({ level: place.level, place, list, next: place.number + 1 })
}

/** The deepest item whose words stand no further in than the paragraph. */
function itemFor(open: Open[], indent: number): ListItem | undefined {
  const at = open.findLast(({ place }) => indent >= place.indent - 100) ?? open[0]
  return at?.list.children.at(-1)
}
