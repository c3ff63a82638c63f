import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { OrganisationId, PersonId, SiteId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import { newId } from '../../platform/new-id.ts'
import type { ContactMethod, Person, PersonDetails } from './person.ts'

/** People with their site and contact methods, in one query. */
const people = (db: Reader) =>
  db
    .selectFrom('person')
    .leftJoin('site', 'site.id', 'person.site_id')
    .selectAll('person')
    .select('site.name as site')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('contact_method')
          .select(['contact_method.kind', 'contact_method.value', 'contact_method.independent', 'contact_method.verified_on as verifiedOn'])
          .whereRef('contact_method.person_id', '=', 'person.id')
          .orderBy('contact_method.place'),
      ).as('contacts'),
    )

type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number]

/** Everybody but the machines, by name; those who have left stand where they stood. */
export async function listPeople(db: Reader): Promise<Person[]> {
  const rows = await people(db).where('person.kind', '!=', 'machine').orderBy('person.name').orderBy('person.id').execute()
  return rows.map(toPerson)
}

export async function findPerson(db: Reader, id: PersonId): Promise<Person | null> {
  const row = await people(db).where('person.id', '=', id).executeTakeFirst()
  return row ? toPerson(row) : null
}

/** Holds the person until the transaction ends, then reads them. Machines are not found. */
export async function lockPerson(tx: Tx, id: PersonId): Promise<Person | null> {
  await tx.selectFrom('person').select('id').where('id', '=', id).forUpdate().execute()
  const person = await findPerson(tx, id)
  return person?.kind === 'machine' ? null : person
}

export type NewPerson = Omit<PersonDetails, 'kind'> & { id: PersonId; organisationId: OrganisationId; kind: Person['kind']; at: Date }

export async function insertPerson(tx: Tx, person: NewPerson): Promise<void> {
  const { id, organisationId, name, kind, position, siteId, at } = person
  await tx
    .insertInto('person')
    .values({ id, organisation_id: organisationId, name, kind, position, site_id: siteId, created_at: at })
    .execute()
  await insertContacts(tx, organisationId, id, person.contacts)
}

export async function updatePerson(
  tx: Tx,
  organisationId: OrganisationId,
  id: PersonId,
  details: PersonDetails & { leftAt: Date | null },
): Promise<void> {
  const { name, kind, position, siteId, leftAt, contacts } = details
  await tx
    .updateTable('person')
    .set((eb) => ({ name, kind, position, site_id: siteId, left_at: leftAt, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('contact_method').where('person_id', '=', id).execute()
  await insertContacts(tx, organisationId, id, contacts)
}

async function insertContacts(tx: Tx, organisationId: OrganisationId, personId: PersonId, contacts: ContactMethod[]): Promise<void> {
  if (contacts.length === 0) return
  const rows = contacts.map(({ kind, value, independent, verifiedOn }, place) => ({
    id: newId<'contact_method'>(),
    organisation_id: organisationId,
    person_id: personId,
    place,
    kind,
    value,
    independent,
    verified_on: verifiedOn,
  }))
  await tx.insertInto('contact_method').values(rows).execute()
}

/** Whether a site is one of this organisation's. Foreign keys look past row-level security, so the reference must be checked. */
export async function siteExists(db: Reader, id: SiteId): Promise<boolean> {
  return (await db.selectFrom('site').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

function toPerson(row: PersonRow): Person {
  const { id, name, kind, position, site, contacts, revision } = row
  return { id, name, kind, position, siteId: row.site_id, site, contacts, leftAt: row.left_at, revision }
}
