import { readFileSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { exchangeApi } from '../../exchange/exchange.api.ts'
import type { ReplyOf } from '../../platform/http/route.ts'
import { CommandFailed, exitCodes } from './client.ts'
import { connect } from './connect.ts'
import { outputOf, progressBar } from './output.ts'

type Outcome = ReplyOf<typeof exchangeApi.importVeris>['files'][number]

/** Files a request: few enough that a slow server answers in seconds, many enough that the network is not what is waited for. */
const batchFiles = 200
const batchBytes = 8 * 1024 * 1024

export function addImport(program: Command): void {
  const importing = program.command('import').description('take over records from elsewhere')
  importing
    .command('veris <path>')
    .description('VERIS JSON, a file or a folder of them, into the register as history')
    .option('--json', 'answer as JSON')
    .action(importVeris)
}

async function importVeris(path: string, { json = false }: { json?: boolean }): Promise<void> {
  const files = await listJsonFiles(resolve(path))
  const client = connect()
  const show = progressBar(files.length, 'files', json)
  const outcomes: Outcome[] = []
  for (const batch of batches(files)) {
    const { files: done } = await client.call(exchangeApi.importVeris, {
      body: { files: batch.map((name) => ({ name, content: readFileSync(name, 'utf8') })) },
    })
    outcomes.push(...done)
    show(outcomes.length)
  }
  report(outcomes, json)
}

function report(outcomes: Outcome[], json: boolean): void {
  const counted = (outcome: Outcome['outcome']) => outcomes.filter((each) => each.outcome === outcome)
  const troubles = [...counted('conflict'), ...counted('refused')]
  const counts = {
    imported: counted('imported').length,
    unchanged: counted('unchanged').length,
    conflicts: counted('conflict').length,
    refused: counted('refused').length,
  }
  const lines = troubles.map(({ name, outcome, reason }) => `${outcome === 'conflict' ? 'Conflict' : 'Refused'}: ${name}: ${reason}`)
  const sum = `${counts.imported} imported, ${counts.unchanged} unchanged, ${counts.conflicts} conflicts, ${counts.refused} refused`
  outputOf(json).print([...lines, sum].join('\n'), { ...counts, troubles })
  if (troubles.length) process.exitCode = exitCodes.failed
}

async function listJsonFiles(path: string): Promise<string[]> {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new CommandFailed(`There is no ${path}.`, exitCodes.usage)
  if (stats.isFile()) return [path]
  const names = await readdir(path, { recursive: true, withFileTypes: true })
  const files = names
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
  if (files.length === 0) throw new CommandFailed(`There are no .json files in ${path}.`, exitCodes.usage)
  return files.sort()
}

function* batches(files: string[]): Generator<string[]> {
  let batch: string[] = []
  let bytes = 0
  for (const file of files) {
    const { size } = statSync(file)
    if (batch.length && (batch.length === batchFiles || bytes + size > batchBytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(file)
    bytes += size
  }
  if (batch.length) yield batch
}
