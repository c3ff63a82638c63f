import { writeSync } from 'node:fs'
import pg from 'pg'
import { startPostgres } from './postgres.ts'

// Run by the crash scenes as a process that can be killed: starts the server and prints each row's number once its commit was answered.
const { url } = await startPostgres(process.argv[2] ?? '', () => {})

const clients = Array.from({ length: 4 }, () => new pg.Client({ connectionString: url }))
for (const client of clients) {
  client.on('error', () => {})
  await client.connect()
}
await clients[0]?.query('create table if not exists written (id bigint generated always as identity primary key, filler text)')
await Promise.all(clients.map(writeForEver)).catch(() => {})

async function writeForEver(client: pg.Client): Promise<never> {
  for (;;) {
    const { rows } = await client.query<{ id: string }>(`insert into written (filler) values (repeat('x', 300)) returning id`)
    writeSync(1, `${rows[0]?.id}\n`)
  }
}
