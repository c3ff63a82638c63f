import { sql, type Selectable } from 'kysely'
import type { Calendar } from '../../base/business-time.ts'
import type { OrganisationId, PersonId, SiteId } from '../../base/ids.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import type { legalForms } from './organisation.ts'

export type Site = { id: SiteId; name: string; address: string | null }

export type Organisation = {
  id: OrganisationId
  slug: string
  name: string
  legalForm: (typeof legalForms)[number]
  jurisdiction: string | null
  zone: string
  calendar: Calendar
  hotline: string | null
  demo: boolean
  revision: number
}

/** The organisation whose transaction this is. */
export async function findOrganisation(db: Reader): Promise<Organisation> {
  return toOrganisation(await db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow())
}

export async function listSites(db: Reader): Promise<Site[]> {
  return db.selectFrom('site').select(['id', 'name', 'address']).orderBy('name').execute()
}

export type NewOrganisation = { id: OrganisationId; slug: string; name: string; zone: string; calendar: Calendar; demo: boolean; at: Date }

export async function insertOrganisation(tx: Tx, organisation: NewOrganisation): Promise<void> {
  await tx
    .insertInto('organisation')
    .values({
      organisation_id: organisation.id,
      slug: organisation.slug,
      name: organisation.name,
      zone: organisation.zone,
      calendar: JSON.stringify(organisation.calendar),
      demo: organisation.demo,
      created_at: organisation.at,
    })
    .execute()
}

/** Holds the organisation until the transaction ends, then reads it. */
export async function lockOrganisation(tx: Tx): Promise<Organisation> {
  await tx.selectFrom('organisation').select('organisation_id').forUpdate().execute()
  return findOrganisation(tx)
}

export type OrganisationDetails = Pick<Organisation, 'name' | 'legalForm' | 'jurisdiction' | 'zone' | 'calendar' | 'hotline'>

export async function updateOrganisation(tx: Tx, id: OrganisationId, details: OrganisationDetails): Promise<void> {
  const { name, legalForm, jurisdiction, zone, calendar, hotline } = details
  await tx
    .updateTable('organisation')
    .set((eb) => ({
      name,
      legal_form: legalForm,
      jurisdiction,
      zone,
      calendar: JSON.stringify(calendar),
      hotline,
      revision: eb('revision', '+', 1),
    }))
    .where('organisation_id', '=', id)
    .execute()
}

/** False when there is a site of this name already. */
export async function insertSite(tx: Tx, organisationId: OrganisationId, site: Site): Promise<boolean> {
  const inserted = await tx
    .insertInto('site')
    .values({ ...site, organisation_id: organisationId })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Lets organisations be founded one after the other, until the transaction ends. */
export async function lockFounding(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7403, 0)`.execute(tx)
}

/** Muster's own row: whatever the software does by itself, it does under this name. */
export async function insertMachine(tx: Tx, id: PersonId, organisationId: OrganisationId, name: string, at: Date): Promise<void> {
  await tx.insertInto('person').values({ id, organisation_id: organisationId, name, kind: 'machine', created_at: at }).execute()
}

function toOrganisation(row: Selectable<Tables['organisation']>): Organisation {
  return {
    id: row.organisation_id,
    slug: row.slug,
    name: row.name,
    legalForm: row.legal_form,
    jurisdiction: row.jurisdiction,
    zone: row.zone,
    calendar: row.calendar as Calendar,
    hotline: row.hotline,
    demo: row.demo,
    revision: row.revision,
  }
}
