import { bindJob, type Worker } from '../../platform/jobs.ts'
import type { Outgoing } from '../people/set-password.action.ts'
import { keepPlanJob, putInForceJob } from './approval.jobs.ts'
import { keepPlan } from './keep-plan.action.ts'
import { putInForce } from './put-in-force.action.ts'

export const approvalWorkers = (outgoing: Outgoing): Worker[] => [
  bindJob(putInForceJob, putInForce),
  bindJob(keepPlanJob, (ctx) => keepPlan(ctx, outgoing)),
]
