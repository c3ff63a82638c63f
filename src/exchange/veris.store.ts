import { sql } from 'kysely'
import type { HistoryId, IncidentId, OrganisationId } from '../base/ids.ts'
import type { Reader, Tx } from '../platform/db.ts'
import { readCursor, writeCursor } from '../platform/http/cursor.ts'
import type { Held } from './veris-batch.ts'

/** Held until the transaction ends: of two imports at once in an organisation, the second waits and then sees what the first took. */
export async function lockVerisImports(tx: Tx, organisationId: OrganisationId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`veris ${organisationId}`}, 0))`.execute(tx)
}

/** Those of these records that are in the register; with their document where the content is not the same byte for byte. */
export async function findHeld(db: Reader, records: { sourceId: string; contentHash: string }[]): Promise<Map<string, Held>> {
  const known = await held(db, [...new Set(records.map(({ sourceId }) => sourceId))])
    .select(['content_hash', 'source_name', 'number'])
    .execute()
  const hashes = new Map(known.map((row) => [row.source_id, row.content_hash]))
  const differing = new Set(
    records.filter(({ sourceId, contentHash }) => (hashes.get(sourceId) ?? contentHash) !== contentHash).map(({ sourceId }) => sourceId),
  )
  const documents = differing.size
    ? await held(db, [...differing])
        .select('document')
        .execute()
    : []
  const documentOf = new Map(documents.map((row) => [row.source_id, row.document]))
  return new Map(
    known.map((row) => [
      row.source_id,
      { sourceName: row.source_name, contentHash: row.content_hash, number: row.number, document: documentOf.get(row.source_id) ?? null },
    ]),
  )
}

const held = (db: Reader, sourceIds: string[]) =>
  db
    .selectFrom('history_document')
    .innerJoin('incident', 'incident.id', 'history_document.incident_id')
    .select('source_id')
    .where('standard', '=', 'veris')
    .where('source_id', '=', sql<string>`any(${sourceIds})`)

export type NewDocument = {
  id: HistoryId
  incidentId: IncidentId
  sourceId: string
  sourceName: string
  contentHash: string
  document: string
}

export async function insertDocuments(tx: Tx, of: { organisationId: OrganisationId; at: Date }, documents: NewDocument[]): Promise<void> {
  if (documents.length === 0) return
  const rows = documents.map(({ id, incidentId, sourceId, sourceName, contentHash, document }) => ({
    id,
    organisation_id: of.organisationId,
    incident_id: incidentId,
    standard: 'veris',
    source_id: sourceId,
    source_name: sourceName,
    content_hash: contentHash,
    document,
    imported_at: of.at,
  }))
  await tx.insertInto('history_document').values(rows).execute()
}

export type ExportedDocument = { name: string; sourceId: string; content: string }

/** A page ends after so many characters even when fewer than `limit` are on it, so that large documents do not fill the memory. */
const pageCharacters = 8_000_000

/** Oldest import first. The cursor is [moment, id] of the last row. Sizes are known without reading the documents. */
export async function listDocuments(
  db: Reader,
  { cursor, limit }: { cursor: string | undefined; limit: number },
): Promise<{ items: ExportedDocument[]; next: string | null }> {
  const after = readCursor(cursor, 2)
  let sized = db
    .selectFrom('history_document')
    .select([
      'id',
      'imported_at',
      sql<number>`sum(octet_length(document)) over (order by imported_at, id) - octet_length(document)`.as('before'),
    ])
    .where('standard', '=', 'veris')
    .orderBy('imported_at')
    .orderBy('id')
    .limit(limit + 1)
  if (after)
    sized = sized.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('imported_at', 'id'), '>', tuple(new Date(after[0] ?? ''), after[1] as HistoryId)),
    )
  const all = await sized.execute()
  const shown = all.slice(0, limit).filter(({ before }) => before < pageCharacters)
  const last = shown.at(-1)
  if (!last) return { items: [], next: null }
  const ids = shown.map(({ id }) => id)
  const rows = await db
    .selectFrom('history_document')
    .select(['source_name', 'source_id', 'document'])
    .where('id', '=', sql<HistoryId>`any(${ids})`)
    .orderBy('imported_at')
    .orderBy('id')
    .execute()
  return {
    items: rows.map((row) => ({ name: row.source_name, sourceId: row.source_id, content: row.document })),
    next: all.length > shown.length ? writeCursor([last.imported_at.toISOString(), last.id]) : null,
  }
}
