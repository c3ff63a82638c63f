import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { markOf } from './leftovers.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { runningProcesses } from './processes.ts'

export const asRoot = process.getuid?.() === 0

/** A folder for one test. Passable, because root's database runs as another user. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spec-'))
  chmodSync(folder, 0o711)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A running server that stops with the test, and what it said while starting. It stays down when it is brought down, unless a test is about that. */
export async function running(dir: string, settings: Record<string, string> = {}, timesAgain = 0): Promise<Postgres & { said: string[] }> {
  const said: string[] = []
  const postgres = await startPostgres(dir, (step) => said.push(step), { settings, timesAgain })
  onTestFinished(() => postgres.stop())
  return Object.assign(postgres, { said })
}

export async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // Servers are killed under it.
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** The pids of every process of the server in this folder. */
export function processesIn(dir: string): number[] {
  const cluster = join(dir, 'cluster')
  if (!statSync(cluster, { throwIfNoEntry: false })) return []
  return runningProcesses()
    .filter(({ command }) => command.includes(markOf(cluster)))
    .map(({ pid }) => pid)
}

export type Writer = { process: ChildProcess; acknowledged: Set<number>; firstWrite: Promise<void> }

/** Another Muster, as far as the database is concerned: a process of its own that starts the server and writes rows. */
export function writerIn(dir: string, env: NodeJS.ProcessEnv = {}): Writer {
  const script = join(import.meta.dirname, 'spec-writer.ts')
  const child = spawn(process.execPath, [script, dir], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const acknowledged = new Set<number>()
  const firstWrite = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      acknowledged.add(Number(line))
      resolve()
    })
  })
  return { process: child, acknowledged, firstWrite }
}

export function kill(pids: Iterable<number>): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Its parent's death was faster.
    }
  }
}
