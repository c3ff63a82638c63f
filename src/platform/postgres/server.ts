import type { ChildProcess } from 'node:child_process'
import { type Binaries, program } from './binaries.ts'
import { wordsRefusal } from './failures.ts'
import { type Launch, launch, run } from './programs.ts'
import type { ServerLog } from './server-log.ts'

export type Server = { pid: number; stop: () => Promise<void>; ended: Promise<string> }

type Start = Omit<Launch, 'onOurDeath'> & { binaries: Binaries; cluster: string; dir: string; log: ServerLog; say: (step: string) => void }

/** Starts the server and answers when it takes connections; recovery after a crash may come first. */
export async function startServer(start: Start): Promise<Server> {
  const child = launch({ ...start, onOurDeath: 'INT' })
  const ended = endOf(child, start.log)
  // The kernel does this on Linux; elsewhere at least an orderly exit takes the server along.
  const takeAlong = () => child.kill('SIGINT')
  process.once('exit', takeAlong)
  void ended.then(() => process.off('exit', takeAlong))

  const failed = ended.then((words) => Promise.reject(wordsRefusal('Starting the database', words, start.dir)))
  const patience = tellingHowLong(start.say)
  await Promise.race([readiness(child, start.log), failed]).finally(() => clearInterval(patience))
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended, start) }
}

/** Its last words, once it has ended. Orphaned parts may keep its output open; they are not waited for long. */
function endOf(child: ChildProcess, log: ServerLog): Promise<string> {
  child.stdout?.on('data', log.write)
  child.stderr?.on('data', log.write)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', () => setTimeout(() => resolve(log.text()), 1000).unref())
    child.once('close', () => resolve(log.text()))
  })
}

function readiness(child: ChildProcess, log: ServerLog): Promise<void> {
  return new Promise((resolve) => {
    child.stderr?.on('data', () => log.text().includes('database system is ready to accept connections') && resolve())
  })
}

function tellingHowLong(say: (step: string) => void): NodeJS.Timeout {
  const startedAt = performance.now()
  return setInterval(() => say(`The database is still starting (${Math.round((performance.now() - startedAt) / 1000)} s)`), 5000)
}

/** Fast shutdown: ends what runs, writes a checkpoint. Immediate when that hangs; recovery then does the rest at the next start. */
async function stop(child: ChildProcess, ended: Promise<string>, start: Start): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  if (process.platform === 'win32') await stopOnWindows(start)
  else child.kill('SIGINT')
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await ended
  clearTimeout(hurry)
}

/** Windows has no signals; pg_ctl speaks to the server through a pipe. */
async function stopOnWindows({ binaries, cluster, owner, cwd }: Start): Promise<void> {
  await run({ owner, cwd, command: [program(binaries, 'pg_ctl'), 'stop', '-D', cluster, '-m', 'fast', '-W'], onOurDeath: 'KILL' })
}
