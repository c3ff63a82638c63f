import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { documentFile, type PlanFiles } from './plan-folder.ts'

/** A plan of 60 pages has some 300 kB in about 50 files. */
const fileLimitBytes = 2 * 1024 * 1024
const folderLimitBytes = 16 * 1024 * 1024
const filesAtMost = 1000

/** What a plan folder may hold; nothing else is ever written or removed. */
const ours = /^(document\.json|text\/[a-z0-9-]+\.md|settings\/[a-z-]+\.json|settings\/playbooks\/[a-z0-9-]+\.json)$/

/** The folder cannot be read or written as it is. The message says what to do. */
export class PlanFolderRefused extends Error {}

/**
 * Every file below the folder as text, by its path. What begins with a dot (`.git`, `.DS_Store`) is none of ours. A link
 * could lead out of the folder, so there must be none.
 */
export function readPlanFiles(folder: string): PlanFiles {
  const files = new Map<string, string>()
  let sizeBytes = 0
  for (const path of listFiles(folder, '')) {
    sizeBytes += lstatSync(join(folder, path)).size
    if (sizeBytes > folderLimitBytes)
      throw new PlanFolderRefused(`${folder} holds more than ${megabytes(folderLimitBytes)}. A plan is smaller.`)
    files.set(path, readText(folder, path))
  }
  return files
}

function* listFiles(folder: string, below: string): Generator<string> {
  let count = 0
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.name.startsWith('.')) continue
    if ((count += 1) > filesAtMost)
      throw new PlanFolderRefused(`${join(folder, below)} holds more than ${filesAtMost} files. A plan has fewer.`)
    if (entry.isDirectory()) yield* listFiles(folder, path)
    else if (entry.isFile()) yield path
    else throw new PlanFolderRefused(`${path} is a link or no file. Put the file itself in its place.`)
  }
}

function readText(folder: string, path: string): string {
  const bytes = readFileSync(join(folder, path))
  if (bytes.byteLength > fileLimitBytes) throw new PlanFolderRefused(`${path} is larger than ${megabytes(fileLimitBytes)}.`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new PlanFolderRefused(`${path} is not text in UTF-8. Save it in that encoding.`)
  }
}

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`

/** Puts a plan where there is none, or in the place of an earlier one, of which no file is left over. Other files stay. */
export function writePlanFiles(folder: string, files: PlanFiles): void {
  const strange = [...files.keys()].find((path) => !ours.test(path))
  if (strange) throw new PlanFolderRefused(`${strange} is no file of a plan.`)
  mkdirSync(folder, { recursive: true })
  for (const path of earlierFiles(folder)) if (!files.has(path)) rmSync(join(folder, path))
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Asked before anything below is looked at: it is no business of ours what else somebody keeps. */
function earlierFiles(folder: string): string[] {
  const there = readdirSync(folder).filter((name) => !name.startsWith('.'))
  if (there.length > 0 && !there.includes(documentFile))
    throw new PlanFolderRefused(`${folder} holds other files and no plan. Choose an empty or a new folder.`)
  return [...listFiles(folder, '')].filter((path) => ours.test(path))
}
