import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The demo, started as a visitor starts it; stopped as Ctrl-C stops it. */
export default async function setup() {
  const { url, stop } = await startServer(['--demo'])
  process.env.MUSTER_TEST_URL = url
  return stop
}

/** A server on a free port and in a folder of its own, and what it said when it was ready. */
export async function startServer(args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'muster-browser-'))
  const port = await freePort()
  const env = { ...process.env, MUSTER_DATA: folder, MUSTER_PORT: String(port) }
  const server = spawn(process.execPath, ['src/main/start.ts', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = await ready(server)
  const stop = async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://localhost:${port}`, said, stop }
}

async function ready(server: ChildProcess): Promise<string> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Ctrl-C stops it')) resolve()
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.on('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)))
  })
  return said
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}
