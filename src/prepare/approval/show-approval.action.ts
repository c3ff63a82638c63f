import { readers } from '../../base/actor.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import type { Reader } from '../../platform/db.ts'
import type { Person } from '../people/person.ts'
import { listPeople } from '../people/person.store.ts'
import { listPlanSections } from '../plan/plan.store.ts'
import type { Signature } from '../plan/signature.ts'
import { listSignatures } from '../plan/signature.store.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { listLives } from '../plan/version-life.store.ts'
import { signatoriesOf, standingOf } from './approval.ts'
import { findVersionFor, isSignatory } from './reach-version.action.ts'
import { listNamed } from './signing.store.ts'

/** Where a version stands, who has signed it and who is missing. */
export async function showApproval(ctx: Context, id: PlanVersionId) {
  const version = await findVersionFor(ctx, id)
  const signatures = (await listSignatures(ctx.db, id)).filter(({ kind }) => kind === 'approval')
  return { version, signing: await signingOf(ctx, version, { signatures, awaited: version.status === 'in-review' }) }
}

/** The whole text with everything that it prints, for whoever is to sign or to acknowledge it. */
export async function readVersion(ctx: Context, id: PlanVersionId) {
  const version = await findVersionFor(ctx, id)
  const before = await listLives(ctx.db, 'in-force', 'superseded')
  return {
    ...(await showApproval(ctx, id)),
    settings: version.settings,
    sections: await listPlanSections(ctx.db, id),
    people: await peopleIn(ctx, version),
    changes: before.filter(({ document, starter }) => document === version.document && !starter).toReversed(),
  }
}

/** Whom the text names and how they are reached; null for those who may see neither. Whoever signs it sees what they sign. */
async function peopleIn({ db, actor }: Context, version: VersionLife): Promise<Person[] | null> {
  if (!readers.includes(actor.role) && !isSignatory(version, actor.id)) return null
  const { teamRoles } = version.settings
  const holders = new Set(teamRoles.flatMap(({ primary, alternates }) => [primary, ...alternates]))
  return (await listPeople(db)).filter(({ id, kind }) => holders.has(id) || kind === 'outside')
}

type Asked = { signatures: Signature[]; awaited: boolean }

/** The named signatories with their signatures. `awaited`: whether a signature would still be taken. */
export async function signingOf({ db, actor }: Pick<Context, 'db' | 'actor'>, version: VersionLife, { signatures, awaited }: Asked) {
  const { needed, open, missing } = standingOf(version.settings.approval, version.contentHash ?? '', signatures)
  const named = await nameSignatories(db, version)
  return {
    needed,
    open: awaited ? open : 0,
    signatories: named.map(({ person, position }) => ({
      person,
      position,
      signature: signatures.find(({ personId }) => personId === person.id) ?? null,
    })),
    yourTurn: awaited && open > 0 && missing.some(({ personId }) => personId === actor.id),
  }
}

async function nameSignatories(db: Reader, { settings }: VersionLife) {
  const signatories = signatoriesOf(settings.approval)
  const names = new Map(
    (
      await listNamed(
        db,
        signatories.map(({ personId }) => personId),
      )
    ).map(({ id, name }) => [id, name]),
  )
  return signatories.map(({ personId, position }) => ({ person: { id: personId, name: names.get(personId) ?? 'Not known' }, position }))
}
