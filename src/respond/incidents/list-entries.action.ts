import { latest } from '../../base/moment.ts'
import { minutes, plus } from '../../base/time.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import type { Entry } from '../../record/entry.ts'
import { entryText } from '../../record/entry-words.ts'
import { listEntries } from '../../record/record.store.ts'
import { findIncidentFor } from '../tasks/reach-incident.action.ts'
import { numbered, readPlace } from './place.ts'

export type EntryQuery = { only: 'everything' | 'words'; order: 'newest' | 'oldest'; cursor?: string | undefined; limit: number }

/** What people wrote, in their own words. */
const words = ['note.added', 'decision.made', 'fact.added', 'fact.changed']

/** The timeline of an incident, by event time. */
export async function listIncidentEntries(ctx: Context, id: IncidentId, { only, order, cursor, limit }: EntryQuery) {
  await findIncidentFor(ctx, id)
  const after = readPlace(cursor, numbered)
  const { entries, next } = await listEntries(ctx.db, id, {
    cursor: after && [after.at.toISOString(), String(after.key)],
    limit,
    order,
    kinds: only === 'words' ? words : null,
  })
  return { items: entries.map(showEntry), next }
}

/** Whoever writes as they go needs some minutes; what is told longer afterwards is marked. */
const promptMs = minutes(15)

export function showEntry(entry: Entry) {
  const { number, kind, at, recordedAt, byName, via, body, hash } = entry
  return {
    number,
    kind,
    at,
    recordedAt,
    enteredLater: recordedAt > plus(latest(at), promptMs),
    by: byName,
    via,
    text: entryText(entry),
    body,
    hash,
  }
}
