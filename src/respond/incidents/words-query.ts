/** The words of a search box for PostgreSQL's to_tsquery: every word must be there, each may be half typed. Nothing but letters and digits is passed on. */
export function wordsQuery(words: string): string {
  const each = words.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  return each
    .slice(0, 20)
    .map((word) => `${word}:*`)
    .join(' & ')
}
