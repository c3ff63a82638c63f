import pg from 'pg'
import type { Hono } from 'hono'
import { minutes } from '../base/time.ts'
import { openDataFolder, type DataFolder } from '../platform/data-folder.ts'
import { openDatabase, type Database } from '../platform/db.ts'
import { openFileStore, type FileStore } from '../platform/files/file-store.ts'
import { listenForChanges, type Changes } from '../platform/live.ts'
import { migrate, NewerDatabase } from '../platform/migrate.ts'
import { startPostgres } from '../platform/postgres/postgres.ts'
import { StartRefusal } from '../platform/postgres/start-refusal.ts'
import { newSecret } from '../platform/new-id.ts'
import { installQueue, openQueue, type Queue } from '../platform/queue.ts'
import { listOrganisations } from '../prepare/people/credentials.store.ts'
import type { Bound, BoundOpen, Doors } from '../platform/http/bind.ts'
import type { Worker } from '../platform/jobs.ts'
import { reportPages } from '../respond/reports/form/report-pages.ts'
import { makeApp } from './app.ts'
import type { Config } from './config.ts'
import { openDoors } from './doors.ts'
import { readKeys, type Keys } from './keys.ts'
import { mayLearnFrom } from './live-access.store.ts'
import { mailProblem, publicUrlOf } from './outgoing.ts'
import { makeRoutes } from './routes.ts'
import { makeWorkers } from './workers.ts'
import type { Setup, Wiring } from './wiring.ts'

export type Installation = {
  app: Hono
  doors: Doors
  database: Database
  queue: Queue
  files: FileStore
  changes: Changes
  keys: Keys
  folder: DataFolder
  routes: (Bound | BoundOpen)[]
  workers: Worker[]
  /** Printed at the first start and good for one use; null once an organisation exists. */
  setupSecret: string | null
  /** Lets the jobs run and the pages hear of changes. Apart from opening, so that the demo can move its clock first. */
  run: () => Promise<void>
  stop: () => Promise<void>
  /** Answers only when its own database ended without having been asked to, with its last words. */
  databaseLost: Promise<string>
}

export type Say = (step: string) => void

/** Puts an installation together: data folder, database, keys, doors, jobs, and the app that answers over HTTP. */
export async function openInstallation(config: Config, dataFolder: string, say: Say): Promise<Installation> {
  const shared = config.databaseUrl !== null
  const folder = openDataFolder(dataFolder, { shared })
  const keys = readKeys(folder.keys, { shared })
  const postgres = config.databaseUrl ? null : await startPostgres(folder.database, say)
  const url = config.databaseUrl ?? postgres?.url ?? ''
  try {
    const installation = await onDatabase(config, folder, keys, url, say, () => postgres?.stop() ?? Promise.resolve())
    return { ...installation, databaseLost: postgres?.lost ?? new Promise(() => {}) }
  } catch (error) {
    await postgres?.stop()
    folder.release()
    throw error
  }
}

async function onDatabase(
  config: Config,
  folder: DataFolder,
  keys: Keys,
  url: string,
  say: Say,
  stopPostgres: () => Promise<void>,
): Promise<Omit<Installation, 'databaseLost'>> {
  await prepareDatabase(url, say)
  const database = await openDatabase(url)
  const queue = openQueue(url)
  const changes = listenForChanges(url)
  const files = openFileStore(folder.files, keys.master)
  const now = () => new Date()
  const doors = openDoors({ kysely: database.kysely, queue, now, localKey: keys.local })
  const setup = await setupSecret(doors)
  const http = {
    doors,
    secureCookies: config.publicUrl?.startsWith('https:') ?? false,
    failed: logFailure,
    files,
    uploadLimitBytes: config.uploadLimitBytes,
  }
  const wiring: Wiring = { config, keys, setup, files, now, folder: folder.path, checkMail: () => mailProblem(config) }
  const [routes, workers] = [makeRoutes(wiring), makeWorkers(wiring)]
  const app = makeApp({
    ...http,
    now,
    routes,
    changes,
    mayLearn: mayLearnFrom(database.kysely),
    publicPages: reportPages({ ...http, now, publicUrl: () => publicUrlOf(config) }),
  })
  const run = async () => {
    await changes.start()
    await queue.work(workers, doors.asMuster, (error) => logFailure(error, 'a job'))
  }
  const stop = async () => {
    await queue.stop()
    await changes.stop()
    await database.close()
    await stopPostgres()
    folder.release()
  }
  return { app, doors, database, queue, files, changes, keys, folder, routes, workers, setupSecret: setup.secret, run, stop }
}

async function prepareDatabase(url: string, say: Say): Promise<void> {
  const owner = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await owner.connect()
  } catch (error) {
    throw new StartRefusal(`The database does not answer: ${reasonOf(error)}. Check that it runs and that DATABASE_URL is right.`)
  }
  try {
    await refuseOldServer(owner)
    await migrate(owner, say)
  } catch (error) {
    throw error instanceof NewerDatabase ? new StartRefusal(error.message) : error
  } finally {
    await owner.end()
  }
  await installQueue(url)
}

async function refuseOldServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ server_version_num: string }>('show server_version_num')
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (major < 15)
    throw new StartRefusal(`This is PostgreSQL ${major}; Muster needs 15 or newer. Leave DATABASE_URL out to use the one that comes along.`)
}

/** Passwords stay out of what is printed. */
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).replace(/:\/\/[^@\s]*@/g, '://…@')

async function setupSecret(doors: Doors): Promise<Setup> {
  const founded = await doors.outside(({ db }) => listOrganisations(db))
  const setup: Setup = { secret: founded.length ? null : newSecret(), used: () => void (setup.secret = null) }
  return setup
}

let lastFailure = { text: '', at: 0 }

/** To the log, once a minute when it is always the same: a database that is gone must not fill the disk. */
export function logFailure(error: unknown, during: string): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (text === lastFailure.text && Date.now() - lastFailure.at < minutes(1)) return
  lastFailure = { text, at: Date.now() }
  console.error(`${new Date().toISOString()} during ${during}: ${text}`)
}
