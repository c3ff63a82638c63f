import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Id } from '../base/ids.ts'

/** Randomness enters here: ids for new rows, secrets for links, sessions and tokens. */
export const newId = <Kind extends string>() => randomUUID() as string as Id<Kind>

/** 256 bits, URL-safe: what a session, a link or a receipt is known by. Only its hash is stored. */
export const newSecret = () => randomBytes(32).toString('base64url')

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
export const sha256Hex = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')
