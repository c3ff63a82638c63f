import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type Keys = {
  /** Seals every stored file. Lost, the files are lost: it belongs into the backup, kept apart from it. */
  master: Buffer
  /** Whoever can read its file is the server's own user: lets the command line in. New at every start of a single server. */
  local: string
}

export function readKeys(folder: string, { shared = false } = {}): Keys {
  const local = join(folder, 'local.key')
  return {
    master: Buffer.from(lasting(join(folder, 'master.key'), newMaster), 'hex'),
    local: shared ? lasting(local, newLocal) : fresh(local),
  }
}

const newMaster = () => randomBytes(32).toString('hex')
const newLocal = () => `key_${randomBytes(32).toString('base64url')}`

export const localKeyFile = (folder: string) => join(folder, 'local.key')

/** Made once. Of two servers that start at the same moment one makes it, and both read the same. */
function lasting(path: string, make: () => string): string {
  if (!existsSync(path)) writeSecret(path, make(), 'wx')
  return readFileSync(path, 'utf8').trim()
}

function fresh(path: string): string {
  const key = newLocal()
  writeSecret(path, key, 'w')
  return key
}

function writeSecret(path: string, secret: string, how: 'w' | 'wx'): void {
  try {
    const file = openSync(path, how, 0o600)
    writeSync(file, `${secret}\n`)
    fsyncSync(file)
    closeSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
