/** How exactly a moment is known. In a file of its own: the browser's first page needs these words, not the arithmetic. */
export const precisions = ['year', 'month', 'day', 'hour', 'minute'] as const
export type Precision = (typeof precisions)[number]
