import { Hono } from 'hono'
import { z } from 'zod'
import { everyRole, readers } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import { downloadHeaders } from '../../platform/http/download-headers.ts'
import { openDoor, refuseAccess, sendProblem, type HttpOptions } from '../../platform/http/serve.ts'
import { gatherInForce, gatherPaper } from './gather-papers.action.ts'
import { paperFormats } from './paper-name.ts'
import { printGoBag, printSheet, printVersion, type PaperFile } from './print-paper.action.ts'
import { holdsNumbers, sheetNames } from './sheets/sheet-names.ts'

export type PaperParts = HttpOptions & { now: () => Date }

const version = z.object({
  planVersionId: id<'plan_version'>(),
  format: z.enum(paperFormats, `A document comes as ${paperFormats.join(', ')}.`),
})
const sheet = z.enum(sheetNames, `These papers can be printed: go-bag.html, ${sheetNames.map((each) => `${each}.pdf`).join(', ')}.`)

/**
 * Everything that comes out of the plan on paper or as files. What is in force is for everybody; drafts, and papers that
 * hold private numbers, are for those who work with them. The transaction ends before the drawing begins.
 */
export function paperPages(parts: PaperParts): Hono {
  const app = new Hono()
  app.get('/plan/versions/:planVersionId/:file{document\\.[a-z]+}', async (c) => {
    const door = await openDoor(c, parts)
    refuseAccess(door, { access: everyRole })
    const { planVersionId, format } = version.parse({
      planVersionId: c.req.param('planVersionId'),
      format: c.req.param('file').split('.')[1],
    })
    return download(await printVersion(await door.look((ctx) => gatherPaper(ctx, planVersionId)), format))
  })
  app.get('/plan/papers/go-bag.html', async (c) => {
    const door = await openDoor(c, parts)
    refuseAccess(door, { access: readers })
    return download(await printGoBag(await door.look(gatherInForce), parts.now()))
  })
  app.get('/plan/papers/:file{[a-z-]+\\.pdf}', async (c) => {
    const door = await openDoor(c, parts)
    const name = sheet.parse(c.req.param('file').replace('.pdf', ''))
    refuseAccess(door, { access: holdsNumbers(name) ? readers : everyRole })
    const { plan } = await door.look(gatherInForce)
    return download(await printSheet(name, plan, parts.now()))
  })
  app.onError((error, c) => sendProblem(c, error, parts))
  return app
}

const download = ({ name, mediaType, content }: PaperFile): Response =>
  new Response(content as Uint8Array<ArrayBuffer>, { headers: downloadHeaders({ name, mediaType, sizeBytes: content.byteLength }) })
