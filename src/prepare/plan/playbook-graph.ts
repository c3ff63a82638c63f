import { Graph, layout } from '@dagrejs/dagre'
import { pathBetween, round, type Point, type Rect } from './playbook-graph-arrows.ts'
import { linesOf, sizeOf, type BoxKind } from './playbook-graph-text.ts'
import { theEnd, waysOf, type Playbook, type PlaybookStep, type Way } from './playbook.ts'
import type { Phase } from './settings-words.ts'

/** A playbook as a picture: boxes and arrows in units of one CSS pixel, from the top left. The same playbook draws the same. */
export type PlaybookGraph = { width: number; height: number; boxes: Box[]; arrows: Arrow[] }

/** `x` and `y` are the top left corner. Start and end have no number and no phase. */
export type Box = {
  key: string
  kind: BoxKind
  number: number | null
  phase: Phase | null
  lines: string[]
  x: number
  y: number
  width: number
  height: number
}

/** `path` is the `d` of an SVG path that ends at the box it leads to. The label stands on it, from its top left corner. */
export type Arrow = { from: string; to: string; back: boolean; path: string; label: Label | null }
export type Label = Rect & { lines: string[] }

const start = '(start)'
const margin = 12
/** Between two rows there is room for an arrow head and a bend. */
const betweenRows = 34

/**
 * Lays a playbook out from top to bottom. A loop is laid out as if it led forward and drawn backward, so it keeps a lane of
 * its own. The layout aligns what belongs together at the right edge; mirrored, the main way stands at the left, where a
 * phone shows it first.
 */
export function drawGraph(playbook: Playbook): PlaybookGraph {
  const drafts = draftBoxes(playbook)
  const known = new Set(drafts.map(({ key }) => key))
  // While a playbook is being written, a step may lead to one that is not there yet.
  const ways = [{ from: start, to: drafts[1]?.key ?? theEnd, label: null, back: false }, ...waysOf(playbook)].filter(({ to }) =>
    known.has(to),
  )
  const graph = arranged(drafts, ways)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const mirrored = (point: Point): Point => ({ x: width - point.x, y: point.y })
  const boxes = drafts.map((draft) => ({ ...draft, ...cornerOf(mirrored(graph.node(draft.key) as Point), draft) }))
  const routes = ways.map((way, at) => {
    const { points, ...middle } = graph.edge(...endsOf(way), String(at)) as Routed
    return { ...way, lane: points.slice(1, -1).map(mirrored), label: placeLabel(way, mirrored(middle)) }
  })
  return { width: Math.ceil(width), height: Math.ceil(height), boxes, arrows: drawArrows(straightened(routes, boxes), boxes) }
}

function arranged(drafts: Draft[], ways: Way[]): Graph {
  const distances = { nodesep: 28, edgesep: 22, ranksep: betweenRows, marginx: margin, marginy: margin }
  const graph = new Graph({ multigraph: true }).setGraph({ rankdir: 'TB', align: 'UR', ...distances })
  for (const { key, width, height } of drafts) graph.setNode(key, { width, height })
  ways.forEach((way, at) => graph.setEdge(...endsOf(way), labelSize(way), String(at)))
  layout(graph)
  return graph
}

type Route = Omit<Arrow, 'path'> & { lane: Point[] }

/** Where a loop goes back to the step right before it, both ways share a row, and the way forward gets the straighter lane. */
function straightened(routes: Route[], boxes: Box[]): Route[] {
  return routes.map((route) => {
    const twin = routes.find((other) => other.from === route.to && other.to === route.from)
    const box = boxes.find(({ key }) => key === route.from)
    if (!twin || !box) return route
    const aside = (lane: Point[]) => Math.abs((lane[0]?.x ?? 0) - box.x - box.width / 2)
    const [near = [], far = []] = [route.lane, twin.lane].toSorted((one, other) => aside(one) - aside(other))
    const lane = route.back ? far : near
    const middle = lane[Math.floor(lane.length / 2)]
    return { ...route, lane, label: route.label && middle ? { ...route.label, ...cornerOf(middle, route.label) } : route.label }
  })
}

function drawArrows(routes: Route[], boxes: Box[]): Arrow[] {
  const taken = [...boxes, ...routes.flatMap(({ label }) => label ?? [])]
  const find = (key: string) => boxes.find((box) => box.key === key) as Box
  return routes.map(({ from, to, back, lane, label }) => ({ from, to, back, path: pathBetween(find(from), find(to), lane, taken), label }))
}

type Routed = Point & { points: Point[] }
type Draft = Omit<Box, 'x' | 'y'>

function draftBoxes({ steps }: Playbook): Draft[] {
  const small = (key: string, kind: 'start' | 'end', word: string): Draft => ({
    key,
    kind,
    number: null,
    phase: null,
    lines: [word],
    ...sizeOf(kind, 1),
  })
  return [small(start, 'start', 'Start'), ...steps.map(draftBox), small(theEnd, 'end', 'End')]
}

function draftBox({ key, phase, title, flow }: PlaybookStep, at: number): Draft {
  const kind = flow?.is ?? 'step'
  const lines = linesOf(title, 'box')
  return { key, kind, number: at + 1, phase, lines, ...sizeOf(kind, lines.length) }
}

const endsOf = ({ from, to, back }: Way): [string, string] => (back ? [to, from] : [from, to])

function labelSize({ label, back }: Way) {
  if (label === null) return { weight: 3 }
  const lines = linesOf(label, 'label')
  return { ...sizeOf('label', lines.length, lines), labelpos: 'c' as const, weight: back ? 1 : 6 }
}

function placeLabel({ label }: Way, middle: Point): Label | null {
  if (label === null) return null
  const lines = linesOf(label, 'label')
  const size = sizeOf('label', lines.length, lines)
  return { lines, ...size, ...cornerOf(middle, size) }
}

const cornerOf = ({ x, y }: Point, { width, height }: Pick<Rect, 'width' | 'height'>): Point => ({
  x: round(x - width / 2),
  y: round(y - height / 2),
})
