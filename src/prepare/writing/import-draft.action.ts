import type { Work } from '../../platform/context.ts'
import { findPlanInForce, type PlanDocument, type PlanSection } from '../plan/plan.store.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { beginDraft } from './begin-draft.action.ts'
import type { VersionLine } from './draft.store.ts'
import { recordInDraft } from './reach-draft.action.ts'

export type ImportedDocument = {
  document: PlanDocument
  title: string
  sections: PlanSection[]
  /** Null where what was read has none: then a plan goes on with those in force, and a procedure shows the plan's. */
  settings: PlanSettings | null
  /** What could not be understood or was left empty, for the author and for the record. */
  notes: string[]
}

/** Makes a draft of what was read from files. Whoever calls has checked that it is well formed. Refused while there is a draft. */
export async function importDraft(ctx: Work, { document, title, sections, settings, notes }: ImportedDocument): Promise<VersionLine> {
  const own = document === 'plan' ? (settings ?? (await inForceAs(ctx, title))) : null
  const draft = await beginDraft(ctx, { document, title, sections, settings: own, from: 'files', basedOn: null, answers: {} })
  if (notes.length > 0) await recordInDraft(ctx, draft, 'plan.import-noted', { notes })
  return draft
}

/** Under the title of what was read. */
const inForceAs = async ({ db }: Work, title: string): Promise<PlanSettings> => ({ ...(await findPlanInForce(db)).settings, title })
