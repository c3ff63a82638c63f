import { Conflict, NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import { listPlanSections } from '../plan/plan.store.ts'
import { settingsChanges } from './compare-settings.ts'
import { sectionChanges } from './compare-text.ts'
import { findDraftVersion, type DraftVersion } from './draft.store.ts'
import { namesOf } from './settings-names.ts'
import { findKnown } from './show-settings.action.ts'

/** What is different in `to` from `from`: text and settings, people by their names. Any two versions of one document. */
export async function compareVersions(ctx: Context, fromId: PlanVersionId, toId: PlanVersionId) {
  const [from, to] = [await found(ctx, fromId), await found(ctx, toId)]
  if (from.document !== to.document)
    throw new Conflict(
      'compare.other-document',
      'One of these versions is of the plan and the other of the handling procedure. Choose two of the same.',
    )
  const sections = [await listPlanSections(ctx.db, fromId), await listPlanSections(ctx.db, toId)] as const
  const names = namesOf(await findKnown(ctx.db, fromId, toId), from.settings, to.settings)
  const fields = new Map([...from.settings.fields, ...to.settings.fields].map(({ key, label }) => [key, label]))
  return {
    document: to.document,
    from: side(from),
    to: side(to),
    sections: sectionChanges(...sections, (key) => fields.get(key) ?? key.replaceAll('-', ' ')),
    settings: settingsChanges(from.settings, to.settings, names),
  }
}

async function found({ db }: Context, id: PlanVersionId): Promise<DraftVersion> {
  const version = await findDraftVersion(db, id)
  if (!version) throw new NotFound('version of the plan')
  return version
}

const side = ({ id, title, number, status }: DraftVersion) => ({ id, title, number, status })
