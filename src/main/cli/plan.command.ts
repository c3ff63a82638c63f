import { resolve } from 'node:path'
import type { Command } from 'commander'
import { papersApi } from '../../prepare/papers/papers.api.ts'
import { PlanFolderRefused, readPlanFiles, writePlanFiles } from '../../prepare/plan/plan-folder.store.ts'
import { importApi } from '../../prepare/writing/import.api.ts'
import { CommandFailed, exitCodes } from './client.ts'
import { connect } from './connect.ts'
import { importText, isText } from './import-text.ts'
import { outputOf } from './output.ts'

const documents = ['plan', 'procedure'] as const
type Document = (typeof documents)[number]
const names: Record<Document, string> = { plan: 'plan', procedure: 'handling procedure' }

export function addPlan(program: Command): void {
  const plan = program.command('plan').description('the whole plan (text, settings, playbooks) as files that diff well')
  plan
    .command('export <folder>')
    .description('write what is in force to a folder; an earlier export there is replaced')
    .option('--draft', 'the draft instead of what is in force')
    .option('--document <document>', `one of ${documents.join(', ')}`, 'plan')
    .option('--json', 'answer as JSON')
    .action(exportPlan)
  plan
    .command('import <folder>')
    .description(
      'make a draft of a folder, a Word document or Markdown files; refused with every file and place that is wrong, and while there is a draft',
    )
    .option('--document <document>', `what a Word document or Markdown files are: one of ${documents.join(', ')}`, 'plan')
    .option('--json', 'answer as JSON')
    .action(importPlan)
}

type ExportOptions = { draft?: boolean; document: string; json?: boolean }

async function exportPlan(folder: string, { draft = false, document, json = false }: ExportOptions): Promise<void> {
  if (!isDocument(document)) throw new CommandFailed(`--document: "${document}" is none of ${documents.join(', ')}.`, exitCodes.usage)
  const place = resolve(folder)
  const version = draft ? 'draft' : 'in-force'
  const { title, number, files } = await connect().call(papersApi.showPlanFolder, { query: { document, version } })
  onDisk(() => writePlanFiles(place, new Map(files.map(({ path, text }) => [path, text]))))
  const words = `${title}, version ${number}${draft ? ' (draft)' : ''}: ${files.length} files written to ${place}`
  outputOf(json).print(words, { document, version: number, draft, files: files.length, folder: place })
}

async function importPlan(folder: string, { document: given, json = false }: { document: string; json?: boolean }): Promise<void> {
  const place = resolve(folder)
  if (!isDocument(given)) throw new CommandFailed(`--document: "${given}" is none of ${documents.join(', ')}.`, exitCodes.usage)
  if (isText(place)) return importOther(place, given, json)
  const files = [...onDisk(() => readPlanFiles(place))].map(([path, text]) => ({ path, text }))
  const { document, title, number, notes } = await connect().call(importApi.importDraft, { body: { files } })
  const words = [`Draft ${number} of the ${names[document]} was made from ${place}: ${title}`, ...notes.map((note) => `Note: ${note}`)]
  outputOf(json).print(words.join('\n'), { document, version: number, title, notes })
}

async function importOther(place: string, document: Document, json: boolean): Promise<void> {
  const { draft, preview, notes } = await importText(connect(), place, document)
  const { title, number } = draft
  const made = `Draft ${number} of the ${names[draft.document]} was made from ${place}: ${title}, ${preview.sections.length} sections, ${preview.fields.length} fields`
  outputOf(json).print([made, ...notes.map((note) => `Note: ${note}`)].join('\n'), {
    document: draft.document,
    version: number,
    title,
    notes,
  })
}

const isDocument = (given: string): given is Document => (documents as readonly string[]).includes(given)

/** A folder that is not there or cannot be used is the caller's to mend. */
function onDisk<Result>(use: () => Result): Result {
  try {
    return use()
  } catch (error) {
    if (error instanceof PlanFolderRefused) throw new CommandFailed(error.message)
    const { code, path } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CommandFailed(`There is no folder ${path ?? ''}.`, exitCodes.usage)
    if (code === 'EACCES' || code === 'EPERM') throw new CommandFailed(`${path ?? 'The folder'} may not be read or written by this user.`)
    throw error
  }
}
