import { sql } from 'kysely'
import { id, type IncidentId, type PersonId } from '../../base/ids.ts'
import { writeCursor } from '../../platform/http/cursor.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import { visibleTo } from '../tasks/known-incident.store.ts'
import { lines, running, toLines, type Line } from './incident-line.store.ts'
import { readPlace } from './place.ts'
import { wordsQuery } from './words-query.ts'

export type IncidentQuery = {
  state: 'open' | 'closed' | 'history' | 'exercises' | 'all'
  severity?: number | undefined
  category?: string | undefined
  words?: string | undefined
  cursor?: string | undefined
  limit: number
}

/**
 * The register, newest first. `all` is everything that is real: open, closed and history taken over from elsewhere.
 * Exercises are listed by themselves only. The cursor is [opened, id] of the last line.
 */
export async function listIncidents(
  db: Reader,
  reader: PersonId,
  { state, severity, category, words, cursor, limit }: IncidentQuery,
): Promise<{ items: Line[]; next: string | null }> {
  let query = lines(db)
    .where(visibleTo(reader))
    .where(inState[state])
    .orderBy('incident.opened_at', 'desc')
    .orderBy('incident.id', 'desc')
    .limit(limit + 1)
  if (severity !== undefined) query = query.where('incident.severity', '=', severity)
  if (category !== undefined) query = query.where('incident.category', '=', category)
  if (words?.trim()) query = query.where(await saying(db, words.trim()))
  const after = readPlace(cursor, id<'incident'>())
  if (after)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('incident.opened_at', 'incident.id'), '<', tuple(after.at, after.key)))
  const rows = await query.execute()
  const last = rows[limit - 1]
  const next = rows.length > limit && last ? writeCursor([last.opened_at.toISOString(), last.id]) : null
  return { items: await toLines(db, rows.slice(0, limit)), next }
}

const inState = {
  open: sql<boolean>`(${running} and not incident.exercise)`,
  closed: sql<boolean>`(incident.closed_at is not null and not incident.history and not incident.exercise)`,
  history: sql<boolean>`incident.history`,
  exercises: sql<boolean>`incident.exercise`,
  all: sql<boolean>`(not incident.exercise)`,
} satisfies Record<IncidentQuery['state'], unknown>

/**
 * All of the words, the last of which may be half typed; or what a search engine would understand ("exact phrase", -without);
 * or a number. Words that few incidents have come through their index; the newest with common words are found by walking.
 */
async function saying(db: Reader, words: string) {
  const [half, number] = [wordsQuery(words), words.toUpperCase()]
  const { rows } = await sql<{ ids: IncidentId[] | null }>`select incidents_saying(${words}, ${half}, ${number}, ${few}) as ids`.execute(
    db as Tx,
  )
  const ids = rows[0]?.ids ?? null
  if (ids) return sql<boolean>`incident.id = any(${ids}::uuid[])`
  return sql<boolean>`(incident.search @@ websearch_to_tsquery('english', ${words}) or incident.search @@ to_tsquery('english', ${half}) or incident.number = ${number})`
}

/** Up to so many ids are looked up one by one; beyond, one in fifty has the words even in a large register. */
const few = 2000
