import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, relative, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { exchangeApi } from '../src/exchange/exchange.api.ts'
import { readConfig } from '../src/main/config.ts'
import { openInstallation, type Installation } from '../src/main/installation.ts'
import type { ReplyOf, Route } from '../src/platform/http/route.ts'
import { foundOrganisation } from '../src/prepare/plan/found-organisation.action.ts'
import { readStarterPlan } from '../src/prepare/plan/starter-plan.store.ts'
import { cacaoAmong, checkCacao } from './conformance-cacao.ts'
import { checkTexts, textsAmong } from './conformance-texts.ts'

/**
 * `npm run conformance -- DIR`: takes every file of a folder that we have an importer for into an installation of its
 * own, takes it again, hands it out again, and compares. Fails when what comes out is not what went in.
 */
type File = { name: string; content: string }
type Outcome = ReplyOf<typeof exchangeApi.importVeris>['files'][number]

const folder = process.argv[2] && resolve(process.argv[2])
if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error('Usage: npm run conformance -- DIR, a folder of outside samples.')
  process.exit(2)
}
const files = listFiles(folder)
const veris = files.filter((name) => isVeris(name)).map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }))
console.log(`${files.length} files in ${folder}\n`)
let faults = veris.length ? await inOwnInstallation((installation) => checkVeris(installation, veris)) : 0
const others = files.filter((name) => !veris.some((each) => each.name === name))
const texts = textsAmong(others)
if (texts.length) faults += await inOwnInstallation((installation) => checkTexts(installation, folder, texts))
const cacao = cacaoAmong(folder, others)
if (cacao.names.length) faults += await inOwnInstallation((installation) => checkCacao(installation, cacao))
sayRest(others.filter((name) => !cacao.names.includes(name) && !texts.some((text) => text.names.includes(name))))
process.exitCode = faults ? 1 : 0

function listFiles(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

/** A record, complete or not; neither the schema that describes one nor the list of its words. */
function isVeris(name: string): boolean {
  if (extname(name).toLowerCase() !== '.json') return false
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder as string, name), 'utf8').replace(/^\uFEFF/, ''))
    if (value === null || typeof value !== 'object' || Array.isArray(value) || !('incident_id' in value || 'schema_version' in value))
      return false
    const typical = ['security_incident', 'discovery_method', 'actor', 'action', 'asset', 'attribute', 'timeline', 'victim']
    return typical.filter((part) => part in value).length >= 3
  } catch {
    return false
  }
}

async function inOwnInstallation(use: (installation: Installation) => Promise<number>): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'muster-conformance-'))
  const installation = await openInstallation(readConfig({}), data, () => {})
  try {
    await installation.doors.founding((ctx) => foundOrganisation(ctx, { name: 'Conformance', zone: 'UTC', plan: readStarterPlan() }))
    return await use(installation)
  } finally {
    await installation.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function checkVeris(installation: Installation, records: File[]): Promise<number> {
  const startedAt = performance.now()
  const first = await importAll(installation, records)
  const seconds = (performance.now() - startedAt) / 1000
  const second = await importAll(installation, records)
  const back = await exportAll(installation)
  const taken = records.filter((_, at) => first[at]?.outcome === 'imported')
  const differing = taken.filter(({ content }) => !comesBack(content, back))
  const changed = second.filter(({ outcome }) => outcome === 'imported')

  const count = (outcomes: Outcome[], outcome: Outcome['outcome']) => outcomes.filter((each) => each.outcome === outcome).length
  console.log(`VERIS records: ${records.length} files`)
  console.log(
    `  first import:  ${count(first, 'imported')} taken, ${count(first, 'unchanged')} unchanged, ${count(first, 'conflict')} conflicts, ${count(first, 'refused')} refused (${seconds.toFixed(1)} s)`,
  )
  console.log(
    `  second import: ${count(second, 'imported')} taken, ${count(second, 'unchanged')} unchanged, ${count(second, 'conflict')} conflicts, ${count(second, 'refused')} refused`,
  )
  console.log(`  round trip:    ${taken.length - differing.length} of ${taken.length} equal`)
  for (const { outcome, name, reason } of first.filter((each) => each.reason).slice(0, 10)) console.log(`  ${outcome}: ${name}: ${reason}`)
  for (const { name } of differing) console.log(`  DIFFERS after the round trip: ${name}`)
  for (const { name } of changed) console.log(`  TAKEN TWICE: ${name}`)
  return differing.length + changed.length
}

function comesBack(content: string, back: Map<string, string>): boolean {
  const record = parsed(content)
  const returned = back.get(String((record as { incident_id: unknown }).incident_id))
  return returned !== undefined && isDeepStrictEqual(parsed(returned), record)
}

function parsed(content: string): unknown {
  return JSON.parse(content.replace(/^\uFEFF/, ''))
}

async function importAll(installation: Installation, records: File[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const batch of batches(records)) outcomes.push(...(await call(installation, exchangeApi.importVeris, '', { files: batch })).files)
  return outcomes
}

/** At most 200 files and about 8 million characters a request. */
function* batches(records: File[]): Generator<File[]> {
  let [batch, size]: [File[], number] = [[], 0]
  for (const record of records) {
    if (batch.length === 200 || size + record.content.length > 8_000_000) {
      if (batch.length) yield batch
      ;[batch, size] = [[], 0]
    }
    batch.push(record)
    size += record.content.length
  }
  if (batch.length) yield batch
}

async function exportAll(installation: Installation): Promise<Map<string, string>> {
  const back = new Map<string, string>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const reply: ReplyOf<typeof exchangeApi.exportVeris> = await call(
      installation,
      exchangeApi.exportVeris,
      `?limit=200${cursor && `&cursor=${cursor}`}`,
    )
    for (const { sourceId, content } of reply.items) back.set(sourceId, content)
    cursor = reply.next
  }
  return back
}

/** Through the endpoints, as any program would. */
async function call<R extends Route>({ app, keys }: Installation, route: R, query: string, body?: unknown): Promise<ReplyOf<R>> {
  const headers = { authorization: `Bearer ${keys.local}`, 'content-type': 'application/json' }
  const response = await app.request(`/api/v1${route.path}${query}`, {
    method: route.method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${route.method} ${route.path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as ReplyOf<R>
}

function sayRest(names: string[]): void {
  if (names.length === 0) return
  const kinds = new Map<string, number>()
  for (const name of names) {
    const kind = `${name.split('/')[0]}: ${extname(name).toLowerCase() || 'no ending'}`
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  console.log(`\nNo importer yet for ${names.length} files:`)
  for (const [kind, count] of kinds) console.log(`  ${kind}: ${count}`)
}
