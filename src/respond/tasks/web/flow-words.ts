import type { Task } from './task-queries.ts'

/** What can be asked about a task. */
export type Asking = 'done' | 'skipped' | 'reopen' | 'choice'

/** What finishing a task is called: a question is answered, a playbook is followed. */
export function finishWords({ flow }: Pick<Task, 'flow'>): { short: string; title: string; confirm: string } {
  if (flow?.is === 'decision') return { short: 'Choose…', title: 'What is so?', confirm: 'Choose it' }
  if (flow?.is === 'loop') return { short: 'Answer…', title: 'Yes or no?', confirm: 'Answer' }
  if (flow?.is === 'playbook') return { short: 'Follow it…', title: 'Follow another playbook', confirm: 'Follow it' }
  return { short: 'Mark as done', title: 'Mark as done', confirm: 'Mark as done' }
}

/** What kind of step it is, in a word, where it is no plain thing to do. */
export const flowName = ({ flow }: Pick<Task, 'flow'>): string | null =>
  flow && { decision: 'Decision', loop: 'Question', wait: 'Wait', playbook: 'Playbook' }[flow.is]

/** "Only if “No”", "Only if “Yes” or “Maybe”". */
export const branchWords = (choices: string[]): string => `Only if ${choices.map((each) => `“${each}”`).join(' or ')}`
