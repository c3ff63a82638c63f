import { sql, type Kysely } from 'kysely'
import type { OrganisationId } from '../base/ids.ts'
import type { Door } from './context.ts'
import type { Tables } from './db.ts'
import type { Worker } from './jobs.ts'
import type { Parcel } from './parcel.ts'

type Due = { id: string; data: Parcel; start_after: Date }

/**
 * Does everything that falls due until a moment, oldest first, each with the clock set to its own time.
 * For clocks that are moved by hand: tests, and the demo's year of history. The running server uses queue.ts.
 */
export async function runDueJobs(
  kysely: Kysely<Tables>,
  workers: Worker[],
  doorFor: (organisation: OrganisationId) => Promise<Door>,
  clock: { until: Date; move: (to: Date) => void },
): Promise<number> {
  for (let ran = 0; ; ran++) {
    const due = await nextDue(kysely, clock.until)
    if (!due) return ran
    clock.move(due.start_after)
    const worker = workers.find(({ name }) => name === due.data.job)
    if (!worker) throw new Error(`No worker for the job "${due.data.job}"`)
    const door = await doorFor(due.data.organisationId)
    await door.work(async (ctx) => {
      await worker.run(ctx, due.data.payload)
      await sql`update pgboss.job set state = 'completed', completed_on = now() where name = 'muster' and id = ${due.id}`.execute(ctx.db)
    })
  }
}

async function nextDue(kysely: Kysely<Tables>, until: Date): Promise<Due | null> {
  const { rows } = await sql<Due>`
    select id, data, start_after from pgboss.job
    where name = 'muster' and state = 'created' and start_after <= ${until} order by start_after, created_on, id limit 1`.execute(kysely)
  return rows[0] ?? null
}
