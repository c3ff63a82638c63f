import { storable } from '../../base/fields.ts'
import type { Work } from '../../platform/context.ts'
import type { Imported, ImportedField } from '../papers/reading/imported.ts'
import { findPlanInForce, type PlanDocument, type PlanSection } from '../plan/plan.store.ts'
import { settingsShape, type PlanSettings } from '../plan/settings.ts'
import { updateVersion } from '../plan/version-life.store.ts'
import { addComment } from './add-comment.action.ts'
import { findDraftVersion, findOpenVersion, findPlanSettings, type VersionLine } from './draft.store.ts'
import { importDraft } from './import-draft.action.ts'
import { withFields, withoutFields } from './import-fields.ts'
import { commentsOf, tellNote } from './import-notes.ts'
import { holdDraft, recordInDraft } from './reach-draft.action.ts'
import { readTemplate } from './template.store.ts'

/** `name` is that of the file, for whoever asks later where the words came from. */
export type TextImport = { document: PlanDocument; name: string; imported: Imported }

/**
 * Makes a draft of a text from elsewhere: its words, the settings in force, and the fields that its words ask for. What
 * could not be taken over stands as a comment on the section it is about. Refused while there is a draft.
 */
export async function importText(ctx: Work, { document, name, imported }: TextImport): Promise<VersionLine> {
  const notes = imported.notes.map(tellNote).map((each) => storable(each))
  const draft = document === 'plan' ? await importPlan(ctx, imported, notes) : await importProcedure(ctx, imported, notes)
  for (const { sectionKey, body } of commentsOf(
    name,
    imported.notes,
    imported.sections.map(({ key }) => key),
  ))
    await addComment(ctx, draft.id, { sectionKey, body: storable(body), answers: null })
  return draft
}

async function importPlan(ctx: Work, { title, sections, fields }: Imported, notes: string[]): Promise<VersionLine> {
  const { settings } = await findPlanInForce(ctx.db)
  const own: PlanSettings = settingsShape.parse({
    ...settings,
    title: storable(title ?? settings.title),
    fields: withFields(settings.fields, fields),
  })
  return importDraft(ctx, { document: 'plan', title: own.title, sections: storedSections(sections), settings: own, notes })
}

/** A procedure prints the fields of the plan: new ones go into its draft. Where there is none, words stand in their place. */
async function importProcedure(ctx: Work, { title, sections, fields }: Imported, notes: string[]): Promise<VersionLine> {
  const missing = await addToPlan(ctx, fields)
  const stored = storedSections(sections).map((section) => ({ ...section, body: withoutFields(section.body, missing) }))
  return importDraft(ctx, {
    document: 'procedure',
    title: storable(title ?? readTemplate('procedure').title),
    sections: stored,
    settings: null,
    notes,
  })
}

/** Answers the fields that could not be added. */
async function addToPlan(ctx: Work, fields: ImportedField[]): Promise<ImportedField[]> {
  const known = (await findPlanSettings(ctx.db)).fields
  const unknown = fields.filter(({ key }) => !known.some((field) => field.key === key))
  const open = unknown.length > 0 ? await findOpenVersion(ctx.db, 'plan') : null
  if (open?.status !== 'draft') return unknown
  const plan = await holdDraft(ctx, open.id)
  const { settings } = (await findDraftVersion(ctx.db, plan.id))!
  await updateVersion(ctx.db, plan.id, { settings: JSON.stringify({ ...settings, fields: withFields(settings.fields, unknown) }) })
  await recordInDraft(ctx, plan, 'plan.fields-added', { fields: unknown.map(({ key, label }) => ({ key, label })) })
  return []
}

const storedSections = (sections: Imported['sections']): PlanSection[] =>
  sections.map(({ key, title, body, standard }) => ({ key, title: storable(title), body: storable(body), standard, removedReason: null }))
