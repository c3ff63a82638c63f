import { z } from 'zod'
import { workers } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import { route } from '../../platform/http/route.ts'
import { planDocuments } from '../plan/plan.api.ts'

export const importApi = {
  importDraft: route({
    method: 'POST',
    path: '/plan/imports/folder',
    access: workers,
    says: 'Makes a draft of a plan folder. Refused with every file and place that is wrong, and while there is a draft; then nothing is stored.',
    body: z.object({ files: z.array(z.object({ path: z.string().max(300), text: z.string() })).max(1000) }),
    reply: z.object({
      id: id<'plan_version'>(),
      document: z.enum(planDocuments),
      title: z.string(),
      number: z.string(),
      /** What the author should know: people who are named in the files and were not found here. */
      notes: z.array(z.string()),
    }),
    bodyLimitBytes: 20 * 1024 * 1024,
  }),
}
