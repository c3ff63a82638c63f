import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { onParentGone } from './parents.mjs'

const windows = process.platform === 'win32'
const neededMajor = 24

/**
 * Small young generations: the server then needs 150 MB less under an import of thousands of records, at the cost of some
 * processor time (docs/decisions/0012).
 */
const flags = ['--max-semi-space-size=8']

/**
 * Runs a file of the project on the Node it is written for, with our terminal and our signals, and ends as it ends.
 * The channel between us tells the child when we are gone (its `disconnect` event), which no signal could after kill -9.
 */
export function handOver(root, commandLine, cwd) {
  const node = nodeFor(root)
  // Listened to before there is a child, so that no signal falls between: one that came earlier ends us before we begin.
  let child
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal, child))
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
  child = spawn(node, [...flags, ...commandLine], { cwd, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  void onParentGone(() => stop(child))
  child.once('error', (error) => refuse(`${node} does not run here (${error.message}).`))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

/** The bundled Node, or the host's own where none is bundled (macOS) and it is new enough. */
function nodeFor(root) {
  const platform = `${windows ? 'win' : process.platform}-${process.arch}`
  const bundled = join(root, 'node_modules', `node-${platform}`, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(bundled)) return bundled
  if (Number.parseInt(process.versions.node) >= neededMajor) return process.execPath
  return refuse(
    `Muster runs on Node ${neededMajor} or newer: none is bundled for ${platform}, and this machine’s own is ${process.version}.`,
  )
}

function refuse(why) {
  console.error(`${why} Install Node ${neededMajor} or newer from https://nodejs.org and start again.`)
  process.exit(1)
}

/** A console on Windows tells all of its programs itself, and passing SIGINT on would end the child without a word. */
function pass(signal, child) {
  if (windows && signal === 'SIGINT') return
  child.kill(signal)
}

function stop(child) {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), 30_000).unref()
}
