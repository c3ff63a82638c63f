import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileRefusal } from './postgres/failures.ts'
import { isAlive } from './postgres/processes.ts'
import { StartRefusal } from './postgres/start-refusal.ts'

export type FolderLock = { release: () => void }

const busy = 5 // SQLITE_BUSY

/**
 * Keeps a folder for this process alone. The lock is the kernel's, on an empty file, and ends with the process however it
 * ends: a pid that was reused or that lives in another container cannot be mistaken for a holder. Node itself locks no
 * files, but the SQLite inside it does; nothing is stored in it. The pid beside it is for the message only.
 */
export function lockFolder(folder: string): FolderLock {
  const held = locked(folder)
  const holder = join(folder, 'in-use.pid')
  try {
    writeFileSync(holder, `${process.pid} ${hostname()}`)
  } catch (error) {
    held.close()
    throw fileRefusal(error, folder)
  }
  let released = false
  const release = () => {
    if (released) return
    released = true
    rmSync(holder, { force: true })
    held.close()
  }
  return { release }
}

function locked(folder: string): DatabaseSync {
  const database = new DatabaseSync(lockFile(folder), { open: false })
  try {
    refuseReadOnly(folder)
    database.open()
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = off; begin exclusive')
    return database
  } catch (error) {
    if (database.isOpen) database.close()
    if ((error as { errcode?: number }).errcode === busy) throw new StartRefusal(inUse(folder))
    throw causeOf(error, folder)
  }
}

// Only SQLite may open this file here: closing it anywhere else in the process would give up the lock (POSIX).
const lockFile = (folder: string) => join(folder, 'in-use.lock')

/** SQLite would open a file that it may not write for reading only, and such a lock keeps nobody out. */
function refuseReadOnly(folder: string): void {
  if (existsSync(lockFile(folder))) accessSync(lockFile(folder), constants.R_OK | constants.W_OK)
}

/** SQLite says "unable to open" of a closed folder and of a full disk alike; writing with Node tells which. */
function causeOf(error: unknown, folder: string): unknown {
  try {
    writeFileSync(join(folder, 'in-use.try'), 'x')
    return fileRefusal(error, folder)
  } catch (cause) {
    return fileRefusal(cause, folder)
  } finally {
    rmSync(join(folder, 'in-use.try'), { force: true })
  }
}

function inUse(folder: string): string {
  return `${folder} is in use by another Muster${holderOf(folder)}: stop that one first, or set MUSTER_DATA to another folder.`
}

function holderOf(folder: string): string {
  try {
    const [pid = '', host = ''] = readFileSync(join(folder, 'in-use.pid'), 'utf8').split(' ')
    if (host !== hostname()) return ` (process ${pid} on ${host})`
    return isAlive(Number(pid)) ? ` (process ${pid})` : ''
  } catch {
    return ''
  }
}
