import { Invalid } from '../../base/errors.ts'
import type { PersonId, ReportId } from '../../base/ids.ts'
import { minutes, plus } from '../../base/time.ts'
import { wallTime } from '../../base/wall-time.ts'
import type { Work } from '../../platform/context.ts'
import { hashOf, newId } from '../../platform/new-id.ts'
import { nextNumber } from '../../platform/numbering.store.ts'
import { findMachine } from '../../prepare/people/credentials.store.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import { findPlanInForce } from '../../prepare/plan/plan.store.ts'
import { beginChain, record } from '../../record/record-entry.action.ts'
import { attachFiles } from './attach-files.action.ts'
import { peopleMeant, standIns } from './audience.ts'
import { reporterWords } from './report.ts'
import { findPersonName, insertReport, listColleagues, type NewReport } from './report.store.ts'
import { measureLateness, startReportClock, startTriageClock, type Rules } from './run-report-clocks.action.ts'
import { signalsIn } from './signals.ts'
import { gravityOf, momentNoticed, starterFor, tellsOwn, type Telling } from './telling.ts'

/**
 * Takes a report as it is told, and never refuses it for being late, unclear or unlikely. Times are the reporter's:
 * "yesterday" said in a call on Friday is Thursday, also when the call is typed in on Monday.
 * `secret` is what the receipt will be known by; only its hash is kept.
 */
export async function fileReport(given: Work, told: Telling, secret: string): Promise<{ id: ReportId; number: string }> {
  const ctx = await unnamed(given, told)
  const rules: Rules = { organisation: await findOrganisation(ctx.db), settings: (await findPlanInForce(ctx.db)).settings }
  const { zone } = rules.organisation
  const id = newId<'report'>()
  const number = await nextNumber(ctx.db, ctx.actor.organisationId, told.exercise ? 'XR' : 'R', wallTime(ctx.now(), zone).year)
  const understood = await understand(ctx, rules, told)
  const { reportedAt, noticed } = understood

  const dueAt = await startTriageClock(ctx, rules, { id, number, gravity: understood.gravity }, reportedAt)
  const row = rowOf(ctx, told, understood)
  await insertReport(ctx.db, { ...row, id, number, zone, triage_due_at: dueAt, secret_hash: hashOf(secret) })
  await beginChain(ctx, 'report', id)
  const files = await attachFiles({ ...ctx, actor: given.actor }, id, told.fileIds ?? [], null)
  if (noticed) await startReportClock(ctx, rules, { id, number, noticed, reportedAt })
  await record(ctx, id, 'report.filed', { number, ...inRecord(told, understood), files }, { at: reportedAt, precision: 'minute', zone })
  return { id, number }
}

type Understood = Awaited<ReturnType<typeof understand>>

/** What follows from what was told, by the plan in force and the clock of the place. */
async function understand(ctx: Work, rules: Rules, told: Telling) {
  const reportedAt = refuseFuture(told.reportedAt ?? ctx.now(), ctx.now())
  const noticed = momentNoticed(told.noticedText ?? null, reportedAt, rules.organisation.zone)
  return {
    starter: starterFor(rules.settings, told.starter)?.key ?? told.starter,
    reportedAt,
    noticed,
    ...measureLateness(rules, noticed, reportedAt),
    gravity: gravityOf(rules.settings, told),
    reporter: await reporterOf(ctx, told),
    audience: await audienceOf(ctx, told),
    signals: signalsIn(told.what, told.place ?? null, told.doneSoFar ?? null),
  }
}

/** A clock may be a little ahead of ours. */
function refuseFuture(reportedAt: Date, now: Date): Date {
  if (reportedAt > plus(now, minutes(5)))
    throw new Invalid([{ field: 'reportedAt', message: 'This time is still to come. Give the time of the call or the visit.' }])
  return reportedAt < now ? reportedAt : now
}

/** Anonymous: no name and no number is kept. Whoever is signed in and reports for themselves need not type who they are. */
async function reporterOf(ctx: Work, told: Telling): Promise<{ id: PersonId | null; name: string | null; contact: string | null }> {
  if (told.anonymous) return { id: null, name: null, contact: null }
  const id = told.reporterId ?? (tellsOwn(told) && ctx.actor.via === 'session' ? ctx.actor.id : null)
  const name = id && (await findPersonName(ctx.db, id))
  if (id && !name)
    throw new Invalid([{ field: 'reporterId', message: 'We do not know this person. Choose somebody from the list, or type the name.' }])
  return { id, name: told.reporterName ?? name, contact: told.reporterContact ?? null }
}

async function audienceOf(ctx: Work, { confidential = false, about, concerns = [] }: Telling) {
  if (!confidential && !about && concerns.length === 0) return { confidential, concerns, sharedWith: [] }
  const colleagues = await listColleagues(ctx.db)
  const meant = [...new Set([...concerns, ...peopleMeant(about ?? null, colleagues)])]
  return { confidential: true, concerns: meant, sharedWith: standIns(meant, colleagues) }
}

/** Whoever asks to stay unnamed is not named as the hand that wrote it either: Muster's own hand does. */
async function unnamed(ctx: Work, told: Telling): Promise<Work> {
  const muster = told.anonymous && tellsOwn(told) ? await findMachine(ctx.db, ctx.actor.organisationId) : null
  return muster ? { ...ctx, actor: { ...ctx.actor, id: muster, name: 'Anonymous reporter', via: 'form' } } : ctx
}

type Row = Omit<NewReport, 'id' | 'number' | 'zone' | 'triage_due_at' | 'secret_hash'>

function rowOf(ctx: Work, told: Telling, { reporter, audience, noticed, ...understood }: Understood): Row {
  return {
    organisation_id: ctx.actor.organisationId,
    exercise: told.exercise ?? false,
    channel: told.channel,
    starter: understood.starter,
    what: told.what,
    place: told.place ?? null,
    still_going_on: told.stillGoingOn ?? 'unsure',
    done_so_far: told.doneSoFar ?? null,
    noticed_text: told.noticedText ?? null,
    noticed_at: noticed?.at ?? null,
    noticed_precision: noticed?.precision ?? null,
    reported_at: understood.reportedAt,
    typed_in_at: ctx.now(),
    typed_in_by: ctx.actor.id,
    limit_hours: understood.limitHours,
    late_minutes: understood.lateMinutes,
    late_reason: told.lateReason ?? null,
    anonymous: told.anonymous ?? false,
    reporter_name: reporter.name,
    reporter_contact: reporter.contact,
    reporter_id: reporter.id,
    may_call: told.mayCall ?? false,
    confidential: audience.confidential,
    concerns: audience.concerns,
    shared_with: audience.sharedWith,
    about: told.about ?? null,
    automatic: told.automatic ?? false,
    signals: understood.signals,
    gravity: understood.gravity,
  }
}

/** The words themselves stand in the record, so that nobody can change them afterwards; how to reach the reporter does not. */
function inRecord(told: Telling, { reporter, audience, starter, reportedAt, noticed, limitHours, lateMinutes, gravity }: Understood) {
  const { what, place, stillGoingOn, doneSoFar, noticedText, channel, lateReason, automatic, exercise } = told
  const words = { what, place, stillGoingOn, doneSoFar, noticedText, channel, lateReason, automatic, exercise }
  const meant = { starter, reportedAt, noticed, limitHours, lateMinutes, gravity, confidential: audience.confidential }
  return { ...words, ...meant, reporter: reporterWords({ anonymous: told.anonymous ?? false, reporterName: reporter.name }) }
}
