import { clockWorkers } from '../clocks/clock.workers.ts'
import type { Worker } from '../platform/jobs.ts'
import { mailWorkers } from '../platform/mail/mail.workers.ts'
import { accountWorkers } from '../prepare/people/account.workers.ts'
import { personWorkers } from '../prepare/people/person.workers.ts'
import { mailOf, publicUrlOf } from './outgoing.ts'
import type { Wiring } from './wiring.ts'

/** Every job that can be queued, and who does it. */
export const workers: Worker[] = [...clockWorkers, ...personWorkers]

/** The same, with those that need more than the database. */
export function makeWorkers({ config }: Wiring): Worker[] {
  const mail = mailOf(config)
  return [...workers, ...mailWorkers(mail), ...accountWorkers({ mail, publicUrl: publicUrlOf(config) })]
}
