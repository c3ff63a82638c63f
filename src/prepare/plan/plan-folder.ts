import type { PersonId } from '../../base/ids.ts'
import { namesOfHolders } from './plan-folder-people.ts'
import { jsonText, settingsFiles } from './plan-folder-settings.ts'
import type { PlanSettings } from './settings.ts'

/**
 * A whole document as a folder of files that people read, change and compare with the tools they know. The same content
 * gives the same bytes: JSON with two spaces, keys in the order of the schema and a line end at the end; text as written.
 */

export const writtenDocuments = ['plan', 'procedure'] as const

/** Parts of a template that a copy takes only when its answers ask for them. */
export const optionalParts = ['physical-security', 'payment-cards', 'health', 'criminal-justice', 'childrens-data'] as const
export type OptionalPart = (typeof optionalParts)[number]

export type FolderSection = {
  key: string
  title: string
  /** Markdown with directives, without the heading of the section. */
  body: string
  standard: boolean
  removedReason: string | null
  part: OptionalPart | null
}

export type FolderContent = {
  document: (typeof writtenDocuments)[number]
  title: string
  sections: FolderSection[]
  /** Null for the handling procedure, which shows those of the plan. */
  settings: PlanSettings | null
}

/** Path below the folder, with slashes → text. */
export type PlanFiles = ReadonlyMap<string, string>

export const documentFile = 'document.json'
export const textFile = (key: string) => `text/${key}.md`

/** A plan is called what its settings call it. `people` are those whom the settings name; who is missing there stands in the files by id alone. */
export function writePlanFolder(
  { document, title, sections, settings }: FolderContent,
  people: { id: PersonId; name: string }[],
): PlanFiles {
  const lines = sections.map(({ key, title: heading, standard, removedReason, part }) => ({
    key,
    title: heading,
    standard,
    removedReason,
    part,
  }))
  return new Map([
    [documentFile, jsonText({ document, title: settings?.title ?? title, sections: lines })],
    ...sections.map(({ key, body }): [string, string] => [textFile(key), body]),
    ...(settings ? [...settingsFiles(settings), ...peopleFile(namesOfHolders(settings, people))] : []),
  ])
}

const peopleFile = (names: Record<string, string>): [string, string][] =>
  Object.keys(names).length === 0 ? [] : [['settings/people.json', jsonText(names)]]
