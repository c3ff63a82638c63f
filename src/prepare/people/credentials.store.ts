import { sql } from 'kysely'
import type { AccessRole } from '../../base/actor.ts'
import type { AccountId, ApiTokenId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import type { LinkPurpose } from './account.ts'

/**
 * What is looked up before the organisation is known. Each query calls a function of the schema that opens the door
 * for one lookup (db/migrations/0002_people.sql) and shows nothing but what follows from one secret.
 */
export type FoundSession = {
  organisation_id: OrganisationId
  person_id: PersonId
  name: string
  role: AccessRole
  last_used_at: Date
  expires_at: Date
  ended_at: Date | null
  disabled_at: Date | null
}

export async function findSession(db: Reader, hash: Buffer): Promise<FoundSession | null> {
  const { rows } = await sql<FoundSession>`select * from find_session(${hash})`.execute(db as Tx)
  return rows[0] ?? null
}

export type FoundToken = {
  organisation_id: OrganisationId
  token_id: ApiTokenId
  person_id: PersonId
  name: string
  role: AccessRole
  expires_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

export async function findApiToken(db: Reader, hash: Buffer): Promise<FoundToken | null> {
  const { rows } = await sql<FoundToken>`select * from find_api_token(${hash})`.execute(db as Tx)
  return rows[0] ?? null
}

export type FoundAccount = {
  organisation_id: OrganisationId
  account_id: AccountId
  person_id: PersonId
  name: string
  role: AccessRole
  password_hash: string | null
  disabled_at: Date | null
}

export async function findAccountByEmail(db: Reader, email: string): Promise<FoundAccount | null> {
  const { rows } = await sql<FoundAccount>`select * from find_account(${email})`.execute(db as Tx)
  return rows[0] ?? null
}

export type FoundLink = {
  organisation_id: OrganisationId
  account_id: AccountId
  person_id: PersonId
  name: string
  email: string
  role: AccessRole
  purpose: LinkPurpose
  organisation_name: string
  expires_at: Date
  used_at: Date | null
  disabled_at: Date | null
}

export async function findAccountLink(db: Reader, hash: Buffer): Promise<FoundLink | null> {
  const { rows } = await sql<FoundLink>`select * from find_account_link(${hash})`.execute(db as Tx)
  return rows[0] ?? null
}

/** Whether this browser has signed in to this account before. */
export async function isKnownBrowser(db: Reader, hash: Buffer, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`select device_is_trusted(${hash}, ${accountId}) as known`.execute(db as Tx)
  return rows[0]?.known ?? false
}

export type OrganisationName = {
  organisation_id: OrganisationId
  slug: string
  name: string
  zone: string
  hotline: string | null
  demo: boolean
}

/** Every organisation of this installation, oldest first: for the public form, set-up and jobs. */
export async function listOrganisations(db: Reader): Promise<OrganisationName[]> {
  return (await sql<OrganisationName>`select * from list_organisations()`.execute(db as Tx)).rows
}

/** The person row through which Muster itself writes in an organisation. */
export async function findMachine(db: Reader, organisation: OrganisationId): Promise<PersonId | null> {
  const { rows } = await sql<{ id: PersonId | null }>`select find_machine(${organisation}) as id`.execute(db as Tx)
  return rows[0]?.id ?? null
}

/** Written at most once a minute a session, so that looking does not become writing. */
export async function updateSessionUsed(tx: Tx, hash: Buffer, at: Date): Promise<void> {
  await tx.updateTable('session').set({ last_used_at: at }).where('token_hash', '=', hash).execute()
}

export async function updateTokenUsed(tx: Tx, id: ApiTokenId, at: Date): Promise<void> {
  await tx.updateTable('api_token').set({ last_used_at: at }).where('id', '=', id).execute()
}
