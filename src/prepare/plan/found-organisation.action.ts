import canonicalize from 'canonicalize'
import type { Work } from '../../platform/context.ts'
import { newId, sha256Hex } from '../../platform/new-id.ts'
import { beginChain, record } from '../../record/record-entry.action.ts'
import { officeHours, slugOf } from '../people/organisation.ts'
import { insertMachine, insertOrganisation } from '../people/organisation.store.ts'
import { insertStarterPlan } from './plan.store.ts'
import type { PlanSettings } from './settings.ts'

export type Founding = { name: string; zone: string; plan: PlanSettings; demo?: boolean }

/**
 * The first thing that ever happens in an organisation: it gets its row, its record, Muster's own hand and a plan in
 * force, so that a report can be taken from the first minute. The actor of `ctx` is that hand-to-be.
 */
export async function foundOrganisation(ctx: Work, { name, zone, plan, demo = false }: Founding): Promise<{ slug: string }> {
  const { id: muster, organisationId } = ctx.actor
  const slug = slugOf(name)
  await insertOrganisation(ctx.db, { id: organisationId, slug, name, zone, calendar: officeHours(zone), demo, at: ctx.now() })
  await insertMachine(ctx.db, muster, organisationId, ctx.actor.name, ctx.now())
  await beginChain(ctx, 'organisation', organisationId)
  await record(ctx, organisationId, 'organisation.founded', { name, zone })
  await putStarterPlanInForce(ctx, plan)
  return { slug }
}

async function putStarterPlanInForce(ctx: Work, settings: PlanSettings): Promise<void> {
  const contentHash = sha256Hex(canonicalize(settings) ?? '')
  const version = {
    id: newId<'plan_version'>(),
    organisationId: ctx.actor.organisationId,
    // The organisation's own first version is 1.0.
    number: '0.1',
    settings,
    contentHash,
    at: ctx.now(),
    by: ctx.actor.id,
  }
  await insertStarterPlan(ctx.db, version)
  await record(ctx, ctx.actor.organisationId, 'plan.in-force', { version: version.number, contentHash })
}
