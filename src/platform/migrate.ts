import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

const folder = join(import.meta.dirname, '../../db/migrations')

/** Any constant: the lock under which one of several starting servers migrates while the others wait. */
const migrationLock = 7_400_001

export class NewerDatabase extends Error {}

/**
 * Brings the database to the newest schema, each file in a transaction of its own, and answers with the names it ran.
 * Several servers may start at once: one migrates, the rest wait and find nothing left to do.
 */
export async function migrate(client: pg.ClientBase, say: (step: string) => void = () => {}): Promise<string[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  await client.query('select pg_advisory_lock($1)', [migrationLock])
  try {
    await client.query('create table if not exists migration (name text primary key, ran_at timestamptz not null default now())')
    const { rows } = await client.query<{ name: string }>('select name from migration order by name')
    const ran = rows.map(({ name }) => name)
    refuseNewer(ran, files)
    const missing = files.filter((name) => !ran.includes(name))
    for (const name of missing) await runOne(client, name, say)
    await makeServerRole(client)
    return missing
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
  }
}

function refuseNewer(ran: string[], files: string[]): void {
  const unknown = ran.find((name) => !files.includes(name))
  if (unknown) {
    throw new NewerDatabase(
      `This database was made by a newer Muster (it has had "${unknown}", which this version does not know). Install that version or newer; nothing was changed.`,
    )
  }
}

async function runOne(client: pg.ClientBase, name: string, say: (step: string) => void): Promise<void> {
  say(`Updating the database: ${name.replace('.sql', '')}`)
  await client.query('begin')
  try {
    await client.query(readFileSync(join(folder, name), 'utf8'))
    await client.query('insert into migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The role that requests run as. A superuser would walk past row-level security, so the server steps down to this one. */
export const serverRole = 'muster_server'

async function makeServerRole(client: pg.ClientBase): Promise<void> {
  if (!(await walksPastRowSecurity(client))) return
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${serverRole}') then create role ${serverRole} nologin; end if;
  exception when duplicate_object or unique_violation then null; end $$`)
  await client.query(`grant usage on schema public to ${serverRole}`)
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${serverRole}`)
  await client.query(`grant usage on all sequences in schema public to ${serverRole}`)
}

/** Whether the role of this connection ignores row-level security (PostgreSQL: superusers and BYPASSRLS). */
export async function walksPastRowSecurity(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ walks: boolean }>(
    'select rolsuper or rolbypassrls as walks from pg_roles where rolname = session_user',
  )
  return rows[0]?.walks ?? false
}
