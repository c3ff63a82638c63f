import { describe, expect, test } from 'vitest'
import { drawGraph, type Arrow, type Box, type PlaybookGraph } from './playbook-graph.ts'
import { playbookSchema, theEnd, waysOf, type Playbook } from './playbook.ts'
import { readStarterPlan } from './starter-plan.store.ts'

const step = (key: string, more: Record<string, unknown> = {}) => ({
  key,
  phase: 'containment',
  title: `Do ${key}`,
  role: 'lead',
  mandatory: true,
  ...more,
})
const aPlaybook = (...steps: Record<string, unknown>[]): Playbook => playbookSchema.parse({ key: 'one', name: 'One', steps })
const yesNo = (no: string) => ({
  is: 'decision',
  choices: [
    { key: 'yes', label: 'Yes', next: null },
    { key: 'no', label: 'No', next: no },
  ],
})
const everyKind = aPlaybook(
  step('look'),
  step('ask', { flow: yesNo('pause') }),
  step('other', { flow: { is: 'playbook', playbook: 'two' } }),
  step('pause', { flow: { is: 'wait', for: null }, phase: 'recovery' }),
  step('more', { flow: { is: 'loop', back: 'look' }, phase: 'recovery' }),
)
const box = ({ boxes }: PlaybookGraph, key: string) => boxes.find((each) => each.key === key) as Box
const arrow = ({ arrows }: PlaybookGraph, from: string, to: string) => arrows.find((each) => each.from === from && each.to === to) as Arrow

describe('the picture of a playbook', () => {
  const graph = drawGraph(everyKind)

  test('has a box for each step with its number, phase and kind, between a start and an end', () => {
    expect(graph.boxes.map(({ kind, number, phase }) => [kind, number, phase])).toEqual([
      ['start', null, null],
      ['step', 1, 'containment'],
      ['decision', 2, 'containment'],
      ['playbook', 3, 'containment'],
      ['wait', 4, 'recovery'],
      ['loop', 5, 'recovery'],
      ['end', null, null],
    ])
  })
  test('leads from top to bottom, and only a loop leads up again', () => {
    const downward = graph.arrows.filter(({ from, to }) => box(graph, from).y < box(graph, to).y)
    expect(graph.arrows.filter((each) => !downward.includes(each)).map(({ from, to, back }) => ({ from, to, back }))).toEqual([
      { from: 'more', to: 'look', back: true },
    ])
  })
  test('names the choices on the arrows of a decision and of a loop, and nothing on the others', () => {
    const label = (from: string, to: string) => arrow(graph, from, to).label?.lines.join(' ') ?? null
    expect([label('ask', 'other'), label('ask', 'pause'), label('more', 'look'), label('more', theEnd)]).toEqual(['Yes', 'No', 'Yes', 'No'])
    expect([label('look', 'ask'), label('other', 'pause')]).toEqual([null, null])
  })
  test('breaks a long title into lines and makes its box higher', () => {
    const long = drawGraph(aPlaybook(step('a', { title: 'Write down what was seen, and leave out what is guessed' }), step('b')))
    expect(box(long, 'a').lines.length).toBeGreaterThan(1)
    expect(box(long, 'a').lines.join(' ')).toBe('Write down what was seen, and leave out what is guessed')
    expect(box(long, 'a').height).toBeGreaterThan(box(long, 'b').height)
  })
  test('leads straight on between two steps even if a loop goes back from the second to the first', () => {
    const pair = drawGraph(aPlaybook(step('a'), step('b', { flow: { is: 'loop', back: 'a' } }), step('c')))
    const middle = box(pair, 'a').x + box(pair, 'a').width / 2
    expect(Math.max(...pointsOf(arrow(pair, 'a', 'b').path).map(({ x }) => Math.abs(x - middle)))).toBeLessThan(box(pair, 'a').width / 2)
  })
  test('draws both ways where two choices lead to the same step', () => {
    const twice = drawGraph(aPlaybook(step('a', { flow: yesNo('b') }), step('b')))
    expect(twice.arrows.filter(({ to }) => to === 'b')).toHaveLength(2)
  })
  test('of one that is not finished leaves out what leads nowhere, and bears circles and loops that lead forward', () => {
    const draft = aPlaybook(step('a', { next: 'gone' }), step('b', { flow: { is: 'loop', back: 'c' } }), step('c', { next: 'b' }))
    expect(drawGraph(draft).arrows.map(({ from, to }) => [from, to])).toEqual([
      ['(start)', 'a'],
      ['b', 'c'],
      ['b', 'c'],
      ['c', 'b'],
    ])
  })
  test('of a playbook of two hundred steps is drawn', () => {
    const long = drawGraph(aPlaybook(...Array.from({ length: 200 }, (_, at) => step(`s${at}`))))
    expect(long.boxes).toHaveLength(202)
  })
})

describe.each(readStarterPlan().playbooks.map((playbook) => [playbook.key, playbook] as const))('the picture of %s', (_, playbook) => {
  const graph = drawGraph(playbook)

  test('is the same each time', () => {
    expect(drawGraph(playbook)).toEqual(graph)
  })
  test('shows every way once', () => {
    const [, ...ways] = graph.arrows.map(({ from, to, back }) => ({ from, to, back }))
    expect(ways).toEqual(waysOf(playbook).map(({ from, to, back }) => ({ from, to, back })))
  })
  test('keeps its boxes apart and on the page', () => {
    for (const one of graph.boxes) {
      expect([one.x >= 0, one.y >= 0, one.x + one.width <= graph.width, one.y + one.height <= graph.height]).not.toContain(false)
      expect(graph.boxes.filter((other) => other !== one && !apart(one, other)).map(({ key }) => key)).toEqual([])
    }
  })
  test('keeps the words on its arrows apart from each other and from the boxes', () => {
    const labels = graph.arrows.flatMap(({ label }) => label ?? [])
    for (const one of labels) expect([...labels, ...graph.boxes].filter((other) => other !== one && !apart(one, other))).toEqual([])
  })
  test('leads each arrow from box to box, and through none', () => {
    for (const each of graph.arrows) {
      const points = pointsOf(each.path)
      const [first, last] = [points[0], points.at(-1)]
      expect(first && touches(box(graph, each.from), first), `${each.from} → ${each.to}`).toBe(true)
      expect(last && touches(box(graph, each.to), last), `${each.from} → ${each.to}`).toBe(true)
      const hit = graph.boxes.filter((one) => points.some((point) => inside(one, point)))
      expect(
        hit.map(({ key }) => key),
        `${each.from} → ${each.to}`,
      ).toEqual([])
    }
  })
})

type Point = { x: number; y: number }
type Rect = Point & { width: number; height: number }

const apart = (one: Rect, other: Rect) =>
  one.x + one.width < other.x || other.x + other.width < one.x || one.y + one.height < other.y || other.y + other.height < one.y
const touches = ({ x, y, width, height }: Box, at: Point) =>
  at.x >= x - 1 && at.x <= x + width + 1 && at.y >= y - 1 && at.y <= y + height + 1
const inside = ({ x, y, width, height }: Box, at: Point) => at.x > x + 1 && at.x < x + width - 1 && at.y > y + 1 && at.y < y + height - 1

/** Points along the path, near enough to each other to meet any box on the way. */
function pointsOf(path: string): Point[] {
  let at: Point = { x: 0, y: 0 }
  return [...path.matchAll(/([MLCQ])([^MLCQ]*)/g)].flatMap(([, command, rest = '']) => {
    const given = rest.split(' ').map((pair) => {
      const [x = NaN, y = NaN] = pair.split(',').map(Number)
      return { x, y }
    })
    const curve = command === 'M' ? given : [at, ...given]
    at = curve.at(-1) ?? at
    return Array.from({ length: 21 }, (_, part) => onCurve(curve, part / 20))
  })
}

/** De Casteljau: a line, a quadratic and a cubic curve alike. */
function onCurve(points: Point[], part: number): Point {
  const [only, ...others] = points
  if (!only || others.length === 0) return only ?? { x: NaN, y: NaN }
  const between = others.map((point, at) => {
    const before = points[at] ?? point
    return { x: before.x + (point.x - before.x) * part, y: before.y + (point.y - before.y) * part }
  })
  return onCurve(between, part)
}
