import { accessSync, chmodSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lockFolder } from './folder-lock.ts'
import { fileRefusal } from './postgres/failures.ts'

export type DataFolder = {
  path: string
  database: string
  files: string
  keys: string
  /** Lets the next start have it. The kernel does so anyway when the process ends. */
  release: () => void
}

const repository = join(import.meta.dirname, '../..')

/** Where an installation keeps everything it must not lose: MUSTER_DATA, or `data` beside package.json. */
export function dataFolderPath(configured: string | undefined): string {
  return configured ? resolve(configured) : join(repository, 'data')
}

/**
 * Makes the data folder and its parts where they are missing. Kept for this process alone, unless it is `shared`: several
 * servers on one external database use the files and keys of one folder together.
 */
export function openDataFolder(path: string, { shared = false } = {}): DataFolder {
  const folder = made(path, passable)
  const { release } = shared ? { release: () => {} } : lockFolder(folder)
  try {
    const [database, files, keys] = [made(join(folder, 'database'), passable), made(join(folder, 'files')), made(join(folder, 'keys'))]
    return { path: folder, database, files, keys, release }
  } catch (error) {
    release()
    throw error
  }
}

/** Started by root, the database runs as a user of its own that must pass on its way, but need not see what else is there. */
const passable = process.getuid?.() === 0 ? 0o711 : 0o700

/** One that somebody made before keeps the modes they chose. */
function made(path: string, mode = 0o700): string {
  try {
    if (mkdirSync(path, { recursive: true, mode: 0o700 })) chmodSync(path, mode)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpathSync(path)
  } catch (error) {
    throw fileRefusal(error, path)
  }
}
