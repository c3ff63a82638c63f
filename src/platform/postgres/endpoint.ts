import { chownSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Owner } from './owner-uid.ts'
import { canEnter } from './reach.ts'
import { StartRefusal } from './start-refusal.ts'

/** Where the server listens, and how it is asked to. */
export type Endpoint = { settings: Record<string, string>; url: (password: string) => string; remove: () => void }

/** The kernel keeps 108 bytes for a socket's path on Linux and 104 on macOS, the closing zero included. */
const longestPathBytes = 103
const socketName = '.s.PGSQL.5432'

/**
 * A socket in a short folder of its own that only the database's user enters. Not in the data folder: that may be too deep,
 * or on a disk without sockets (shared folders of virtual machines). `note` remembers it for the start after a crash.
 */
export function socketEndpoint(owner: Owner, dir: string, note: string): Endpoint {
  removeNoted(note)
  const folder = socketFolder(owner, dir)
  writeFileSync(note, folder)
  return {
    settings: { listen_addresses: '', unix_socket_directories: folder, unix_socket_permissions: '0700' },
    url: (password) => `postgres://muster:${password}@${encodeURIComponent(folder)}/muster`,
    remove: () => removeNoted(note),
  }
}

/** Windows: PostgreSQL's sockets are young there and node-postgres knows none, so it listens on this machine's loopback. */
export async function loopbackEndpoint(): Promise<Endpoint> {
  const port = await freePort()
  return {
    settings: { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' },
    url: (password) => `postgres://muster:${password}@127.0.0.1:${port}/muster`,
    remove: () => {},
  }
}

function socketFolder(owner: Owner, dir: string): string {
  const places = [tmpdir(), '/tmp', '/var/tmp', dir]
  for (const place of places) {
    const folder = madeFolder(owner, place)
    if (folder) return folder
  }
  throw new StartRefusal(
    `The database needs a folder for its socket, and none of ${places.join(', ')} can be used: set TMPDIR to one that can.`,
  )
}

function madeFolder(owner: Owner, place: string): string | null {
  try {
    const folder = mkdtempSync(join(place, 'muster-'))
    if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid)
    if (Buffer.byteLength(join(folder, socketName)) <= longestPathBytes && canEnter(owner, folder)) return folder
    rmdirSync(folder)
  } catch {
    // Not writable, full or missing: the next place is tried.
  }
  return null
}

/** Removes only what PostgreSQL puts there, so a note that was tampered with can do no harm. */
function removeNoted(note: string): void {
  try {
    const folder = readFileSync(note, 'utf8')
    if (!basename(folder).startsWith('muster-')) return
    for (const name of [socketName, `${socketName}.lock`]) rmSync(join(folder, name), { force: true })
    rmdirSync(folder)
  } catch {
    // Nothing was noted, or the machine's own cleaning was faster.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
