import type { RegisterQuery } from './incident-queries.ts'

export const states = { open: 'Open', closed: 'Closed', history: 'History', exercises: 'Exercises', all: 'All' } as const
type State = keyof typeof states

/** As they stand in the address, so that going back from an incident finds the list as it was. */
export type RegisterFilters = { state: State; severity?: number | undefined; category?: string | undefined; words?: string | undefined }

export function readFilters(search: Record<string, unknown>): RegisterFilters {
  const severity = Number(search.severity)
  return {
    state: typeof search.state === 'string' && search.state in states ? (search.state as State) : 'open',
    severity: severity >= 1 && severity <= 5 ? severity : undefined,
    category: wordsOf(search.category),
    words: wordsOf(search.words),
  }
}

const wordsOf = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() ? text.slice(0, 200) : undefined
}

export const toQuery = ({ state, ...rest }: RegisterFilters): RegisterQuery => ({ state, ...rest })

export const isNarrowed = ({ severity, category, words }: RegisterFilters): boolean => Boolean(severity ?? category ?? words)
