import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type Keys = {
  /** Seals every stored file. Lost, the files are lost: it belongs into the backup, kept apart from it. */
  master: Buffer
  /** Whoever can read its file is the server's own user: lets the command line in. New at every start. */
  local: string
}

export function readKeys(folder: string): Keys {
  return { master: Buffer.from(lasting(join(folder, 'master.key')), 'hex'), local: fresh(join(folder, 'local.key')) }
}

export const localKeyFile = (folder: string) => join(folder, 'local.key')

function lasting(path: string): string {
  if (!existsSync(path)) writeSecret(path, randomBytes(32).toString('hex'))
  return readFileSync(path, 'utf8').trim()
}

function fresh(path: string): string {
  const key = `key_${randomBytes(32).toString('base64url')}`
  writeSecret(path, key)
  return key
}

function writeSecret(path: string, secret: string): void {
  const file = openSync(path, 'w', 0o600)
  writeSync(file, `${secret}\n`)
  fsyncSync(file)
  closeSync(file)
}
