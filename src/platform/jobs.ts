import type { z } from 'zod'
import type { Work } from './context.ts'

/** A job as its callers see it: a name and what it needs to know. Who does the work is bound in *.workers.ts. */
export type Job<Payload> = { name: string; payload: z.ZodType<Payload> }
export type Worker = { name: string; run: (ctx: Work, payload: unknown) => Promise<void> }

export const bindJob = <Payload>(job: Job<Payload>, run: (ctx: Work, payload: Payload) => Promise<void>): Worker => ({
  name: job.name,
  run: (ctx, payload) => run(ctx, job.payload.parse(payload)),
})

/** Queued with the transaction: if it rolls back, the job was never asked for. A key is queued once. */
export async function enqueue<Payload>(
  ctx: Work,
  job: Job<Payload>,
  payload: NoInfer<Payload>,
  when: { runAt: Date; key: string },
): Promise<void> {
  await ctx.queue.send(ctx.db, { job: job.name, organisationId: ctx.actor.organisationId, payload }, when)
}
