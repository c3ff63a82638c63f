import type { Flow, PlaybookStep } from '../../../plan/playbook.ts'
import { newKey } from './new-key.ts'

/** What a step can be, in the words of the form. */
export const kinds = {
  action: 'Something to do',
  decision: 'A decision',
  loop: 'A question that leads back',
  wait: 'A wait',
  playbook: 'Another playbook',
} as const
export type Kind = keyof typeof kinds

export const kindOf = ({ flow }: PlaybookStep): Kind => flow?.is ?? 'action'
export const isKind = (value: string): value is Kind => value in kinds

type Around = { steps: PlaybookStep[]; at: number; playbooks: { key: string }[]; own: string }

/** A step made into another kind, with what that kind needs at the least. */
export function asKind(step: PlaybookStep, kind: Kind, around: Around): PlaybookStep {
  return { ...step, next: kind === 'decision' ? null : step.next, flow: flowOf(kind, around) }
}

function flowOf(kind: Kind, { steps, at, playbooks, own }: Around): Flow | null {
  if (kind === 'action') return null
  if (kind === 'wait') return { is: 'wait', for: null }
  if (kind === 'loop') return { is: 'loop', back: steps[Math.max(0, at - 1)]?.key ?? '' }
  if (kind === 'playbook') return { is: 'playbook', playbook: playbooks.find(({ key }) => key !== own)?.key ?? '' }
  return {
    is: 'decision',
    choices: [
      { key: 'yes', label: 'Yes', next: null },
      { key: 'no', label: 'No', next: null },
    ],
  }
}

/** A step behind another: of its phase and for the same role, which is right more often than not. */
export function stepBehind(steps: PlaybookStep[], before: PlaybookStep | undefined, role: string): PlaybookStep {
  return {
    key: newKey(steps),
    phase: before?.phase ?? 'identification',
    title: '',
    detail: null,
    why: null,
    evidence: null,
    role: before?.role ?? role,
    mandatory: false,
    within: null,
    skipWhen: null,
    flow: null,
    next: null,
  }
}

/** The steps that name this one as where they lead, by their titles. */
export function stepsLeadingTo(steps: PlaybookStep[], key: string): string[] {
  return steps
    .filter(({ next, flow }) => {
      if (next === key) return true
      if (flow?.is === 'loop') return flow.back === key
      return flow?.is === 'decision' && flow.choices.some((choice) => choice.next === key)
    })
    .map(({ title }) => `the step “${title}”`)
}
