import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { workers } from '../../base/actor.ts'
import { Invalid } from '../../base/errors.ts'
import type { Door } from '../../platform/context.ts'
import { openDoor, refuseAccess, sendProblem, type HttpOptions } from '../../platform/http/serve.ts'
import type { Known } from '../papers/reading/imported.ts'
import { readApart } from '../papers/reading/read-apart.store.ts'
import type { GivenFile, ReadFiles } from '../papers/reading/read-result.ts'
import { Unreadable } from '../papers/reading/unreadable.ts'
import { planDocuments } from '../plan/plan.api.ts'
import type { PlanDocument } from '../plan/plan.store.ts'
import { refuseSecondDraft } from './begin-draft.action.ts'
import { importFolder, refuseFolder } from './import-folder.action.ts'
import { importedDraft, importPreview, previewOf, previewOfFolder, type ImportedDraft, type ImportPreview } from './import-preview.ts'
import { importText } from './import-text.action.ts'
import { readTemplate } from './template.store.ts'

/** A Word plan of 60 pages has 1 MB, with pictures 10. */
const limitBytes = 20 * 1024 * 1024

/**
 * A plan from elsewhere: the files come as a form, are read in a thread of their own while no transaction is open, and are
 * shown or made a draft. They are not kept: whoever has looked sends them again.
 */
export function importTextPages(http: HttpOptions): Hono {
  const app = new Hono()
  app.post('/plan/imports/text/preview', async (c) => {
    const { read, document } = await receive(c, http)
    return c.json(importPreview.encode(preview(read, document)))
  })
  app.post('/plan/imports/text', async (c) => {
    const { door, read, document, name } = await receive(c, http)
    return c.json(importedDraft.encode(await make(door, { read, document, name })), 201)
  })
  app.onError((error, c) => sendProblem(c, error, http))
  return app
}

type Received = { door: Door; document: PlanDocument; name: string; read: ReadFiles }

async function receive(c: HonoContext, http: HttpOptions): Promise<Received> {
  const door = await openDoor(c, http)
  refuseAccess(door, { access: workers })
  const document = z.enum(planDocuments, 'A document is a plan or a procedure.').parse(c.req.query('document'))
  // Before the reading, so that nobody waits for nothing; once more when the draft is begun.
  await door.look((ctx) => refuseSecondDraft(ctx, document))
  const files = await filesIn(c.req.raw)
  const name = files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`
  return { door, document, name, read: await readApart(files, knownOf(document)) }
}

const knownOf = (document: PlanDocument): Known => ({
  sections: readTemplate(document).sections.map(({ key, title, part }) => ({
    key,
    title,
    optional: part !== null || title.startsWith('Appendix'),
  })),
  fields: (readTemplate('plan').settings?.fields ?? []).map(({ key, label }) => ({ key, label })),
})

function preview(read: ReadFiles, document: PlanDocument): ImportPreview {
  if (read.kind !== 'plan-folder') return previewOf(read, document)
  if ('problems' in read.folder) throw refuseFolder(read.folder.problems)
  return previewOfFolder(read.folder.content, read.counts)
}

async function make(door: Door, { read, document, name }: Omit<Received, 'door'>): Promise<ImportedDraft> {
  if (read.kind === 'plan-folder') return door.work(async (ctx) => withCount(await importFolder(ctx, read.files)))
  const { imported } = read
  return door.work(async (ctx) => ({ ...(await importText(ctx, { document, name, imported })), notes: imported.notes.length }))
}

const withCount = ({ notes, ...draft }: Awaited<ReturnType<typeof importFolder>>): ImportedDraft => ({ ...draft, notes: notes.length })

/** Read whole, but no further than the limit: what is larger is refused before anybody looks into it. */
async function filesIn(request: Request): Promise<GivenFile[]> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data;/i.test(type))
    throw new Invalid([{ field: 'files', message: 'Send the files as a form (multipart/form-data).' }])
  const bytes = await bytesOf(request)
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Invalid([{ field: 'files', message: 'The files arrived incomplete. Please try again.' }])
  })
  const files = form.getAll('files').filter((each) => typeof each !== 'string')
  return Promise.all(files.map(async (file) => ({ name: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()) })))
}

const nameOf = ({ name }: File) =>
  name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 300) || 'file'

async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  const refuseOver = (count: number) => {
    if (count > limitBytes)
      throw new Unreadable(
        'import-too-large',
        'The import',
        `It is larger than ${limitBytes / 1024 / 1024} MB. In Word, compress the pictures (Picture Format, Compress Pictures) or take them out: they are not taken over.`,
      )
  }
  refuseOver(Number(request.headers.get('content-length') ?? 0))
  for await (const chunk of request.body ?? []) {
    refuseOver((size += chunk.byteLength))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
