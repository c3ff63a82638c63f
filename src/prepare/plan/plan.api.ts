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

/** Markdown with directives. A removed section of the template keeps its text and says why it was removed. */
export const planSectionShape = z.object({
  key: z.string(),
  title: z.string(),
  body: z.string(),
  standard: z.boolean(),
  removedReason: z.string().nullable(),
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

  showPlanText: route({
    method: 'GET',
    path: '/plan/versions/:planVersionId/text',
    access: everyRole,
    says: 'The text of a version that is or was approved. Drafts are read where they are written; what waits for signatures, by those who work with it.',
    params: z.object({ planVersionId: id<'plan_version'>() }),
    reply: z.object({ planVersionId: id<'plan_version'>(), sections: z.array(planSectionShape) }),
  }),

  showDocument: route({
    method: 'GET',
    path: '/plan/procedure',
    access: everyRole,
    says: 'The version of the handling procedure in force, with the settings it was approved with; null while there is none.',
    reply: planVersionShape.nullable(),
  }),
}
