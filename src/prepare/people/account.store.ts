import type { Selectable } from 'kysely'
import type { AccessRole } from '../../base/actor.ts'
import type { AccountId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import { canAdminister, type Account } from './account.ts'

const accounts = (db: Reader) =>
  db.selectFrom('account').innerJoin('person', 'person.id', 'account.person_id').selectAll('account').select('person.name')

export async function findAccount(db: Reader, id: AccountId): Promise<Account | null> {
  const row = await accounts(db).where('account.id', '=', id).executeTakeFirst()
  return row ? toAccount(row) : null
}

export async function findAccountOfPerson(db: Reader, id: PersonId): Promise<Account | null> {
  const row = await accounts(db).where('account.person_id', '=', id).executeTakeFirst()
  return row ? toAccount(row) : null
}

/** Holds the account until the transaction ends, then reads it. */
export async function lockAccount(tx: Tx, id: AccountId): Promise<Account | null> {
  await tx.selectFrom('account').select('id').where('id', '=', id).forUpdate().execute()
  return findAccount(tx, id)
}

/** Holds every administrator, so that of two who leave at once the second sees that the first has left. Answers with those who can sign in. */
export async function lockAdministrators(tx: Tx): Promise<Account[]> {
  await tx.selectFrom('account').select('id').where('role', '=', 'administrator').orderBy('id').forUpdate().execute()
  const rows = await accounts(tx).where('account.role', '=', 'administrator').execute()
  return rows.map(toAccount).filter(canAdminister)
}

export type ListedAccount = Account & { lastSeenAt: Date | null }

export async function listAccounts(db: Reader, id?: AccountId): Promise<ListedAccount[]> {
  const all = accounts(db)
    .select((eb) =>
      eb
        .selectFrom('session')
        .whereRef('session.account_id', '=', 'account.id')
        .select((se) => se.fn.max('last_used_at').as('at'))
        .as('last_seen_at'),
    )
    .orderBy('person.name')
    .orderBy('account.id')
  const rows = await (id ? all.where('account.id', '=', id) : all).execute()
  return rows.map((row) => ({ ...toAccount(row), lastSeenAt: row.last_seen_at }))
}

export type NewAccount = {
  id: AccountId
  organisationId: OrganisationId
  personId: PersonId
  email: string
  role: AccessRole
  passwordHash: string | null
  at: Date
}

/** False when the address or the person has an account already, here or in an organisation that we cannot see. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const inserted = await tx
    .insertInto('account')
    .values({
      id: account.id,
      organisation_id: account.organisationId,
      person_id: account.personId,
      email: account.email,
      role: account.role,
      password_hash: account.passwordHash,
      created_at: account.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateAccess(
  tx: Tx,
  id: AccountId,
  { role, disabledAt }: { role: AccessRole; disabledAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('account')
    .set((eb) => ({ role, disabled_at: disabledAt, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function updatePasswordHash(tx: Tx, id: AccountId, hash: string): Promise<void> {
  await tx.updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute()
}

function toAccount(row: Selectable<Tables['account']> & { name: string }): Account {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    role: row.role,
    passwordHash: row.password_hash,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    revision: row.revision,
  }
}
