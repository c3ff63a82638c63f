import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/platform/migrate.ts'
import { startPostgres } from '../src/platform/postgres/postgres.ts'
import { installQueue } from '../src/platform/queue.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/**
 * One PostgreSQL for the whole run and one template database in it, migrated once: each world is a clone.
 * Nothing in it outlives the run, so it may skip waiting for the disk.
 */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'muster-test-'))
  const own = process.env.TEST_DATABASE_URL
    ? null
    : await startPostgres(folder, () => {}, {
        settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
      })
  const url = process.env.TEST_DATABASE_URL ?? own?.url ?? ''
  await makeTemplate(url)
  project.provide('postgresUrl', url)
  return async () => {
    await own?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

async function makeTemplate(url: string): Promise<void> {
  const root = new pg.Client(url)
  await root.connect()
  await root.query(`drop database if exists muster_template with (force)`)
  await root.query(`create database muster_template`)
  const template = new pg.Client(databaseUrl(url, 'muster_template'))
  await template.connect()
  await migrate(template)
  await template.end()
  await installQueue(databaseUrl(url, 'muster_template'))
  await root.end()
}
