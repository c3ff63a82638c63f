import { appendFileSync, chmodSync, chownSync, existsSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type ServerLog = { write: (chunk: Buffer) => void; text: () => string }

const limitBytes = 1024 * 1024
const keptLines = 20

/**
 * PostgreSQL's log: one file and the one before it, a megabyte each. Written by us and not by its logging collector,
 * which would be one more process, and so that the last lines are at hand when something goes wrong.
 */
export function openLog(file: string): ServerLog {
  let recent = ''
  const write = (chunk: Buffer) => {
    recent = `${recent}${chunk}`.split('\n').slice(-keptLines).join('\n')
    try {
      append(file, chunk)
    } catch {
      // A full disk must not end a server that still answers; what it said stays in `recent`.
    }
  }
  return { write, text: () => recent }
}

function append(file: string, chunk: Buffer): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limitBytes) renameSync(file, `${file}.1`)
  const fresh = !existsSync(file)
  appendFileSync(file, chunk)
  if (fresh) handToFolderOwner(file)
}

/** Once started by root, an ordinary user's later start must be able to write on. */
function handToFolderOwner(file: string): void {
  chmodSync(file, 0o600)
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(file))
  chownSync(file, uid, gid)
}
