import { z } from 'zod'
import { id } from '../../base/ids.ts'

/** The day has come from which an approved version is in force. */
export const putInForceJob = { name: 'approval.put-in-force', payload: z.object({ planVersionId: id<'plan_version'>() }) }

/** Once a day in each organisation that has a version of its own: reminds readers, looks for holders of team roles who have left. Queues itself for the next. */
export const keepPlanJob = { name: 'approval.keep-plan', payload: z.object({}) }
