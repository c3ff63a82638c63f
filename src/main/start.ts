import { join } from 'node:path'
import { dataFolderPath } from '../platform/data-folder.ts'
import { StartRefusal } from '../platform/postgres/start-refusal.ts'
import { buildWeb } from './build-web.ts'
import { ConfigRefusal, readConfig } from './config.ts'
import { openInstallation, type Installation } from './installation.ts'
import { listen, type Listening } from './listen.ts'
import { readArguments, startHelp } from './start-arguments.ts'

const startedAt = performance.now()

async function start(): Promise<void> {
  const args = readArguments(process.argv.slice(2))
  if (args.help) return void console.log(startHelp)
  const config = readConfig({ ...process.env, ...(args.port === undefined ? {} : { MUSTER_PORT: args.port }) })
  const folder = args.demo ? join(dataFolderPath(config.dataFolder ?? undefined), 'demo') : dataFolderPath(config.dataFolder ?? undefined)

  await buildWeb(say)
  const installation = await openInstallation(config, folder, say)
  const listening = await listenOrStop(installation, config.port, config.host)
  stopOnSignals(installation, listening)
  const url = config.publicUrl ?? `http://localhost:${listening.port}`
  const demo = args.demo ? await prepareDemo(installation) : null
  await installation.run()
  sayReady(installation, url, demo)
}

async function listenOrStop(installation: Installation, port: number, host: string): Promise<Listening> {
  try {
    return await listen(installation.app, port, host)
  } catch (error) {
    await installation.stop()
    throw error
  }
}

/** Loaded only when asked for: nobody's real start should wait for a fictional library. */
async function prepareDemo(installation: Installation): Promise<string> {
  const { prepareDemo: prepare } = await import('./demo/demo.ts')
  return prepare(installation, say)
}

function sayReady({ folder, setupSecret }: Installation, url: string, demo: string | null): void {
  const lines = ['', `Muster is ready: ${url}`, `Reports need no account: ${url}/report`, `Everything is kept in ${folder.path}`]
  if (setupSecret && !demo) lines.push('', 'First run. Set it up here (this link works once):', `  ${url}/setup?secret=${setupSecret}`)
  if (demo) lines.push('', demo)
  lines.push('', 'Ctrl-C stops it.')
  console.log(lines.join('\n'))
}

function stopOnSignals(installation: Installation, listening: Listening): void {
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    console.log(`\nStopping (${signal})…`)
    // A stop that hangs is worse than one that is short: what was acknowledged is on the disk already.
    setTimeout(() => process.exit(1), 15_000).unref()
    await listening.stop()
    await installation.stop().catch((error: unknown) => console.error(error))
    process.exit(process.exitCode ?? 0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal))
  // Started again by whoever looks after services, it comes back with all that was acknowledged.
  void installation.databaseLost.then((words) => {
    process.exitCode = 1
    console.error(`\nThe database has ended by itself. Its last words:\n${words}`)
    return stop('the database is gone')
  })
  process.on('disconnect', () => void stop('the program that started it has ended'))
}

function say(step: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${seconds.padStart(6)} s  ${step}`)
}

start().catch((error: unknown) => {
  if (error instanceof StartRefusal || error instanceof ConfigRefusal) console.error(`\nMuster could not start.\n${error.message}`)
  else console.error(error)
  process.exit(1)
})
