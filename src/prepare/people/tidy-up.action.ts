import { days, plus } from '../../base/time.ts'
import type { Work } from '../../platform/context.ts'
import { deleteAnswersBefore } from '../../platform/http/idempotency.store.ts'
import { enqueue } from '../../platform/jobs.ts'
import { tidyUpJob } from './person.jobs.ts'
import { deleteAttemptsBefore } from './sign-in-attempt.store.ts'
import { attemptsKeptMs } from './sign-in-limits.ts'

const answersKeptMs = days(7)

/** Attempts to sign in hold addresses of people, and kept answers hold content: neither is kept longer than it serves. Run twice, it finds nothing. */
export async function tidyUp(ctx: Work): Promise<void> {
  await deleteAttemptsBefore(ctx.db, plus(ctx.now(), -attemptsKeptMs))
  await deleteAnswersBefore(ctx, plus(ctx.now(), -answersKeptMs))
  await tidyUpOn(ctx, plus(ctx.now(), days(1)))
}

/** Begins the daily tidying, or goes on with it: there is one job a day and organisation, however often this is asked for. */
export const startTidyingUp = (ctx: Work): Promise<void> => tidyUpOn(ctx, ctx.now())

async function tidyUpOn(ctx: Work, runAt: Date): Promise<void> {
  await enqueue(ctx, tidyUpJob, {}, { runAt, key: `tidy-up:${ctx.actor.organisationId}:${runAt.toISOString().slice(0, 10)}` })
}
