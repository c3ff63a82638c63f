import type { z } from 'zod'
import type { Problem } from '../../../../platform/http/problem.ts'
import { asProblem, missing, notUnderstood, ProblemError, unreachable } from '../../../../web/problem-error.ts'
import { importedDraft, importPreview, type ImportedDraft, type ImportPreview } from '../../import-preview.ts'
import type { PlanDocument } from '../writing-queries.ts'

/** As the server takes them. Told here too, so that nobody waits for 50 MB to hear it. */
const limitMb = 20

export const showPreview = (document: PlanDocument, files: File[]): Promise<ImportPreview> =>
  send('/preview', document, files, importPreview)
export const makeDraft = (document: PlanDocument, files: File[]): Promise<ImportedDraft> => send('', document, files, importedDraft)

async function send<Shape extends z.ZodType>(path: string, document: PlanDocument, files: File[], shape: Shape): Promise<z.output<Shape>> {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  if (size > limitMb * 1024 * 1024)
    throw missing('files', `This is larger than ${limitMb} MB. In Word, compress the pictures or take them out: they are not taken over.`)
  const { data, success } = shape.safeParse(await post(`/api/v1/plan/imports/text${path}?document=${document}`, formOf(files)))
  if (!success) throw notUnderstood(200)
  return data
}

function formOf(files: File[]): FormData {
  const form = new FormData()
  // Files of a chosen folder know their place in it.
  for (const file of files) form.append('files', file, file.webkitRelativePath || file.name)
  return form
}

/** No patience runs out here: a weak phone needs minutes for 20 MB, and the server stops reading by itself. */
async function post(path: string, body: FormData): Promise<unknown> {
  const response = await fetch(path, { method: 'POST', headers: { accept: 'application/json' }, body }).catch(() => {
    throw unreachable()
  })
  const reply: unknown = await response.json().catch(() => undefined)
  if (response.ok) return reply
  throw reply && typeof reply === 'object' && 'code' in reply ? new ProblemError(reply as Problem) : asProblem(reply)
}
