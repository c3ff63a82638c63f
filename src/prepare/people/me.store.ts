import type { Actor } from '../../base/actor.ts'
import type { Reader } from '../../platform/db.ts'
import { findAccountOfPerson } from './account.store.ts'
import { findOrganisation } from './organisation.store.ts'

/** Who somebody is signed in as. A token and the key file have a name and a role, but no mail address. */
export async function findMe(db: Reader, { id, name, role }: Pick<Actor, 'id' | 'name' | 'role'>) {
  const organisation = await findOrganisation(db)
  const account = await findAccountOfPerson(db, id)
  return { personId: id, name, role, email: account?.email ?? null, organisation }
}

export type Me = Awaited<ReturnType<typeof findMe>>
