import type { MomentRead } from '../../base/read-moment.ts'
import { missing } from '../problem-error.ts'

/** What somebody typed about when, and when they typed it: "20 minutes ago" means the same also if it is sent tomorrow. */
export type TypedMoment = { text: string; typedAt: number }

export const noMoment: TypedMoment = { text: '', typedAt: 0 }

/** Reading moments takes a large library, which is loaded when somebody first types one. */
export async function readTyped({ text, typedAt }: TypedMoment, zone: string): Promise<MomentRead> {
  const { readMoment } = await import('../../base/read-moment.ts')
  return readMoment(text, { now: new Date(typedAt), zone })
}

/** As an endpoint takes it. Null when nothing was typed; what cannot be read refuses the form, at the field. */
export async function momentToSend(typed: TypedMoment, zone: string, field: string) {
  if (!typed.text.trim()) return null
  const read = await readTyped(typed, zone)
  if ('problem' in read) throw missing(field, read.message)
  return { ...read.moment, at: read.moment.at.toISOString() }
}
