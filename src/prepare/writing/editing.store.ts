import type { OrganisationId, PersonId, PlanVersionId } from '../../base/ids.ts'
import { minutes, plus } from '../../base/time.ts'
import type { Reader, Tx } from '../../platform/db.ts'

export type Editor = { id: PersonId; name: string; sectionKey: string }

/** A page that is open says so about every 20 seconds, so whoever was not seen for a minute has gone. */
const stillHereMs = minutes(1)

/** Who else has the draft open right now. */
export async function listEditors(db: Reader, version: PlanVersionId, { now, but }: { now: Date; but: PersonId }): Promise<Editor[]> {
  return db
    .selectFrom('plan_editing as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['p.id', 'p.name', 'e.section_key as sectionKey'])
    .where('e.plan_version_id', '=', version)
    .where('e.seen_at', '>', plus(now, -stillHereMs))
    .where('e.person_id', '!=', but)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

export type Seen = { version: PlanVersionId; personId: PersonId; organisationId: OrganisationId; sectionKey: string; at: Date }

export async function upsertEditing(tx: Tx, { version, personId, organisationId, sectionKey, at }: Seen): Promise<void> {
  await tx
    .insertInto('plan_editing')
    .values({ plan_version_id: version, person_id: personId, organisation_id: organisationId, section_key: sectionKey, seen_at: at })
    .onConflict((conflict) => conflict.columns(['plan_version_id', 'person_id']).doUpdateSet({ section_key: sectionKey, seen_at: at }))
    .execute()
}
