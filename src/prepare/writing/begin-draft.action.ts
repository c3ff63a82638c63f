import { Conflict } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { showInstant } from '../../base/show-moment.ts'
import type { Context, Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import { insertDraft } from '../plan/new-draft.store.ts'
import type { PlanDocument, PlanSection } from '../plan/plan.store.ts'
import type { PlanSettings } from '../plan/settings.ts'
import type { Answers } from './copying.ts'
import { findOpenVersion, findVersionLine, nextNumber, type VersionLine } from './draft.store.ts'
import { factsOfText } from './known-texts.ts'
import { recordInDraft } from './reach-draft.action.ts'
import { insertSections } from './section.store.ts'

/** What a draft begins with. `settings` null: those of the plan, which a procedure prints. */
export type Beginning = {
  document: PlanDocument
  title: string
  sections: PlanSection[]
  settings: PlanSettings | null
  from: 'template' | 'in-force' | 'files'
  basedOn: PlanVersionId | null
  answers: Answers
}

/**
 * Begins the one draft of a document with this text; of two at once, one wins. Whoever calls has made sure that the text
 * holds nothing it may not.
 */
export async function beginDraft(ctx: Work, given: Beginning): Promise<VersionLine> {
  const { document, settings, basedOn, answers, sections } = given
  const { id: by, organisationId } = ctx.actor
  const id = newId<'plan_version'>()
  const title = settings?.title ?? given.title
  const number = await nextNumber(ctx.db, document)
  const draft = { id, organisationId, document, title, number, settings: settings ?? {}, basedOn, answers, at: ctx.now(), by }
  if (!(await insertDraft(ctx.db, draft))) throw await secondDraft(ctx, document)
  const added = sections.map((section) => ({ ...section, guidanceAtStart: factsOfText(section.body).guidance.length }))
  await insertSections(ctx.db, { version: id, organisationId, at: ctx.now(), by }, added)
  const begun = (await findVersionLine(ctx.db, id))!
  await recordInDraft(ctx, begun, 'plan.draft-begun', { from: given.from, basedOn, sections: sections.length })
  return begun
}

/** Asked first, so that nobody answers a dozen questions for nothing. */
export async function refuseSecondDraft({ db }: Pick<Context, 'db'>, document: PlanDocument): Promise<void> {
  if (await findOpenVersion(db, document)) throw await secondDraft({ db }, document)
}

async function secondDraft({ db }: Pick<Context, 'db'>, document: PlanDocument): Promise<Conflict> {
  const open = await findOpenVersion(db, document)
  if (open) return new DraftExists(open, (await findOrganisation(db)).zone)
  return new Conflict('draft.exists', 'Somebody was at a draft of this document at the same moment. Please try again.')
}

/** There is one draft of a document at a time, so that nobody signs what somebody else is still changing. */
export class DraftExists extends Conflict {
  readonly planVersionId: PlanVersionId
  constructor({ id, document, number, status, createdBy, createdAt }: VersionLine, zone: string) {
    const what = `version ${number} of the ${document === 'plan' ? 'plan' : 'handling procedure'}`
    const began = `${createdBy} began ${what} on ${showInstant(createdAt, zone)}`
    const next = status === 'draft' ? 'Go on with it, or withdraw it first.' : 'Wait until it is approved, or ask for changes to it.'
    super('draft.exists', `${began}, and it is ${status === 'draft' ? 'not finished' : 'waiting to be signed'}. ${next}`)
    this.planVersionId = id
  }
}
