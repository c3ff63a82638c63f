import { minutes, plus } from '../../base/time.ts'
import type { Work } from '../../platform/context.ts'
import { listClocksOf } from '../../clocks/clock.store.ts'
import { startClock, stopClock, voidClock } from '../../clocks/run-clock.action.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import type { Incident } from '../tasks/known-incident.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { severityOf } from './classifying.ts'
import { clocksOf, type ClockWords } from './incident-clocks.ts'
import { findUpdateStart } from './incident-line.store.ts'
import { listMilestones } from './milestone.store.ts'

type Counted = Pick<Incident, 'id' | 'openedAt' | 'planVersionId'>

/** Until somebody has classified it, only taking the lead is on the clock, by how grave it looks. */
export async function startAssumedClock(ctx: Work, incident: Counted, gravity: SeverityLevel): Promise<void> {
  const acknowledge = (await clocksFor(ctx, incident, gravity)).filter(({ kind }) => kind === 'acknowledge')
  await start(
    ctx,
    incident,
    acknowledge.map((clock) => ({ ...clock, source: `${clock.source}, assumed until it is classified` })),
    incident.openedAt,
  )
}

/** The same by another version of the plan, as long as nobody leads. */
export async function replaceAssumedClock(ctx: Work, incident: Counted, gravity: SeverityLevel, why: string): Promise<void> {
  const running = (await listClocksOf(ctx.db, { incidentId: incident.id })).some(
    ({ kind, stoppedAt }) => kind === 'acknowledge' && !stoppedAt,
  )
  if (!running) return
  await voidClock(ctx, { incidentId: incident.id }, 'acknowledge', why)
  await startAssumedClock(ctx, incident, gravity)
}

/**
 * The severity or the plan is another one now, and with it every target. What counted is void, with the reason; taking the lead and
 * containing count from the opening again, the next update from now, since classifying is news. What was met stays met.
 */
export async function replaceClocks(
  ctx: Work,
  incident: Counted,
  severity: SeverityLevel,
  why = `The severity is ${severity} now.`,
): Promise<void> {
  const before = await listClocksOf(ctx.db, { incidentId: incident.id })
  const contained = (await listMilestones(ctx.db, incident.id)).some(({ kind }) => kind === 'contained')
  const acknowledged = !before.some(({ kind, stoppedAt }) => kind === 'acknowledge' && !stoppedAt)
  const clocks = await clocksFor(ctx, incident, severity)
  for (const kind of ['acknowledge', 'contain', 'update'] as const) await voidClock(ctx, { incidentId: incident.id }, kind, why)
  await start(
    ctx,
    incident,
    clocks.filter(({ kind }) => (kind === 'acknowledge' && !acknowledged) || (kind === 'contain' && !contained)),
    incident.openedAt,
  )
  await start(
    ctx,
    incident,
    clocks.filter(({ kind }) => kind === 'update'),
    ctx.now(),
  )
}

/** Several notes in a row are one update. */
const sameUpdateMs = minutes(1)

/** Somebody wrote something, so the next update is owed from now on. "Overdue" means that nobody wrote anything for that long. */
export async function restartUpdateClock(ctx: Work, incident: Counted & Pick<Incident, 'severity' | 'closedAt'>): Promise<void> {
  if (incident.severity === null || incident.closedAt) return
  const startedAt = await findUpdateStart(ctx.db, incident.id)
  if (startedAt && ctx.now() < plus(startedAt, sameUpdateMs)) return
  await stopClock(ctx, { incidentId: incident.id }, 'update')
  await start(
    ctx,
    incident,
    (await clocksFor(ctx, incident, incident.severity)).filter(({ kind }) => kind === 'update'),
    ctx.now(),
  )
}

/** Closing is the last update; what was not reached will not be. A mandatory review counts from closing. */
export async function endClocks(ctx: Work, incident: Counted, closing: { severity: SeverityLevel } | null): Promise<void> {
  const of = { incidentId: incident.id }
  if (closing) await stopClock(ctx, of, 'update')
  for (const kind of ['acknowledge', 'contain', 'update'] as const) await voidClock(ctx, of, kind, 'The incident was closed.')
  if (!closing) return
  await start(
    ctx,
    incident,
    (await clocksFor(ctx, incident, closing.severity)).filter(({ kind }) => kind === 'review'),
    ctx.now(),
  )
}

async function clocksFor(ctx: Work, incident: Counted, severity: SeverityLevel): Promise<ClockWords[]> {
  const { number, settings } = await findPlanOf(ctx.db, incident)
  return clocksOf(severityOf(settings, severity), number)
}

async function start(ctx: Work, incident: Counted, clocks: ClockWords[], startedAt: Date): Promise<void> {
  if (clocks.length === 0) return
  const { calendar } = await findOrganisation(ctx.db)
  for (const clock of clocks) await startClock(ctx, { incidentId: incident.id }, { ...clock, startedAt, calendar })
}
