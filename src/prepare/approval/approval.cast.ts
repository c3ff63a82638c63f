import { expect } from 'vitest'
import { type AccountHolder, goodPassword, holder } from '../../../test/accounts.ts'
import { httpOf, type Http } from '../../../test/http.ts'
import { smallPlan } from '../../../test/small-plan.ts'
import type { World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { FileId, PersonId, PlanVersionId } from '../../base/ids.ts'
import { newId } from '../../platform/new-id.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { consentTo } from './approval.ts'
import { approvalApi } from './approval.api.ts'
import { showApproval } from './show-approval.action.ts'

/** Whom the scenes of this room are about: Wren writes the plan, Dee and Max sign it, Eve works at the desk. */
export type Cast = { http: Http; wren: AccountHolder; dee: AccountHolder; max: AccountHolder; eve: AccountHolder }

export async function theCast(world: World): Promise<Cast> {
  const wren = await holder(world, 'Wren Ito')
  const dee = await holder(world, 'Dee O’Neil', 'management')
  const max = await holder(world, 'Max Reyes', 'employee')
  const eve = await holder(world, 'Eve Lund', 'employee')
  for (const person of [wren, dee, max]) await reachable(world, person)
  return { http: httpOf(world), wren, dee, max, eve }
}

/** A number outside the organisation's own mail that was verified a month ago. */
export async function reachable(world: World, { id, organisationId }: Actor): Promise<void> {
  const door = await world.doors.asMuster(organisationId)
  const contact = { kind: 'phone' as const, value: '555-0100', independent: true, verified_on: '2026-02-02' }
  await door.work(({ db }) =>
    db
      .insertInto('contact_method')
      .values({ id: newId<'contact_method'>(), organisation_id: organisationId, person_id: id, place: 0, ...contact })
      .execute(),
  )
}

/** Settings of a plan that can be submitted: roles held, two signatories of whom `needed` sign, everybody at the desk reads one section. */
export const settingsFor = ({ wren, dee, max }: Pick<Cast, 'wren' | 'dee' | 'max'>, needed = 2): PlanSettings => ({
  ...smallPlan,
  teamRoles: smallPlan.teamRoles.map((role) => ({ ...role, primary: wren.id, alternates: [dee.id] })),
  approval: {
    needed,
    signatories: [
      { personId: dee.id, position: 'Director' },
      { personId: max.id, position: 'Chair of the board' },
    ],
  },
  acknowledgement: {
    within: { amount: 14, unit: 'days' },
    rules: [
      { accessRoles: ['employee'], sections: ['reporting'] },
      { accessRoles: ['it-staff', 'management'], sections: [] },
    ],
  },
})

type Drafted = { settings?: PlanSettings; document?: 'plan' | 'procedure'; number?: string; sections?: [key: string, body: string][] }

/** A draft as the room of writing leaves it. */
export async function aDraft(world: World, { wren, dee, max }: Cast, given: Drafted = {}): Promise<PlanVersionId> {
  const {
    document = 'plan',
    number = '1.0',
    sections = [
      ['purpose', 'Why we write this.\n'],
      ['reporting', 'Tell us.\n'],
    ],
  } = given
  const settings = given.settings ?? settingsFor({ wren, dee, max })
  const id = newId<'plan_version'>()
  const [organisation_id, at] = [wren.organisationId, world.now()]
  await world.by(wren, async ({ db }) => {
    const version = { id, organisation_id, document, number, status: 'draft' as const, created_at: at, created_by: wren.id }
    const title = document === 'plan' ? 'Incident response plan' : 'Handling procedure'
    await db
      .insertInto('plan_version')
      .values({ ...version, title, settings: JSON.stringify(document === 'plan' ? settings : {}) })
      .execute()
    const rows = sections.map(([key, body], position) => ({
      id: newId<'plan_section'>(),
      organisation_id,
      plan_version_id: id,
      key,
      position,
      title: `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`,
      body,
      standard: true,
      changed_at: at,
      changed_by: wren.id,
    }))
    await db.insertInto('plan_section').values(rows).execute()
  })
  return id
}

export const approvalOf = (world: World, actor: Actor, id: PlanVersionId) => world.see(actor, (ctx) => showApproval(ctx, id))

export async function submit(world: World, { http, wren }: Cast, id: PlanVersionId, forceOn: string | null = null) {
  const { version } = await approvalOf(world, wren, id)
  const body = { changeNote: 'Our first own plan', forceOn, revision: version.revision }
  return http.call(approvalApi.submitDraft, { as: wren, params: { planVersionId: id }, body })
}

/** What somebody sends who has read everything and signs. */
export async function signatureOf(world: World, signatory: AccountHolder, id: PlanVersionId, position = 'Director') {
  const { version } = await approvalOf(world, signatory, id)
  return {
    typedName: signatory.name,
    position,
    password: goodPassword,
    readToEnd: true as const,
    consent: true as const,
    contentHash: version.contentHash ?? '0'.repeat(64),
  }
}

export async function sign(world: World, { http }: Cast, signatory: AccountHolder, id: PlanVersionId) {
  const body = await signatureOf(world, signatory, id)
  return http.call(approvalApi.signVersion, { as: signatory, params: { planVersionId: id }, body })
}

/** Submitted and signed by both: in force, unless it is to wait for a day. */
export async function approve(world: World, cast: Cast, id: PlanVersionId, forceOn: string | null = null): Promise<PlanVersionId> {
  expect((await submit(world, cast, id, forceOn)).problem).toBeNull()
  for (const signatory of [cast.dee, cast.max]) expect((await sign(world, cast, signatory, id)).problem).toBeNull()
  return id
}

/** A scan that this person uploaded. */
export async function aScan(world: World, by: Actor): Promise<FileId> {
  const id = newId<'file'>()
  const file = {
    id,
    organisation_id: by.organisationId,
    sha256: 'a'.repeat(64),
    size_bytes: 9,
    name: 'scan.pdf',
    media_type: 'application/pdf',
  }
  await world.by(by, ({ db }) =>
    db
      .insertInto('file')
      .values({ ...file, stored_at: world.now(), stored_by: by.id })
      .execute(),
  )
  return id
}

export const paperOf = (personId: PersonId, scanFileId: FileId, signedOn = '2026-03-02') => ({
  personId,
  position: 'Chair of the board',
  signedOn,
  scanFileId,
})

export { consentTo }
