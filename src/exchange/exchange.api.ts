import { z } from 'zod'
import { administrators, readers } from '../base/actor.ts'
import { page, pageQuery, route } from '../platform/http/route.ts'

const fileOutcome = z.object({
  name: z.string(),
  outcome: z.enum(['imported', 'unchanged', 'conflict', 'refused']),
  /** What is wrong and where, for a conflict or a refusal. */
  reason: z.string().nullable(),
  /** The incident it became or already was. */
  number: z.string().nullable(),
})

export const exchangeApi = {
  importVeris: route({
    method: 'POST',
    path: '/imports/veris',
    access: administrators,
    says: 'Takes VERIS records into the register as history. Each is taken or refused by itself; a second import changes nothing; two records of one id are a conflict.',
    // A record that is too large is refused by itself, with the others taken, so no length is asked of it here.
    body: z.object({
      files: z
        .array(z.object({ name: z.string().max(5000), content: z.string() }))
        .min(1)
        .max(500),
    }),
    reply: z.object({ files: z.array(fileOutcome) }),
    bodyLimitBytes: 32 * 1024 * 1024,
  }),

  exportVeris: route({
    method: 'GET',
    path: '/exports/veris',
    access: readers,
    says: 'The VERIS records that were taken over, exactly as they came, oldest import first.',
    query: pageQuery,
    reply: page(z.object({ name: z.string(), sourceId: z.string(), content: z.string() })),
  }),
}
