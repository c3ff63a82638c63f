import { spawnSync } from 'node:child_process'
import type { Owner } from './owner-uid.ts'
import { StartRefusal } from './start-refusal.ts'

/** Linux resolves this link to the working directory itself, without asking for the folders above it. */
const workingDirectory = '/proc/self/cwd'

/** Whether the database's user can enter a folder by its path. Tried, because modes alone do not tell (ACLs, root squash). */
export function canEnter(owner: Owner, folder: string, from = '/'): boolean {
  if (process.platform === 'win32') return true
  const [file = '', ...args] = [...owner.wrap, '/bin/sh', '-c', 'cd "$0" && test -x .', folder]
  return spawnSync(file, args, { uid: owner.uid, gid: owner.gid, cwd: from, stdio: 'ignore' }).status === 0
}

/**
 * The path under which the database's user reaches its own folder when started in it. A folder below a closed one
 * (MUSTER_DATA in root's 0700 home) is reached as the working directory that we entered while still root.
 */
export function reachedAs(owner: Owner, folder: string): string {
  if (canEnter(owner, folder)) return folder
  if (canEnter(owner, workingDirectory, folder)) return workingDirectory
  throw new StartRefusal(
    `The database may not run as root, and its own user (number ${owner.uid}) cannot reach ${folder}: set MUSTER_DATA to a folder that lies in no private one, such as /var/lib/muster.`,
  )
}
