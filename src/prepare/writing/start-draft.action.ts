import { Invalid } from '../../base/errors.ts'
import type { Context, Work } from '../../platform/context.ts'
import { listPeople } from '../people/person.store.ts'
import { listPlanSections, type PlanDocument } from '../plan/plan.store.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { updateVersion } from '../plan/version-life.store.ts'
import { beginDraft, refuseSecondDraft, type Beginning } from './begin-draft.action.ts'
import { answerProblems, copiedSections, fieldsFrom, withHolders, type Answers, type CopyQuestion, type Known } from './copying.ts'
import { findDraftVersion, findInForce, findOpenVersion, type VersionLine } from './draft.store.ts'
import { FieldsOfThePlan, storeFields } from './fill-fields.action.ts'
import { holdDraft, recordInDraft } from './reach-draft.action.ts'
import { readTemplate, type Template } from './template.store.ts'

export type Starting = { document: PlanDocument; from: 'template' | 'in-force'; answers: Answers }

type ReadTemplate = (document: PlanDocument) => Template

/** Begins a draft: a copy of the template with the answers filled in everywhere, or of the version in force. */
export async function startDraft(
  ctx: Work,
  { document, from, answers }: Starting,
  read: ReadTemplate = readTemplate,
): Promise<VersionLine> {
  await refuseSecondDraft(ctx, document)
  const copy = from === 'in-force' ? await copyInForce(ctx, document, read) : await copyTemplate(ctx, document, answers, read(document))
  return beginDraft(ctx, { ...copy, document, from })
}

type Copy = Omit<Beginning, 'document' | 'from'>

/** What ships with Muster has settings and no text of its own, so a first draft takes the text of the template. */
async function copyInForce(ctx: Work, document: PlanDocument, read: ReadTemplate): Promise<Copy> {
  const inForce = await findInForce(ctx.db, document)
  const written = inForce ? await listPlanSections(ctx.db, inForce.id) : []
  if (inForce && written.length > 0) return { ...inForce, settings: ownSettings(document, inForce), sections: written, basedOn: inForce.id }
  const { title, sections, settings } = read(document)
  const copy = { title, sections: copiedSections(sections, [], {}), basedOn: inForce?.id ?? null, answers: {} }
  return { ...copy, settings: inForce && settings ? withFieldsOf(settings, inForce.settings) : settings }
}

/** What ships may be older than the template: fields that the text prints must be there to be filled in. */
function withFieldsOf({ fields }: PlanSettings, settings: PlanSettings): PlanSettings {
  const there = new Set(settings.fields.map(({ key }) => key))
  return { ...settings, fields: [...settings.fields, ...fields.filter(({ key }) => !there.has(key))] }
}

const ownSettings = (document: PlanDocument, { settings }: { settings: PlanSettings }) => (document === 'plan' ? settings : null)

async function copyTemplate(ctx: Work, document: PlanDocument, answers: Answers, template: Template): Promise<Copy> {
  const people = (await listPeople(ctx.db)).filter(({ leftAt }) => leftAt === null)
  const questions = await questionsFor(ctx, document, template)
  if (template.questions.some((each) => each.key in answers && !questions.includes(each))) throw new FieldsOfThePlan()
  const problems = answerProblems(questions, answers, people)
  if (problems.length > 0) throw new Invalid(problems)
  const { title, sections } = template
  const copy = { title, sections: copiedSections(sections, questions, answers), basedOn: null, answers }
  if (template.settings) return { ...copy, settings: answered(template.settings, questions, answers, people) }
  await answerInPlan(ctx, questions, answers, people)
  return { ...copy, settings: null }
}

/** The procedure prints the fields and roles of the plan. Where no draft of the plan can take the answers, they are not asked for. */
export async function questionsFor({ db }: Pick<Context, 'db'>, document: PlanDocument, { questions }: Template): Promise<CopyQuestion[]> {
  if (document === 'plan' || (await findOpenVersion(db, 'plan'))?.status === 'draft') return questions
  return questions.filter(({ fills, roles }) => fills.length === 0 && roles.length === 0)
}

function answered(settings: PlanSettings, questions: CopyQuestion[], answers: Answers, people: Known): PlanSettings {
  const values = fieldsFrom(questions, answers, people)
  const fields = settings.fields.map((field) => ({ ...field, value: values.get(field.key) ?? field.value }))
  return withHolders({ ...settings, fields }, questions, answers)
}

async function answerInPlan(ctx: Work, questions: CopyQuestion[], answers: Answers, people: Known): Promise<void> {
  const open = await findOpenVersion(ctx.db, 'plan')
  if (open?.status !== 'draft') return
  const plan = await holdDraft(ctx, open.id)
  const { settings } = (await findDraftVersion(ctx.db, plan.id))!
  const held = withHolders(settings, questions, answers)
  const roles = held.teamRoles.filter((role, at) => role !== settings.teamRoles[at])
  if (roles.length > 0) {
    await updateVersion(ctx.db, plan.id, { settings: JSON.stringify(held) })
    await recordInDraft(ctx, plan, 'plan.roles-filled', { roles: roles.map(({ key, name }) => ({ key, name })) })
  }
  await storeFields(ctx, plan, held, fieldsFrom(questions, answers, people))
}
