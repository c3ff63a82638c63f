import { z } from 'zod'
import type { Moment } from './moment.ts'
import { precisions } from './precision.ts'

/**
 * The shapes that fields of many endpoints share. Texts are kept as typed: only what PostgreSQL cannot
 * hold (NUL, lone surrogates) is replaced, so that no sentence is lost over one broken character.
 */
export const storable = (text: string) => text.replaceAll('\u0000', '\uFFFD').toWellFormed()

export const line = (what: string, max = 200) =>
  z
    .string(`${what} is missing.`)
    .transform((text) => storable(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, `${what} is missing.`).max(max, `${what} is too long: please keep it under ${max} characters.`))

export const optionalLine = (what: string, max = 200) =>
  z
    .string()
    .transform((text) => storable(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(max, `${what} is too long: please keep it under ${max} characters.`))
    .nullable()
    .default(null)

/** Long text: about 20 pages. */
export const textLimit = 50_000

export const text = (what: string, max = textLimit) =>
  z
    .string(`${what} is missing.`)
    .transform((value) => storable(value).trim())
    .pipe(
      z
        .string()
        .min(1, `${what} is missing.`)
        .max(max, `${what} is too long: please keep it under ${max.toLocaleString('en-US')} characters.`),
    )

export const optionalText = (what: string, max = textLimit) =>
  z
    .string()
    .transform((value) => storable(value).trim())
    .pipe(z.string().max(max, `${what} is too long: please keep it under ${max.toLocaleString('en-US')} characters.`))
    .nullable()
    .default(null)

/** A Date inside, an ISO 8601 string with zone on the wire. */
export const instant = z.codec(
  z.iso.datetime({ offset: true, error: 'Give the moment as ISO 8601 with its zone, such as 2026-11-20T15:00:00Z.' }),
  z.date(),
  {
    decode: (iso) => new Date(iso),
    encode: (date) => date.toISOString(),
  },
)

export const timeZone = z.string().refine(isTimeZone, 'This time zone is not known. Use a name such as America/New_York.')

export const moment = z.object({ at: instant, precision: z.enum(precisions), zone: timeZone }) satisfies z.ZodType<Moment, unknown>

export const count = z.number().int().min(0).max(1_000_000_000)
export const revision = z.number().int().min(1)

/** Asking costs a tenth of a millisecond, and every moment of every answer has a zone. There are 600 of them. */
const knownZones = new Set<string>()

function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true
  try {
    const known = Boolean(new Intl.DateTimeFormat('en-US', { timeZone: zone }))
    if (knownZones.size < 1000) knownZones.add(zone)
    return known
  } catch {
    return false
  }
}
