import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Id } from '../base/ids.ts'

/** Randomness enters here: ids for new rows, secrets for links, sessions and tokens. */
export const newId = <Kind extends string>() => randomUUID() as string as Id<Kind>

/** 256 bits, URL-safe: what a session, a link or a receipt is known by. Only its hash is stored. */
export const newSecret = () => randomBytes(32).toString('base64url')

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
export const sha256Hex = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/**
 * The same uuid for the same name, for things that must be called alike each time they are written out. `version` 5 is a
 * name's uuid (RFC 9562 §5.5); 4 is for standards that ask for the form of a random one.
 */
export function uuidOfName(namespace: string, name: string, version: 4 | 5): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
