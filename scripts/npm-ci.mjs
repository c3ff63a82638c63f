import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { constants as system, homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { showSeconds } from './progress.mjs'

// What is left out must not depend on NODE_ENV or on somebody's npm configuration.
const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--include=dev', '--include=optional']

/** Installs from the lockfile, showing that it is alive. When npm fails, its last words and one sentence are the end of us. */
export async function npmCi(root, noteInstaller) {
  console.error('Installing what Muster needs, from package-lock.json (only now and after updates; a minute on a slow line)')
  const [command, ...args] = [...npmCommand(), ...flags, ...cacheFlag(root)]
  const npm = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  })
  noteInstaller(npm.pid)
  const stopPassing = passSignals(npm)
  const output = collect(npm)
  const progress = showSeconds()
  const { code, error } = await endOf(npm)
  progress.stop()
  stopPassing()
  if (error) leave('', `npm was not found (${error.message}): install it together with Node from https://nodejs.org and start again.`)
  if (code !== 0) leave(output(), meaningOf(output(), code))
  console.error(`Installed in ${progress.seconds()} s`)
}

/** The npm that started us, or the one beside this Node, or whichever is in the PATH. */
function npmCommand() {
  const beside = dirname(process.execPath)
  const places = [join(beside, '../lib/node_modules/npm/bin/npm-cli.js'), join(beside, 'node_modules/npm/bin/npm-cli.js')]
  const starter = process.env.npm_execpath
  // Under yarn or pnpm the same variable names them.
  const script = starter && /^npm-cli\.c?js$/.test(basename(starter)) ? starter : places.find((place) => existsSync(place))
  return script ? [process.execPath, script] : ['npm']
}

/** npm keeps its cache in the home folder, which a service's user often lacks. */
function cacheFlag(root) {
  if (process.env.npm_config_cache && isWritable(process.env.npm_config_cache)) return []
  const cache = join(homedir(), '.npm')
  return isWritable(existsSync(cache) ? cache : homedir()) ? [] : ['--cache', join(root, '.muster', 'npm-cache')]
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Stopping us stops npm, and then us. */
function passSignals(npm) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const pass = (signal) => {
    npm.kill(signal)
    npm.once('exit', () => process.exit(128 + (system.signals[signal] ?? 0)))
  }
  for (const signal of signals) process.once(signal, pass)
  return () => signals.forEach((signal) => process.off(signal, pass))
}

function collect(npm) {
  let text = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (text = `${text}${chunk}`.slice(-20_000)))
  return () => text
}

function endOf(npm) {
  return new Promise((resolve) => {
    npm.once('error', (error) => resolve({ error }))
    npm.once('close', (code) => resolve({ code }))
  })
}

function meaningOf(output, code) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output))
    return 'The npm registry could not be reached: check the network (and npm’s proxy setting) and start again.'
  if (/ENOSPC/.test(output)) return 'The disk is full: the dependencies need about 1 GB; free some space and start again.'
  if (/EINTEGRITY/.test(output)) return 'What was downloaded is not what package-lock.json asks for: try again, and tell us if it stays so.'
  if (/EACCES|EPERM/.test(output)) return 'npm may not write where it wants to: the lines above name the place.'
  if (/EUSAGE/.test(output)) return 'package.json and package-lock.json disagree: run npm install --ignore-scripts and commit both.'
  return `npm could not install the dependencies (exit code ${code}): the lines above are its own words.`
}

function leave(output, sentence) {
  // After a mistake in the project npm prints its whole manual.
  const [words = ''] = output.split('Clean install a project')
  const lines = words.split('\n').filter((line) => line.replace(/^npm error/, '').trim())
  for (const line of lines.slice(-15)) console.error(`  ${line}`)
  console.error(sentence)
  process.exit(1)
}
