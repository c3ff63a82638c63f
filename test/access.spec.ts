import type { Hono } from 'hono'
import { describe, expect } from 'vitest'
import { accessRoles, type AccessRole } from '../src/base/actor.ts'
import { api } from '../src/main/api.ts'
import { makeRoutes } from '../src/main/routes.ts'
import { serveRoutes } from '../src/platform/http/serve.ts'
import { hashOf, newSecret } from '../src/platform/new-id.ts'
import { days, plus } from '../src/base/time.ts'
import { test, type World } from './world.ts'
import { testWiring } from './wiring.ts'

type Row = readonly AccessRole[] | 'anybody'

const anybody = 'anybody'
const everyone: Row = ['employee', 'it-staff', 'responder', 'management', 'administrator', 'auditor']
const writers: Row = ['employee', 'it-staff', 'responder', 'management', 'administrator']
const workers: Row = ['it-staff', 'responder', 'management', 'administrator']
const readers: Row = ['it-staff', 'responder', 'management', 'administrator', 'auditor']
const administrators: Row = ['administrator']

/** Who gets past the door of each endpoint. Written by hand, so that a changed declaration is noticed; a new endpoint does not compile until it has its row. */
const expected = {
  showSetup: anybody,
  setUp: anybody,
  signIn: anybody,
  signOut: everyone,
  showMe: everyone,
  changePassword: everyone,
  listMySessions: everyone,
  endMyOtherSessions: everyone,
  askForReset: anybody,
  showLink: anybody,
  useLink: anybody,
  listAccounts: administrators,
  inviteAccount: administrators,
  changeAccount: administrators,
  makeAccountLink: administrators,
  listTokens: administrators,
  createToken: administrators,
  revokeToken: administrators,
  showOrganisation: everyone,
  changeOrganisation: administrators,
  addSite: administrators,
  listPeople: readers,
  addPerson: workers,
  changePerson: workers,
  showPlan: everyone,
  showPlanVersion: everyone,
  showPlanText: everyone,
  showDocument: everyone,
  listDocuments: readers,
  showCopyQuestions: workers,
  startDraft: workers,
  withdrawDraft: workers,
  showDraft: readers,
  showSection: readers,
  saveSection: workers,
  addSection: workers,
  moveSection: workers,
  removeSection: workers,
  restoreSection: workers,
  fillFields: workers,
  noteEditing: workers,
  addComment: workers,
  resolveComment: workers,
  reopenComment: workers,
  showPlanFolder: readers,
  importDraft: workers,
  showApproval: everyone,
  readVersion: everyone,
  listObstacles: readers,
  submitDraft: workers,
  askForChanges: writers,
  signVersion: writers,
  recordPaperSignature: workers,
  showPlanDuties: everyone,
  acknowledgeVersion: writers,
  listAcknowledgements: readers,
  remindReaders: workers,
  listReviews: readers,
  showReview: everyone,
  askForReview: workers,
  decideReview: workers,
  signReview: writers,
  recordPaperReviewSignature: workers,
  showSettings: readers,
  changeSettingsPart: workers,
  changePlanPlaybook: workers,
  addPlanPlaybook: workers,
  removePlanPlaybook: workers,
  compareVersions: readers,
  fileReport: writers,
  listQueue: readers,
  listReports: readers,
  listMyReports: everyone,
  showReport: readers,
  readReport: workers,
  takeReport: workers,
  addToReport: workers,
  askReporter: workers,
  listAlike: readers,
  triageReport: workers,
  undoTriage: workers,
  nameAudience: workers,
  listIncidents: readers,
  openIncident: workers,
  showIncident: readers,
  listEntries: readers,
  describeIncident: workers,
  classifyIncident: workers,
  showPlanMove: readers,
  moveToPlanVersion: workers,
  addNote: workers,
  decide: workers,
  addFact: workers,
  changeFact: workers,
  addAsset: workers,
  changeAsset: workers,
  countPeople: workers,
  setMilestone: workers,
  enterPhase: workers,
  takeRole: workers,
  endRole: workers,
  addIncidentFile: workers,
  restrictIncident: workers,
  showBlockers: readers,
  closeIncident: workers,
  reopenIncident: workers,
  holdReview: workers,
  listReadings: workers,
  showHome: readers,
  showCalling: readers,
  recordCall: workers,
  addTask: workers,
  completeTask: workers,
  skipTask: workers,
  reopenTask: workers,
  assignTask: workers,
  changeChoice: workers,
  startWait: workers,
  addPlaybook: workers,
  importVeris: administrators,
  exportVeris: readers,
  exportPlaybooks: readers,
  previewPlaybook: workers,
  importPlaybook: workers,
  examine: administrators,
} satisfies Record<keyof typeof api, Row>

const someId = '00000000-0000-4000-8000-000000000000'

describe('who may call what', () => {
  for (const [name, row] of Object.entries(expected)) {
    test(`${name} lets in ${row === anybody ? 'anybody' : row.join(', ')}, and nobody else`, async ({ world }) => {
      await world.organisation()
      const app = serveRoutes(makeRoutes(testWiring(world)), { doors: world.doors, secureCookies: false, failed: () => {} })
      const answers = Object.fromEntries(
        await Promise.all(['nobody', ...accessRoles].map(async (role) => [role, await ask(world, app, name as keyof typeof api, role)])),
      )
      const wanted = Object.fromEntries(['nobody', ...accessRoles].map((role) => [role, wantedAnswer(row, role)]))
      expect(answers).toEqual(wanted)
    })
  }

  test('every declared endpoint is bound, and nothing else is', async ({ world }) => {
    const bound = makeRoutes(testWiring(world)).map(({ route }) => `${route.method} ${route.path}`)
    const declared = Object.values(api).map(({ method, path }) => `${method} ${path}`)
    expect(bound.toSorted()).toEqual(declared.toSorted())
  })
})

function wantedAnswer(row: Row, role: string): string {
  if (row === anybody || row.includes(role as AccessRole)) return 'let in'
  return role === 'nobody' ? 'not signed in' : 'refused'
}

/** Whatever the endpoint then says about an empty body or an unknown id, it was not the door that said it. */
async function ask(world: World, app: Hono, name: keyof typeof api, role: string): Promise<string> {
  const { method, path } = api[name]
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (role !== 'nobody') headers.cookie = `muster_session=${await sessionOf(world, role as AccessRole)}`
  const response = await app.request(path.replace(/:\w+/g, someId), { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) })
  const { code } = ((await response.json()) ?? {}) as { code?: string }
  if (code === 'unauthenticated') return 'not signed in'
  return code === 'forbidden' ? 'refused' : 'let in'
}

async function sessionOf(world: World, role: AccessRole): Promise<string> {
  const person = await world.person(role, role)
  const secret = newSecret()
  await world.by(person, async ({ db }) => {
    const { id } = await db.selectFrom('account').select('id').where('person_id', '=', person.id).executeTakeFirstOrThrow()
    const times = { created_at: world.now(), last_used_at: world.now(), expires_at: plus(world.now(), days(1)) }
    await db
      .insertInto('session')
      .values({ token_hash: hashOf(secret), organisation_id: person.organisationId, account_id: id, ...times })
      .execute()
  })
  return secret
}
