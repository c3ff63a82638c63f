import { get, update } from 'idb-keyval'
import { useSyncExternalStore } from 'react'
import type { Problem } from '../platform/http/problem.ts'
import type { Request } from './call.ts'
import { signal } from './signal.ts'

/** Something said to Muster that the server has not confirmed yet. It leaves this list only when sent, or thrown away by hand. */
export type OutboxItem = {
  /** Also its idempotency key: sent twice, it happens once. */
  key: string
  request: Request
  /** In words: "Your report", "Note in INC-2026-0007". */
  what: string
  /** What was typed, so that it can be read and copied whatever happens. */
  text: string
  by: { id: string; name: string }
  keptAt: number
  attempts: number
  /** Why the server will not have it as it is. Null while it only waits. */
  refused: Problem | null
}

const place = 'muster-outbox'
const items = signal<OutboxItem[]>([])
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${place}-changed`)
if (otherTabs) otherTabs.onmessage = () => void readOutbox()

/** What waits, oldest first; the same in every tab. */
export const useOutbox = (): OutboxItem[] => useSyncExternalStore(items.watch, items.read)

export async function readOutbox(): Promise<OutboxItem[]> {
  const kept = (await get<OutboxItem[]>(place).catch(() => undefined)) ?? []
  items.write(kept)
  return kept
}

export const putIntoOutbox = (item: OutboxItem) => change((kept) => [...kept, item])
export const takeFromOutbox = (key: string) => change((kept) => kept.filter((item) => item.key !== key))
export const changeInOutbox = (key: string, changes: Partial<Pick<OutboxItem, 'attempts' | 'refused'>>) =>
  change((kept) => kept.map((item) => (item.key === key ? { ...item, ...changes } : item)))

async function change(next: (kept: OutboxItem[]) => OutboxItem[]): Promise<void> {
  await update<OutboxItem[]>(place, (kept = []) => next(kept))
  await readOutbox()
  otherTabs?.postMessage('changed')
}
