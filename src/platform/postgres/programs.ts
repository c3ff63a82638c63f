import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { Owner } from './owner-uid.ts'

export type Launch = { owner: Owner; command: string[]; cwd: string; onOurDeath: 'INT' | 'KILL'; input?: string }

/**
 * Starts a program of PostgreSQL with none of our environment. It has a session of its own, so that Ctrl-C in the terminal
 * reaches only us and the database stays until the last request is answered.
 */
export function launch({ owner, command, cwd, onOurDeath, input }: Launch): ChildProcess {
  const [file = '', ...args] = [...owner.wrap, ...dyingWithUs(onOurDeath), ...command]
  const stdin = input === undefined ? 'ignore' : 'pipe'
  const options = { cwd, uid: owner.uid, gid: owner.gid, env: environment(), detached: true, windowsHide: true }
  const child = spawn(file, args, { ...options, stdio: [stdin, 'pipe', 'pipe'] })
  child.stdin?.on('error', () => {}) // A program that ended early no longer reads; its exit code tells.
  child.stdin?.end(input)
  return child
}

/** Runs a program of PostgreSQL to its end. */
export function run(what: Launch): Promise<{ code: number | null; output: string }> {
  const child = launch(what)
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: `${output}${error.message}` }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** On Linux the kernel signals the program when we die, however we die. Elsewhere the next start stops what was left. */
function dyingWithUs(signal: string): string[] {
  return hasSetpriv() ? ['setpriv', '--pdeathsig', signal, '--no-new-privs'] : []
}

let setprivWorks: boolean | undefined

function hasSetpriv(): boolean {
  if (process.platform !== 'linux') return false
  setprivWorks ??= spawnSync('setpriv', ['--pdeathsig', 'INT', '--no-new-privs', '/bin/sh', '-c', 'exit 0']).status === 0
  return setprivWorks
}

function environment(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return process.env // Windows programs need SystemRoot and its kin to start at all.
  return { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' }
}
