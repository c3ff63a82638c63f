import { Conflict, Invalid, Stale } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { updateVersion } from '../plan/version-life.store.ts'
import { settingsChanges } from './compare-settings.ts'
import { findDraftVersion, type DraftVersion } from './draft.store.ts'
import { holdDraft, recordInDraft } from './reach-draft.action.ts'
import { newcomers } from './settings-people.ts'
import { namesOf, type Known } from './settings-names.ts'
import { partWords, type SettingsPartName } from './settings-part-names.ts'
import { readPart, writePart } from './settings-part.ts'
import { shownProblems } from './settings-problems.ts'
import { readPartValue } from './settings-value.ts'
import { findKnown, hashOfValue } from './show-settings.action.ts'

/** `before` is the hash of the part as it was when the change was begun. */
export type PartChange = { value?: unknown; before: string }

/** Stores one part of a draft's settings. Two people changing two parts both succeed; of two changing one, the second is told. */
export async function changeSettingsPart(ctx: Work, id: PlanVersionId, part: SettingsPartName, { value, before }: PartChange) {
  const { draft, known } = await holdSettings(ctx, id)
  const now = readPart(draft.settings, part)
  refuseStale(before, now)
  const after = writePart(draft.settings, part, readPartValue(draft.settings, part, value, namesOf(known, draft.settings)))
  const changes = await storeSettings(ctx, draft, after, known, { part, name: partWords[part].name })
  return stored(readPart(after, part), after, changes)
}

export type Held = { draft: DraftVersion; known: Known }

/** The draft of the plan with its settings, held until the transaction ends. */
export async function holdSettings(ctx: Work, id: PlanVersionId): Promise<Held> {
  const { document } = await holdDraft(ctx, id)
  if (document !== 'plan')
    throw new Conflict(
      'settings.of-the-plan',
      'The handling procedure has no settings of its own. Change those of the plan; the procedure shows them.',
    )
  return { draft: (await findDraftVersion(ctx.db, id))!, known: await findKnown(ctx.db, id) }
}

export function refuseStale(before: string, now: unknown): void {
  const hash = hashOfValue(now)
  if (before !== hash) throw new Stale('part of the settings', { value: now, hash })
}

type What = { part: string; name: string; playbook?: string }

/** Stores the settings and writes what changed in words; answers with those words. What changed nothing is not written at all. */
export async function storeSettings(ctx: Work, draft: DraftVersion, after: PlanSettings, known: Known, what: What): Promise<string[]> {
  refuseUnknownPeople(draft.settings, after, known)
  const changes = settingsChanges(draft.settings, after, namesOf(known, draft.settings, after)).map(({ text }) => text)
  if (hashOfValue(draft.settings) === hashOfValue(after)) return []
  await updateVersion(ctx.db, draft.id, { settings: JSON.stringify(after), title: after.title })
  await recordInDraft(ctx, draft, 'plan.settings-changed', { ...what, changes: changes.slice(0, mostChanges), changeCount: changes.length })
  return changes
}

/** A whole new matrix is some hundred lines; the record keeps the beginning, comparing versions shows the rest. */
const mostChanges = 200

/** Settings are no foreign keys: somebody of another organisation must not get in by their id. */
function refuseUnknownPeople(before: PlanSettings, after: PlanSettings, { people }: Known): void {
  const unknown = newcomers(before, after).filter((id) => !people.has(id))
  if (unknown.length > 0)
    throw new Invalid([{ field: 'value', message: 'One of the people is not known here. Please choose somebody from the list.' }])
}

export const stored = (value: unknown, settings: PlanSettings, changes: string[]) => ({
  value,
  hash: hashOfValue(value),
  problems: shownProblems(settings),
  changes,
})
