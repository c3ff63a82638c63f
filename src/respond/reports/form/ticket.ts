import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { networkOf } from '../../../prepare/people/sign-in-limits.ts'

/**
 * What goes out in a form and must come back unchanged: when it was opened, and a nonce. It lets us tell a program that
 * sends at once from a person, and makes a form that is sent twice one report, without a cookie and without a table.
 */
export type Ticket = { openedAt: Date; nonce: string }

export function writeTicket(secret: Buffer, openedAt: Date): string {
  return signed(secret, 'ticket', `${openedAt.getTime().toString(36)}.${randomBytes(12).toString('base64url')}`)
}

export function readTicket(secret: Buffer, ticket: string | undefined): Ticket | null {
  const [at = '', nonce = ''] = unsigned(secret, 'ticket', ticket)?.split('.') ?? []
  return nonce ? { openedAt: new Date(Number.parseInt(at, 36)), nonce } : null
}

/** The receipt's secret follows from the form it came from and the words in it: the same words again are the same report. */
export function receiptSecret(secret: Buffer, { nonce }: Pick<Ticket, 'nonce'>, words: string): string {
  return createHmac('sha256', secret).update(`receipt ${nonce} ${words}`).digest('base64url')
}

/** A file that has arrived while the words still had a problem: the form carries it along, so that it is not chosen and sent again. */
export type Kept = { sha256: string; sizeBytes: number; name: string; mediaType: string }

export const writeKept = (secret: Buffer, { sha256, sizeBytes, name, mediaType }: Kept): string =>
  signed(secret, 'kept', Buffer.from(JSON.stringify([sha256, sizeBytes, name, mediaType])).toString('base64url'))

export function readKept(secret: Buffer, token: string): Kept | null {
  const content = unsigned(secret, 'kept', token)
  if (content === null) return null
  const [sha256, sizeBytes, name, mediaType] = JSON.parse(Buffer.from(content, 'base64url').toString()) as [string, number, string, string]
  return { sha256, sizeBytes, name, mediaType }
}

/** Which network somebody writes from, as a keyed hash that is another one tomorrow. */
export const addressHash = (secret: Buffer, address: string, now: Date): Buffer =>
  createHmac('sha256', secret)
    .update(`address ${now.toISOString().slice(0, 10)} ${networkOf(address)}`)
    .digest()

const signed = (secret: Buffer, purpose: string, content: string): string => `${content}.${mac(secret, purpose, content)}`

function unsigned(secret: Buffer, purpose: string, token: string | undefined): string | null {
  const at = token?.lastIndexOf('.') ?? -1
  if (!token || at < 0) return null
  const [content, given] = [token.slice(0, at), Buffer.from(token.slice(at + 1))]
  const right = Buffer.from(mac(secret, purpose, content))
  return given.length === right.length && timingSafeEqual(given, right) ? content : null
}

const mac = (secret: Buffer, purpose: string, content: string): string =>
  createHmac('sha256', secret).update(`${purpose} ${content}`).digest('base64url').slice(0, 27)
