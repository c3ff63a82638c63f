import { NotFound } from '../../base/errors.ts'
import type { ApiTokenId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { lockApiToken, updateTokenRevoked, type ApiToken } from './api-token.store.ts'

/** Revoking twice is harmless: the first time stands. */
export async function revokeToken(ctx: Work, id: ApiTokenId): Promise<ApiToken> {
  const token = await lockApiToken(ctx.db, id)
  if (!token) throw new NotFound('token')
  if (token.revokedAt) return token
  const revokedAt = ctx.now()
  await updateTokenRevoked(ctx.db, id, revokedAt)
  await record(ctx, ctx.actor.organisationId, 'token.revoked', { tokenId: id, name: token.name })
  return { ...token, revokedAt }
}
