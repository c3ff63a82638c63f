import type { z } from 'zod'
import type { OrganisationId } from '../base/ids.ts'
import type { Work } from './context.ts'

/** A job as its callers see it: a name and what it needs to know. Who does the work is bound in *.workers.ts. */
export type Job<Payload> = { name: string; payload: z.ZodType<Payload> }
export type Worker = { name: string; run: (ctx: Work, payload: unknown) => Promise<void> }

export const bindJob = <Payload>(job: Job<Payload>, run: (ctx: Work, payload: Payload) => Promise<void>): Worker => ({
  name: job.name,
  run: (ctx, payload) => run(ctx, job.payload.parse(payload)),
})

/** What travels in the queue: whose job it is, so that the worker opens the right door. */
export type Envelope = { organisationId: OrganisationId; payload: unknown }
