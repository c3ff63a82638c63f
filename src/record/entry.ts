import type { Via } from '../base/actor.ts'
import type { PersonId } from '../base/ids.ts'
import type { Moment } from '../base/moment.ts'

/** What an entry says before it has a place in a chain. The kind is `<thing>.<what happened>`, such as `task.done`. */
export type Happening = { kind: string; at: Moment; body: Record<string, unknown> }

/** One line of the record. `number` counts from 1 in its chain; `previousHash` is the hash of the line before. */
export type Entry = Happening & {
  number: number
  recordedAt: Date
  byPerson: PersonId
  byName: string
  via: Via
  previousHash: string
  hash: string
}

/** What the first entry of a chain has before it: a chain of another thing cannot be spliced in. */
export const chainStart = (chainId: string) => `muster chain ${chainId}`

/** The part of an entry that its hash covers: all of it but the hash. Moments as ISO 8601 in UTC, as they are exported. */
export function hashedPart(chainId: string, entry: Omit<Entry, 'hash'>) {
  return {
    chain: chainId,
    number: entry.number,
    kind: entry.kind,
    at: entry.at.at.toISOString(),
    precision: entry.at.precision,
    zone: entry.at.zone,
    recordedAt: entry.recordedAt.toISOString(),
    byPerson: entry.byPerson,
    byName: entry.byName,
    via: entry.via,
    body: entry.body,
    previousHash: entry.previousHash,
  }
}
