import type { Selectable } from 'kysely'
import type { ChainId, OrganisationId } from '../base/ids.ts'
import { writeCursor } from '../platform/http/cursor.ts'
import type { Reader, Tables, Tx } from '../platform/db.ts'
import type { Entry } from './entry.ts'

export type ChainKind = Tables['chain']['kind']

export async function insertChain(
  tx: Tx,
  chain: { id: ChainId; organisationId: OrganisationId; kind: ChainKind; firstHash: string },
): Promise<void> {
  await tx
    .insertInto('chain')
    .values({ id: chain.id, organisation_id: chain.organisationId, kind: chain.kind, last_hash: chain.firstHash })
    .execute()
}

/** Holds the head of the chain until the transaction ends: the next number is this transaction's alone. */
export async function lockChain(tx: Tx, id: ChainId): Promise<{ kind: ChainKind; lastNumber: number; lastHash: string }> {
  const row = await tx
    .selectFrom('chain')
    .select(['kind', 'last_number', 'last_hash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { kind: row.kind, lastNumber: row.last_number, lastHash: row.last_hash }
}

/** The entry and the new head in one statement. */
export async function insertEntry(tx: Tx, chainId: ChainId, organisationId: OrganisationId, entry: Entry): Promise<void> {
  await tx
    .with('head', (db) =>
      db.updateTable('chain').set({ last_number: entry.number, last_hash: entry.hash }).where('id', '=', chainId).returning('id'),
    )
    .insertInto('entry')
    .values({
      chain_id: chainId,
      organisation_id: organisationId,
      number: entry.number,
      kind: entry.kind,
      at: entry.at.at,
      precision: entry.at.precision,
      zone: entry.at.zone,
      recorded_at: entry.recordedAt,
      by_person: entry.byPerson,
      by_name: entry.byName,
      via: entry.via,
      body: JSON.stringify(entry.body),
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })
    .execute()
}

export async function listWholeChain(db: Reader, chainId: ChainId): Promise<Entry[]> {
  const rows = await db.selectFrom('entry').selectAll().where('chain_id', '=', chainId).orderBy('number').execute()
  return rows.map(toEntry)
}

export type EntryPage = { cursor: string[] | null; limit: number; order: 'newest' | 'oldest'; kinds: string[] | null }

/** By event time: what was typed in next week stands where it happened. The cursor is [moment, number] of the last row. */
export async function listEntries(
  db: Reader,
  chainId: ChainId,
  { cursor, limit, order, kinds }: EntryPage,
): Promise<{ entries: Entry[]; next: string | null }> {
  const [direction, beyond] = order === 'newest' ? (['desc', '<'] as const) : (['asc', '>'] as const)
  let query = db
    .selectFrom('entry')
    .selectAll()
    .where('chain_id', '=', chainId)
    .orderBy('at', direction)
    .orderBy('number', direction)
    .limit(limit + 1)
  if (kinds) query = query.where('kind', 'in', kinds)
  if (cursor) {
    const [at, number] = [new Date(cursor[0] ?? ''), Number(cursor[1])]
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'number'), beyond, tuple(at, number)))
  }
  const rows = await query.execute()
  const last = rows[limit - 1]
  return {
    entries: rows.slice(0, limit).map(toEntry),
    next: rows.length > limit && last ? writeCursor([last.at.toISOString(), last.number]) : null,
  }
}

function toEntry(row: Selectable<Tables['entry']>): Entry {
  return {
    number: row.number,
    kind: row.kind,
    at: { at: row.at, precision: row.precision, zone: row.zone },
    recordedAt: row.recorded_at,
    byPerson: row.by_person,
    byName: row.by_name,
    via: row.via,
    body: row.body as Record<string, unknown>,
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}
