import { z } from 'zod'
import { readCursor } from '../../platform/http/cursor.ts'

/** Rows that are told apart by a number. */
export const numbered = z.coerce.number().int()

/** Where the last page ended: a moment and what tells rows of the same moment apart. A cursor that somebody made up is refused like one of another list. */
export function readPlace<Key>(cursor: string | undefined, key: z.ZodType<Key, unknown>): { at: Date; key: Key } | null {
  const values = readCursor(cursor, 2)
  if (!values) return null
  const place = z.tuple([z.iso.datetime(), key]).safeParse(values)
  if (!place.success) readCursor('not of this list', 2)
  return place.success ? { at: new Date(place.data[0]), key: place.data[1] } : null
}
