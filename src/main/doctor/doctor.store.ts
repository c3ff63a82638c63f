import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db.ts'

export type Vitals = { databaseNow: Date; databaseVersion: string; sizeBytes: number; oldestDueMs: number | null; failedJobs: number }

/** The database's own word on itself, in one query. */
export async function findVitals(db: Reader): Promise<Vitals> {
  const { rows } = await sql<Vitals>`
    select clock_timestamp() as "databaseNow", current_setting('server_version') as "databaseVersion",
      pg_database_size(current_database()) as "sizeBytes",
      (select extract(epoch from now() - min(start_after))::float8 * 1000 from pgboss.job where state = 'created' and start_after < now()) as "oldestDueMs",
      (select count(*)::int from pgboss.job where state = 'failed') as "failedJobs"`.execute(db as Tx)
  const [vitals] = rows
  if (!vitals) throw new Error('The database said nothing about itself')
  return vitals
}
