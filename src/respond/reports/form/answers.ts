import type { Context as HonoContext } from 'hono'
import type { FileStore } from '../../../platform/files/file-store.ts'
import type { Work } from '../../../platform/context.ts'
import type { Doors } from '../../../platform/http/bind.ts'
import { packed, packingFor } from '../../../platform/http/packed.ts'
import { comesFromElsewhere } from '../../../platform/http/origin.ts'
import { addressOf } from '../../../platform/http/serve.ts'
import { insertSending } from '../form-door.store.ts'
import { reporterWords } from '../report.ts'
import { style } from './assets.ts'
import { addressHash } from './ticket.ts'

export type ReportPageParts = {
  doors: Doors
  files: FileStore
  /** How people reach this installation, for the link to keep: https://muster.example.org. */
  publicUrl: () => string
  now: () => Date
  /** Largest file. The form says so before anybody chooses one. */
  uploadLimitBytes?: number
  /** What went wrong that nobody refused: a bug or a lost database, to be written to the log. */
  failed?: (error: unknown, request: string) => void
}

export const filesAtOnce = 10
export const fileBytesOf = ({ uploadLimitBytes }: ReportPageParts): number => uploadLimitBytes ?? 100 * 1024 * 1024

/** Everything comes from here, and nothing runs that is not ours, whatever somebody typed. */
const policy = `default-src 'none'; style-src ${style.source}; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

export function sendPage(
  c: HonoContext,
  status: 200 | 400 | 403 | 404 | 422 | 429 | 503,
  page: string,
  keep: 'no-store' | 'no-cache' = 'no-store',
): Response {
  c.header('content-security-policy', policy)
  c.header('cache-control', keep)
  c.header('referrer-policy', 'no-referrer')
  c.header('x-robots-tag', 'noindex, nofollow')
  c.header('x-content-type-options', 'nosniff')
  if (status === 429 || status === 503) c.header('retry-after', '60')
  return sendPacked(c, page, 'text/html; charset=utf-8', status)
}

export function sendPacked(c: HonoContext, body: string, type: string, status: 200 | 400 | 403 | 404 | 422 | 429 | 503 = 200): Response {
  const packing = packingFor(c.req.header('accept-encoding'))
  c.header('content-type', type)
  c.header('vary', 'accept-encoding')
  if (!packing) return c.body(body, status)
  c.header('content-encoding', packing)
  return c.body(packed(body, packing), status)
}

export type Gate = 'open' | 'from-elsewhere' | 'too-many' | 'down'

/** Counted before anything is read, in the database, so that several servers count together. */
export async function gateFor(c: HonoContext, { doors, now, failed }: ReportPageParts, secret: Buffer): Promise<Gate> {
  // Another site's page must not report in the name, and from the network, of whoever happens to look at it.
  if (comesFromElsewhere(c.req.raw, { originMayBeSecret: true })) return 'from-elsewhere'
  try {
    const taken = await doors.outside(({ db }) => insertSending(db, addressHash(secret, addressOf(c), now()), now()))
    return taken ? 'open' : 'too-many'
  } catch (error) {
    failed?.(error, `${c.req.method} ${c.req.path}`)
    return 'down'
  }
}

export const gateWords: Record<Exclude<Gate, 'open'>, string> = {
  'too-many':
    'A lot has been sent from your network in the last few minutes, so we could not take this yet. Please wait ten minutes and press the button again.',
  'from-elsewhere':
    'Another website sent this, so we have not taken it yet. If it is what you want to say, please look through it and press the button.',
  down: 'We could not save this just now. It is not your fault. Please wait a minute and press the button again.',
}

/** Whoever has no account writes through Muster's own hand, under the name they gave. */
export function asReporter(ctx: Work, reporter: { anonymous?: boolean; reporterName?: string | null }): Work {
  const name = reporterWords({ anonymous: reporter.anonymous ?? false, reporterName: reporter.reporterName ?? null })
  return { ...ctx, actor: { ...ctx.actor, name, via: 'form' } }
}
