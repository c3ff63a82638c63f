import { Invalid } from '../../base/errors.ts'

/** Where a page ended: the sort values of its last row. Opaque to callers, readable to whoever debugs. */
export function writeCursor(values: (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

export function readCursor(cursor: string | undefined, length: number): string[] | null {
  if (!cursor) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === length) return values.map(String)
  } catch {
    // Falls through to the refusal: whatever is wrong with it, the answer is the same.
  }
  throw new Invalid([{ field: 'cursor', message: 'This cursor does not come from this list. Ask for the first page without a cursor.' }])
}
