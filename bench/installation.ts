import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type Postgres } from '../src/platform/postgres/postgres.ts'
import { signUp, type Client } from './client.ts'

/** What is measured: our PostgreSQL with the settings that it ships with, and the server in a process of its own. */
export type Installation = {
  /** As the owner of the schema. */
  databaseUrl: string
  client: Client
  folder: string
  /** Bytes resident of the server, and of PostgreSQL with all its processes (proportional set size, so shared pages count once). */
  memory: () => Promise<{ server: number; database: number }>
  /** Ends the server and starts it anew on the same data; answers in how many milliseconds it took requests. */
  restart: () => Promise<number>
  stop: () => Promise<void>
}

export async function openInstallation(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  const postgres = await startPostgres(join(folder, 'postgres'), () => {})
  let server = await startServer(postgres.url, join(folder, 'data'))
  const client = await signUp(server.port, server.setupSecret)
  return {
    databaseUrl: postgres.url,
    client,
    folder,
    memory: async () => ({ server: await residentOf(server.child), database: databaseMemory(postgres) }),
    restart: async () => {
      await end(server.child)
      const startedAt = performance.now()
      server = await startServer(postgres.url, join(folder, 'data'))
      client.port = server.port
      await client.call({ method: 'GET', path: '/api/v1/me' })
      return performance.now() - startedAt
    },
    stop: async () => {
      await end(server.child)
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Server = { child: ChildProcess; port: number; setupSecret: string }

async function startServer(databaseUrl: string, folder: string): Promise<Server> {
  const flags = ['--max-semi-space-size=8']
  const child = fork(join(import.meta.dirname, 'server-process.ts'), [databaseUrl, folder], { execArgv: flags })
  const [said] = (await once(child, 'message')) as [{ port: number; setupSecret: string }]
  return { child, ...said }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}

async function residentOf(child: ChildProcess): Promise<number> {
  child.send('memory')
  const [{ rss }] = (await once(child, 'message')) as [{ rss: number }]
  return rss
}

/** Only Linux tells; elsewhere it is 0 and the table says so. */
function databaseMemory({ pid }: Postgres): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return [String(pid), ...children].reduce((sum, each) => sum + proportional(each), 0)
  } catch {
    return 0
  }
}

function proportional(pid: string): number {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) * 1024
}
