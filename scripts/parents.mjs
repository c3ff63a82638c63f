import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'

const everyMs = 500

/** Looked up at once: an installation may come first, and whoever started us may die meanwhile. */
const starters = findStarters()

/**
 * Calls back once when whoever started us has died. npm forwards few signals and puts a shell between itself and us that
 * outlives it, so below npm that shell's parent is watched as well.
 */
export async function onParentGone(leave) {
  const { parent, npm } = await starters
  const watch = setInterval(() => {
    if (process.ppid === parent && isAlive(parent) && isAlive(npm)) return
    clearInterval(watch)
    leave()
  }, everyMs)
  watch.unref()
}

async function findStarters() {
  const parent = process.ppid
  return { parent, npm: process.env.npm_lifecycle_event ? await parentOfShell(parent) : 0 }
}

/** The pid above `pid` if that is a shell; otherwise npm is our parent already, and its own parent is no business of ours. */
async function parentOfShell(pid) {
  if (process.platform === 'win32') return 0
  const [name, above] = process.platform === 'linux' ? fromProc(pid) : await fromPs(pid)
  return /^-?(.*\/)?(sh|dash|bash|ash|zsh)$/.test(name) && above > 1 ? above : 0
}

function fromProc(pid) {
  try {
    const [, name, above] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return [name, Number(above)]
  } catch {
    return ['', 0]
  }
}

function fromPs(pid) {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], (error, stdout = '') => {
      const [above, ...name] = stdout.trim().split(/\s+/)
      resolve(error ? ['', 0] : [name.join(' '), Number(above)])
    })
  })
}

function isAlive(pid) {
  if (pid <= 1) return true // The first process of a machine or container, or none that we can see.
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
