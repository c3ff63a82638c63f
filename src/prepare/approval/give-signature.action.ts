import { NotFound } from '../../base/errors.ts'
import type { PersonId, PlanReviewId } from '../../base/ids.ts'
import type { Context, Work } from '../../platform/context.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import { findPerson } from '../people/person.store.ts'
import type { Signature } from '../plan/signature.ts'
import { listSignatures } from '../plan/signature.store.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { consentTo } from './approval.ts'
import { beginningOfDay, today } from './dates.ts'
import { isSignatory } from './reach-version.action.ts'
import { AlreadySigned, NotASignatory, refuseImpossibleDay, refuseOtherName, TextChanged, type PaperSigning, type Signing } from './sign.ts'
import { findOwnScan, insertSignature } from './signing.store.ts'

/** What is signed: a version for approval, or a review of it that found nothing to change. `since`: from when it could be signed. */
export type Signed = { version: VersionLife; reviewId: PlanReviewId | null; since: Date }

/** What the record says of a signature; where it came from stays out of it, because the record is kept for ever. */
export type SignatureTold = { personId: PersonId; name: string; position: string; contentHash: string; onPaper: boolean }

/** Somebody signs at a screen. Reading to the end and the password were seen to at the door. */
export async function giveSignature(ctx: Work, signed: Signed, signing: Signing): Promise<SignatureTold> {
  const { contentHash } = signed.version
  const name = await refuseSigner(ctx, signed, ctx.actor.id)
  if (signing.contentHash !== contentHash) throw new TextChanged()
  refuseOtherName(signing.typedName, name)
  const { typedName, position, address } = signing
  const hand = { personId: ctx.actor.id, typedName, position, contentHash, signedAt: ctx.now(), address, scanFileId: null }
  await insert(ctx, signed, hand)
  return { personId: ctx.actor.id, name: typedName, position, contentHash, onPaper: false }
}

/** Somebody signed on paper, and a worker writes it down with the scan. Only the day is known. */
export async function recordSignature(ctx: Work, signed: Signed, { personId, position, signedOn, scanFileId }: PaperSigning) {
  const { contentHash } = signed.version
  const name = await refuseSigner(ctx, signed, personId)
  const { zone } = await findOrganisation(ctx.db)
  refuseImpossibleDay(signedOn, { first: today(signed.since, zone), last: today(ctx.now(), zone) })
  const scan = await findOwnScan(ctx.db, scanFileId, ctx.actor.id)
  if (!scan) throw new NotFound('file')
  const signedAt = beginningOfDay(signedOn, zone)
  await insert(ctx, signed, { personId, typedName: name, position, contentHash: contentHash ?? '', signedAt, address: null, scanFileId })
  return { personId, name, position, contentHash: contentHash ?? '', onPaper: true, signedOn, scan }
}

/** The name of whoever may sign this now. Only those whom the document names, each once. */
async function refuseSigner(ctx: Work, { version, reviewId }: Signed, personId: PersonId): Promise<string> {
  if (!isSignatory(version, personId)) throw new NotASignatory()
  const person = await findPerson(ctx.db, personId)
  if (!person) throw new NotFound('person')
  const given = await listSignaturesOn(ctx, { version, reviewId })
  if (given.some((each) => each.personId === personId)) throw new AlreadySigned(person.name)
  return person.name
}

/** The signatures that count for this approval, or for this review. */
export async function listSignaturesOn(
  { db }: Pick<Context, 'db'>,
  { version, reviewId }: Pick<Signed, 'version' | 'reviewId'>,
): Promise<Signature[]> {
  return (await listSignatures(db, version.id)).filter((each) => each.reviewId === reviewId)
}

type Hand = Pick<
  Parameters<typeof insertSignature>[2],
  'personId' | 'typedName' | 'position' | 'contentHash' | 'signedAt' | 'address' | 'scanFileId'
>

const insert = (ctx: Work, { version, reviewId }: Signed, hand: Hand) =>
  insertSignature(ctx.db, ctx.actor.organisationId, {
    ...hand,
    planVersionId: version.id,
    reviewId,
    consent: consentTo[reviewId ? 'review' : 'approval'],
    recordedBy: ctx.actor.id,
    recordedAt: ctx.now(),
  })
