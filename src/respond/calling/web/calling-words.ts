import { counted } from '../../../base/show-duration.ts'
import type { CallGiven, CallStep } from './calling-queries.ts'

type Way = CallGiven['way']
type Outcome = CallGiven['outcome']

export const wayWords: Record<Way, string> = { phone: 'By phone', text: 'By text message', mail: 'By mail', other: 'In another way' }
export const tapWords: Record<Way, string> = { phone: 'Call', text: 'Text', mail: 'Mail', other: 'Other way' }
export const outcomeWords: Record<Outcome, string> = { reached: 'Reached', 'no-answer': 'No answer', 'left-message': 'Message left' }

/** "At once", "After 15 minutes". Counted from the opening. */
export function afterWords(minutes: number): string {
  if (minutes === 0) return 'At once'
  const hours = minutes / 60
  return `After ${Number.isInteger(hours) ? counted(hours, 'hour') : counted(minutes, 'minute')}`
}

export const leftOutWords: Record<CallStep['leftOut'][number]['why'], string> = {
  left: 'has left and is not called',
  'may-not-know': 'may not know of this incident and is not called; add them under “Who may see this” first',
  unknown: 'is not called',
}
