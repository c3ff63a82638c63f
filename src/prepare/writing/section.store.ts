import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { OrganisationId, PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import { newId } from '../../platform/new-id.ts'

export type DraftSection = {
  key: string
  title: string
  body: string
  standard: boolean
  removedReason: string | null
  guidanceAtStart: number
  revision: number
  changedAt: Date
  changedBy: string
}

const sections = (db: Reader, version: PlanVersionId) =>
  db
    .selectFrom('plan_section as s')
    .innerJoin('person as p', 'p.id', 's.changed_by')
    .select(['s.key', 's.title', 's.body', 's.standard', 's.revision', 'p.name as changedBy', 's.changed_at as changedAt'])
    .select(['s.removed_reason as removedReason', 's.guidance_at_start as guidanceAtStart'])
    .where('s.plan_version_id', '=', version)

/** In the order of the document; removed sections keep their place. */
export const listSections = (db: Reader, version: PlanVersionId): Promise<DraftSection[]> =>
  sections(db, version).orderBy('s.position').execute()

/** What nobody has dealt with yet. */
export type OpenComment = { id: string; body: string; by: string }

/** The same, each with its open comments, in one query. */
export async function listDiscussedSections(
  db: Reader,
  version: PlanVersionId,
): Promise<(DraftSection & { openComments: OpenComment[] })[]> {
  return sections(db, version)
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('plan_comment as c')
          .innerJoin('person as w', 'w.id', 'c.written_by')
          .select(['c.id', 'c.body', 'w.name as by'])
          .whereRef('c.plan_version_id', '=', 's.plan_version_id')
          .whereRef('c.section_key', '=', 's.key')
          .where('c.answers', 'is', null)
          .where('c.resolved_at', 'is', null)
          .orderBy('c.written_at')
          .orderBy('c.id'),
      ).as('openComments'),
    )
    .orderBy('s.position')
    .execute()
}

export async function findSection(db: Reader, version: PlanVersionId, key: string): Promise<DraftSection | null> {
  return (await sections(db, version).where('s.key', '=', key).executeTakeFirst()) ?? null
}

export type NewSection = Pick<DraftSection, 'key' | 'title' | 'body' | 'standard' | 'removedReason' | 'guidanceAtStart'>
export type Into = { version: PlanVersionId; organisationId: OrganisationId; at: Date; by: PersonId }

/** Adds sections in this order, the first of them at the place `from`. */
export async function insertSections(tx: Tx, { version, organisationId, at, by }: Into, added: NewSection[], from = 0): Promise<void> {
  if (added.length === 0) return
  const rows = added.map(({ key, title, body, standard, removedReason, guidanceAtStart }, place) => ({
    id: newId<'plan_section'>(),
    organisation_id: organisationId,
    plan_version_id: version,
    key,
    position: from + place,
    title,
    body,
    standard,
    removed_reason: removedReason,
    guidance_at_start: guidanceAtStart,
    changed_at: at,
    changed_by: by,
  }))
  await tx.insertInto('plan_section').values(rows).execute()
}

export type SectionChange = { title?: string; body?: string; removed_reason?: string | null }

export async function updateSection(tx: Tx, { version, at, by }: Into, key: string, change: SectionChange): Promise<void> {
  await tx
    .updateTable('plan_section')
    .set((eb) => ({ ...change, changed_at: at, changed_by: by, revision: eb('revision', '+', 1) }))
    .where('plan_version_id', '=', version)
    .where('key', '=', key)
    .execute()
}

/** Puts the sections in the order of their keys. Only those that move are written. */
export async function updateOrder(tx: Tx, version: PlanVersionId, keys: string[]): Promise<void> {
  await sql`
    update plan_section s set position = o.place - 1
    from unnest(${keys}::text[]) with ordinality o(key, place)
    where s.plan_version_id = ${version} and s.key = o.key and s.position <> o.place - 1`.execute(tx)
}
