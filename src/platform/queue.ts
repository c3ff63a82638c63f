import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { PgBoss, type Job as BossJob } from 'pg-boss'
import type { OrganisationId } from '../base/ids.ts'
import type { Door } from './context.ts'
import type { Tx } from './db.ts'
import type { Worker } from './jobs.ts'
import { serverRole } from './migrate.ts'
import type { Parcel, SendParcel } from './parcel.ts'

/** The only file that knows the queue library. All jobs travel in one of its queues; their own name is in the envelope. */
const queueName = 'muster'

export type Queue = {
  send: SendParcel
  work: (workers: Worker[], doorFor: (organisation: OrganisationId) => Promise<Door>, failed: (error: unknown) => void) => Promise<void>
  stop: () => Promise<void>
}

/** Makes the queue's own tables; run once at start with the role that owns the schema. */
export async function installQueue(ownerUrl: string): Promise<void> {
  const boss = quietBoss({ connectionString: ownerUrl, max: 2, supervise: false, schedule: false })
  await boss.start()
  await boss.createQueue(queueName, { retryLimit: 20, retryDelay: 5, retryBackoff: true, expireInSeconds: 120, notify: true })
  const sql = (text: string) => boss.getDb().executeSql(text, [])
  await sql(`do $$ begin if exists (select from pg_roles where rolname = '${serverRole}') then
    grant usage on schema pgboss to ${serverRole};
    grant all on all tables in schema pgboss to ${serverRole};
    grant all on all sequences in schema pgboss to ${serverRole};
    grant execute on all functions in schema pgboss to ${serverRole};
  end if; end $$`)
  await boss.stop({ graceful: false })
}

/** `url` may be the owner's: the queue has no row-level security, and its upkeep needs to own its tables. */
export function openQueue(url: string): Queue {
  // A crashed server's jobs are noticed after these intervals; the library's defaults leave them for a minute.
  const boss = quietBoss({
    connectionString: url,
    max: 3,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  })
  let started = false
  let opened: Promise<void> | null = null
  // The library looks its queue up over a connection of its own. Whoever only sends has not started it, so it is opened here.
  const open = () => (opened ??= openConnection(boss))
  return {
    send: async (tx, parcel, { runAt, key }) => {
      await open()
      await boss.send(queueName, parcel, { id: idOf(key), startAfter: dueBy(runAt), db: inside(tx) })
    },
    work: async (workers, doorFor, failed) => {
      await open()
      await boss.start()
      started = true
      // The library's backstop of 30 seconds would be how late a clock may run out: nobody is woken for what lies in the future.
      const options = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2, batchSize: 1 }
      await boss.work<Parcel>(queueName, options, async (jobs) => {
        for (const job of jobs) await runOnce(boss, job, workers, doorFor).catch((error) => (failed(error), Promise.reject(error)))
      })
    },
    stop: async () => {
      if (started) await boss.stop({ graceful: true, timeout: 5_000 })
      else if (opened) await (boss.getDb() as unknown as Openable).close()
    },
  }
}

/**
 * Workers are woken at once only for what is due when its transaction began, and `now` is a little later than that.
 * What is due now is therefore called due a second ago.
 */
function dueBy(runAt: Date): Date {
  const now = Date.now()
  return runAt.getTime() > now ? runAt : new Date(Math.min(runAt.getTime(), now - 1000))
}

type Openable = { opened?: boolean; open: () => Promise<void>; close: () => Promise<void> }

async function openConnection(boss: PgBoss): Promise<void> {
  const db = boss.getDb() as unknown as Openable
  if (!db.opened) await db.open()
}

/** The work and its completion commit together, so a job that was done is never done again, whenever the process dies. */
async function runOnce(
  boss: PgBoss,
  job: BossJob<Parcel>,
  workers: Worker[],
  doorFor: (organisation: OrganisationId) => Promise<Door>,
): Promise<void> {
  const worker = workers.find(({ name }) => name === job.data.job)
  if (!worker) throw new Error(`No worker for the job "${job.data.job}"`)
  const door = await doorFor(job.data.organisationId)
  await door.work(async (ctx) => {
    await worker.run(ctx, job.data.payload)
    await boss.complete(queueName, job.id, null, { db: inside(ctx.db) })
  })
}

function quietBoss(options: ConstructorParameters<typeof PgBoss>[0] & object): PgBoss {
  const boss = new PgBoss(options)
  // The library reports lost connections here and goes on by itself; unheard, they would end the process.
  boss.on('error', () => {})
  return boss
}

/** The queue library speaks through our transaction. */
function inside(tx: Tx) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values))
      return { rows }
    },
  }
}

/** The same key is the same job: PostgreSQL refuses the second row. */
export function idOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
