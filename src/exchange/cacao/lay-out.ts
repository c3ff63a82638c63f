import type { CacaoDocument, Step } from './cacao-shape.ts'
import { behind, makeLaid, pathOf, refusal, wayOf, yesOrNo, type Laid, type Walk } from './laid.ts'
import { layDecision } from './lay-decision.ts'
import { layLoop } from './lay-loop.ts'
import { layQuestion } from './lay-question.ts'
import { ownStep } from './step-extension.ts'

/** Where our steps begin, and what the walk came by. */
export type LaidOut = { first: Laid } & Pick<Walk, 'reached' | 'parallel' | 'folded'>

/**
 * Follows a workflow from its start. In CACAO a branch runs to an `end` and then goes on behind its condition (§4.8–4.10);
 * in our playbooks a step simply leads to the next. So each step is laid out together with what follows the end of its
 * branch, and twice where that differs. What leads back to a step that is still being followed is a circle, and only a
 * while-condition may lead in one.
 */
export function layOut({ workflow, workflow_start: start }: CacaoDocument): LaidOut {
  const walk: Walk = {
    workflow,
    open: new Map(),
    done: new Map(),
    reached: new Set(),
    parallel: [],
    folded: [],
    count: 0,
    lay: (id, after, place) => lay(walk, id, after, place),
  }
  const first = walk.lay(start, null, ['workflow_start'])
  if (!first) throw refusal(['workflow_start'], 'leads to the end: there is nothing to do in this playbook')
  return { first, reached: walk.reached, parallel: walk.parallel, folded: walk.folded }
}

function lay(walk: Walk, id: string, after: Laid | null, place: PropertyKey[]): Laid | null {
  const step = walk.workflow.get(id)
  if (!step) throw refusal(place, `leads to “${id.slice(0, 100)}”, and there is no such step in the workflow`)
  walk.reached.add(id)
  if (step.type === 'end') return after
  const circle = walk.open.get(id)
  if (circle?.again) return circle.again
  if (circle) throw refusal(place, `leads back to ${called(step)}, and only a while-condition may lead in a circle, to a single step`)
  const known = `${id} ${after?.number ?? 'end'}`
  const before = walk.done.get(known)
  if (before !== undefined) return before
  const target = layStep(walk, id, step, after)
  walk.open.delete(id)
  walk.done.set(known, target)
  return target
}

function layStep(walk: Walk, id: string, step: Step, after: Laid | null): Laid | null {
  switch (step.type) {
    case 'action':
      return layQuestion(walk, id, step, after) ?? layWork(walk, id, step, after)
    case 'playbook-action':
      return layWork(walk, id, step, after)
    case 'if-condition':
    case 'switch-condition':
      return layDecision(walk, id, makeLaid(walk, id, step, { as: 'question', flow: { is: 'work' } }), after)
    case 'while-condition':
      return layLoop(walk, id, step, after)
    case 'parallel':
      return layParallel(walk, id, step, after)
    default:
      walk.open.set(id, { entry: null, again: null })
      return behind(walk, id, after)
  }
}

function layWork(walk: Walk, id: string, step: Step, after: Laid | null): Laid {
  const is = step.type === 'playbook-action' ? 'playbook' : ownStep(step)?.kind === 'wait' ? 'wait' : 'work'
  const laid = makeLaid(walk, id, step, { as: 'work', flow: { is } })
  walk.open.set(id, { entry: laid, again: null })
  laid.next = behind(walk, id, after)
  const failed = step.on_failure ? wayOf(walk, id, 'on_failure', after) : laid.next
  if (failed !== laid.next) laid.next = makeLaid(walk, id, step, { as: 'outcome', flow: yesOrNo(laid.next, failed) })
  return laid
}

/** One after the other, from the last to the first, because each must know what follows it. */
function layParallel(walk: Walk, id: string, step: Step<'parallel'>, after: Laid | null): Laid | null {
  walk.open.set(id, { entry: null, again: null })
  walk.parallel.push(step)
  return step.next_steps.reduceRight((next, to, at) => walk.lay(to, next, [...pathOf(walk, id), 'next_steps', at]), behind(walk, id, after))
}

const called = ({ name, type }: Step) => (name?.trim() ? `“${name.trim().slice(0, 200)}”` : `an earlier ${type} step`)
