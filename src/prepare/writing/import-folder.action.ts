import { Invalid } from '../../base/errors.ts'
import type { Work } from '../../platform/context.ts'
import { listPeople } from '../people/person.store.ts'
import { matchPeople, type Unmatched } from '../plan/plan-folder-people.ts'
import { placeInFile, type FolderProblem } from '../plan/plan-folder-problems.ts'
import { readPlanFolder } from '../plan/plan-folder-reading.ts'
import { importDraft } from './import-draft.action.ts'

/** Makes a draft of the files of a plan folder, with the people of this organisation. */
export async function importFolder(ctx: Work, files: { path: string; text: string }[]) {
  const read = readPlanFolder(new Map(files.map(({ path, text }) => [path, text])))
  if ('problems' in read) throw refuseFolder(read.problems)
  const { content, names } = read
  const matched = content.settings && matchPeople(content.settings, names, await listPeople(ctx.db))
  const notes = (matched?.unmatched ?? []).map(noteOf)
  const draft = await importDraft(ctx, { ...content, settings: matched?.settings ?? null, notes })
  const { id, document, title, number } = draft
  return { id, document, title, number, notes }
}

const noteOf = ({ name, as }: Unmatched): string =>
  `${name ?? 'Somebody whose name is not in the files'} is not known here, so these places are empty now: ${as.join(', ')}.`

/** A folder that is none has hundreds; the first ones show what happened. */
const shownAtMost = 50

export function refuseFolder(problems: FolderProblem[]): Invalid {
  const shown = problems.slice(0, shownAtMost).map(({ file, place, message }) => ({ field: placeInFile({ file, place }), message }))
  const more = problems.length - shown.length
  return new Invalid(more > 0 ? [...shown, { field: 'folder', message: `And ${more} more.` }] : shown)
}
