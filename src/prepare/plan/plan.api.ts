import { z } from 'zod'
import { everyRole } from '../../base/actor.ts'
import { instant } from '../../base/fields.ts'
import { id } from '../../base/ids.ts'
import { route } from '../../platform/http/route.ts'
import { settingsSchema } from './settings.ts'

export const planDocuments = ['plan', 'procedure'] as const
export const planStatuses = ['draft', 'in-review', 'approved', 'in-force', 'superseded', 'withdrawn'] as const

export const planVersionShape = z.object({
  id: id<'plan_version'>(),
  document: z.enum(planDocuments),
  title: z.string(),
  starter: z.boolean(),
  number: z.string(),
  status: z.enum(planStatuses),
  contentHash: z.string(),
  inForceAt: instant.nullable(),
  supersededAt: instant.nullable(),
  settings: settingsSchema,
})

export const planApi = {
  showPlan: route({
    method: 'GET',
    path: '/plan',
    access: everyRole,
    says: 'The plan version in force with its settings.',
    reply: planVersionShape,
  }),

  showPlanVersion: route({
    method: 'GET',
    path: '/plan/versions/:planVersionId',
    access: everyRole,
    says: 'One version of the plan, in force or not: incidents keep the version they were opened under.',
    params: z.object({ planVersionId: id<'plan_version'>() }),
    reply: planVersionShape,
  }),
}
