import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { everyRole, readers } from '../../base/actor.ts'
import { NotFound } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { downloadHeaders } from '../../platform/http/download-headers.ts'
import { openDoor, refuseAccess, sendProblem, type HttpOptions } from '../../platform/http/serve.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import { listAcknowledgements } from './list-acknowledgements.action.ts'
import { findVersionFor } from './reach-version.action.ts'
import { readersCsv } from './readers-csv.ts'
import { findApprovedPdf } from './signing.store.ts'

export type ApprovalPageParts = HttpOptions & { files: FileStore }

/** What is downloaded: the PDF of a version as it was approved, and the list of who has read it. */
export function approvalPages(parts: ApprovalPageParts): Hono {
  const app = new Hono()
  const versionId = (given: string) => id<'plan_version'>().parse(given)

  app.get('/plan/versions/:planVersionId/approved.pdf', async (c) => {
    const door = await openDoor(c, parts)
    refuseAccess(door, { access: everyRole })
    const file = await door.look(async (ctx) => {
      const version = await findVersionFor(ctx, versionId(c.req.param('planVersionId')))
      const found = await findApprovedPdf(ctx.db, version.id)
      if (!found) throw new NotFound('PDF of this version yet')
      return { ...found, name: `${version.title} ${version.number}.pdf` }
    })
    const body = Readable.toWeb(Readable.from(parts.files.read(file.sha256))) as ReadableStream
    return new Response(body, { headers: downloadHeaders({ ...file, mediaType: 'application/pdf' }) })
  })

  app.get('/plan/versions/:planVersionId/acknowledgements.csv', async (c) => {
    const door = await openDoor(c, parts)
    refuseAccess(door, { access: readers })
    const { name, content } = await door.look(async (ctx) => {
      const list = await listAcknowledgements(ctx, versionId(c.req.param('planVersionId')))
      const { zone } = await findOrganisation(ctx.db)
      return { name: `Who has read ${list.title} ${list.number}.csv`, content: Buffer.from(readersCsv(list.items, zone)) }
    })
    return new Response(content, {
      headers: downloadHeaders({ name, mediaType: 'text/csv; charset=utf-8', sizeBytes: content.byteLength }),
    })
  })

  app.onError((error, c) => sendProblem(c, error, parts))
  return app
}
