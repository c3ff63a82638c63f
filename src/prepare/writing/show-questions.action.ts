import type { Context } from '../../platform/context.ts'
import { findOrganisation, listSites } from '../people/organisation.store.ts'
import type { PlanDocument } from '../plan/plan.store.ts'
import { findPlanSettings } from './draft.store.ts'
import { questionsFor } from './start-draft.action.ts'
import { suggestedAnswer } from './suggesting.ts'
import { readTemplate } from './template.store.ts'

/** The dozen questions of making a copy, each with what is known already, to be looked over. */
export async function showQuestions(ctx: Pick<Context, 'db'>, document: PlanDocument, template = readTemplate(document)) {
  const organisation = await findOrganisation(ctx.db)
  const sites = await listSites(ctx.db)
  const settings = await findPlanSettings(ctx.db)
  const questions = await questionsFor(ctx, document, template)
  return {
    title: template.title,
    questions: questions.map((each) => {
      const { key, question, help, kind, choices, required } = each
      return { key, question, help, kind, choices, required, suggested: suggestedAnswer(each, { organisation, sites, settings }) }
    }),
  }
}
