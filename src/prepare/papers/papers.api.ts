import { z } from 'zod'
import { readers } from '../../base/actor.ts'
import { route } from '../../platform/http/route.ts'
import { planDocuments } from '../plan/plan.api.ts'

export const papersApi = {
  showPlanFolder: route({
    method: 'GET',
    path: '/plan/folder',
    access: readers,
    says: 'The whole document as files that diff well (text, settings, playbooks): what is in force, or the draft. Can be imported again.',
    query: z.object({ document: z.enum(planDocuments).default('plan'), version: z.enum(['in-force', 'draft']).default('in-force') }),
    reply: z.object({ title: z.string(), number: z.string(), files: z.array(z.object({ path: z.string(), text: z.string() })) }),
  }),
}
