import type { AccessRole } from '../../base/actor.ts'
import { days, plus } from '../../base/time.ts'
import type { Work } from '../../platform/context.ts'
import { hashOf, newId, newSecret } from '../../platform/new-id.ts'
import { record } from '../../record/record-entry.action.ts'
import { insertApiToken, listApiTokens, type ApiToken } from './api-token.store.ts'
import { insertPerson } from './person.store.ts'

export type NewToken = { name: string; role: AccessRole; days: number }

/** By its beginning, programs that look for leaked secrets recognise one of ours. */
export const tokenPrefix = 'mst_'

/** A token is a hand of its own: what it does stands in the record under its name, not under that of who made it. */
export async function createToken(ctx: Work, { name, role, days: life }: NewToken): Promise<{ token: ApiToken; secret: string }> {
  const { organisationId, id: createdBy } = ctx.actor
  const [id, personId, secret] = [newId<'api_token'>(), newId<'person'>(), `${tokenPrefix}${newSecret()}`]
  const [at, expiresAt] = [ctx.now(), plus(ctx.now(), days(life))]
  await insertPerson(ctx.db, {
    id: personId,
    organisationId,
    name: `${name} (token)`,
    kind: 'machine',
    position: null,
    siteId: null,
    contacts: [],
    at,
  })
  await insertApiToken(ctx.db, { id, organisationId, personId, name, role, hash: hashOf(secret), createdBy, at, expiresAt })
  await record(ctx, organisationId, 'token.created', { tokenId: id, name, role, expiresAt })
  return { token: (await listApiTokens(ctx.db, id))[0]!, secret }
}
