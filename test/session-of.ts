import type { Actor } from '../src/base/actor.ts'
import { days, plus } from '../src/base/time.ts'
import { hashOf, newSecret } from '../src/platform/new-id.ts'
import type { World } from './world.ts'

/** The Cookie header of somebody who is signed in over https. */
export async function sessionOf(world: World, actor: Actor): Promise<string> {
  const secret = newSecret()
  await world.by(actor, async ({ db }) => {
    const { id } = await db.selectFrom('account').select('id').where('person_id', '=', actor.id).executeTakeFirstOrThrow()
    const times = { created_at: world.now(), last_used_at: world.now(), expires_at: plus(world.now(), days(30)) }
    const session = { token_hash: hashOf(secret), organisation_id: actor.organisationId, account_id: id, ...times }
    await db.insertInto('session').values(session).execute()
  })
  return `__Host-muster_session=${secret}`
}
