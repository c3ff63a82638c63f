import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { cacaoApi } from '../../exchange/cacao/cacao.api.ts'
import type { ReplyOf } from '../../platform/http/route.ts'
import { settingsApi } from '../../prepare/writing/settings.api.ts'
import { writingApi } from '../../prepare/writing/writing.api.ts'
import { CommandFailed, exitCodes, Refused, type Client } from './client.ts'
import { connect } from './connect.ts'
import { outputOf } from './output.ts'

export function addPlaybook(program: Command): void {
  const playbook = program.command('playbook').description('playbooks for and from other tools, as CACAO 2.0')
  playbook
    .command('export <folder>')
    .description('write the playbooks in force to a folder, one file each')
    .option('--json', 'answer as JSON')
    .action(exportPlaybooks)
  playbook
    .command('import <files...>')
    .description('bring playbooks into the draft of the plan; each is taken or refused by itself')
    .option('--role <role>', 'the key of the team role for steps that belong to nobody here; default: the leading role')
    .option('--replace', 'in place of another playbook of the same key')
    .option('--beside', 'beside another playbook of the same key')
    .option('--json', 'answer as JSON')
    .action(importPlaybooks)
}

async function exportPlaybooks(folder: string, { json = false }: { json?: boolean }): Promise<void> {
  const place = resolve(folder)
  const { number, playbooks } = await connect().call(cacaoApi.exportPlaybooks, {})
  onDisk(place, () => mkdirSync(place, { recursive: true }))
  for (const { file, content } of playbooks) onDisk(place, () => writeFileSync(join(place, file), content))
  const data = { version: number, files: playbooks.map(({ file }) => file), folder: place }
  outputOf(json).print(`${playbooks.length} playbooks of version ${number} written to ${place}`, data)
}

type ImportOptions = { role?: string; replace?: boolean; beside?: boolean; json?: boolean }
type Brought = ReplyOf<typeof cacaoApi.importPlaybook>

async function importPlaybooks(files: string[], { role, replace, beside, json = false }: ImportOptions): Promise<void> {
  if (replace && beside) throw new CommandFailed('Choose one of --replace and --beside.', exitCodes.usage)
  const read = files.map((file) => ({ name: basename(file), content: onDisk(file, () => readText(resolve(file))) }))
  const client = connect()
  const planVersionId = await findDraft(client)
  await refuseUnknownRole(client, planVersionId, role)
  const existing = replace ? ('replace' as const) : beside ? ('beside' as const) : ('ask' as const)
  const outcomes: ({ file: string } & (Brought | { outcome: 'refused'; reason: string }))[] = []
  for (const { name, content } of read) {
    const body = { name, content, otherwise: role ?? null, existing }
    const outcome = await client.call(cacaoApi.importPlaybook, { params: { planVersionId }, body }).catch(refusedAs)
    outcomes.push({ file: name, ...outcome })
  }
  outputOf(json).print(outcomes.map(tell).join('\n'), { outcomes })
  if (outcomes.some(({ outcome }) => outcome === 'refused')) process.exitCode = exitCodes.failed
}

/** A file that cannot be read does not stop the others; a server that is away does. */
function refusedAs(error: unknown): { outcome: 'refused'; reason: string } {
  if (!(error instanceof CommandFailed) || error.exitCode !== exitCodes.failed) throw error
  const how = error instanceof Refused && error.problem.code === 'playbook.there-already' ? ' (--replace or --beside)' : ''
  return { outcome: 'refused', reason: `${error.message.replace(/^content: /gm, '')}${how}` }
}

function tell(told: { file: string } & (Brought | { outcome: 'refused'; reason: string })): string {
  if (told.outcome === 'refused') return `Refused: ${told.file}: ${told.reason}`
  const { outcome, name, steps, notes } = told
  const words = { added: 'Added', replaced: 'Replaced', unchanged: 'Unchanged' }
  const lines = outcome === 'unchanged' ? [] : notes.map(({ where, says }) => `  ${where}: ${says}`)
  return [`${words[outcome]}: ${name}, ${steps} steps (${told.file})`, ...lines].join('\n')
}

async function findDraft(client: Client) {
  const { items } = await client.call(writingApi.listDocuments, {})
  const draft = items.find(({ document }) => document === 'plan')?.versions.find(({ status }) => status === 'draft')
  if (draft) return draft.id
  throw new CommandFailed('There is no draft of the plan to bring a playbook into. Begin one under Plan and procedure, and try again.')
}

async function refuseUnknownRole(
  client: Client,
  planVersionId: Awaited<ReturnType<typeof findDraft>>,
  role: string | undefined,
): Promise<void> {
  if (role === undefined) return
  const { settings } = await client.call(settingsApi.showSettings, { params: { planVersionId } })
  const keys = settings.teamRoles.map(({ key }) => key)
  if (!keys.includes(role))
    throw new CommandFailed(`--role: there is no team role "${role}". There are ${keys.join(', ')}.`, exitCodes.usage)
}

function readText(file: string): string {
  if (statSync(file).isDirectory()) throw new CommandFailed(`${file} is a folder. Name the files in it.`, exitCodes.usage)
  return readFileSync(file, 'utf8')
}

function onDisk<Result>(place: string, use: () => Result): Result {
  try {
    return use()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST') throw new CommandFailed(`There is no ${place}.`, exitCodes.usage)
    if (code === 'EACCES' || code === 'EPERM') throw new CommandFailed(`${place} may not be read or written by this user.`)
    throw error
  }
}
