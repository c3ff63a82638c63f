import { z } from 'zod'
import { instant } from '../base/fields.ts'

/** A clock as it is shown: the browser computes its state (clocks/clock.ts), because it changes while nobody asks. */
export const clockShape = z.object({
  kind: z.enum(['report', 'triage', 'acknowledge', 'contain', 'update', 'review', 'law']),
  name: z.string(),
  source: z.string(),
  startedAt: instant,
  targetAt: instant,
  warnAt: instant,
  stoppedAt: instant.nullable(),
  voidReason: z.string().nullable(),
})
