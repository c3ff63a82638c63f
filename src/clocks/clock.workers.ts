import { bindJob } from '../platform/jobs.ts'
import { clockRanOutJob } from './clock.jobs.ts'
import { noteClockRanOut } from './run-clock.action.ts'

export const clockWorkers = [bindJob(clockRanOutJob, noteClockRanOut)]
