import { Conflict, Invalid, NotFound, Stale } from '../../base/errors.ts'
import { storable } from '../../base/fields.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import type { PlanSettings } from '../plan/settings.ts'
import type { PlanField } from '../plan/settings-parts.ts'
import { updateVersion } from '../plan/version-life.store.ts'
import { findDraftVersion, findOpenVersion, findVersionLine, type VersionLine } from './draft.store.ts'
import { holdDraft, recordInDraft } from './reach-draft.action.ts'

/** `before` is the value as it was when filling in began. */
export type Filling = { key: string; value: string | null; before: string | null }

/**
 * Fills in fields of a draft: only those that are named, and only if nobody changed them meanwhile. The procedure prints
 * the fields of the plan, so they are changed in the plan's draft.
 */
export async function fillFields(ctx: Work, id: PlanVersionId, fillings: Filling[]): Promise<void> {
  const version = await holdDraft(ctx, await draftWithFields(ctx, id))
  const { settings } = (await findDraftVersion(ctx.db, version.id))!
  const given = fillings.map((each) => ({ ...each, value: wordsOf(each.value) }))
  refuseUnknown(given, settings)
  refuseStale(given, settings)
  await storeFields(ctx, version, settings, new Map(given.map(({ key, value }) => [key, value])))
}

async function draftWithFields(ctx: Work, id: PlanVersionId): Promise<PlanVersionId> {
  const version = await findVersionLine(ctx.db, id)
  if (!version) throw new NotFound('draft')
  if (version.document === 'plan') return id
  const plan = await findOpenVersion(ctx.db, 'plan')
  if (!plan) throw new FieldsOfThePlan()
  return plan.id
}

/** The procedure takes its fields from the plan, and there is no draft of the plan to change them in. */
export class FieldsOfThePlan extends Conflict {
  constructor() {
    super(
      'fields.of-the-plan',
      'The handling procedure prints the fields of the plan, and the plan in force cannot be changed. Begin a draft of the plan and fill them in there.',
    )
  }
}

/** Writes the values into the settings of the draft. What is the same already is not written. */
export async function storeFields(
  ctx: Work,
  version: VersionLine,
  settings: PlanSettings,
  values: Map<string, string | null>,
): Promise<void> {
  const changed = settings.fields.filter(({ key, value }) => values.has(key) && values.get(key) !== value)
  if (changed.length === 0) return
  const fields = settings.fields.map((field): PlanField => ({
    ...field,
    value: values.has(field.key) ? (values.get(field.key) ?? null) : field.value,
  }))
  await updateVersion(ctx.db, version.id, { settings: JSON.stringify({ ...settings, fields }) })
  const told = changed.map(({ key, label, value }) => ({ key, label, from: value, to: values.get(key) ?? null }))
  await recordInDraft(ctx, version, 'plan.fields-filled', { fields: told })
}

const wordsOf = (value: string | null): string | null => (value?.trim() ? storable(value) : null)

function refuseUnknown(given: Filling[], { fields }: PlanSettings): void {
  const unknown = given.filter(({ key }) => !fields.some((field) => field.key === key))
  if (unknown.length > 0)
    throw new Invalid(unknown.map(({ key }) => ({ field: `fields.${key}`, message: `There is no field “${key}” in this document.` })))
}

/** Nothing is stored if only one of them was changed by somebody else; the refusal carries what stands there now. */
function refuseStale(given: Filling[], { fields }: PlanSettings): void {
  const now = new Map(fields.map(({ key, value }) => [key, value]))
  const stale = given.filter(({ key, value, before }) => (now.get(key) ?? null) !== wordsOf(before) && (now.get(key) ?? null) !== value)
  if (stale.length > 0)
    throw new Stale(
      'field',
      stale.map(({ key }) => ({ key, value: now.get(key) ?? null })),
    )
}
