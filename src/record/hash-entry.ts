import canonicalize from 'canonicalize'
import { sha256Hex } from '../platform/new-id.ts'
import { chainStart, hashedPart, type Entry } from './entry.ts'

/** SHA-256 over canonical JSON (RFC 8785), so that anybody can compute it again in any language. */
export function hashEntry(chainId: string, entry: Omit<Entry, 'hash'>): string {
  return sha256Hex(canonicalize(hashedPart(chainId, entry)) ?? '')
}

export const firstHash = (chainId: string): string => sha256Hex(chainStart(chainId))

export type ChainFault = { number: number; what: 'gap' | 'changed' | 'cut-out' }

/** What is wrong with a whole chain, in order of its numbers. Empty: every entry is there, unchanged, in its place. */
export function chainFaults(chainId: string, entries: Entry[]): ChainFault[] {
  const faults: ChainFault[] = []
  let previous = firstHash(chainId)
  for (const [at, entry] of entries.entries()) {
    if (entry.number !== at + 1) faults.push({ number: entry.number, what: 'gap' })
    if (entry.previousHash !== previous) faults.push({ number: entry.number, what: 'cut-out' })
    if (hashEntry(chainId, entry) !== entry.hash) faults.push({ number: entry.number, what: 'changed' })
    previous = entry.hash
  }
  return faults
}
