import type { OrganisationId, PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Tx } from '../../platform/db.ts'
import type { PlanDocument } from './plan.store.ts'
import type { PlanSettings } from './settings.ts'

export type NewDraft = {
  id: PlanVersionId
  organisationId: OrganisationId
  document: PlanDocument
  title: string
  number: string
  /** A procedure has none of its own while it is written. */
  settings: PlanSettings | Record<string, never>
  /** The version it was copied from. */
  basedOn: PlanVersionId | null
  /** What the copy was made with, for whoever copies again. */
  answers: Record<string, string | string[]>
  at: Date
  by: PersonId
}

/** False when somebody is at a draft of this document already, or has one in review: there is one at a time. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<boolean> {
  const inserted = await tx
    .insertInto('plan_version')
    .values({
      id: draft.id,
      organisation_id: draft.organisationId,
      document: draft.document,
      title: draft.title,
      number: draft.number,
      status: 'draft',
      settings: JSON.stringify(draft.settings),
      based_on: draft.basedOn,
      answers: JSON.stringify(draft.answers),
      created_at: draft.at,
      created_by: draft.by,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'document']).where('status', 'in', ['draft', 'in-review']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
