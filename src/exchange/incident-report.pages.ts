import { Hono } from 'hono'
import { z } from 'zod'
import { readers } from '../base/actor.ts'
import { id } from '../base/ids.ts'
import { downloadHeaders } from '../platform/http/download-headers.ts'
import { openDoor, refuseAccess, sendProblem, type HttpOptions } from '../platform/http/serve.ts'
import { printIncidentReport } from './documents/print-incident-report.action.ts'
import { gatherIncidentReport } from './gather-incident-report.action.ts'
import { reportFormats } from './incident-report.ts'

const asked = z.object({ incidentId: id<'incident'>(), format: z.enum(reportFormats, `The report comes as ${reportFormats.join(', ')}.`) })

/** The incident report, drawn from what is known now. The transaction ends before the drawing begins. */
export function incidentReportPages(http: HttpOptions): Hono {
  const app = new Hono()
  app.get('/incidents/:incidentId/:document{report\\.[a-z]+}', async (c) => {
    const door = await openDoor(c, http)
    refuseAccess(door, { access: readers })
    const { incidentId, format } = asked.parse({
      incidentId: c.req.param('incidentId'),
      format: c.req.param('document').replace('report.', ''),
    })
    const facts = await door.look((ctx) => gatherIncidentReport(ctx, incidentId))
    const { name, mediaType, content } = await printIncidentReport(facts, format)
    return new Response(content as Uint8Array<ArrayBuffer>, {
      headers: downloadHeaders({ name, mediaType, sizeBytes: content.byteLength }),
    })
  })
  app.onError((error, c) => sendProblem(c, error, http))
  return app
}
