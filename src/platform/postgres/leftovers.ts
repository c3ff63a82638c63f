import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, type Running, runningProcesses } from './processes.ts'
import { StartRefusal } from './start-refusal.ts'

/**
 * A word that stands in the command line of every process of this cluster and of no other (PostgreSQL's `cluster_name`).
 * Made from the folder's place on the disk, not from what it holds: a copied folder must not claim the original's server.
 */
export function markOf(cluster: string): string {
  const { dev, ino } = statSync(cluster, { bigint: true })
  return `muster-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 16)}`
}

/** From gentle to final, with how long each may take. SIGINT ends what runs and writes a checkpoint; SIGQUIT leaves that to recovery. */
const steps = [
  { signal: 'SIGINT', seconds: 20 },
  { signal: 'SIGQUIT', seconds: 5 },
  { signal: 'SIGKILL', seconds: 5 },
] as const

/** Stops a server that outlived the Muster which had started it. Called under the folder's lock, so it can be nobody else's. */
export async function stopLeftovers(cluster: string, say: (step: string) => void): Promise<void> {
  const mark = markOf(cluster)
  const left = processesOf(mark)
  if (left.length === 0) return
  say(`Stopping the database that an earlier start left behind (process ${left.map(({ pid }) => pid).join(', ')})`)
  for (const { signal, seconds } of steps) {
    const told = addressees(processesOf(mark), signal)
    for (const { pid } of told) send(pid, signal, cluster)
    if (await gone(mark, told.length > 0 ? seconds : 0)) return
  }
  throw new StartRefusal(
    `An old database server on ${cluster} does not stop: end the process ${processesOf(mark)[0]?.pid} and start again.`,
  )
}

/**
 * Takes a dead server's pid out of its lock file: by now it may be anybody's, and PostgreSQL would wait for it to end.
 * The rest stays, because it is how PostgreSQL finds out whether an orphan still holds the shared memory.
 */
export function disownLockFile(cluster: string): void {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const [pid, ...rest] = readFileSync(file, 'utf8').split('\n')
  // Killed between creating the file and writing it.
  if (!pid?.trim()) return rmSync(file)
  // Above every limit for pids (2^22 on Linux), so never alive.
  writeFileSync(file, [999_999_999, ...rest].join('\n'))
}

function processesOf(mark: string): Running[] {
  return runningProcesses().filter(({ pid, command }) => command.includes(mark) && (isMain(command) || isPart(command)) && isAlive(pid))
}

/** The main process keeps the command line we gave it; its parts call themselves "postgres: muster-…: checkpointer". */
const isMain = (command: string) => /^postgres(\.exe)?"?$/.test(basename(command.split(' -D ')[0] ?? '').trim())
const isPart = (command: string) => command.startsWith('postgres: ')

/** The main process stops its parts itself; a part alone takes SIGINT for something else, so orphans get SIGQUIT. */
function addressees(found: Running[], signal: string): Running[] {
  const main = found.filter(({ command }) => !isPart(command))
  if (signal === 'SIGKILL') return found
  if (main.length > 0) return main
  return signal === 'SIGQUIT' ? found : []
}

function send(pid: number, signal: NodeJS.Signals, cluster: string): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return
    throw new StartRefusal(`Another user's database server (process ${pid}) works on ${cluster}: have it stopped and start again.`)
  }
}

async function gone(mark: string, seconds: number): Promise<boolean> {
  const until = performance.now() + seconds * 1000
  while (processesOf(mark).length > 0) {
    if (performance.now() >= until) return false
    await pause(50)
  }
  return true
}
