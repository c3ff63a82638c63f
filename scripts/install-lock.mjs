import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { showSeconds } from './progress.mjs'

const beatMs = 1000
const lookMs = 200
/** A holder that shows no life for so many looks is gone, even if its pid is somebody's again. Looks, because clocks jump. */
const silence = { ofHolder: 30_000 / lookMs, ofNpm: 300_000 / lookMs }

/** One installation at a time: a second start waits for the first. `use` is told where to note the pid of npm. */
export async function withInstallLock(root, use) {
  const lock = join(root, '.muster', 'install.lock')
  mkdirSync(join(root, '.muster'), { recursive: true })
  await take(lock)
  const beat = setInterval(() => touch(lock), beatMs)
  // Also when a failed installation ends the process on the spot.
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    await use((npmPid) => writeFileSync(lock, words(npmPid)))
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

async function take(lock) {
  if (create(lock)) return
  const [holder] = look(lock).text.split(' ')
  console.error(`Waiting for another start${holder ? ` (process ${holder})` : ''} that is installing`)
  const progress = showSeconds()
  let seen = { text: '', beat: 0, looks: 0 }
  while (!create(lock)) {
    const now = look(lock)
    seen = { ...now, looks: now.text === seen.text && now.beat === seen.beat ? seen.looks + 1 : 0 }
    if (isDead(seen)) takeAway(lock, seen.text)
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  }
  progress.stop()
}

const words = (npmPid = 0) => `${process.pid} ${npmPid}`

function create(lock) {
  try {
    writeFileSync(lock, words(), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function look(lock) {
  try {
    return { text: readFileSync(lock, 'utf8'), beat: statSync(lock).mtimeMs }
  } catch {
    return { text: '', beat: 0 } // Released between two looks.
  }
}

/** npm may outlive a killed start, and its installation must end before the next one begins. */
function isDead({ text, looks }) {
  const [holder, npm] = text.split(' ').map(Number)
  if (npm && isAlive(npm)) return looks > silence.ofNpm
  return looks > silence.ofHolder || (Boolean(holder) && !isAlive(holder))
}

/** Moves a dead start's lock away, and puts it back if meanwhile it became a living one's. */
function takeAway(lock, deadText) {
  const away = `${lock}.${process.pid}`
  try {
    renameSync(lock, away)
    if (readFileSync(away, 'utf8') !== deadText) linkSync(away, lock)
  } catch {
    // Another waiting start was faster.
  }
  rmSync(away, { force: true })
}

function touch(lock) {
  try {
    utimesSync(lock, new Date(), new Date())
  } catch {
    // Taken away because this machine slept; the stamp is what counts in the end.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
