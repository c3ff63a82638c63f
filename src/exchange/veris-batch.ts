import canonicalize from 'canonicalize'
import type { VerisRecord } from './veris-schema.ts'

export type GivenFile = { name: string; content: string }

/** A file of the batch, read: a record with its id and the SHA-256 of its bytes, or why it is none. */
export type ReadFile = GivenFile & ({ sourceId: string; contentHash: string; record: VerisRecord } | { refused: string })
export type ReadRecord = Extract<ReadFile, { sourceId: string }>

/** A record that the register already holds. The document is there only where the hash alone does not answer. */
export type Held = { sourceName: string; contentHash: string; number: string; document: string | null }

/** What becomes of a file. `of` is the record it belongs to, whose incident has the number. */
export type Fate =
  | { name: string; is: 'imported'; of: string; file: ReadRecord }
  | { name: string; is: 'unchanged'; of: string }
  | { name: string; is: 'conflict'; of: string; reason: string }
  | { name: string; is: 'refused'; reason: string }

/**
 * Decides about each file of a batch in its order. The first record of an id is taken and never overwritten; what
 * comes later with the same id says the same, or is a conflict that names both files.
 */
export function decideBatch(files: ReadFile[], held: ReadonlyMap<string, Held>): Fate[] {
  const first = new Map<string, { name: string; contentHash: string; content: string | null }>()
  for (const [sourceId, { sourceName: name, contentHash, document: content }] of held) first.set(sourceId, { name, contentHash, content })
  return files.map((file) => {
    if ('refused' in file) return { name: file.name, is: 'refused', reason: file.refused }
    const { name, sourceId, contentHash, content } = file
    const earlier = first.get(sourceId)
    if (!earlier) first.set(sourceId, { name, contentHash, content })
    if (!earlier) return { name, is: 'imported', of: sourceId, file }
    if (earlier.contentHash === contentHash || sameRecord(earlier.content, content)) return { name, is: 'unchanged', of: sourceId }
    return { name, is: 'conflict', of: sourceId, reason: conflictReason(sourceId, earlier.name, name) }
  })
}

const conflictReason = (sourceId: string, earlier: string, name: string): string =>
  `${earlier} and ${name} have the same incident_id (${sourceId}) but do not say the same. The record from ${earlier} is in the register and was not changed; this one was not taken. If they are two incidents, give this one an id of its own.`

/** The same JSON in another layout or order is the same record. */
function sameRecord(one: string | null, other: string): boolean {
  try {
    return one !== null && canonical(one) === canonical(other)
  } catch {
    // Nested beyond what can be compared, or with broken characters: then the bytes decide.
    return false
  }
}

const canonical = (content: string): string | undefined => canonicalize(JSON.parse(content.replace(/^\uFEFF/, '')))
