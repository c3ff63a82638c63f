import type { World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { ReportId } from '../../base/ids.ts'
import { newSecret } from '../../platform/new-id.ts'
import { findPlanInForce } from '../../prepare/plan/plan.store.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { listAlike } from './alike.store.ts'
import { fileReport } from './file-report.action.ts'
import { reportKnownTo } from './report.ts'
import { listQueue, listReports, type ListAsked } from './report-line.store.ts'
import { findReport } from './report.store.ts'
import { showReport } from './show-report.action.ts'
import type { Telling } from './telling.ts'
import { triageReport, type Decision } from './triage-report.action.ts'
import { undoTriage } from './undo-triage.action.ts'

/** What the scenes of this room have in common. The world begins on Monday, March 2, 2026, at 9 AM in New York. */

export const file = (world: World, actor: Actor, told: Partial<Telling> = {}): Promise<{ id: ReportId; number: string }> =>
  world.by(actor, (ctx) =>
    fileReport(ctx, { starter: 'mail', what: 'A mail asks me for my password', channel: 'form', ...told }, newSecret()),
  )

export const show = (world: World, actor: Actor, id: ReportId) => world.see(actor, (ctx) => showReport(ctx, id))

export const queue = (world: World, actor: Actor, asked: { limit?: number; cursor?: string } = {}) =>
  world.see(actor, async (ctx) => listQueue(ctx.db, ctx.actor, (await findPlanInForce(ctx.db)).settings.starters, { limit: 50, ...asked }))

export const list = (world: World, actor: Actor, asked: Partial<ListAsked> = {}) =>
  world.see(actor, async (ctx) =>
    listReports(ctx.db, ctx.actor, (await findPlanInForce(ctx.db)).settings.starters, { limit: 50, ...asked }),
  )

export const alike = (world: World, actor: Actor, id: ReportId) =>
  world.see(actor, async (ctx) => listAlike(ctx.db, ctx.actor, reportKnownTo(ctx.actor, await findReport(ctx.db, id))))

export const record = (world: World, actor: Actor, id: ReportId) => world.see(actor, ({ db }) => listWholeChain(db, id))

export const kinds = async (world: World, actor: Actor, id: ReportId) => (await record(world, actor, id)).map(({ kind }) => kind)

export const everything = ['what', 'place', 'done-so-far', 'files', 'moments', 'reporter'] as const

export const opening: Decision = { outcome: 'opened', title: 'A mail that lies', category: null, restricted: false, carry: everything }

export async function decide(world: World, actor: Actor, id: ReportId, decision: Decision = opening): Promise<void> {
  const { revision } = await show(world, actor, id)
  await world.by(actor, (ctx) => triageReport(ctx, id, decision, revision))
}

export async function undo(world: World, actor: Actor, id: ReportId, reason: string | null = null): Promise<void> {
  const { revision } = await show(world, actor, id)
  await world.by(actor, (ctx) => undoTriage(ctx, id, { reason, revision }))
}
