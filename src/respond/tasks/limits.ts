import { Conflict } from '../../base/errors.ts'

/** How many of a kind an incident holds. Far above any real one; they keep its page quick to open when a program writes too much. */
export const limits = { fact: 300, decision: 500, affected_asset: 1000, incident_file: 500, task: 500, call: 500 } as const
export type Limited = keyof typeof limits

const names: Record<Limited, string> = {
  fact: 'facts',
  decision: 'decisions',
  affected_asset: 'affected systems and devices',
  incident_file: 'files',
  task: 'tasks',
  call: 'calls',
}

export function refuseFull(what: Limited, count: number): void {
  if (count < limits[what]) return
  throw new Conflict(
    'incident.full',
    `This incident has ${limits[what]} ${names[what]}, which is as many as one can hold. Put more into a file or a note.`,
  )
}
