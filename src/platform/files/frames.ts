import { createCipheriv, createDecipheriv } from 'node:crypto'

/**
 * A file at rest is cut into frames of 64 KiB, each sealed with AES-256-GCM under a key of its own file. The nonce holds a
 * random prefix, the frame's number and whether it is the last (the STREAM construction, Hoang et al. 2015), so a frame
 * that is changed, moved, missing or appended does not open.
 */
export const frameBytes = 65_536
export const tagBytes = 16
export const prefixBytes = 7

export function frameNonce(prefix: Buffer, number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce)
  nonce.writeUInt32BE(number, prefixBytes)
  nonce[11] = last ? 1 : 0
  return nonce
}

export function seal(key: Buffer, nonce: Buffer, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws when a single bit of it is not as it was sealed. */
export function open(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
}
