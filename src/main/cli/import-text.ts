import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { isMarkdown, isNoise, isValues } from '../../prepare/papers/reading/markdown/file-names.ts'
import { documentFile } from '../../prepare/plan/plan-folder.ts'
import { importedDraft, importPreview, type ImportedDraft, type ImportPreview } from '../../prepare/writing/import-preview.ts'
import { tellNote } from '../../prepare/writing/import-notes.ts'
import { CommandFailed, exitCodes, type Client } from './client.ts'

/** Anything but a folder that `muster plan export` wrote: a Word document, a Markdown file, a folder of Markdown files. */
export const isText = (place: string): boolean => existsSync(place) && (lstatSync(place).isFile() || !existsSync(join(place, documentFile)))

const filesAtMost = 1000
const largestBytes = 20 * 1024 * 1024

/** Sends the files twice: once to hear what could not be taken over, once to make the draft. */
export async function importText(
  client: Client,
  place: string,
  document: 'plan' | 'procedure',
): Promise<{ draft: ImportedDraft; preview: ImportPreview; notes: string[] }> {
  const files = lstatSync(place).isFile() ? [place] : listFiles(place)
  if (files.length === 0) throw new CommandFailed(`There is neither a plan nor a Markdown file in ${place}.`, exitCodes.usage)
  const form = () => {
    const data = new FormData()
    for (const path of files) data.append('files', new File([readIfText(path, files.length === 1)], nameOf(path, place)))
    return data
  }
  const post = async (path: string): Promise<unknown> =>
    (await client.fetch(`/api/v1/plan/imports/text${path}?document=${document}`, { method: 'POST', body: form() })).json()
  const preview = importPreview.parse(await post('/preview'))
  const draft = importedDraft.parse(await post(''))
  return { draft, preview, notes: preview.notes.map((note) => `${sectionOf(note.section, preview)}${tellNote(note)}`) }
}

function listFiles(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isNoise(relative(folder, path).replaceAll(sep, '/')))
  if (found.length > filesAtMost)
    throw new CommandFailed(`${folder} holds more than ${filesAtMost} files. A plan has fewer.`, exitCodes.usage)
  return found.some((path) => isMarkdown(path)) ? found.sort() : []
}

/** Of pictures and the like only the name is told, so that it can be listed; their bytes stay here. */
function readIfText(path: string, alone: boolean): Buffer<ArrayBuffer> {
  if (!alone && !isMarkdown(path) && !isValues(path)) return Buffer.alloc(0)
  const { size } = lstatSync(path)
  if (size > largestBytes) throw new CommandFailed(`${path} is larger than ${largestBytes / 1024 / 1024} MB.`)
  return readFileSync(path)
}

const nameOf = (path: string, place: string): string => (path === place ? basename(path) : relative(place, path).replaceAll(sep, '/'))

function sectionOf(key: string | null, { sections }: ImportPreview): string {
  const title = sections.find((section) => section.key === key)?.title
  return title ? `${title}: ` : ''
}
