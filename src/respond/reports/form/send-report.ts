import { randomUUID } from 'node:crypto'
import type { Context as HonoContext } from 'hono'
import { fileFromForm } from '../file-from-form.action.ts'
import type { Telling } from '../telling.ts'
import { asReporter, fileBytesOf, filesAtOnce, gateFor, gateWords, sendPage, type ReportPageParts } from './answers.ts'
import type { Desk } from './desk.ts'
import type { Problem } from './page.html.ts'
import { wait } from './plain-pages.html.ts'
import { lastWord, probablyAutomatic, readTelling, trap, typedOf, type Typed } from './read-fields.ts'
import { receiveForm, type Submission } from './receive-form.ts'
import { reportForm } from './report-form.html.ts'
import { readKept, readTicket, receiptSecret, writeKept, writeTicket, type Kept } from './ticket.ts'

/**
 * Takes the form. Whatever is in the way (a missing word, too many at once, a lost database, a broken connection), the
 * answer is the form again with everything that was typed and every file that arrived.
 */
export async function sendReport(c: HonoContext, parts: ReportPageParts, desk: Desk): Promise<Response> {
  const gate = await gateFor(c, parts, desk.secret)
  const submission = await receiveForm(c.req.raw, parts.files, {
    fileBytes: fileBytesOf(parts),
    files: filesAtOnce,
    takeFiles: gate === 'open',
  })
  const typed = typedOf(submission.fields)
  const files = [...keptBefore(desk, submission), ...submission.arrived].slice(0, 2 * filesAtOnce)
  const again = (status: 400 | 403 | 422 | 429 | 503, problems: Problem[], words?: string) =>
    sendPage(c, status, formAgain(desk, parts, { typed, files, problems, ...(words && { words }) }))

  if (gate === 'from-elsewhere') return again(403, [{ field: '', message: gateWords[gate] }])
  if (gate === 'too-many') return again(429, [], gateWords[gate])
  if (gate === 'down') return again(503, [], gateWords[gate])
  if (!submission.whole && !typed[lastWord])
    return again(400, [], 'The connection broke before everything had arrived. Please press the button again.')
  const read = readTelling(typed)
  if ('problems' in read) return again(422, read.problems)

  const ticket = readTicket(desk.secret, typed.ticket)
  const secret = receiptSecret(desk.secret, ticket ?? { nonce: randomUUID() }, wordsOf(typed))
  const told = { ...read.told, automatic: probablyAutomatic(typed, ticket, parts.now()) }
  try {
    await file(parts, desk, told, { arrived: files, missing: submission.missing }, secret)
  } catch (error) {
    parts.failed?.(error, `${c.req.method} ${c.req.path}`)
    return again(503, [], gateWords.down)
  }
  return c.redirect(`/receipt/${secret}?${submission.missing.length > 0 ? 'files-missing' : 'sent'}`, 303)
}

async function file(
  parts: ReportPageParts,
  desk: Desk,
  told: Telling,
  brought: Pick<Submission, 'arrived' | 'missing'>,
  secret: string,
): Promise<void> {
  const door = await parts.doors.asMuster(desk.organisationId)
  await door.work((ctx) => fileFromForm(asReporter(ctx, told), told, brought, secret))
}

/** Files that arrived with an earlier try, vouched for by our own signature. */
function keptBefore({ secret }: Desk, { fields }: Submission): Kept[] {
  return (fields.get('kept') ?? []).map((token) => readKept(secret, token)).filter((kept) => kept !== null)
}

/** What makes a form the same form: the words in it, not what it was sent along with. */
function wordsOf(typed: Typed): string {
  const beside = new Set(['ticket', 'kept', lastWord, trap])
  return JSON.stringify(
    Object.entries(typed)
      .filter(([name]) => !beside.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

type Again = { typed: Typed; files: Kept[]; problems: Problem[]; words?: string }

/** The ticket stays, so that sending again is no faster than a person and still the same form. */
function formAgain({ secret, facts }: Desk, { now }: ReportPageParts, { typed, files, problems, words }: Again): string {
  const ticket = typed.ticket && readTicket(secret, typed.ticket) ? typed.ticket : writeTicket(secret, now())
  const kept = files.map((each) => ({ token: writeKept(secret, each), file: each }))
  return reportForm(facts, { ticket, typed, problems, kept, wait: words ? wait(words, facts.hotline) : false })
}
