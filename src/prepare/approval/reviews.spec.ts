import { describe, expect } from 'vitest'
import { goodPassword, holder, type AccountHolder } from '../../../test/accounts.ts'
import { rowsOf, test, type World } from '../../../test/world.ts'
import type { IncidentId, PlanReviewId } from '../../base/ids.ts'
import { days, hours } from '../../base/time.ts'
import { newId } from '../../platform/new-id.ts'
import { close, readyToClose } from '../../respond/incidents/incident.cast.ts'
import { approvalApi } from './approval.api.ts'
import { aDraft, approvalOf, approve, aScan, consentTo, paperOf, reachable, settingsFor, theCast, type Cast } from './approval.cast.ts'
import { keepPlan } from './keep-plan.action.ts'
import { openReviewAfterIncident, openReviewByRule } from './open-review.action.ts'
import { showDuties } from './show-duties.action.ts'

const outgoing = { mailWorks: false, publicUrl: 'https://muster.example.org' }

const reviews = async ({ http, wren }: Cast) => (await http.call(approvalApi.listReviews, { as: wren })).body.items
const owed = async (world: World, as: AccountHolder) =>
  (await world.see(as, (ctx) => showDuties(ctx))).reviews.map(({ because }) => because)

const incident = (given: object = {}) => ({
  id: newId<'incident'>() as IncidentId,
  number: 'INC-2026-0007',
  severity: 1 as const,
  restricted: false,
  exercise: false,
  ...given,
})

async function askedFor({ http, wren }: Cast, cause: 'exercise' | 'law' | 'asked' = 'law', because = 'The state changed its breach law.') {
  return (await http.call(approvalApi.askForReview, { as: wren, body: { cause, because } })).body.id
}

const decide = ({ http, wren }: Cast, reviewId: PlanReviewId, outcome: 'unchanged' | 'new-version', note: string | null = null) =>
  http.call(approvalApi.decideReview, { as: wren, params: { reviewId }, body: { outcome, note } })

async function signReview({ http }: Cast, as: AccountHolder, reviewId: PlanReviewId, hash: string | null) {
  const body = { typedName: as.name, position: 'Director', password: goodPassword, readToEnd: true as const, consent: true as const }
  return http.call(approvalApi.signReview, { as, params: { reviewId }, body: { ...body, contentHash: hash ?? '0'.repeat(64) } })
}

const everyMonths = (cast: Cast, months: number) => {
  const settings = settingsFor(cast)
  return { ...settings, review: { ...settings.review, everyMonths: months } }
}

async function aPlanInForce(world: World, cast: Cast, change: object = {}) {
  const settings = settingsFor(cast)
  return approve(world, cast, await aDraft(world, cast, { settings: { ...settings, review: { ...settings.review, ...change } } }))
}

describe('a review falls due', () => {
  test('a year after the version came in force, or as often as the plan says', async ({ world }) => {
    const cast = await theCast(world)
    await aPlanInForce(world, cast)
    expect(await reviews(cast)).toMatchObject([{ cause: 'yearly', state: 'coming', dueAt: new Date('2027-03-02T14:00:00Z') }])
    await approve(world, cast, await aDraft(world, cast, { number: '2.0', settings: everyMonths(cast, 6) }))
    const [next] = await reviews(cast)
    expect(next).toMatchObject({ because: 'Version 2.0 is reviewed every 6 months.', dueAt: new Date('2026-09-02T13:00:00Z') })
  })

  test('and is shown from the time on that the plan gives for a review', async ({ world }) => {
    const cast = await theCast(world)
    await approve(world, cast, await aDraft(world, cast, { settings: everyMonths(cast, 2) }))
    await world.pass(new Date('2026-04-02T12:59:00Z').getTime() - world.now().getTime())
    expect(await owed(world, cast.wren)).toEqual([])
    await world.pass(hours(1))
    expect(await owed(world, cast.wren)).toEqual(['Version 1.0 is reviewed every 2 months.'])
    expect(await owed(world, await holder(world, 'Una', 'auditor'))).toHaveLength(1)
    expect(await owed(world, cast.eve)).toEqual([])
  })

  test('after an incident of a severity that the plan names, once an incident, and after no other and no exercise', async ({ world }) => {
    const cast = await theCast(world)
    await aPlanInForce(world, cast)
    const grave = incident()
    for (const each of [grave, grave, incident({ severity: 3 }), incident({ exercise: true })])
      await world.by(cast.wren, (ctx) => openReviewAfterIncident(ctx, each))
    const [first, ...others] = (await reviews(cast)).filter(({ cause }) => cause === 'incident')
    expect(first).toMatchObject({ state: 'owed', dueAt: new Date('2026-04-01T13:00:00Z') })
    expect(first?.because).toBe('Incident INC-2026-0007 was closed with severity 1 (Critical).')
    expect(others).toEqual([])
  })

  test('as the incident is closed', async ({ world }) => {
    const cast = await theCast(world)
    await aPlanInForce(world, cast)
    const id = await readyToClose(world, cast.wren)
    expect(await owed(world, cast.wren)).toEqual([])
    await close(world, cast.wren, id)
    expect(await owed(world, cast.wren)).toEqual(['Incident INC-2026-0001 was closed with severity 2 (High).'])
  })

  test('after a confidential incident without naming it', async ({ world }) => {
    const cast = await theCast(world)
    await aPlanInForce(world, cast)
    await world.by(cast.wren, (ctx) => openReviewAfterIncident(ctx, incident({ restricted: true })))
    expect(await owed(world, cast.wren)).toEqual(['A confidential incident was closed with severity 1 (Critical).'])
  })

  test('when somebody who holds a team role has left, once, on the morning after', async ({ world }) => {
    const cast = await theCast(world)
    const gone = await world.person('Gia Moss')
    await reachable(world, gone)
    const settings = settingsFor(cast)
    const teamRoles = settings.teamRoles.map((role) => ({ ...role, alternates: [gone.id] }))
    await approve(world, cast, await aDraft(world, cast, { settings: { ...settings, teamRoles } }))
    await world.pass(hours(1))
    await world.by(cast.wren, ({ db }) => db.updateTable('person').set({ left_at: world.now() }).where('id', '=', gone.id).execute())
    await world.pass(hours(20))
    expect(await owed(world, cast.wren)).toEqual([])
    await world.pass(hours(2))
    expect(await owed(world, cast.wren)).toEqual(['Gia Moss has left and stands in the plan as “Incident lead” and “Technical lead”.'])
    const muster = await world.doors.asMuster(cast.wren.organisationId)
    for (const _ of [1, 2]) await muster.work((ctx) => keepPlan(ctx, outgoing))
    await world.pass(days(3))
    expect(await owed(world, cast.wren)).toHaveLength(1)
  })

  test('when somebody asks for it because of an exercise, a law or anything else, with their words', async ({ world }) => {
    const cast = await theCast(world)
    await aPlanInForce(world, cast)
    for (const cause of ['exercise', 'law', 'asked'] as const) await askedFor(cast, cause, `Because of ${cause}`)
    expect((await owed(world, cast.wren)).toSorted()).toEqual(['Because of asked', 'Because of exercise', 'Because of law'])
  })

  test('by another room only where the rule of the plan says so', async ({ world }) => {
    const cast = await theCast(world)
    await aPlanInForce(world, cast, { afterLawChange: false })
    const about = newId()
    await world.by(cast.wren, (ctx) => openReviewByRule(ctx, { cause: 'law', because: 'A law', about }))
    await world.by(cast.wren, (ctx) => openReviewByRule(ctx, { cause: 'exercise', because: 'A finding', about }))
    expect(await owed(world, cast.wren)).toEqual(['A finding'])
  })
})

describe('a review that finds nothing to change', () => {
  test('is signed by as many as sign the document, is then done, and moves the yearly date', async ({ world }) => {
    const cast = await theCast(world)
    const plan = await aPlanInForce(world, cast)
    await world.pass(days(2))
    const id = await askedFor(cast)
    const { body: found } = await decide(cast, id, 'unchanged', 'Compared with the new law, section by section.')
    expect(found).toMatchObject({ state: 'being-signed', finding: { by: { name: 'Wren Ito' } }, signing: { open: 2 } })
    const hash = (await approvalOf(world, cast.wren, plan)).version.contentHash
    const { body: mine } = await cast.http.call(approvalApi.showPlanDuties, { as: cast.max })
    expect(mine.toSign).toMatchObject([{ reviewId: id, planVersionId: plan }])

    expect((await signReview(cast, cast.max, id, hash)).body).toMatchObject({ state: 'being-signed', signing: { open: 1 } })
    expect((await signReview(cast, cast.dee, id, hash)).body).toMatchObject({ state: 'done', doneAt: world.now() })
    const signatures = await rowsOf(world, cast.wren.organisationId, 'plan_signature')
    const signed = signatures.filter(({ kind }) => kind === 'review')
    expect(signed).toHaveLength(2)
    expect(signed[0]).toMatchObject({ plan_review_id: id, plan_version_id: plan, content_hash: hash, consent: consentTo.review })
    const yearly = (await reviews(cast)).filter(({ cause }) => cause === 'yearly')
    expect(yearly).toMatchObject([{ state: 'coming', dueAt: new Date('2027-03-04T14:00:00Z') }])
    expect((await signReview(cast, cast.dee, id, hash)).problem?.code).toBe('review.done')
  })

  test('of the year opens the next year’s', async ({ world }) => {
    const cast = await theCast(world)
    const plan = await aPlanInForce(world, cast)
    const [yearly] = await reviews(cast)
    await world.pass(days(2))
    await decide(cast, yearly!.id, 'unchanged')
    const hash = (await approvalOf(world, cast.wren, plan)).version.contentHash
    for (const signatory of [cast.dee, cast.max]) expect((await signReview(cast, signatory, yearly!.id, hash)).problem).toBeNull()
    expect((await reviews(cast)).map(({ state, dueAt }) => [state, dueAt])).toEqual([
      ['coming', new Date('2027-03-04T14:00:00Z')],
      ['done', new Date('2027-03-02T14:00:00Z')],
    ])
  })

  test('is signed under the version in force alone, by those it names, and on paper too', async ({ world }) => {
    const cast = await theCast(world)
    const plan = await aPlanInForce(world, cast)
    const id = await askedFor(cast)
    const hash = (await approvalOf(world, cast.wren, plan)).version.contentHash
    expect((await signReview(cast, cast.dee, id, hash)).problem?.code).toBe('review.not-found-unchanged')
    await decide(cast, id, 'unchanged')
    expect((await signReview(cast, cast.dee, id, 'b'.repeat(64))).problem?.code).toBe('plan.text-changed')
    expect((await signReview(cast, cast.wren, id, hash)).problem?.code).toBe('plan.not-a-signatory')
    await signReview(cast, cast.dee, id, hash)
    const paper = { as: cast.wren, params: { reviewId: id }, body: paperOf(cast.max.id, await aScan(world, cast.wren)) }
    expect((await cast.http.call(approvalApi.recordPaperReviewSignature, paper)).body).toMatchObject({ state: 'done' })
  })

  test('by two at the last moment is done once', async ({ world }) => {
    const cast = await theCast(world)
    const plan = await aPlanInForce(world, cast)
    const id = await askedFor(cast)
    await decide(cast, id, 'unchanged')
    const hash = (await approvalOf(world, cast.wren, plan)).version.contentHash
    const answers = await Promise.all([cast.dee, cast.max].map((as) => signReview(cast, as, id, hash)))
    expect(answers.map(({ problem }) => problem)).toEqual([null, null])
    const entries = await rowsOf(world, cast.wren.organisationId, 'entry')
    expect(entries.filter(({ kind }) => kind === 'plan.reviewed')).toHaveLength(1)
  })

  test('found otherwise after all: what was signed no longer counts', async ({ world }) => {
    const cast = await theCast(world)
    const plan = await aPlanInForce(world, cast)
    const draft = await aDraft(world, cast, { number: '2.0' })
    const id = await askedFor(cast)
    await decide(cast, id, 'unchanged')
    await signReview(cast, cast.dee, id, (await approvalOf(world, cast.wren, plan)).version.contentHash)
    const { body } = await decide(cast, id, 'new-version', 'The notification form changed.')
    expect(body).toMatchObject({ state: 'being-written', finding: { leadsTo: { id: draft } } })
    expect(body.signing.signatories.map(({ signature }) => signature)).toEqual([null, null])
  })

  test('cannot be signed where the plan in force names nobody, and says what to do', async ({ world }) => {
    const cast = await theCast(world)
    const id = await askedFor(cast)
    expect((await decide(cast, id, 'unchanged')).problem?.code).toBe('review.nobody-signs')
    expect((await decide(cast, id, 'new-version')).problem?.code).toBe('review.begin-with-template')
  })
})

describe('a review that finds that a new version is needed', () => {
  test('leads to a draft, and is done when that comes in force', async ({ world }) => {
    const cast = await theCast(world)
    await aPlanInForce(world, cast)
    const id = await askedFor(cast)
    const { body } = await decide(cast, id, 'new-version', 'New law')
    const leadsTo = body.finding?.leadsTo
    expect(leadsTo).toMatchObject({ number: '2.0', status: 'draft' })
    expect(await owed(world, cast.wren)).toEqual([])
    await approve(world, cast, leadsTo!.id)
    const done = (await reviews(cast)).filter(({ state }) => state === 'done')
    expect(done.map(({ cause, finding }) => [cause, finding?.outcome, finding?.leadsTo?.number]).toSorted()).toEqual([
      ['law', 'new-version', '2.0'],
      ['yearly', 'new-version', '2.0'],
    ])
    expect((await reviews(cast)).filter(({ state }) => state !== 'done')).toMatchObject([
      { cause: 'yearly', state: 'coming', number: '2.0' },
    ])
  })

  test('is owed again when that draft is withdrawn', async ({ world }) => {
    const cast = await theCast(world)
    await aPlanInForce(world, cast)
    const draft = await aDraft(world, cast, { number: '2.0' })
    const id = await askedFor(cast)
    await decide(cast, id, 'new-version')
    await world.by(cast.wren, ({ db }) => db.updateTable('plan_version').set({ status: 'withdrawn' }).where('id', '=', draft).execute())
    expect(await owed(world, cast.wren)).toEqual(['The state changed its breach law.'])
    expect((await reviews(cast)).find((each) => each.id === id)?.state).toBe('owed')
  })

  test('of the plan that ships with Muster is done when the organisation’s own comes in force', async ({ world }) => {
    const cast = await theCast(world)
    const id = await askedFor(cast)
    const version = await aPlanInForce(world, cast)
    const review = (await reviews(cast)).find((each) => each.id === id)
    expect(review).toMatchObject({ state: 'done', finding: { outcome: 'new-version', leadsTo: { id: version } } })
  })

  test('stays open through a version that it did not lead to', async ({ world }) => {
    const cast = await theCast(world)
    await aPlanInForce(world, cast)
    const id = await askedFor(cast)
    await approve(world, cast, await aDraft(world, cast, { number: '2.0' }))
    expect((await reviews(cast)).find((each) => each.id === id)).toMatchObject({ state: 'owed', number: '2.0' })
  })
})

test('organisations are kept apart, and an auditor reads reviews and moves none', async ({ world }) => {
  const cast = await theCast(world)
  await aPlanInForce(world, cast)
  const reviewId = await askedFor(cast)
  const stranger = await holder(world, 'Sam', 'it-staff', await world.organisation('Birch Library'))
  const auditor = await holder(world, 'Una', 'auditor')
  const { http } = cast
  expect((await http.call(approvalApi.listReviews, { as: stranger })).body.items).toEqual([])
  expect((await http.call(approvalApi.showReview, { as: stranger, params: { reviewId } })).problem?.code).toBe('not-found')
  const body = { outcome: 'unchanged' as const, note: null }
  expect((await http.call(approvalApi.decideReview, { as: stranger, params: { reviewId }, body })).problem?.code).toBe('not-found')
  expect((await http.call(approvalApi.showReview, { as: auditor, params: { reviewId } })).problem).toBeNull()
  expect((await http.call(approvalApi.decideReview, { as: auditor, params: { reviewId }, body })).status).toBe(403)
  expect((await http.call(approvalApi.showReview, { as: cast.eve, params: { reviewId } })).problem?.code).toBe('not-found')
})
