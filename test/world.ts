import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { test as base } from 'vitest'
import type { AccessRole, Actor } from '../src/base/actor.ts'
import type { OrganisationId } from '../src/base/ids.ts'
import { plus } from '../src/base/time.ts'
import { doorFor, openDoors, type DoorParts } from '../src/main/doors.ts'
import { makeWorkers } from '../src/main/workers.ts'
import type { Context, Door, Work } from '../src/platform/context.ts'
import { openDatabase, type Database } from '../src/platform/db.ts'
import type { Doors } from '../src/platform/http/bind.ts'
import { newId } from '../src/platform/new-id.ts'
import { openQueue, type Queue } from '../src/platform/queue.ts'
import { runDueJobs } from '../src/platform/run-due-jobs.ts'
import { foundOrganisation } from '../src/prepare/plan/found-organisation.action.ts'
import type { PlanSettings } from '../src/prepare/plan/settings.ts'
import { databaseUrl } from './postgres-for-tests.ts'
import { smallPlan } from './small-plan.ts'
import { testWiring } from './wiring.ts'

/** A whole installation for one test: its own database, a clock that only the test moves. Sunday to Saturday, New York time. */
export class World {
  readonly database: Database
  readonly queue: Queue
  readonly doors: Doors
  readonly filesFolder: string
  private clock = new Date('2026-03-02T14:00:00Z')
  private readonly parts: DoorParts
  private home: OrganisationId | null = null

  constructor(database: Database, queue: Queue, filesFolder: string) {
    this.database = database
    this.queue = queue
    this.filesFolder = filesFolder
    this.parts = { kysely: database.kysely, queue, now: () => this.clock, localKey: 'the-key-of-this-machine' }
    this.doors = openDoors(this.parts)
  }

  now(): Date {
    return this.clock
  }

  /** Founds an organisation with the small plan of the tests, or another. The first one is where everybody lives. */
  async organisation(name = 'Cedar Valley Library', plan: PlanSettings = smallPlan): Promise<OrganisationId> {
    const id = await this.doors.founding(async (ctx) => {
      await foundOrganisation(ctx, { name, zone: 'America/New_York', plan })
      return ctx.actor.organisationId
    })
    this.home ??= id
    return id
  }

  /** Somebody who works here, with an account of this access role. */
  async person(name: string, role: AccessRole = 'it-staff', organisationId?: OrganisationId): Promise<Actor> {
    const home = organisationId ?? this.home ?? (await this.organisation())
    const actor: Actor = { id: newId<'person'>(), name, role, organisationId: home, via: 'session' }
    await (
      await this.doors.asMuster(home)
    ).work(async ({ db }) => {
      await db.insertInto('person').values({ id: actor.id, organisation_id: home, name, kind: 'staff', created_at: this.clock }).execute()
      const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${actor.id.slice(0, 8)}@example.org`
      await db
        .insertInto('account')
        .values({ id: newId<'account'>(), organisation_id: home, person_id: actor.id, email, role, created_at: this.clock })
        .execute()
    })
    return actor
  }

  door(actor: Actor): Door {
    return doorFor(this.parts, actor)
  }

  /** Does something as somebody, in a transaction of its own. */
  by<Result>(actor: Actor, use: (ctx: Work) => Promise<Result>): Promise<Result> {
    return this.door(actor).work(use)
  }

  /** Looks at something as somebody. */
  see<Result>(actor: Actor, use: (ctx: Context) => Promise<Result>): Promise<Result> {
    return this.door(actor).look(use)
  }

  /** Moves the clock and lets the worker do all that falls due on the way, in order, each at its own moment. */
  async pass(durationMs: number): Promise<void> {
    const until = plus(this.clock, durationMs)
    await runDueJobs(this.database.kysely, makeWorkers(testWiring(this)), (organisation) => this.doors.asMuster(organisation), {
      until,
      move: (to) => void (this.clock = to > this.clock ? to : this.clock),
    })
    this.clock = until
  }
}

/** `test` with a fresh world. */
export const test = base.extend<{ world: World }>({
  world: async ({}, use) => freshWorld(use),
})

/** A world that lasts as long as it is used. The database is a clone of the template that was migrated once for the run. */
export async function freshWorld(use: (world: World) => Promise<void>): Promise<void> {
  const name = `muster_${randomUUID().replaceAll('-', '')}`
  const { inject } = await import('vitest')
  const rootUrl = inject('postgresUrl')
  await asRoot(rootUrl, `create database ${name} template muster_template`)
  const url = databaseUrl(rootUrl, name)
  const database = await openDatabase(url, 6)
  const filesFolder = mkdtempSync(join(tmpdir(), 'muster-files-'))
  await use(new World(database, openQueue(url), filesFolder))
  await database.close()
  rmSync(filesFolder, { recursive: true, force: true })
  await asRoot(rootUrl, `drop database ${name} with (force)`)
}

async function asRoot(url: string, statement: string): Promise<void> {
  const root = new pg.Client(url)
  await root.connect()
  await root.query(statement).finally(() => root.end())
}

/** For the rare test that must look underneath: every row of a table in one organisation. */
export async function rowsOf(world: World, organisation: OrganisationId, table: string): Promise<Record<string, unknown>[]> {
  const door = await world.doors.asMuster(organisation)
  return door.work(async ({ db }) => (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)).rows)
}
