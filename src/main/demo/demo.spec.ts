import { expect, test as base, vi } from 'vitest'
import { freshWorld, type World } from '../../../test/world.ts'
import { testWiring } from '../../../test/wiring.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { approvalApi } from '../../prepare/approval/approval.api.ts'
import { listAccounts } from '../../prepare/people/account.store.ts'
import { listOrganisations } from '../../prepare/people/credentials.store.ts'
import { compareApi } from '../../prepare/writing/compare.api.ts'
import { writingApi } from '../../prepare/writing/writing.api.ts'
import { chainFaults } from '../../record/hash-entry.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { callingApi } from '../../respond/calling/calling.api.ts'
import { doorFor } from '../doors.ts'
import { makeRoutes } from '../routes.ts'
import { makeWorkers } from '../workers.ts'
import { cast } from './cast.ts'
import { prepareDemo } from './demo.ts'
import { playerOf, type Cast, type Player } from './stage.ts'

// The year is played once for all scenes, which only look at it.
vi.setConfig({ testTimeout: 120_000 })

const test = base.extend<{ demo: Demo }>({
  demo: [async ({}, use) => freshWorld(async (world) => use(await played(world))), { scope: 'file' }],
})

type Demo = Awaited<ReturnType<typeof played>>

async function played(world: World) {
  const { doors, database, queue } = world
  const wiring = testWiring(world)
  const routes = makeRoutes(wiring)
  const printed = await prepareDemo({ doors, database, queue, routes, workers: makeWorkers(wiring) }, () => {})
  const [library] = await doors.outside(({ db }) => listOrganisations(db))
  const organisationId = library!.organisation_id
  const door = await doors.asMuster(organisationId)
  const accounts = await door.look(({ db }) => listAccounts(db))
  const parts = { kysely: database.kysely, queue, now: () => new Date(), localKey: null }
  const as = (who: Cast): Player => {
    const { personId, name, role } = accounts.find((each) => each.name === cast[who].name)!
    return playerOf(doorFor(parts, { id: personId, name, role, organisationId, via: 'session' }), routes)
  }
  return { printed, door, as }
}

const documentsOf = async (who: Player) => {
  const { items } = await who.call(writingApi.listDocuments, {})
  return (document: 'plan' | 'procedure') => items.find((each) => each.document === document)!.versions
}

const versionOf = async (who: Player, document: 'plan' | 'procedure', number: string): Promise<PlanVersionId> =>
  (await documentsOf(who))(document).find((each) => each.number === number)!.id

test('the demo has an incident in every phase, one closed, reports that wait, one sign-in per role, and a record without a fault', async ({
  demo: { printed, door },
}) => {
  for (const role of ['employee', 'it-staff', 'responder', 'management', 'administrator', 'auditor'])
    expect(printed).toContain(`${role}@juniper.example`)
  await door.look(async ({ db }) => {
    const phases = await db.selectFrom('incident').select('phase').where('exercise', '=', false).distinct().execute()
    expect(phases.map(({ phase }) => phase).toSorted()).toEqual([
      'closed',
      'containment',
      'eradication',
      'identification',
      'lessons-learned',
      'recovery',
    ])
    const waiting = await db.selectFrom('report').select('id').where('outcome', 'is', null).execute()
    expect(waiting.length).toBeGreaterThan(3)
    for (const chain of await db.selectFrom('chain').select('id').execute())
      expect(chainFaults(chain.id, await listWholeChain(db, chain.id))).toEqual([])
  })
})

test('the library has a plan and a procedure of its own in force, signed by director and chair, with their PDFs kept', async ({
  demo: { door, as },
}) => {
  const documents = await documentsOf(as('priya'))
  expect(documents('plan').map(({ number, status }) => [number, status])).toEqual([
    ['2.0', 'draft'],
    ['1.0', 'in-force'],
    ['0.1', 'superseded'],
  ])
  expect(documents('procedure').map(({ number, status }) => [number, status])).toEqual([
    ['2.0', 'in-review'],
    ['1.0', 'in-force'],
  ])
  for (const document of ['plan', 'procedure'] as const) {
    const { version, signing } = await as('priya').call(approvalApi.showApproval, {
      params: { planVersionId: await versionOf(as('priya'), document, '1.0') },
    })
    expect(version).toMatchObject({ hasPdf: true, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(signing.signatories.map(({ signature }) => signature?.name)).toEqual(['Marian Okafor', 'June Castellano'])
  }
  const kept = await door.look(({ db }) =>
    db.selectFrom('file').select('name').where('media_type', '=', 'application/pdf').orderBy('name').execute(),
  )
  expect(kept.map(({ name }) => name)).toEqual([
    expect.stringContaining('Handling Procedure 1.0') as string,
    expect.stringContaining('Incident Response Plan 1.0') as string,
  ])
})

test('what was opened before the plan runs under the one that ships with Muster, what came after under the library’s own', async ({
  demo: { door },
}) => {
  const incidents = await door.look(({ db }) =>
    db
      .selectFrom('incident')
      .innerJoin('plan_version', 'plan_version.id', 'incident.plan_version_id')
      .select(['plan_version.number', 'incident.opened_at as openedAt', 'plan_version.in_force_at as since'])
      .orderBy('incident.opened_at')
      .execute(),
  )
  expect([...new Set(incidents.map(({ number }) => number))]).toEqual(['0.1', '1.0'])
  for (const { openedAt, since } of incidents) expect(openedAt.getTime()).toBeGreaterThan(since!.getTime())
})

test('all but two have read the plan, and one of them is asked to on the home page', async ({ demo: { as } }) => {
  const planVersionId = await versionOf(as('priya'), 'plan', '1.0')
  const { items } = await as('dana').call(approvalApi.listAcknowledgements, { params: { planVersionId } })
  const open = items.filter(({ acknowledgedAt }) => acknowledgedAt === null)
  expect(open.map(({ person }) => person.name).toSorted()).toEqual(['Sam Keane', 'Wendell Parks'])
  expect(items.length).toBeGreaterThan(12)
  const { toRead } = await as('sam').call(approvalApi.showPlanDuties, {})
  expect(toRead.map(({ document }) => document)).toContain('plan')
})

test('a severe incident left a review that is owed, and the director is asked for a signature', async ({ demo: { as } }) => {
  const { reviews, toSign } = await as('marian').call(approvalApi.showPlanDuties, {})
  expect(reviews.map(({ because }) => because)).toEqual([expect.stringContaining('severity 2') as string])
  expect(toSign).toMatchObject([{ document: 'procedure', number: '2.0' }])
  expect((await as('june').call(approvalApi.showPlanDuties, {})).toSign).toEqual([])
})

test('the next plan is being written: two comments are open, some things are missing, and a time has changed', async ({ demo: { as } }) => {
  const theo = as('theo')
  const [one, two] = [await versionOf(theo, 'plan', '1.0'), await versionOf(theo, 'plan', '2.0')]
  const { sections, completeness, elsewhere } = await theo.call(writingApi.showDraft, { params: { planVersionId: two } })
  expect(sections.reduce((sum, { openComments }) => sum + openComments, 0)).toBe(2)
  const gaps = [...sections.flatMap((section) => section.gaps), ...elsewhere].map(({ kind, about }) => [kind, about])
  expect(gaps).toEqual(
    expect.arrayContaining([
      ['guidance', null],
      ['field', 'backup-keeper'],
      ['setting', 'teamRoles'],
      ['setting', 'people'],
    ]),
  )
  expect(completeness.done).toBeLessThan(completeness.all)
  const compared = await theo.call(compareApi.compareVersions, { query: { from: one, to: two } })
  expect(compared.settings.map(({ text }) => text)).toContainEqual(expect.stringContaining('30 → 20 minutes'))
})

test('the call list of the ransom note says who was reached, and whom to try next', async ({ demo: { door, as } }) => {
  const { id } = await door.look(({ db }) =>
    db.selectFrom('incident').select('id').where('title', 'like', 'Ransom note%').executeTakeFirstOrThrow(),
  )
  const { steps, next } = await as('theo').call(callingApi.showCalling, { params: { incidentId: id } })
  const answered = steps.filter((step) => step.answered !== null).map(({ role }) => role.key)
  expect(answered).toEqual(expect.arrayContaining(['incident-lead', 'technical-lead', 'executive-sponsor', 'site-lead']))
  expect(next).not.toBeNull()
})
