import { sql } from 'kysely'
import pg from 'pg'
import type { OrganisationId } from '../base/ids.ts'
import type { Tx } from './db.ts'

/** Something that others may be looking at has changed. Carries no content: whoever may see it reads it anew. */
export type Change = { organisationId: OrganisationId; kind: 'incident' | 'report' | 'organisation'; id: string; number: number }

const channel = 'muster_change'

/** Heard by every server when the transaction commits, and not at all when it rolls back. */
export async function announce(tx: Tx, change: Change): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(change)})`.execute(tx)
}

type Listener = (change: Change) => void

/** One listening connection a server, whatever the number of open pages. Reconnects by itself and then says `resumed`. */
export function listenForChanges(url: string) {
  const listeners = new Set<Listener>()
  const resumed = new Set<() => void>()
  let client: pg.Client | null = null
  let stopped = false

  async function connect(first: boolean): Promise<void> {
    if (stopped) return
    client = new pg.Client({ connectionString: url, keepAlive: true })
    client.on('error', () => {})
    client.on('end', () => setTimeout(() => void connect(false), 500))
    client.on('notification', ({ payload }) => {
      const change = JSON.parse(payload ?? '{}') as Change
      for (const listener of listeners) listener(change)
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      // What was said while nobody listened is lost, so every page reads anew.
      if (!first) for (const resume of resumed) resume()
    } catch {
      client.end().catch(() => {})
    }
  }

  return {
    start: () => connect(true),
    stop: async () => {
      stopped = true
      await client?.end().catch(() => {})
    },
    hear: (listener: Listener, resume: () => void) => {
      listeners.add(listener)
      resumed.add(resume)
      return () => (listeners.delete(listener), resumed.delete(resume))
    },
  }
}

export type Changes = ReturnType<typeof listenForChanges>
