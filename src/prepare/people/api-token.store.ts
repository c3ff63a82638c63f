import type { AccessRole } from '../../base/actor.ts'
import type { ApiTokenId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'

export type ApiToken = {
  id: ApiTokenId
  name: string
  role: AccessRole
  createdBy: string
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** Newest first, revoked and run out ones included: they explain the record. */
export async function listApiTokens(db: Reader, id?: ApiTokenId): Promise<ApiToken[]> {
  const all = db
    .selectFrom('api_token')
    .innerJoin('person as creator', 'creator.id', 'api_token.created_by')
    .selectAll('api_token')
    .select('creator.name as creator_name')
    .orderBy('api_token.created_at', 'desc')
    .orderBy('api_token.id')
  const rows = await (id ? all.where('api_token.id', '=', id) : all).execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    createdBy: row.creator_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }))
}

/** Holds the token until the transaction ends, then reads it. */
export async function lockApiToken(tx: Tx, id: ApiTokenId): Promise<ApiToken | null> {
  await tx.selectFrom('api_token').select('id').where('id', '=', id).forUpdate().execute()
  return (await listApiTokens(tx, id))[0] ?? null
}

export type NewApiToken = {
  id: ApiTokenId
  organisationId: OrganisationId
  personId: PersonId
  name: string
  role: AccessRole
  hash: Buffer
  createdBy: PersonId
  at: Date
  expiresAt: Date
}

export async function insertApiToken(tx: Tx, token: NewApiToken): Promise<void> {
  await tx
    .insertInto('api_token')
    .values({
      id: token.id,
      organisation_id: token.organisationId,
      person_id: token.personId,
      name: token.name,
      role: token.role,
      token_hash: token.hash,
      created_by: token.createdBy,
      created_at: token.at,
      expires_at: token.expiresAt,
    })
    .execute()
}

export async function updateTokenRevoked(tx: Tx, id: ApiTokenId, at: Date): Promise<void> {
  await tx.updateTable('api_token').set({ revoked_at: at }).where('id', '=', id).execute()
}
