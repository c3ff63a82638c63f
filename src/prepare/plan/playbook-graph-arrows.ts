export type Point = { x: number; y: number }
/** What an arrow keeps clear of: boxes and labels. */
export type Rect = Point & { width: number; height: number }

/** How far from its corners an arrow touches a box, and how round it turns. */
const inset = 22
const turn = 10

/**
 * The `d` of an SVG path from one box to another along the lane that the layout has kept free. Forward it leaves below and
 * arrives above; a loop leaves and arrives at the side, where nothing stands between box and lane.
 */
export function pathBetween(from: Rect, to: Rect, lane: Point[], taken: Rect[]): string {
  const back = from.y > to.y
  const along = lane.flatMap((point) => pastRow(point, taken))
  const between = back ? along.toReversed() : along
  const [first, last] = [between[0] ?? middleOf(to), between.at(-1) ?? middleOf(from)]
  const out = (back ? bySide(from, first, taken) : null) ?? [upright(from, first, back ? 'top' : 'bottom')]
  const into = (back ? bySide(to, last, taken) : null) ?? [upright(to, last, back ? 'bottom' : 'top')]
  return pathOf([...out, ...between, ...into.toReversed()])
}

const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Beside the boxes or labels of a row an arrow runs straight, so that it bends between rows and touches nothing. */
function pastRow({ x, y }: Point, taken: Rect[]): Point[] {
  const half = Math.max(0, ...rowAt(y, taken).map(({ height }) => height / 2))
  return half === 0
    ? [{ x, y }]
    : [
        { x, y: y - half },
        { x, y: y + half },
      ]
}

const rowAt = (y: number, taken: Rect[]) => taken.filter((each) => Math.abs(middleOf(each).y - y) < 1)

/** The point above or below a box that is nearest to where the arrow goes. */
function upright({ x, y, width, height }: Rect, toward: Point, side: 'top' | 'bottom'): Point {
  const reach = Math.min(inset, width / 2)
  return { x: Math.min(Math.max(toward.x, x + reach), x + width - reach), y: side === 'top' ? y : y + height }
}

/** From the side of a box over to the lane; null when another box of the row is in between, or the lane runs through this one. */
function bySide(box: Rect, lane: Point, taken: Rect[]): Point[] | null {
  const middle = middleOf(box)
  const right = lane.x > box.x + box.width + turn
  if (!right && lane.x > box.x - turn) return null
  const edge = right ? box.x + box.width : box.x
  const [near, far] = right ? [edge, lane.x] : [lane.x, edge]
  const inBetween = rowAt(middle.y, taken).some((other) => other !== box && other.x < far && other.x + other.width > near)
  return inBetween
    ? null
    : [
        { x: edge, y: middle.y },
        { x: lane.x, y: middle.y },
      ]
}

/** Only level and upright lines, with round corners. Between two upright ones that are apart it goes over half way. */
function pathOf(points: Point[]): string {
  const line = points.flatMap((point, at) => {
    const before = points[at - 1]
    if (!before || same(before.x, point.x) || same(before.y, point.y)) return [point]
    const middle = (before.y + point.y) / 2
    return [{ x: before.x, y: middle }, { x: point.x, y: middle }, point]
  })
  return line
    .map((point, at) => {
      const [before, next] = [line[at - 1], line[at + 1]]
      if (!before) return `M${told(point)}`
      return next ? `L${told(nearer(point, before))}Q${told(point)} ${told(nearer(point, next))}` : `L${told(point)}`
    })
    .join('')
}

const same = (one: number, other: number) => Math.abs(one - other) < 0.5

/** A little before a corner, on the way to it; at most half way, so that there is room for the next corner. */
function nearer(corner: Point, from: Point): Point {
  const toward = (here: number, there: number) => here + Math.sign(there - here) * Math.min(turn, Math.abs(there - here) / 2)
  return { x: toward(corner.x, from.x), y: toward(corner.y, from.y) }
}

const told = ({ x, y }: Point) => `${round(x)},${round(y)}`
export const round = (value: number) => Math.round(value * 10) / 10
