import { stepPath, type Step } from './cacao-shape.ts'
import { mostSteps } from './our-limits.ts'
import { PlaybookUnreadable } from './read-document.ts'

/** A step of ours in the making. As a target, null is the end. */
export type Laid = {
  number: number
  /** The CACAO step it comes from, and which part of it: what is done, a question, whether it goes round again, whether it worked. */
  id: string
  step: Step
  as: 'work' | 'question' | 'again' | 'outcome'
  flow: LaidFlow
  next: Laid | null
}
export type LaidFlow = { is: 'work' | 'wait' | 'playbook' } | { is: 'decision'; choices: LaidChoice[] } | { is: 'loop'; back: Laid }
export type LaidChoice = { label: string; key: string | null; to: Laid | null }

/** What is known while a workflow is followed. */
export type Walk = {
  workflow: ReadonlyMap<string, Step>
  /** Steps that are still being followed: what leads back to them, and for a while-condition, what asks whether to go round again. */
  open: Map<string, { entry: Laid | null; again: Laid | null }>
  done: Map<string, Laid | null>
  reached: Set<string>
  parallel: Step[]
  /** Steps that only lead back to one that is still being followed: the loop before them says that. */
  folded: Step[]
  count: number
  /** The step by that id and from there on, where `after` follows the end of its branch; `place` is who leads there. */
  lay: (id: string, after: Laid | null, place: PropertyKey[]) => Laid | null
}

export const refusal = (path: PropertyKey[], says: string) => new PlaybookUnreadable([{ path, says }])

export function makeLaid(walk: Walk, id: string, step: Step, given: Pick<Laid, 'as' | 'flow'>): Laid {
  walk.count += 1
  if (walk.count > mostSteps) throw refusal(['workflow'], `comes to more than ${mostSteps} steps when it is written out for people`)
  return { number: walk.count, id, step, ...given, next: null }
}

/** Where a step leads by one of its members; without it, its branch ends here. */
export function wayOf(walk: Walk, id: string, member: string, after: Laid | null): Laid | null {
  const to = (walk.workflow.get(id) as Record<string, unknown> | undefined)?.[member]
  return typeof to === 'string' ? walk.lay(to, after, [...pathOf(walk, id), member]) : after
}

/** Where in the document a step stands. */
export const pathOf = ({ workflow }: Pick<Walk, 'workflow'>, id: string): PropertyKey[] => stepPath(id, workflow.get(id))

export const behind = (walk: Walk, id: string, after: Laid | null): Laid | null =>
  wayOf(walk, id, walk.workflow.get(id)?.on_success ? 'on_success' : 'on_completion', after)

export const yesOrNo = (yes: Laid | null, no: Laid | null): LaidFlow => ({
  is: 'decision',
  choices: [
    { label: 'Yes', key: null, to: yes },
    { label: 'No', key: null, to: no },
  ],
})
