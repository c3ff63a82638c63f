import { bindJob, type Worker } from '../jobs.ts'
import { MailRefused, type Letter, type Mail } from './mail.ts'
import { sendMailJob } from './mail.jobs.ts'

/** Told of letters that will never arrive. */
export type Undeliverable = (letter: Letter, reason: string) => void

const toTheLog: Undeliverable = ({ to, subject }, reason) => console.error(`Mail to ${to} ("${subject}") was refused: ${reason}`)

/**
 * Sends what was queued. Run twice, it sends the same letter with the same Message-ID.
 * Without mail set up, letters that were queued while it was are let go.
 */
export const mailWorkers = (mail: Mail | null, undeliverable: Undeliverable = toTheLog): Worker[] => [
  bindJob(sendMailJob, async (_ctx, { key, ...letter }) => {
    await mail?.send(letter, key).catch((error: unknown) => {
      if (!(error instanceof MailRefused)) throw error
      undeliverable(letter, error.message)
    })
  }),
]
