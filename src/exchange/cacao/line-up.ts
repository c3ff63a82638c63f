import { playbookSchema, refuseBadPlaybooks, theEnd, type Playbook, type PlaybookStep } from '../../prepare/plan/playbook.ts'
import { keyFrom } from '../../prepare/writing/settings-keys.ts'
import { refusal, type Laid } from './laid.ts'

export type LineUp = {
  key: string
  name: string
  when: string | null
  /** What a step says. Its key is only a wish. */
  tell: (laid: Laid) => Omit<PlaybookStep, 'next' | 'flow'>
  /** What is special about it, where that is neither a decision nor a loop. */
  special: (laid: Laid) => PlaybookStep['flow']
}

/** Laid-out steps in a list, in which each stands behind those that lead to it, the first choice of a decision first. */
export function lineUp(first: Laid, { key, name, when, tell, special }: LineUp): Playbook {
  const order = inOrder(first)
  const told = order.map(tell)
  const keys = keysOf(told)
  const at = new Map(order.map((laid, index) => [laid, index]))
  const next = (from: number, to: Laid | null) => {
    if (to === null) return from === order.length - 1 ? null : theEnd
    const index = at.get(to) ?? 0
    return index === from + 1 ? null : (keys[index] ?? null)
  }
  const flowOf = (laid: Laid, from: number): PlaybookStep['flow'] => {
    const { flow } = laid
    if (flow.is === 'loop') return { is: 'loop', back: keys[at.get(flow.back) ?? -1] ?? theEnd }
    if (flow.is !== 'decision') return special(laid)
    const taken = new Set<string>()
    const choices = flow.choices.map((choice) => {
      const made = choice.key ?? keyFrom(choice.label, taken)
      taken.add(made)
      return { key: made, label: choice.label, next: next(from, choice.to) }
    })
    return { is: 'decision', choices }
  }
  const steps = order.map((laid, index) => ({
    ...told[index],
    key: keys[index],
    flow: flowOf(laid, index),
    next: laid.flow.is === 'decision' ? null : next(index, laid.next),
  }))
  return checked({ key, name, when, steps })
}

/** Depth first, the last choice first, written from the end: every step stands behind all that lead to it. */
function inOrder(first: Laid): Laid[] {
  const seen = new Set<Laid>()
  const order: Laid[] = []
  const visit = (laid: Laid | null): void => {
    if (!laid || seen.has(laid)) return
    seen.add(laid)
    const ways = laid.flow.is === 'decision' ? laid.flow.choices.map(({ to }) => to) : [laid.next]
    for (const to of ways.toReversed()) visit(to)
    order.unshift(laid)
  }
  visit(first)
  return order
}

function keysOf(told: { key: string; title: string }[]): string[] {
  const taken = new Set<string>([theEnd])
  return told.map(({ key, title }) => {
    const made = key && !taken.has(key) ? key : keyFrom(title, taken)
    taken.add(made)
    return made
  })
}

/** What was laid out from a sound workflow passes; a tangle of circles may not. */
function checked(playbook: unknown): Playbook {
  const read = playbookSchema.safeParse(playbook)
  if (!read.success) throw refusal(['workflow'], `cannot be told as steps: ${read.error.issues[0]?.message ?? 'it does not fit'}`)
  const problems: string[] = []
  const roles = new Set(read.data.steps.map(({ role }) => role))
  // Other playbooks are not asked for here: a draft may name one that comes later.
  const alone = { ...read.data, steps: read.data.steps.map((step) => (step.flow?.is === 'playbook' ? { ...step, flow: null } : step)) }
  refuseBadPlaybooks([alone], roles, (message) => void problems.push(message))
  if (problems[0]) throw refusal(['workflow'], `cannot be told as steps. ${problems[0].replace(/\.? \(playbook .*$/s, '')}`)
  return read.data
}
