import { bindJob, type Worker } from '../../platform/jobs.ts'
import { tidyUpJob } from './person.jobs.ts'
import { tidyUp } from './tidy-up.action.ts'

export const personWorkers: Worker[] = [bindJob(tidyUpJob, tidyUp)]
