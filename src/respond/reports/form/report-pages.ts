import { Hono, type Context as HonoContext } from 'hono'
import { readMoment } from '../../../base/read-moment.ts'
import { fileBytesOf, filesAtOnce, sendPacked, sendPage, type ReportPageParts } from './answers.ts'
import { script } from './assets.ts'
import { openDesks, type Desk } from './desk.ts'
import { brokenPage, choicePage, noDeskPage } from './plain-pages.html.ts'
import { receiptPages } from './receipt-pages.ts'
import { roughly } from './receipt-forms.html.ts'
import { emptyForm, reportForm } from './report-form.html.ts'
import { sendReport } from './send-report.ts'
import { writeTicket } from './ticket.ts'

/**
 * The public report form and its receipt: plain HTML for people without an account, on any phone, without scripts,
 * without cookies. To be mounted at the root.
 */
export function reportPages(parts: ReportPageParts): Hono {
  const app = new Hono()
  const findDesk = openDesks({ doors: parts.doors, fileBytes: fileBytesOf(parts), files: filesAtOnce })

  const atDesk = (answer: (c: HonoContext, desk: Desk) => Response | Promise<Response>) => async (c: HonoContext) => {
    const found = await findDesk(c.req.param('slug') ?? c.req.query('of'))
    if ('desk' in found) return answer(c, found.desk)
    return found.choice.length > 0 ? sendPage(c, 200, choicePage(found.choice)) : sendPage(c, 404, noDeskPage())
  }
  // Kept until it is asked for again, so that going back finds the words still there.
  const open = atDesk((c, { secret, facts }) =>
    sendPage(c, 200, reportForm(facts, emptyForm(writeTicket(secret, parts.now()))), 'no-cache'),
  )
  const send = atDesk((c, desk) => sendReport(c, parts, desk))
  app.get('/report', open).get('/report/:slug', open).post('/report', send).post('/report/:slug', send)
  app.get(
    '/report-moment',
    atDesk((c, { zone }) => c.json(readBack(c.req.query('text') ?? '', parts.now(), zone))),
  )
  app.get(script.path, sendScript)
  app.route('/', receiptPages(parts))
  app.onError((error, c) => {
    parts.failed?.(error, `${c.req.method} ${c.req.path}`)
    return sendPage(c, 503, brokenPage())
  })
  return app
}

/** How a moment is understood while it is typed. */
function readBack(text: string, now: Date, zone: string): { words: string } | { problem: string } {
  const read = readMoment(text, { now, zone })
  return 'moment' in read ? { words: roughly(read.moment) } : { problem: read.message }
}

/** An address with the hash of the content may be kept for a year; without it, it is asked for again. */
function sendScript(c: HonoContext): Response {
  const dated = `${c.req.path}?v=${c.req.query('v')}` === script.href
  c.header('cache-control', dated ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('x-content-type-options', 'nosniff')
  return sendPacked(c, script.body, 'text/javascript; charset=utf-8')
}

export type { ReportPageParts } from './answers.ts'
