import type { Step } from './cacao-shape.ts'
import { layDecision } from './lay-decision.ts'
import { findBack } from './lay-loop.ts'
import { behind, makeLaid, wayOf, type Laid, type Walk } from './laid.ts'
import { ownPart, ownStep } from './step-extension.ts'

/** A question of ours and the conditions on its answer become one step again. Null where it is none, or another tool took it apart. */
export function layQuestion(walk: Walk, id: string, step: Step<'action'>, after: Laid | null): Laid | null {
  const own = ownStep(step)
  const asked = step.on_completion ?? ''
  const condition = walk.workflow.get(asked)
  if (!own || !condition || ownPart(condition) !== own.step_key || walk.open.has(asked)) return null
  if (own.kind === 'loop') return layOwnLoop(walk, id, { step, asked, condition, after })
  if (own.kind !== 'decision' || !fits(condition, own.choices?.length ?? 0)) return null
  const laid = makeLaid(walk, id, step, { as: 'work', flow: { is: 'work' } })
  walk.open.set(id, { entry: laid, again: null })
  walk.reached.add(asked)
  layDecision(walk, asked, laid, after, new Map(own.choices?.map(({ key, label }) => [key, label])))
  walk.open.delete(asked)
  return laid
}

const fits = ({ type }: Step, choices: number) => (type === 'if-condition' ? choices === 2 : type === 'switch-condition')

type Asked = { step: Step; asked: string; condition: Step; after: Laid | null }

/** Its condition leads to its while-condition, which leads back; or on. */
function layOwnLoop(walk: Walk, id: string, { step, asked, condition, after }: Asked): Laid | null {
  const loopId = condition.type === 'if-condition' ? condition.on_true : ''
  const loop = walk.workflow.get(loopId)
  const back = loop?.type === 'while-condition' ? findBack(walk, loop.on_true) : null
  if (!back) return null
  for (const each of [asked, loopId, ...back.by]) walk.reached.add(each)
  const laid = makeLaid(walk, id, step, { as: 'work', flow: { is: 'loop', back: back.to } })
  walk.open.set(id, { entry: laid, again: null })
  laid.next = wayOf(walk, asked, 'on_false', behind(walk, asked, after))
  return laid
}
