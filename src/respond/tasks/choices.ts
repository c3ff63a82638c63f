import { Invalid } from '../../base/errors.ts'
import type { Flow } from '../../prepare/plan/playbook.ts'

export type Choice = { key: string; label: string }

/** A loop asks its title: yes goes back, no goes on. */
export const again = 'yes'
const yesOrNo: Choice[] = [
  { key: again, label: 'Yes' },
  { key: 'no', label: 'No' },
]

/** What can be chosen at a step; empty where it is simply done. */
export function choicesOf(flow: Flow | null): Choice[] {
  if (flow?.is === 'decision') return flow.choices.map(({ key, label }) => ({ key, label }))
  return flow?.is === 'loop' ? yesOrNo : []
}

/** What goes straight on where nobody looks: the first choice of a decision, and no further pass of a loop. For drills. */
export const straightOn = (flow: Flow | null): string | null => (flow?.is === 'loop' ? 'no' : (choicesOf(flow)[0]?.key ?? null))

/** What was chosen, by its label; a choice that the step does not know is told by its key. */
export function chosenOf({ flow, choice }: { flow: Flow | null; choice: string | null }): Choice | null {
  if (choice === null) return null
  return choicesOf(flow).find(({ key }) => key === choice) ?? { key: choice, label: choice }
}

/** A decision is not done by a check mark: it is done by choosing. Answers with the choice; null where there is none to make. */
export function refuseUnchosen({ flow, title }: { flow: Flow | null; title: string }, choice: string | null): Choice | null {
  const choices = choicesOf(flow)
  const chosen = choices.find(({ key }) => key === choice)
  if (chosen || (choices.length === 0 && choice === null)) return chosen ?? null
  const message =
    choices.length === 0
      ? `“${title}” is simply done; there is nothing to choose.`
      : `Please choose what is so at “${title}”: ${choices.map(({ label }) => `“${label}”`).join(' or ')}.`
  throw new Invalid([{ field: 'choice', message }])
}
