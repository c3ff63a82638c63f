import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { clientFor } from './client.ts'
import { measure, type Measured } from './measure.ts'

/** What this machine can do at most, measured in the same run: nothing of ours is faster. */

/** One row, one commit, on the disk when it answers. On the PostgreSQL that Muster runs on, with its settings. */
export async function durableCommits(databaseUrl: string, connections: number, seconds: number): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections })
  await pool.query('create table if not exists bench_commit (id bigint generated always as identity primary key, body text not null)')
  const body = 'x'.repeat(500)
  const result = await measure('one durable row', connections, seconds, () =>
    pool.query('insert into bench_commit (body) values ($1)', [body]),
  )
  await pool.query('drop table bench_commit')
  await pool.end()
  return result
}

/** A bare server of Node that sends the same bytes and does nothing for them. */
export async function bareHttp(payload: string, connections: number, seconds: number): Promise<Measured> {
  const bytes = Buffer.from(payload)
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length })
    response.end(bytes)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = clientFor((server.address() as AddressInfo).port, '')
  const result = await measure('bare node:http', connections, seconds, () => client.call({ method: 'GET', path: '/' }))
  server.closeAllConnections()
  server.close()
  return result
}
