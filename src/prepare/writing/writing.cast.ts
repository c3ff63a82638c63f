import type { Actor } from '../../base/actor.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { smallPlan } from '../../../test/small-plan.ts'
import type { World } from '../../../test/world.ts'
import { contentHash } from '../plan/content-hash.ts'
import { moveIntoForce, moveToApproved, moveToReview } from '../plan/move-version.action.ts'
import { listPlanSections, type PlanDocument } from '../plan/plan.store.ts'
import { settingsSchema } from '../plan/settings.ts'
import { findVersionLife } from '../plan/version-life.store.ts'
import { copyQuestion, type CopyQuestion } from './copying.ts'
import type { VersionLine } from './draft.store.ts'
import { showDraft, showSection } from './show-draft.action.ts'
import { saveSection, type SectionText } from './save-section.action.ts'
import { startDraft } from './start-draft.action.ts'
import type { Template } from './template.store.ts'

const question = (given: Partial<CopyQuestion> & Pick<CopyQuestion, 'key' | 'kind'>): CopyQuestion =>
  copyQuestion.parse({ question: `${given.key}?`, help: null, required: false, ...given })

const section = (key: string, title: string, body: string, part: Template['sections'][number]['part'] = null) => ({
  key,
  title,
  body,
  standard: true,
  removedReason: null,
  part,
})

/** The small plan of the tests with two fields to fill in. */
export const fieldPlan = settingsSchema.parse({
  ...smallPlan,
  fields: [
    { key: 'organisation-name', label: 'Name of the organization' },
    { key: 'hotline', label: 'Hotline', help: 'A number that is answered at night.' },
    { key: 'insurer', label: 'Insurer', required: false },
  ],
})

export const smallTemplate: Template = {
  title: 'Small plan',
  sections: [
    section('purpose', 'Purpose', 'This is the plan of :field{key=organisation-name}.\n\n:::guidance\nSay why you have it.\n:::\n'),
    section('team', 'Team', 'Call :field{key=hotline}.\n\n::team\n'),
    section('cards', 'Payment cards', 'We take cards.\n', 'payment-cards'),
    section('approval', 'Approval', '::approvals\n'),
  ],
  settings: fieldPlan,
  questions: [
    question({ key: 'name', kind: 'line', required: true, fills: ['organisation-name'], suggests: 'organisation.name' }),
    question({ key: 'hotline', kind: 'line', fills: ['hotline'], suggests: 'organisation.hotline' }),
    question({ key: 'lead', kind: 'people', roles: ['incident-lead'] }),
    question({ key: 'cards', kind: 'yes-no', required: true, parts: { yes: ['payment-cards'] } }),
  ],
}

export const smallProcedure: Template = {
  title: 'Small procedure',
  sections: [section('steps', 'Steps', 'Call :field{key=hotline}.\n')],
  settings: null,
  questions: [question({ key: 'hotline', kind: 'line', required: true, fills: ['hotline'] }), question({ key: 'paper', kind: 'yes-no' })],
}

export const startPlan = (world: World, actor: Actor, answers: Record<string, string | string[]> = {}): Promise<VersionLine> =>
  world.by(actor, (ctx) =>
    startDraft(
      ctx,
      { document: 'plan', from: 'template', answers: { name: 'Cedar Valley Library', cards: 'no', ...answers } },
      () => smallTemplate,
    ),
  )

export const look = (world: World, actor: Actor, id: PlanVersionId) => world.see(actor, (ctx) => showDraft(ctx, id))
export const read = (world: World, actor: Actor, id: PlanVersionId, key: string) => world.see(actor, (ctx) => showSection(ctx, id, key))

/** Writes in a section as somebody who has just opened it. */
export async function write(world: World, actor: Actor, id: PlanVersionId, key: string, given: Partial<SectionText>) {
  const { title, body, revision } = await read(world, actor, id, key)
  return world.by(actor, (ctx) => saveSection(ctx, id, key, { title, titleBefore: title, body, before: body, revision, ...given }))
}

/** What approval does, without its questions: another room asks them. */
export async function putInForce(world: World, actor: Actor, id: PlanVersionId): Promise<void> {
  await world.by(actor, async (ctx) => {
    const life = (await findVersionLife(ctx.db, id))!
    const sections = await listPlanSections(ctx.db, id)
    const hash = contentHash({ ...life, sections })
    await moveToReview(ctx, life, { settings: life.settings, contentHash: hash, changeNote: 'Our first.', forceFrom: null })
    await moveToApproved(ctx, life)
    await moveIntoForce(ctx, { ...life, contentHash: hash })
  })
}

export const startProcedure = (world: World, actor: Actor, answers: Record<string, string>): Promise<VersionLine> =>
  world.by(actor, (ctx) =>
    startDraft(ctx, { document: 'procedure' satisfies PlanDocument, from: 'template', answers }, () => smallProcedure),
  )
