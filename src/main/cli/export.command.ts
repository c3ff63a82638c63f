import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { exchangeApi } from '../../exchange/exchange.api.ts'
import { incidentApi } from '../../respond/incidents/incident.api.ts'
import { CommandFailed, exitCodes, type Client } from './client.ts'
import { connect } from './connect.ts'
import { outputOf } from './output.ts'

const formats = ['pdf', 'docx', 'html', 'json'] as const

export function addExport(program: Command): void {
  const exporting = program.command('export').description('hand things out as files')
  exporting
    .command('veris <folder>')
    .description('the VERIS records that were taken over, as they came')
    .option('--json', 'answer as JSON')
    .action(exportVeris)
  exporting
    .command('incident <number>')
    .description('the incident report, such as muster export incident INC-2026-0007 --format pdf')
    .option('--format <format>', `one of ${formats.join(', ')}`, 'pdf')
    .option('--out <file>', 'where to write it; default: its own name in this folder')
    .option('--json', 'answer as JSON')
    .action(exportIncident)
}

async function exportVeris(folder: string, { json = false }: { json?: boolean }): Promise<void> {
  const client = connect()
  const place = resolve(folder)
  mkdirSync(place, { recursive: true })
  let cursor: string | undefined
  let count = 0
  do {
    const { items, next } = await client.call(exchangeApi.exportVeris, { query: { limit: 200, ...(cursor ? { cursor } : {}) } })
    for (const { name, sourceId, content } of items) writeFileSync(join(place, fileName(name, sourceId)), content)
    count += items.length
    cursor = next ?? undefined
  } while (cursor)
  outputOf(json).print(`${count} records written to ${place}`, { records: count, folder: place })
}

/** One file a record; two records that came from files of one name stay apart by their id. */
function fileName(name: string, sourceId: string): string {
  const plain = (text: string) => text.replace(/[^\w.-]+/g, '_').slice(0, 100)
  const [file, id] = [plain(basename(name).replace(/\.json$/i, '')), plain(sourceId)]
  return file === id ? `${id}.json` : `${file}.${id}.json`
}

async function exportIncident(
  number: string,
  { format, out, json = false }: { format: string; out?: string; json?: boolean },
): Promise<void> {
  if (!formats.includes(format as (typeof formats)[number]))
    throw new CommandFailed(`--format: "${format}" is none of ${formats.join(', ')}.`, exitCodes.usage)
  const client = connect()
  const id = await findIncident(client, number)
  const response = await client.fetch(`/api/v1/incidents/${id}/report.${format}`)
  const file = resolve(out ?? nameIn(response.headers.get('content-disposition')) ?? `${number}.${format}`)
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(file))
  outputOf(json).print(`Written to ${file}`, { number, format, file })
}

async function findIncident(client: Client, number: string): Promise<string> {
  for (const state of ['all', 'exercises'] as const) {
    const { items } = await client.call(incidentApi.listIncidents, { query: { words: number, state, limit: 20 } })
    const found = items.find((incident) => incident.number.toLowerCase() === number.toLowerCase())
    if (found) return found.id
  }
  throw new CommandFailed(`There is no incident ${number}, or you may not know of it. Numbers look like INC-2026-0007.`)
}

function nameIn(disposition: string | null): string | null {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/)?.[1]
  return encoded ? basename(decodeURIComponent(encoded)) : null
}
