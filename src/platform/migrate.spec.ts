import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { databaseUrl } from '../../test/postgres-for-tests.ts'
import { migrate, NewerDatabase } from './migrate.ts'

async function emptyDatabase(use: (connect: () => Promise<pg.Client>) => Promise<void>): Promise<void> {
  const name = `muster_${randomUUID().replaceAll('-', '')}`
  const root = new pg.Client(inject('postgresUrl'))
  await root.connect()
  await root.query(`create database ${name}`)
  const clients: pg.Client[] = []
  const connect = async () => {
    const client = new pg.Client(databaseUrl(inject('postgresUrl'), name))
    await client.connect()
    clients.push(client)
    return client
  }
  await use(connect).finally(() => Promise.all(clients.map((client) => client.end())))
  await root.query(`drop database ${name}`)
  await root.end()
}

describe('migrating', () => {
  test('is done by one of two servers that start together; the other finds nothing left to do', async () => {
    await emptyDatabase(async (connect) => {
      const ran = await Promise.all([migrate(await connect()), migrate(await connect())])
      expect(ran.map((names) => names.length > 0).toSorted()).toEqual([false, true])
    })
  })

  test('refuses a database of a newer Muster in one sentence and changes nothing', async () => {
    await emptyDatabase(async (connect) => {
      const client = await connect()
      await migrate(client)
      await client.query("insert into migration (name) values ('9999_from_the_future.sql')")
      const refused = migrate(client)
      await expect(refused).rejects.toThrow(NewerDatabase)
      await expect(refused).rejects.toThrow('made by a newer Muster')
    })
  })

  test('needs no superuser: a role that owns its database is enough, and row-level security holds for it', async () => {
    await emptyDatabase(async (connect) => {
      const client = await connect()
      const role = `plain_${randomUUID().slice(0, 8)}`
      await client.query(`create role ${role}`)
      await client.query(`grant all on schema public to ${role}; grant create on database ${client.database} to ${role}`)
      await client.query(`set role ${role}`)
      await migrate(client)
      await client.query('select * from list_organisations()')
      const { rows } = await client.query('select relname from pg_class where relrowsecurity and not relforcerowsecurity')
      expect(rows).toEqual([])
      await client.query('reset role')
      await client.query(`drop owned by ${role} cascade; drop role ${role}`)
    })
  })
})
