import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { everyRole, type AccessRole } from '../base/actor.ts'
import { id } from '../base/ids.ts'
import { NotFound } from '../base/errors.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { downloadHeaders } from '../platform/http/download-headers.ts'
import { openDoor, refuseAccess, sendProblem, type HttpOptions } from '../platform/http/serve.ts'
import { newId } from '../platform/new-id.ts'
import { plainFileName, plainMediaType } from '../respond/evidence/file-name.ts'
import { findFile, insertFile } from '../respond/evidence/file.store.ts'
import { listPlacesOf } from './file-places.store.ts'
import { mayFetch } from './files.ts'

export type FileParts = HttpOptions & { files: FileStore; uploadLimitBytes: number }

const uploaders = everyRole.filter((role): role is AccessRole => role !== 'auditor')

/** Bytes in and out. Not JSON, so not among the declared endpoints; described for the API document in openapi-extras.ts. */
export function filePages(parts: FileParts): Hono {
  const app = new Hono()

  app.post('/files', async (c) => {
    const door = await openDoor(c, parts)
    refuseAccess(door, { access: uploaders })
    // Streamed to disk before the transaction: a slow phone must not hold one open.
    const stored = await parts.files.put(c.req.raw.body ?? emptyBody(), parts.uploadLimitBytes)
    const file = {
      id: newId<'file'>(),
      name: plainFileName(givenName(c.req.header('x-file-name'))),
      mediaType: plainMediaType(c.req.header('content-type')),
      ...stored,
    }
    await door.work((ctx) => insertFile(ctx.db, ctx.actor.organisationId, { ...file, storedAt: ctx.now(), storedBy: ctx.actor.id }))
    return c.json(file, 201)
  })

  app.get('/files/:fileId', async (c) => {
    const door = await openDoor(c, parts)
    const fileId = id<'file'>().parse(c.req.param('fileId'))
    const file = await door.look(async (ctx) => {
      const found = await findFile(ctx.db, fileId)
      const places = await listPlacesOf(ctx.db, fileId, ctx.actor)
      if (!found || !mayFetch(ctx.actor, found.storedBy, places)) throw new NotFound('file')
      for (const place of places) if (place.restricted && place.visible && place.incidentId) ctx.noteReading(place.incidentId)
      return found
    })
    return new Response(Readable.toWeb(Readable.from(parts.files.read(file.sha256))) as ReadableStream, { headers: downloadHeaders(file) })
  })

  app.onError((error, c) => sendProblem(c, error, parts))
  return app
}

function givenName(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? 'file')
  } catch {
    return header ?? 'file'
  }
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}
