import { readPlanFolder } from '../../plan/plan-folder-reading.ts'
import { countSection } from './count-section.ts'
import type { Imported, Known } from './imported.ts'
import { isMarkdown, isNoise, isPicture, isValues, withoutTopFolder } from './markdown/file-names.ts'
import { decodeText } from './markdown/read-file.ts'
import { readFolder } from './markdown/read-folder.ts'
import type { GivenFile, ReadFiles } from './read-result.ts'
import { Unreadable } from './unreadable.ts'
import { whatIsInside, whatIsIt, type Kind } from './what-is-it.ts'
import { readWord } from './word/read-word.ts'
import { unzip, zipLimits } from './zip.store.ts'

/** Reads what somebody chose: a Word document, a Markdown file, several of them, or an archive of a folder. Runs in a thread of its own. */
export async function readFiles(given: GivenFile[], known: Known): Promise<ReadFiles> {
  const files = given.filter(({ name }) => !isNoise(name))
  const [only] = files
  if (!only) throw new Unreadable('import-empty', 'The import', 'No file was sent.')
  if (files.length > zipLimits.entries)
    throw new Unreadable('import-too-large', 'The import', `These are more than ${zipLimits.entries} files; a plan has fewer.`)
  if (files.length === 1) return readOne(only, known)
  return counted('markdown', readFolder(folderOf(files), known))
}

async function readOne(file: GivenFile, known: Known): Promise<ReadFiles> {
  if (file.bytes.byteLength === 0) throw new Unreadable('import-empty', file.name, 'This file is empty.')
  const kind = whatIsIt(file.name, file.bytes)
  refuseWrong(file.name, kind)
  if (kind === 'zip') return readArchive(file, known)
  if (!/\.(md|markdown|mdown|mkd|txt)$/i.test(file.name))
    throw new Unreadable(
      'import-wrong-kind',
      file.name,
      'This is neither a Word document (.docx) nor Markdown (.md), nor an archive of Markdown files (.zip).',
    )
  const name = file.name.replace(/\.txt$/i, '.md')
  return counted('markdown', readFolder({ name: file.name, files: new Map([[name, file.bytes]]), others: [] }, known))
}

function refuseWrong(name: string, kind: Kind): void {
  if (typeof kind === 'string') return
  throw new Unreadable(
    kind.wrong === 'locked' ? 'import-locked' : kind.wrong === 'old-word' ? 'import-old-word' : 'import-wrong-kind',
    name,
    kind.says,
  )
}

/** Several files: all of them Markdown and what belongs to it. */
function folderOf(files: GivenFile[]) {
  for (const { name, bytes } of files) {
    if (isMarkdown(name) || isValues(name) || isPicture(name)) continue
    const kind = whatIsIt(name, bytes)
    if (kind === 'zip')
      throw new Unreadable('import-wrong-kind', name, 'Import a Word document or an archive by itself, without other files beside it.')
    if (/\.(docx?|pdf|rtf)$/i.test(name)) refuseWrong(name, kind)
  }
  const isRead = (name: string) => isMarkdown(name) || isValues(name)
  return {
    name: 'The import',
    files: new Map(files.filter(({ name }) => isRead(name)).map(({ name, bytes }) => [safePath(name), bytes])),
    others: files.filter(({ name }) => !isRead(name)).map(({ name }) => name),
  }
}

function safePath(name: string): string {
  const path = name.replaceAll('\\', '/')
  if (!/^\/|^[a-z]:\/|(^|\/)\.\.(\/|$)/i.test(path)) return path
  throw new Unreadable(
    'import-unsafe',
    name.slice(0, 120),
    'This file is named so that it would lie outside of its folder. Rename it, and try again.',
  )
}

async function readArchive({ name, bytes }: GivenFile, known: Known): Promise<ReadFiles> {
  const { skipped: paths } = await unzip(name, bytes, () => false)
  const inside = whatIsInside(paths.filter((path) => !isNoise(path)))
  if (typeof inside !== 'string') throw new Unreadable('import-wrong-kind', name, inside.says)
  if (inside === 'word') {
    const { entries } = await unzip(name, bytes, isWordPart)
    return counted('word', readWord(name, entries, known))
  }
  const isRead = (path: string) => !isNoise(path) && (isMarkdown(path) || isValues(path))
  const { entries, skipped } = await unzip(name, bytes, isRead)
  if (inside === 'plan-folder') return readOwnFolder(planFiles(name, entries))
  return counted('markdown', readFolder({ name, files: entries, others: skipped }, known))
}

const counted = (kind: 'word' | 'markdown', imported: Imported): ReadFiles => ({
  kind,
  imported,
  counts: imported.sections.map(({ body }) => countSection(body)),
})

function readOwnFolder(files: { path: string; text: string }[]): ReadFiles {
  const folder = readPlanFolder(new Map(files.map(({ path, text }) => [path, text])))
  return {
    kind: 'plan-folder',
    files,
    folder,
    counts: 'problems' in folder ? [] : folder.content.sections.map(({ body }) => countSection(body)),
  }
}

const isWordPart = (path: string) => /^(_rels\/\.rels|word\/.*\.(xml|rels)|.*vbaProject\.bin)$/i.test(path)

const planFiles = (name: string, entries: Map<string, Buffer>) =>
  [...withoutTopFolder(entries)].map(([path, bytes]) => ({ path, text: exactText(`${name}, at ${path}`, bytes) }))

/** A plan folder keeps every byte, line ends too. */
function exactText(place: string, bytes: Uint8Array): string {
  decodeText(place, bytes)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
