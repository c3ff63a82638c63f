import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/**
 * Lets PostgreSQL keep the plan of a statement that it has seen before. Planning took longer than the work itself: opening an
 * incident cost 9.6 ms of the database's time, and 3.6 ms with its plans kept (docs/decisions/0015).
 */
export function preparing(pool: pg.Pool): PostgresPool {
  return { options: {}, connect: async () => preparingClient(await pool.connect()), end: () => pool.end() }
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) => client.query(named(text, values))
  // Kysely also knows cursors; nothing here opens one.
  return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
}

/** Each connection keeps what it has planned, so there is an end to it: lists of many lengths would make a statement each. */
const mostNames = 600
const longestText = 20_000
const names = new Map<string, string>()

function named(text: string, values: readonly unknown[]): pg.QueryConfig {
  const query = { text, values: [...values] }
  // Without values it is begin, commit and the like.
  if (values.length === 0 || text.length > longestText) return query
  if (!names.has(text) && names.size < mostNames) names.set(text, `s${names.size + 1}`)
  const name = names.get(text)
  return name ? { ...query, name } : query
}
