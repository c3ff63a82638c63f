import { z } from 'zod'
import { instant, moment } from '../base/fields.ts'
import { pageQuery, page } from '../platform/http/route.ts'

/** One line of the record as it is shown. `text` is the sentence for people; `body` what exactly changed. */
export const entryShape = z.object({
  number: z.number().int(),
  kind: z.string(),
  /** When it happened. */
  at: moment,
  /** When it was written down. */
  recordedAt: instant,
  /** True when it was written down noticeably later than it happened. */
  enteredLater: z.boolean(),
  by: z.string(),
  via: z.enum(['session', 'token', 'key', 'system', 'form']),
  text: z.string(),
  body: z.record(z.string(), z.unknown()),
  hash: z.string(),
})
export const entryPage = page(entryShape)
export const entryQuery = pageQuery.extend({
  /** Only what people wrote (notes, decisions, facts) or everything. */
  only: z.enum(['everything', 'words']).default('everything'),
  order: z.enum(['newest', 'oldest']).default('newest'),
})
