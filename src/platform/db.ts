import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { OrganisationId } from '../base/ids.ts'
import { preparing } from './prepared-statements.ts'
import { serverRole, walksPastRowSecurity } from './migrate.ts'
import type { Tables } from './tables.ts'

export type { Tables } from './tables.ts'

/** Enough to look, not to touch. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'with'> & { readonly getExecutor: Kysely<Tables>['getExecutor'] }

/** Writing functions ask for this, so a write outside a transaction does not compile. */
export type Tx = Transaction<Tables>

export type Database = { kysely: Kysely<Tables>; pool: pg.Pool; close: () => Promise<void> }

// bigint and numeric columns hold sizes and hours, all far below 2^53; dates without time stay the text they are.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens the database for requests, stepping down from a role that would ignore row-level security. */
export async function openDatabase(url: string, maxConnections = 10): Promise<Database> {
  const role = await roleFor(url)
  const pool = new pg.Pool({
    connectionString: url,
    // Statements may be on their way before the one before is answered; see prepared-statements.ts.
    pipeline: true,
    max: maxConnections,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    ...(role ? { options: `-c role=${role}` } : {}),
  })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // One that is in use tells whoever waits for its answer, and then says it again to nobody in particular.
  pool.on('connect', (client) => void client.on('error', () => {}))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  return { kysely, pool, close: () => kysely.destroy() }
}

async function roleFor(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await walksPastRowSecurity(client)) ? serverRole : null
  } finally {
    await client.end()
  }
}

/** One transaction in which only the rows of this organisation exist. A look sees one moment and cannot write. */
export function inOrganisation<Result>(
  db: Kysely<Tables>,
  organisation: OrganisationId,
  access: 'read only' | 'read write',
  use: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const transaction = db.transaction().setAccessMode(access)
  const isolated = access === 'read only' ? transaction.setIsolationLevel('repeatable read') : transaction
  return isolated.execute(async (tx) => {
    await sql`select set_config('muster.organisation', ${organisation}, true)`.execute(tx)
    return use(tx)
  })
}
