import { clockWorkers } from '../clocks/clock.workers.ts'
import type { Worker } from '../platform/jobs.ts'
import { mailWorkers } from '../platform/mail/mail.workers.ts'
import { accountWorkers } from '../prepare/people/account.workers.ts'
import { approvalWorkers } from '../prepare/approval/approval.workers.ts'
import { papersWorkers } from '../prepare/papers/papers.workers.ts'
import type { KeepFile } from '../prepare/papers/store-approved-pdf.action.ts'
import { personWorkers } from '../prepare/people/person.workers.ts'
import { insertFile } from '../respond/evidence/file.store.ts'
import { mailOf, publicUrlOf } from './outgoing.ts'
import type { Wiring } from './wiring.ts'

/** Every job that can be queued, and who does it. */
export const workers: Worker[] = [...clockWorkers, ...personWorkers]

/** The same, with those that need more than the database. */
export function makeWorkers({ config, files }: Wiring): Worker[] {
  const mail = mailOf(config)
  const outgoing = { mailWorks: mail !== null, publicUrl: publicUrlOf(config) }
  return [
    ...workers,
    ...mailWorkers(mail),
    ...accountWorkers({ mail, publicUrl: publicUrlOf(config) }),
    ...approvalWorkers(outgoing),
    ...papersWorkers({ files, keepFile }),
  ]
}

/** The papers stand to the left of the room that keeps files, so it is handed to them here. */
const keepFile: KeepFile = ({ db, actor, now }, file) =>
  insertFile(db, actor.organisationId, { ...file, storedAt: now(), storedBy: actor.id })
