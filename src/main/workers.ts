import { clockWorkers } from '../clocks/clock.workers.ts'
import type { Worker } from '../platform/jobs.ts'

/** Every job that can be queued, and who does it. */
export const workers: Worker[] = [...clockWorkers]
