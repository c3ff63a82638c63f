import type { Step } from './cacao-shape.ts'
import { behind, pathOf, refusal, wayOf, type Laid, type LaidChoice, type Walk } from './laid.ts'
import { mostChoices } from './our-limits.ts'

/** The labels of our own choices, by key. */
export type Labels = ReadonlyMap<string, string>

/** `id` is the condition's. What is asked before it may be a step of its own, which then is `laid`. */
export function layDecision(walk: Walk, id: string, laid: Laid, after: Laid | null, labels: Labels = new Map()): Laid {
  walk.open.set(id, { entry: laid, again: null })
  const condition = walk.workflow.get(id)
  const then = behind(walk, id, after)
  const choices = condition?.type === 'switch-condition' ? casesOf(walk, id, condition, then, labels) : ifOrNot(walk, id, then, labels)
  laid.flow = { is: 'decision', choices }
  return laid
}

function ifOrNot(walk: Walk, id: string, then: Laid | null, labels: Labels): LaidChoice[] {
  const [yes = [null, 'Yes'] as const, no = [null, 'No'] as const] = [...labels]
  return [
    { key: yes[0], label: yes[1], to: wayOf(walk, id, 'on_true', then) },
    { key: no[0], label: no[1], to: wayOf(walk, id, 'on_false', then) },
  ]
}

function casesOf(walk: Walk, id: string, { cases }: Step<'switch-condition'>, then: Laid | null, labels: Labels): LaidChoice[] {
  const choices = Object.entries(cases).map(([name, to]): LaidChoice => {
    const label = labels.get(name) ?? (name === 'default' ? otherwise : name.trim() || 'Nothing')
    return { key: labels.has(name) ? name : null, label, to: walk.lay(to, then, [...pathOf(walk, id), 'cases', name]) }
  })
  // What fits no case goes on behind the switch. Our own cases are all there are.
  if (labels.size === 0 && !Object.hasOwn(cases, 'default')) choices.push({ key: null, label: otherwise, to: then })
  if (choices.length >= 2 && choices.length <= mostChoices) return choices
  throw refusal([...pathOf(walk, id), 'cases'], `offers ${choices.length} ways to go on, and a decision here has 2 to ${mostChoices}`)
}

const otherwise = 'None of these'
