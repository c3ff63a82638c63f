import { z } from 'zod'
import { administrators } from '../base/actor.ts'
import { route } from './http/route.ts'

export const finding = z.object({
  name: z.string(),
  state: z.enum(['good', 'look-at', 'broken']),
  found: z.string(),
  /** What to do about it; null when there is nothing to do. */
  mend: z.string().nullable(),
})

export const doctorApi = {
  examine: route({
    method: 'GET',
    path: '/doctor',
    access: administrators,
    says: 'Looks at database, disk, mail, clock, jobs and versions: what is wrong and how to mend it.',
    reply: z.object({ findings: z.array(finding) }),
  }),
}
