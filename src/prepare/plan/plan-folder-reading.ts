import { z } from 'zod'
import {
  documentFile,
  optionalParts,
  textFile,
  writtenDocuments,
  type FolderSection,
  type FolderContent,
  type PlanFiles,
} from './plan-folder.ts'
import { placeOf, readJson, type Blame, type FolderProblem } from './plan-folder-problems.ts'
import { isSettingsFile, readFolderPeople, readFolderSettings } from './plan-folder-settings-reading.ts'
import { key, twins, words } from './settings-words.ts'
import { textProblems } from './text/text-problems.ts'

/** A template carries its wizard's questions beside the document; they are no part of it. */
const copyingFile = 'copying.json'

const documentShape = z.strictObject({
  document: z.enum(writtenDocuments),
  title: words,
  sections: z.array(
    z.strictObject({
      key,
      title: words,
      standard: z.boolean().default(false),
      removedReason: words.nullable().default(null),
      part: z.enum(optionalParts).nullable().default(null),
    }),
  ),
})

export type ReadFolder = { content: FolderContent; names: Record<string, string> }

/**
 * The content of a folder with the names of whom its settings name, or everything that is wrong with it. Nothing is passed
 * over. Title and settings say the same: what document.json says.
 */
export function readPlanFolder(files: PlanFiles): ReadFolder | { problems: FolderProblem[] } {
  const problems: FolderProblem[] = []
  const blame: Blame = (file, message, place) => void problems.push({ file, place: place ?? null, message })
  const document = readDocument(files, blame)
  const sections = document?.sections.map((each): FolderSection => ({ ...each, body: readBody(files, each.key, blame) })) ?? []
  const settings = document?.document === 'plan' ? readFolderSettings(files, blame) : null
  const names = readFolderPeople(files, blame)
  if (document) blameUnknown(files, document, blame)
  if (problems.length > 0 || !document) return { problems }
  const { title } = document
  return { content: { document: document.document, title, sections, settings: settings && { ...settings, title } }, names }
}

function readDocument(files: PlanFiles, blame: Blame): z.output<typeof documentShape> | null {
  const text = files.get(documentFile)
  if (text === undefined) {
    blame(documentFile, 'This file is missing. It names the document and its sections; without it a folder is no plan.')
    return null
  }
  const given = readJson(documentFile, text, blame)
  if (given === undefined) return null
  const { data, error } = documentShape.safeParse(given)
  for (const { path, message } of error?.issues ?? []) blame(documentFile, message, placeOf(path, given))
  for (const twin of twins(data?.sections.map((each) => each.key) ?? [])) blame(documentFile, `The section "${twin}" is there twice.`, twin)
  return data ?? null
}

/** PostgreSQL holds no NUL, and half a surrogate pair is no letter: such a text could not come out as it went in. */
function readBody(files: PlanFiles, section: string, blame: Blame): string {
  const file = textFile(section)
  const body = files.get(file)
  if (body === undefined) blame(file, `This file is missing: ${documentFile} names the section "${section}".`)
  else if (body.includes('\u0000') || !body.isWellFormed()) blame(file, 'This text holds a character that cannot be stored.')
  else for (const { line, says } of textProblems(body)) blame(file, says, `line ${line}`)
  return body ?? ''
}

function blameUnknown(files: PlanFiles, { document, sections }: z.output<typeof documentShape>, blame: Blame): void {
  const texts = new Set(sections.map((each) => textFile(each.key)))
  for (const file of files.keys()) {
    const known = file === documentFile || file === copyingFile || texts.has(file) || (document === 'plan' && isSettingsFile(file))
    if (!known) blame(file, `Nothing names this file. Name its section in ${documentFile}, or take it out of the folder.`)
  }
}
