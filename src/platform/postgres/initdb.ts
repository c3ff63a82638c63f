import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  fsyncSync,
  lchownSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Binaries, program } from './binaries.ts'
import { wordsRefusal } from './failures.ts'
import { databaseCreator, type Owner } from './owner-uid.ts'
import { run } from './programs.ts'
import { reachedAs } from './reach.ts'
import { asArguments } from './settings.ts'
import { StartRefusal } from './start-refusal.ts'

/** Everything that lies in a database folder. */
export type Layout = { dir: string; cluster: string; password: string; log: string; socketNote: string }

export function layoutOf(dir: string): Layout {
  const at = (name: string) => join(dir, name)
  return { dir, cluster: at('cluster'), password: at('password'), log: at('postgres.log'), socketNote: at('socket-folder') }
}

/** Nobody enters without the password, neither through the socket nor over the network. */
const accessRules = 'local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n'

/**
 * Makes the cluster under another name and moves it into place when it is whole, so that a start that was killed half-way
 * leaves nothing that looks like a database.
 */
export async function createCluster(layout: Layout, binaries: Binaries, owner: Owner): Promise<void> {
  removeDrafts(layout.dir)
  const password = newPassword(layout.password)
  const draft = mkdtempSync(`${layout.cluster}.new-`)
  const creator = databaseCreator(owner)
  giveTo(creator, draft)
  await initialise(draft, binaries, creator, layout.dir)
  await runAlone(draft, binaries, creator, layout.dir, `alter role muster password '${password}'\ncreate database muster\n`)
  writeFileSync(join(draft, 'pg_hba.conf'), accessRules, { flush: true })
  giveTo(owner, draft)
  renameSync(draft, layout.cluster)
  flushFolder(layout.dir)
}

export function readPassword({ password, dir }: Layout): string {
  try {
    return readFileSync(password, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new StartRefusal(`${password} is missing, and without it the database in ${dir} cannot be opened: put it back from a backup.`)
  }
}

/** PostgreSQL wants its folder to belong to the user it runs as. The folder itself comes last: it says that all is done. */
export function giveTo({ uid, gid = uid }: Owner, folder: string): void {
  if (uid === undefined || gid === undefined || statSync(folder).uid === uid) return
  try {
    for (const name of readdirSync(folder, { recursive: true })) lchownSync(join(folder, String(name)), uid, gid)
    chownSync(folder, uid, gid)
  } catch {
    throw new StartRefusal(
      `Root may not give ${folder} to the database's user (a network disk?): set MUSTER_DATA to a folder on a local disk.`,
    )
  }
}

async function initialise(draft: string, binaries: Binaries, owner: Owner, dir: string): Promise<void> {
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  // Rejecting everybody until accessRules are written leaves no moment in which anyone could enter without a password.
  const safety = ['--auth=reject', '--data-checksums', '--no-instructions']
  const command = [program(binaries, 'initdb'), '-D', reachedAs(owner, draft), '-U', 'muster', ...locale, ...safety]
  const { code, output } = await run({ owner, command, cwd: draft, onOurDeath: 'KILL' })
  if (code !== 0) throw wordsRefusal('Making the database', output, dir)
}

/** Runs statements, one a line, with no server and nobody else connected. */
async function runAlone(draft: string, binaries: Binaries, owner: Owner, dir: string, input: string): Promise<void> {
  // Without the second setting, a failing statement would be quoted with the password in it.
  const careful = asArguments({ exit_on_error: 'on', log_min_error_statement: 'panic' })
  const command = [program(binaries, 'postgres'), '--single', '-D', reachedAs(owner, draft), ...careful, 'postgres']
  const { code, output } = await run({ owner, command, cwd: draft, onOurDeath: 'KILL', input })
  if (code !== 0) throw wordsRefusal('Making the database', output, dir)
}

function newPassword(file: string): string {
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, password, { mode: 0o600, flush: true })
  return password
}

/** Best effort: a killed start's initdb may still be writing into its own draft for a moment. */
function removeDrafts(dir: string): void {
  for (const name of readdirSync(dir).filter((entry) => entry.startsWith('cluster.new-'))) {
    try {
      rmSync(join(dir, name), { recursive: true, force: true })
    } catch {
      // It is in nobody's way; the next first start tries again.
    }
  }
}

/** So that a power cut cannot undo the move into place after the password was shown to be good. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return // Windows opens no folders.
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
