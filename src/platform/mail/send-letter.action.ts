import type { Work } from '../context.ts'
import { enqueue } from '../jobs.ts'
import type { Letter } from './mail.ts'
import { sendMailJob } from './mail.jobs.ts'

/** Queues a letter with the transaction that causes it. A key is sent once. */
export async function sendLetter(ctx: Work, letter: Letter, key: string): Promise<void> {
  await enqueue(ctx, sendMailJob, { ...letter, key }, { runAt: ctx.now(), key: `mail:${key}` })
}
