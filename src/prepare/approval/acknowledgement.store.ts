import { sql } from 'kysely'
import type { AccessRole } from '../../base/actor.ts'
import type { OrganisationId, PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import { newId } from '../../platform/new-id.ts'

/** Somebody who can sign in, or who said once that they had read the version. */
export type ReaderRow = {
  personId: PersonId
  name: string
  role: AccessRole
  email: string
  /** Their account is not disabled and they have not left. Whoever is still invited will owe it on coming in. */
  active: boolean
  since: Date
  acknowledgedAt: Date | null
  /** What was theirs to read then; empty for the whole document. */
  read: string[] | null
  remindedOn: string | null
}

/** Everybody with an account, and what they have to do with this version, by name. */
export async function listReaders(db: Reader, planVersionId: PlanVersionId): Promise<ReaderRow[]> {
  const rows = await db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('plan_acknowledgement as k', (join) =>
      join.onRef('k.person_id', '=', 'a.person_id').on('k.plan_version_id', '=', planVersionId),
    )
    .select(['p.id as personId', 'p.name', 'a.role', 'a.email', 'a.created_at as since', 'k.acknowledged_at as acknowledgedAt'])
    .select(sql<boolean>`a.disabled_at is null and p.left_at is null`.as('active'))
    .select(sql<string[] | null>`k.sections`.as('read'))
    .select((eb) =>
      eb
        .selectFrom('plan_reminder as r')
        .whereRef('r.person_id', '=', 'a.person_id')
        .where('r.plan_version_id', '=', planVersionId)
        .select((inner) => inner.fn.max('r.reminded_on').as('on'))
        .as('remindedOn'),
    )
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
  return rows
}

export async function hasAcknowledged(db: Reader, planVersionId: PlanVersionId, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('plan_acknowledgement')
    .select('id')
    .where('plan_version_id', '=', planVersionId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

export type NewAcknowledgement = {
  organisationId: OrganisationId
  planVersionId: PlanVersionId
  personId: PersonId
  sections: string[]
  at: Date
}

/** False when they had said so before: a second tap adds nothing. */
export async function insertAcknowledgement(tx: Tx, acknowledgement: NewAcknowledgement): Promise<boolean> {
  const { organisationId, planVersionId, personId, sections, at } = acknowledgement
  const row = await tx
    .insertInto('plan_acknowledgement')
    .values({
      id: newId<'plan_acknowledgement'>(),
      organisation_id: organisationId,
      plan_version_id: planVersionId,
      person_id: personId,
      sections: JSON.stringify(sections),
      acknowledged_at: at,
    })
    .onConflict((conflict) => conflict.columns(['plan_version_id', 'person_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** False when they were reminded on this day already. */
export async function insertReminder(
  tx: Tx,
  organisationId: OrganisationId,
  { planVersionId, personId, on }: { planVersionId: PlanVersionId; personId: PersonId; on: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('plan_reminder')
    .values({ organisation_id: organisationId, plan_version_id: planVersionId, person_id: personId, reminded_on: on })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}
