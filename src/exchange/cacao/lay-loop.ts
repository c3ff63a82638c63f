import type { Step } from './cacao-shape.ts'
import { behind, makeLaid, wayOf, yesOrNo, type Laid, type Walk } from './laid.ts'

/**
 * When it leads back to a step that is still being followed, it asks after the work whether to do it again, as our loops do.
 * Else it asks before: then it becomes a decision, the work, and a loop back to the beginning of the work.
 */
export function layLoop(walk: Walk, id: string, step: Step<'while-condition'>, after: Laid | null): Laid {
  const back = findBack(walk, step.on_true)
  if (!back) return layWhile(walk, id, step, after)
  for (const each of back.by) {
    walk.reached.add(each)
    walk.folded.push(...[walk.workflow.get(each)].filter((folded) => folded !== undefined))
  }
  return layAgain(walk, id, { step, back: back.to, after })
}

/** A step that is still being followed, to which another leads at once or over one that only tells people to go back. */
export function findBack({ open, workflow }: Walk, id: string): { to: Laid; by: string[] } | null {
  const to = open.get(id)?.entry
  if (to) return { to, by: [] }
  const step = workflow.get(id)
  const behind =
    step?.type === 'action' && step.commands.every(({ type }) => type === 'manual') ? open.get(step.on_completion ?? '')?.entry : null
  return behind ? { to: behind, by: [id] } : null
}

function layAgain(walk: Walk, id: string, { step, back, after }: { step: Step; back: Laid; after: Laid | null }): Laid {
  const laid = makeLaid(walk, id, step, { as: 'again', flow: { is: 'loop', back } })
  walk.open.set(id, { entry: laid, again: laid })
  laid.next = behind(walk, id, after)
  return laid
}

function layWhile(walk: Walk, id: string, step: Step, after: Laid | null): Laid {
  const asked = makeLaid(walk, id, step, { as: 'question', flow: { is: 'wait' } })
  const again = makeLaid(walk, id, step, { as: 'again', flow: { is: 'work' } })
  walk.open.set(id, { entry: asked, again })
  const then = behind(walk, id, after)
  const body = wayOf(walk, id, 'on_true', again)
  // Nothing to do while it is so: that is waiting.
  if (body === again || body === null) return Object.assign(asked, { next: then })
  Object.assign(again, { flow: { is: 'loop', back: body }, next: then })
  return Object.assign(asked, { flow: yesOrNo(body, then) })
}
