import { readers, workers } from '../../base/actor.ts'
import type { Context } from '../../platform/context.ts'
import { findAccountOfPerson } from '../people/account.store.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { listLives } from '../plan/version-life.store.ts'
import { hasAcknowledged } from './acknowledgement.store.ts'
import { listSignaturesOn } from './give-signature.action.ts'
import { findReadings, readingDue } from './owed-readings.action.ts'
import { signingOf } from './show-approval.action.ts'
import { showOpenReviews, type ShownReview } from './show-reviews.action.ts'

/** What the plan wants of this person now. */
export async function showDuties(ctx: Context) {
  const versions = await listLives(ctx.db, 'draft', 'in-review', 'approved', 'in-force')
  const reviews = await showOpenReviews(ctx)
  const looks = readers.includes(ctx.actor.role)
  return {
    toSign: [...(await versionsToSign(ctx, versions)), ...reviewsToSign(reviews)],
    toRead: await readingsOwed(ctx, versions),
    reviews: looks ? reviews.filter(({ state }) => state === 'owed') : [],
    makePlan: workers.includes(ctx.actor.role) && onlyStarter(versions),
    changesAsked: workers.includes(ctx.actor.role) ? versions.flatMap(changesOf) : [],
  }
}

/** Muster still runs on the plan that it came with, and nobody has begun another. */
const onlyStarter = (versions: VersionLife[]) => versions.filter(({ document }) => document === 'plan').every(({ starter }) => starter)

async function versionsToSign(ctx: Context, versions: VersionLife[]) {
  const mine = []
  for (const version of versions.filter(({ status }) => status === 'in-review')) {
    const signatures = await listSignaturesOn(ctx, { version, reviewId: null })
    if ((await signingOf(ctx, version, { signatures, awaited: true })).yourTurn) mine.push(version)
  }
  return mine.map(({ id, document, title, number, submitted, createdAt }) => ({
    planVersionId: id,
    reviewId: null,
    document,
    title,
    number,
    since: submitted?.at ?? createdAt,
  }))
}

const reviewsToSign = (reviews: ShownReview[]) =>
  reviews
    .filter(({ signing }) => signing.yourTurn)
    .map(({ id, planVersionId, document, title, number, finding, openedAt }) => ({
      planVersionId,
      reviewId: id,
      document,
      title,
      number,
      since: finding?.at ?? openedAt,
    }))

async function readingsOwed(ctx: Context, versions: VersionLife[]) {
  const owed = []
  for (const version of versions.filter(({ status }) => status === 'in-force')) {
    const reading = (await findReadings(ctx, version))(ctx.actor.role)
    if (!reading || (await hasAcknowledged(ctx.db, version.id, ctx.actor.id))) continue
    const account = await findAccountOfPerson(ctx.db, ctx.actor.id)
    if (!account) continue
    const { calendar } = await findOrganisation(ctx.db)
    const { id, document, title, number } = version
    owed.push({ planVersionId: id, document, title, number, dueAt: readingDue(version, account.createdAt, calendar), ...reading })
  }
  return owed
}

const changesOf = ({ id, status, title, number, changesAsked }: VersionLife) =>
  status === 'draft' && changesAsked ? [{ planVersionId: id, title, number, what: changesAsked.what, by: changesAsked.by }] : []
