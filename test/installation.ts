import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

export type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> }

/** Starts a program of the project as a user does, and listens to what it says. */
export function run(command: string[], env: Record<string, string>, input?: string): Run {
  const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdin.end(input)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { child, said: () => said, ended }
}

export const start = (env: Record<string, string>, ...args: string[]) => run(['scripts/run.mjs', 'src/main/start.ts', ...args], env)
export const muster = (env: Record<string, string>, args: string[], input?: string) => run(['bin/muster', ...args], env, input)

/** Until it says a word, or ends without having said it. */
export async function says({ said, ended }: Run, words: string): Promise<string> {
  let over = false
  void ended.then(() => (over = true))
  while (!said().includes(words)) {
    if (over) throw new Error(`It ended without saying "${words}":\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return said()
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}
