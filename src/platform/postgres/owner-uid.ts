import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StartRefusal } from './start-refusal.ts'

/** As whom PostgreSQL runs: a uid of its own, or ourselves when there is none; `wrap` is put before its command. */
export type Owner = { uid?: number; gid?: number; wrap: string[] }

const ourselves: Owner = { wrap: [] }

/** In a user namespace without a map nobody is root any more, yet our files stay readable: see docs/decisions/0003. */
const namespaced: Owner = { wrap: ['unshare', '--user', '--'] }

/** Between systemd's ranges for home and for dynamic users, so neither a person nor a service is given one of these. */
const ownUids = Array.from({ length: 300 }, (_, index) => 60_800 + index)

/** PostgreSQL refuses to run as root. Started by root, it gets the uid that already owns its files, or a free one. */
export function databaseOwner(cluster: string): Owner {
  if (process.getuid?.() !== 0) return ourselves
  const owner = [ownerOf(cluster), freeUid()].find((candidate) => candidate && works(candidate))
  if (owner) return owner
  if (works(namespaced)) return namespaced
  throw new StartRefusal(
    'PostgreSQL refuses to run as root, and root may not become another user here: start Muster as an ordinary user, or set DATABASE_URL.',
  )
}

/** Who may run initdb, which insists on a user with a name; the server itself does not. */
export function databaseCreator(owner: Owner): Owner {
  if (owner.uid !== undefined) return namedOwner()
  return hasName() ? owner : namespaced
}

function ownerOf(cluster: string): Owner | null {
  const found = statSync(cluster, { throwIfNoEntry: false })
  if (!found || found.uid === 0) return null
  return { uid: found.uid, gid: found.gid || found.uid, wrap: [] }
}

function freeUid(): Owner | null {
  const taken = new Set(accounts().map(({ uid }) => uid))
  const uid = ownUids.find((candidate) => !taken.has(candidate))
  return uid === undefined ? null : { uid, gid: uid, wrap: [] }
}

function namedOwner(): Owner {
  const named = accounts().filter(({ uid }) => uid !== 0)
  const nobody = named.find(({ name }) => name === 'nobody') ?? named[0]
  if (!nobody)
    throw new StartRefusal('/etc/passwd names no user but root, and PostgreSQL needs one: add the user nobody, or set DATABASE_URL.')
  return { uid: nobody.uid, gid: nobody.gid, wrap: [] }
}

function accounts(): { name: string; uid: number; gid: number }[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

/** Tried, not deduced: a container may map few uids, or take away the right to change to one. */
function works({ uid, gid, wrap }: Owner): boolean {
  const [file = '', ...args] = [...wrap, '/bin/sh', '-c', 'test "$(id -u)" != 0']
  return spawnSync(file, args, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return process.platform === 'win32' // Windows asks no name of anybody.
  }
}
