import { Hono, type Context as HonoContext } from 'hono'
import { Invalid } from '../../../base/errors.ts'
import { text } from '../../../base/fields.ts'
import type { ReportId } from '../../../base/ids.ts'
import type { Door, Work } from '../../../platform/context.ts'
import { hashOf } from '../../../platform/new-id.ts'
import { explainLateness } from '../explain-lateness.action.ts'
import { findFormSecret, findReceipt } from '../form-door.store.ts'
import { hearReporter } from '../hear-reporter.action.ts'
import { findReport } from '../report.store.ts'
import { restateNoticed } from '../restate-noticed.action.ts'
import { showReceipt } from '../show-receipt.action.ts'
import { asReporter, fileBytesOf, filesAtOnce, gateFor, gateWords, sendPage, type ReportPageParts } from './answers.ts'
import { noReceiptPage, sendAgainPage } from './plain-pages.html.ts'
import { typedOf, type Typed } from './read-fields.ts'
import type { ReceiptState } from './receipt-forms.html.ts'
import { receiptPage } from './receipt.html.ts'
import { receiveForm, type Submission } from './receive-form.ts'

type Receipt = { door: Door; reportId: ReportId; path: string; formSecret: Buffer }

type Saying = (ctx: Work, id: ReportId, typed: Typed, submission: Submission) => Promise<void>

/** What the reporter still has to say, each by its own form. */
const sayings: Record<string, Saying> = {
  answers: (ctx, id, typed) =>
    hearReporter(ctx, id, 'answer', said(typed, 'answer', 'Please write an answer. Not knowing is an answer too.')),
  noticed: (ctx, id, typed) =>
    restateNoticed(
      ctx,
      id,
      said(typed, 'noticed', 'Please say when it was. A rough answer is fine, such as “this morning” or “yesterday at 3 PM”.'),
    ),
  'late-reason': (ctx, id, typed) =>
    explainLateness(ctx, id, said(typed, 'lateReason', 'Please write a few words, or leave this out altogether.')),
  additions: (ctx, id, typed, submission) => {
    const nothing = submission.arrived.length + submission.missing.length === 0
    return hearReporter(
      ctx,
      id,
      'addition',
      nothing || typed.addition?.trim() ? said(typed, 'addition', 'Please write something, or choose a file.') : null,
      submission,
    )
  },
}

/** The page behind the secret link. Asks for nothing but the link, tells nobody else that it exists, and is kept by no browser. */
export function receiptPages(parts: ReportPageParts): Hono {
  const app = new Hono()
  app.get('/receipt/:secret', async (c) => {
    const receipt = await findReceiptOf(c, parts)
    return receipt ? show(c, parts, receipt, { typed: {}, problems: [] }) : sendPage(c, 404, noReceiptPage())
  })
  app.post('/receipt/:secret/:saying', async (c) => {
    const saying = sayings[c.req.param('saying')]
    const receipt = saying && (await findReceiptOf(c, parts).catch((error: unknown) => noted(c, parts, error)))
    return receipt && saying ? hear(c, parts, receipt, saying) : sendPage(c, 404, noReceiptPage())
  })
  return app
}

function noted(c: HonoContext, { failed }: ReportPageParts, error: unknown): 'down' {
  failed?.(error, `${c.req.method} ${c.req.path}`)
  return 'down'
}

async function findReceiptOf(c: HonoContext, { doors }: ReportPageParts): Promise<Receipt | null> {
  const secret = c.req.param('secret') ?? ''
  const { found, formSecret } = await doors.outside(async ({ db }) => ({
    found: await findReceipt(db, hashOf(secret)),
    formSecret: await findFormSecret(db),
  }))
  return found && { door: await doors.asMuster(found.organisationId), reportId: found.reportId, path: `/receipt/${secret}`, formSecret }
}

/** The words are read whatever happens, so that they can be handed back. */
async function hear(c: HonoContext, parts: ReportPageParts, receipt: Receipt | 'down', saying: Saying): Promise<Response> {
  const gate = receipt === 'down' ? receipt : await gateFor(c, parts, receipt.formSecret)
  const submission = await receiveForm(c.req.raw, parts.files, {
    fileBytes: fileBytesOf(parts),
    files: filesAtOnce,
    takeFiles: gate === 'open',
  })
  const typed = typedOf(submission.fields)
  if (receipt === 'down' || gate === 'down') return sendPage(c, 503, sendAgainPage(c.req.path, typed))
  if (gate === 'from-elsewhere') return show(c, parts, receipt, { typed, problems: [{ field: '', message: gateWords[gate] }] }, 403)
  if (gate === 'too-many') return show(c, parts, receipt, { typed, problems: [{ field: '', message: gateWords[gate] }] }, 429)
  try {
    await receipt.door.work(async (ctx) => {
      const report = await findReport(ctx.db, receipt.reportId)
      await saying(asReporter(ctx, report ?? {}), receipt.reportId, typed, submission)
    })
  } catch (error) {
    if (error instanceof Invalid) return show(c, parts, receipt, { typed, problems: error.fields }, 422)
    noted(c, parts, error)
    return sendPage(c, 503, sendAgainPage(c.req.path, typed))
  }
  return c.redirect(`${receipt.path}?${submission.missing.length > 0 ? 'files-missing' : 'added'}`, 303)
}

async function show(
  c: HonoContext,
  parts: ReportPageParts,
  { door, reportId, path }: Receipt,
  again: Pick<ReceiptState, 'typed' | 'problems'>,
  status: 200 | 403 | 422 | 429 = 200,
): Promise<Response> {
  const receipt = await door.look((ctx) => showReceipt(ctx, reportId))
  const notice = (['sent', 'files-missing', 'added'] as const).find((name) => c.req.query(name) !== undefined) ?? null
  const limits = { fileBytes: fileBytesOf(parts), files: filesAtOnce }
  return sendPage(
    c,
    status,
    receiptPage(receipt, { path, link: parts.publicUrl() + path, notice: status === 200 ? notice : null, ...again, ...limits }),
  )
}

/** Kept as typed, or refused at its own field in words. */
function said(typed: Typed, field: string, missing: string): string {
  if (!typed[field]?.trim()) throw new Invalid([{ field, message: missing }])
  const { data, error } = text('This', 20_000).safeParse(typed[field])
  if (error) throw new Invalid([{ field, message: error.issues[0]?.message ?? 'This cannot be used.' }])
  return data
}
