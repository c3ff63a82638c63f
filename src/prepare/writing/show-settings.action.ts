import canonicalize from 'canonicalize'
import { NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import type { Reader } from '../../platform/db.ts'
import { sha256Hex } from '../../platform/new-id.ts'
import { listPeople } from '../people/person.store.ts'
import { listPlanSections } from '../plan/plan.store.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { findDraftVersion, type DraftVersion } from './draft.store.ts'
import type { Known } from './settings-names.ts'
import { settingsPartNames } from './settings-part-names.ts'
import { readPart } from './settings-part.ts'
import { shownProblems } from './settings-problems.ts'
import { findPlanBeingWritten } from './settings.store.ts'

/** What the forms begin with. For a procedure these are the plan's, and are changed there. */
export async function showSettings(ctx: Context, id: PlanVersionId) {
  const { settings, status, number, id: shown } = await reachSettings(ctx.db, id)
  const sections = await listPlanSections(ctx.db, shown)
  return {
    planVersionId: shown,
    number,
    status,
    editable: status === 'draft',
    settings,
    hashes: hashesOf(settings),
    problems: shownProblems(settings),
    sections: sections.filter(({ removedReason }) => removedReason === null).map(({ key, title }) => ({ key, title })),
  }
}

/** A version with the settings it prints: a procedure's are those of the plan's draft, or of the plan in force. */
async function reachSettings(db: Reader, id: PlanVersionId): Promise<DraftVersion> {
  const asked = await findDraftVersion(db, id)
  if (!asked) throw new NotFound('version of the plan')
  return asked.document === 'plan' ? asked : findPlanBeingWritten(db)
}

/** By part, and for each playbook: what a change says it began with. */
function hashesOf(settings: PlanSettings): Record<string, string> {
  const parts = settingsPartNames.map((part) => [part, hashOfValue(readPart(settings, part))])
  return Object.fromEntries([...parts, ...settings.playbooks.map((each) => [`playbooks/${each.key}`, hashOfValue(each)])])
}

/** SHA-256 over canonical JSON (RFC 8785): the same however the database orders the members of an object. */
export const hashOfValue = (value: unknown): string => sha256Hex(canonicalize(value) ?? '')

export async function findKnown(db: Reader, ...ids: PlanVersionId[]): Promise<Known> {
  const people = await listPeople(db)
  const sections = await Promise.all(ids.map((id) => listPlanSections(db, id)))
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    sections: new Map(sections.flat().map(({ key, title }) => [key, title])),
  }
}
