import { mayDo, readers } from '../../base/actor.ts'
import { NotFound } from '../../base/errors.ts'
import type { PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import { findOrganisation, listSites } from '../people/organisation.store.ts'
import { listPeople } from '../people/person.store.ts'
import { contentHash } from '../plan/content-hash.ts'
import { listPlanSections } from '../plan/plan.store.ts'
import { listSignatures } from '../plan/signature.store.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { findLifeInForce, findVersionLife } from '../plan/version-life.store.ts'
import type { House, PaperFacts, PaperVersion } from './paper-facts.ts'
import { listPastVersions } from './papers.store.ts'

/**
 * Everything that papers of a version are drawn from. Everybody may have what is or was in force; drafts and what is still
 * to come are for those who work on them. Private numbers are for them too.
 */
export async function gatherPaper(ctx: Context, id: PlanVersionId): Promise<PaperFacts> {
  const life = await findVersionLife(ctx.db, id)
  const reads = mayDo(ctx.actor, readers)
  if (!life || !(reads || life.inForceAt !== null || isAskedToSign(life, ctx.actor.id))) throw new NotFound('version of the plan')
  return factsOf(ctx, life, reads)
}

/** Whoever is to sign it reads it first, whatever else their account may do. */
const isAskedToSign = ({ status, settings }: VersionLife, person: PersonId): boolean =>
  (status === 'in-review' || status === 'approved') && settings.approval.signatories.some(({ personId }) => personId === person)

/** The same for what is in force: the plan, and the procedure where there is one. */
export async function gatherInForce(ctx: Context): Promise<{ plan: PaperFacts; procedure: PaperFacts | null }> {
  const [plan, procedure] = [await findLifeInForce(ctx.db, 'plan'), await findLifeInForce(ctx.db, 'procedure')]
  if (!plan) throw new NotFound('plan')
  const reads = mayDo(ctx.actor, readers)
  return { plan: await factsOf(ctx, plan, reads), procedure: procedure && (await factsOf(ctx, procedure, reads)) }
}

async function factsOf(ctx: Context, life: VersionLife, withContacts: boolean): Promise<PaperFacts> {
  const version = await versionOf(ctx, life)
  return {
    ...(await gatherHouse(ctx)),
    version,
    history: await listPastVersions(ctx.db, life),
    signatures: await listSignatures(ctx.db, life.id),
    madeAt: madeAtOf(life) ?? ctx.now(),
    withContacts,
  }
}

async function gatherHouse({ db }: Context): Promise<House> {
  const { name, zone, hotline } = await findOrganisation(db)
  return { organisation: { name, zone, hotline }, sites: await listSites(db), people: await listPeople(db) }
}

async function versionOf({ db }: Context, life: VersionLife): Promise<PaperVersion> {
  const { id, document, title, number, status, starter, settings, changeNote, approvedAt, supersededAt } = life
  const sections = await listPlanSections(db, id)
  return {
    id,
    document,
    title,
    number,
    status,
    starter,
    settings,
    sections,
    contentHash: life.contentHash ?? contentHash({ document, title, settings, sections }),
    changeNote,
    approvedAt,
    countsFrom: life.inForceAt ?? life.forceFrom ?? approvedAt,
    supersededAt,
  }
}

/** What was approved is drawn with the moment of its approval, so that the same version gives the same bytes. */
const madeAtOf = ({ approvedAt, starter, inForceAt }: VersionLife): Date | null => approvedAt ?? (starter ? inForceAt : null)
