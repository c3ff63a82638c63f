import { showTarget } from '../../base/business-time.ts'
import { theEnd, waysOf, type Playbook, type PlaybookStep } from './playbook.ts'

/** Where a step leads; `number` counts the steps of the playbook from 1, null at its end. */
export type Exit = { when: string | null; to: string; number: number | null; back: boolean }

export const numberOf = ({ steps }: Playbook, key: string): number | null => {
  const at = steps.findIndex((each) => each.key === key)
  return at < 0 ? null : at + 1
}

/** What the picture of the playbook shows with arrows, for its list of steps. Empty where simply the next step follows. */
export function exitsOf(playbook: Playbook, step: PlaybookStep): Exit[] {
  const ways = waysOf(playbook).filter(({ from }) => from === step.key)
  const exits = ways.map(({ to, label, back }) => ({ when: label, to, number: numberOf(playbook, to), back }))
  const [only] = exits
  const after = (numberOf(playbook, step.key) ?? 0) + 1
  const isNext = only?.number === after || (only?.to === theEnd && after > playbook.steps.length)
  return exits.length === 1 && isNext ? [] : exits
}

/** The words around the number of the step: before it (or all there is to say at the end), and after it. */
export function exitWords({ when, number, back }: Exit): { before: string; after: string } {
  const start = when === null ? 'Then' : `${when}:`
  if (number === null) return { before: when === null ? 'Then this playbook ends' : `${start} this playbook ends`, after: '.' }
  return back
    ? { before: `${start} go back to`, after: ' and take the steps from there again.' }
    : { before: `${start} go on with`, after: '.' }
}

export const tellExit = (exit: Exit): string => {
  const { before, after } = exitWords(exit)
  return `${before}${exit.number === null ? '' : ` step ${exit.number}`}${after}`
}

/** What is special about a step, besides where it leads. Null where it is simply done. */
export function tellFlow({ flow }: Pick<PlaybookStep, 'flow'>, playbooks: Pick<Playbook, 'key' | 'name'>[]): string | null {
  if (flow?.is === 'wait') return flow.for ? `Wait for ${showTarget(flow.for)}.` : 'Wait until this has come true.'
  if (flow?.is === 'playbook') return `Follow the playbook “${playbooks.find(({ key }) => key === flow.playbook)?.name ?? flow.playbook}”.`
  if (flow?.is === 'decision') return flow.choices.length > 2 ? 'Choose one of these.' : 'Decide.'
  return flow?.is === 'loop' ? 'Decide. Repeat for as long as the answer is yes.' : null
}
