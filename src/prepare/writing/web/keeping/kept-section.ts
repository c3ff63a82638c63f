import type { PlanVersionId } from '../../../../base/ids.ts'

/** A section's title and text. */
export type Said = { title: string; body: string }
/** As the server had it, and which revision that was. */
export type Stored = Said & { revision: number }
/** What was typed and not confirmed yet, and what it began from. */
export type Kept = { base: Stored; mine: Said }

/** The place in this browser where what is typed waits until the server has it. Named like every draft, so that it is forgotten like one. */
export type Keep = { read: () => (Kept & { at: Date }) | null; write: (kept: Kept) => void; forget: () => void }

const prefixOf = (personId: string | null, planVersionId: PlanVersionId) =>
  `muster-draft:${personId ?? 'nobody'}:plan-section:${planVersionId}:`

export function keepOf(personId: string | null, planVersionId: PlanVersionId, sectionKey: string, storage: Storage = localStorage): Keep {
  const place = prefixOf(personId, planVersionId) + sectionKey
  return {
    read: () => readKept(storage, place),
    write: (value) => quietly(() => storage.setItem(place, JSON.stringify({ at: Date.now(), value }))),
    forget: () => quietly(() => storage.removeItem(place)),
  }
}

/** The sections of which this browser still holds unsent words, also from before a reload. */
export function keptSections(personId: string | null, planVersionId: PlanVersionId, storage: Storage = localStorage): string[] {
  const prefix = prefixOf(personId, planVersionId)
  return Object.keys(storage).flatMap((place) => (place.startsWith(prefix) ? [place.slice(prefix.length)] : []))
}

function readKept(storage: Storage, place: string): (Kept & { at: Date }) | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? 'null')
    if (!kept || typeof kept !== 'object' || !('value' in kept) || !('at' in kept)) return null
    return { ...(kept.value as Kept), at: new Date(kept.at as number) }
  } catch {
    return null
  }
}

/** A full or forbidden storage must not stop the writing: then the server alone keeps it. */
function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // Nothing can be kept here.
  }
}
