import { clockWorkers } from '../clocks/clock.workers.ts'
import type { Worker } from '../platform/jobs.ts'
import type { Wiring } from './wiring.ts'

/** Every job that can be queued, and who does it. */
export const workers: Worker[] = [...clockWorkers]

/** The same, with those that need more than the database. */
export function makeWorkers(_wiring: Wiring): Worker[] {
  return [...workers]
}
