import type { AccessRole, Actor } from '../src/base/actor.ts'
import type { AccountId, OrganisationId } from '../src/base/ids.ts'
import { hashPassword } from '../src/platform/password-hash.ts'
import type { World } from './world.ts'

export const goodPassword = 'gravel teapot umbrella'

export type AccountHolder = Actor & { accountId: AccountId; email: string; password: string }

/** Somebody of the world with a password to sign in with. */
export async function holder(
  world: World,
  name: string,
  role: AccessRole = 'it-staff',
  organisationId?: OrganisationId,
): Promise<AccountHolder> {
  const actor = await world.person(name, role, organisationId)
  const hash = await hashPassword(goodPassword)
  const { id, email } = await world.by(actor, ({ db }) =>
    db
      .updateTable('account')
      .set({ password_hash: hash })
      .where('person_id', '=', actor.id)
      .returning(['id', 'email'])
      .executeTakeFirstOrThrow(),
  )
  return { ...actor, accountId: id, email, password: goodPassword }
}
