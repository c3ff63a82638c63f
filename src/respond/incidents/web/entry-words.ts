import type { Entry } from './incident-queries.ts'

/** Most sentences of the record name who did it; notes and facts are the words themselves, so their writer is named beside them. */
export const namesItsWriter = ({ text, by }: Pick<Entry, 'text' | 'by'>): boolean => text.includes(by)

export const withWriter = (entry: Pick<Entry, 'text' | 'by'>): string => (namesItsWriter(entry) ? entry.text : `${entry.by}: ${entry.text}`)
