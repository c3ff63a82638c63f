import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import type { PlanVersionId } from '../src/base/ids.ts'
import { cacaoApi } from '../src/exchange/cacao/cacao.api.ts'
import type { Installation } from '../src/main/installation.ts'
import type { Work } from '../src/platform/context.ts'
import type { ReplyOf } from '../src/platform/http/route.ts'
import { contentHash } from '../src/prepare/plan/content-hash.ts'
import { moveIntoForce, moveToApproved, moveToReview } from '../src/prepare/plan/move-version.action.ts'
import { listPlanSections } from '../src/prepare/plan/plan.store.ts'
import { findVersionLife } from '../src/prepare/plan/version-life.store.ts'
import { settingsApi } from '../src/prepare/writing/settings.api.ts'

/** CACAO 2.0: our playbooks against the schemas of OASIS, and the playbooks of other tools taken in. */
export type Cacao = { schemas: AnySchemaObject[]; playbooks: { name: string; content: string }[]; names: string[] }

export function cacaoAmong(folder: string, names: string[]): Cacao {
  const found: Cacao = { schemas: [], playbooks: [], names: [] }
  for (const name of names.filter((each) => extname(each).toLowerCase() === '.json')) {
    const content = readFileSync(join(folder, name), 'utf8')
    const value = jsonOf(content)
    const isSchema = String(value.$id ?? '').includes('/cacao-json-schemas/')
    if (isSchema) found.schemas.push(value)
    else if (value.type === 'playbook' && String(value.spec_version).startsWith('cacao-')) found.playbooks.push({ name, content })
    else continue
    found.names.push(name)
  }
  return found
}

function jsonOf(content: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(content)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

type Exported = ReplyOf<typeof cacaoApi.exportPlaybooks>['playbooks']

/** How many faults there were. */
export async function checkCacao(installation: Installation, { schemas, playbooks: samples }: Cacao): Promise<number> {
  const ask = askerOf(installation)
  const validate = schemas.length > 0 ? validatorsOf(schemas) : []
  let faults = 0
  const fault = (words: string) => (faults++, console.log(`  ${words}`))
  const exported = async (): Promise<Exported> => cacaoApi.exportPlaybooks.reply.parse(await ask('GET', '/exports/cacao')).playbooks

  const ours = await exported()
  console.log(`\nCACAO 2.0: ${schemas.length} schemas, ${samples.length} playbooks of others, ${ours.length} of ours`)
  for (const { words, check } of validate) {
    const bad = ours.filter(({ content }) => !check(JSON.parse(content)))
    console.log(`  ours written:  ${ours.length - bad.length} of ${ours.length} valid ${words}`)
    for (const { key, content } of bad) fault(`NOT VALID ${words}: ${key}: ${faultsOf(check, content)}`)
  }

  const draft = await startDraft(ask)
  await takeOutAndIn(ask, draft, ours, fault)
  await takeSamples({ ask, draft, samples, validate, fault })
  await door(installation, (ctx) => putInForce(ctx, draft))
  const again = new Map((await exported()).map(({ key, content }) => [key, content]))
  const differing = ours.filter(({ key, content }) => again.get(key) !== content)
  console.log(`  out, in, out:  ${ours.length - differing.length} of ${ours.length} the same byte for byte`)
  for (const { key } of differing) fault(`DIFFERS after the round trip: ${key}`)
  for (const { words, check } of validate.slice(0, 1)) {
    const back = [...again].filter(([key]) => !ours.some((each) => each.key === key))
    const bad = back.filter(([, content]) => !check(JSON.parse(content)))
    console.log(`  others' back:  ${back.length - bad.length} of ${back.length} valid ${words}`)
    for (const [key, content] of bad) fault(`NOT VALID ${words}: ${key}: ${faultsOf(check, content)}`)
  }
  return faults
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>
type Fault = (words: string) => void

/** Each of ours out of the draft and in again, in the order of the plan. */
async function takeOutAndIn(ask: Ask, draft: string, ours: Exported, fault: Fault): Promise<void> {
  for (const { key, file, content } of ours) {
    const { hashes } = settingsApi.showSettings.reply.parse(await ask('GET', `/plan/drafts/${draft}/settings`))
    await ask('DELETE', `/plan/drafts/${draft}/settings/playbooks/${key}`, { before: hashes[`playbooks/${key}`] })
    const reply = await bring(ask, draft, file, content)
    if (reply.outcome !== 'added' || reply.notes.length > 0) fault(`NOT TAKEN as it was: ${key}: ${JSON.stringify(reply.notes)}`)
    const second = await bring(ask, draft, file, content)
    if (second.outcome !== 'unchanged') fault(`TAKEN TWICE: ${key}`)
  }
}

type Samples = { ask: Ask; draft: string; samples: Cacao['playbooks']; validate: Validator[]; fault: Fault }

async function takeSamples({ ask, draft, samples, validate, fault }: Samples): Promise<void> {
  for (const { name, content } of samples) {
    const valid = validate.filter(({ check }) => check(JSON.parse(content)))
    const is = validate.length === 0 ? '' : valid.length > 0 ? `, valid ${valid.map(({ words }) => words).join(' and ')}` : ', not valid'
    try {
      const { steps, notes } = await bring(ask, draft, name, content)
      const second = await bring(ask, draft, name, content)
      console.log(`  taken:         ${name}: ${steps} steps, ${notes.length} notes${is}`)
      if (second.outcome !== 'unchanged') fault(`TAKEN TWICE: ${name}`)
    } catch (error) {
      const words = `${name}${is}: ${error instanceof Error ? error.message : String(error)}`
      if (valid.length > 0) fault(`REFUSED though valid: ${words}`)
      else console.log(`  refused:       ${words}`)
    }
  }
}

const bring = async (ask: Ask, draft: string, name: string, content: string) =>
  cacaoApi.importPlaybook.reply.parse(await ask('POST', `/plan/drafts/${draft}/imports/cacao`, { name, content }))

type Validator = { words: string; check: ValidateFunction }

/**
 * The schemas say of themselves that they are draft-07, which does not know `unevaluatedProperties`; they are read as written,
 * and once more as if it were known. Only command-data must then stay open: closed, it would forbid every command, because the
 * commands themselves are built upon it.
 */
function validatorsOf(schemas: AnySchemaObject[]): Validator[] {
  const id = schemas.map(({ $id }) => String($id)).find((each) => each.endsWith('/schemas/playbook.json'))
  if (!id) return []
  const asWritten = new Ajv({ strict: false, allErrors: true })
  const closed = new Ajv2019({ strict: false, allErrors: true })
  for (const schema of schemas) {
    asWritten.addSchema(schema)
    const { $schema: _, unevaluatedProperties, ...rest } = schema
    const open = String(schema.$id).endsWith('/command-data.json') || unevaluatedProperties === undefined
    closed.addSchema(open ? rest : { ...rest, unevaluatedProperties })
  }
  return [
    { words: 'as the schemas are written', check: asWritten.getSchema(id)! },
    { words: 'with nothing beyond them', check: withCommands(closed, id) },
  ]
}

/** The schema of an action looks no further than that a command has a type; each is held against the schema of its own. */
function withCommands(ajv: Ajv2019, id: string): ValidateFunction {
  const playbook = ajv.getSchema(id)!
  const manual = ajv.getSchema(id.replace('playbook.json', 'commands/manual.json'))
  const check = (document: { workflow: Record<string, { commands?: { type: string }[] }> }) => {
    const commands = Object.values(document.workflow).flatMap((step) => step.commands ?? [])
    const bad = manual && commands.find((command) => command.type === 'manual' && !manual(command))
    const whole = playbook(document)
    check.errors = bad ? manual.errors : playbook.errors
    return whole && !bad
  }
  check.errors = null as ValidateFunction['errors']
  return check as unknown as ValidateFunction
}

function faultsOf(check: ValidateFunction, content: string): string {
  check(JSON.parse(content))
  return (check.errors ?? []).slice(0, 3).map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ') // prettier-ignore
}

const startDraft = async (ask: Ask): Promise<PlanVersionId> => {
  const { id } = (await ask('POST', '/plan/drafts', { document: 'plan', from: 'in-force', answers: {} })) as { id: PlanVersionId }
  return id
}

function askerOf({ app, keys }: Installation): Ask {
  return async (method, path, body) => {
    const headers = { authorization: `Bearer ${keys.local}`, 'content-type': 'application/json' }
    const response = await app.request(`/api/v1${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
}

async function door<Result>({ doors, keys }: Installation, use: (ctx: Work) => Promise<Result>): Promise<Result> {
  const opened = await doors.byRequest({ authorization: `Bearer ${keys.local}`, session: null, address: '127.0.0.1' })
  if (!opened) throw new Error('The key of this machine does not open its own door.')
  return opened.work(use)
}

/** What approval does, without its people. */
async function putInForce(ctx: Work, id: PlanVersionId): Promise<void> {
  const life = (await findVersionLife(ctx.db, id))!
  const hash = contentHash({ ...life, sections: await listPlanSections(ctx.db, id) })
  await moveToReview(ctx, life, { settings: life.settings, contentHash: hash, changeNote: 'Conformance', forceFrom: null })
  await moveToApproved(ctx, life)
  await moveIntoForce(ctx, { ...life, contentHash: hash })
}
