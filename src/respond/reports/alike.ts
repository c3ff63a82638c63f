import type { Report } from './report.ts'

/** What two things have in common, for the person who decides; a hint, never a decision. */
export type Alike = { kind: 'report' | 'incident'; id: string; number: string; title: string; at: Date; open: boolean; because: string[] }

type Shared = { words: boolean; place: boolean; signals: string[] }

/** "same sender", "same system", "same words", and which. The most telling stands first. */
export function reasonsOf({ words, place, signals }: Shared): string[] {
  const senders = signals.filter((signal) => /^(?:mail|domain|phone):/.test(signal)).map(bare)
  const systems = signals.filter((signal) => signal.startsWith('host:')).map((signal) => bare(signal).toUpperCase())
  return [
    ...(senders.length > 0 ? [`same sender: ${senders.slice(0, 2).join(', ')}`] : []),
    ...(systems.length > 0 ? [`same system: ${systems.slice(0, 2).join(', ')}`] : place ? ['same system or place'] : []),
    ...(words ? ['same words'] : []),
  ]
}

const bare = (signal: string): string => signal.slice(signal.indexOf(':') + 1)

/** Machines that the report names, as an incident's list of affected things would call them, and the place itself. */
export function namesIn(signals: string[], { place }: Pick<Report, 'place'>): string[] {
  const hosts = signals.filter((signal) => signal.startsWith('host:')).map(bare)
  return [...hosts, ...(place ? [place.toLowerCase()] : [])]
}
