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
  const query = (text: string, values: readonly unknown[]) => {
    const answer = client.query(named(text, values))
    return opens(text) ? notWaitingFor(answer) : answer
  }
  // Kysely also knows cursors; nothing here opens one.
  return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
}

/**
 * What opens a transaction is sent together with the first thing that is asked in it: each round trip costs as much as a
 * small query. When opening fails, what follows fails for the same reason, so nothing is done outside a transaction.
 */
const opens = (text: string) => /^(begin|start transaction|set local|select set_config\()/.test(text)

function notWaitingFor(answer: Promise<pg.QueryResult>): Promise<Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>> {
  answer.catch(() => {})
  return Promise.resolve({ command: 'SELECT', rowCount: 0, rows: [] })
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
