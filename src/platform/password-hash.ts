import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/**
 * Argon2id (RFC 9106) in the PHC string format. 19 MiB and two passes are the least that OWASP's Password Storage
 * Cheat Sheet asks for; about 25 ms on two slow cores. `memory` in KiB.
 */
const current = { memory: 19_456, passes: 2, parallelism: 1 }
type Parameters = typeof current

/** More at once would not be faster on a small machine, and each takes its 19 MiB: under a spray memory stays flat. */
const atOnce = 2
/** Beyond this many waiting, about half a second, whoever is not known yet is asked to come back. */
const longQueue = 40

const derive = promisify(argon2)

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await inTurn(() => tagOf(password, salt, current, 32), true)
  const { memory, passes, parallelism } = current
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

/**
 * Whether a password fits, and whether its hash was made with less work than we ask for now. Without a hash
 * (no such account, none set yet) the same work is done for nothing, so that the time tells nothing.
 */
export async function checkPassword(password: string, hash: string | null, first = false): Promise<{ fits: boolean; outdated: boolean }> {
  const known = hash === null ? { ...current, salt: randomBytes(16), tag: randomBytes(32) } : readHash(hash)
  const tag = await inTurn(() => tagOf(password, known.salt, known, known.tag.length), first)
  const fits = timingSafeEqual(tag, known.tag) && hash !== null
  const outdated = known.memory < current.memory || known.passes < current.passes || known.parallelism < current.parallelism
  return { fits, outdated }
}

/** NFC, so that a password typed on another keyboard or system is the same (RFC 8265 §4.2). */
const tagOf = (password: string, salt: Buffer, { memory, passes, parallelism }: Parameters, tagLength: number): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFC'), nonce: salt, memory, passes, parallelism, tagLength })

function readHash(hash: string): Parameters & { salt: Buffer; tag: Buffer } {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash)
  if (!found) throw new Error('A stored password hash is not in the format we write')
  const [, memory, passes, parallelism, salt = '', tag = ''] = found
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return { ...parameters, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') }
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

let running = 0
const waiting: (() => void)[] = []

export const hashingIsBusy = () => waiting.length >= longQueue

async function inTurn<Result>(use: () => Promise<Result>, first: boolean): Promise<Result> {
  if (running >= atOnce) await new Promise<void>((go) => void (first ? waiting.unshift(go) : waiting.push(go)))
  else running += 1
  try {
    return await use()
  } finally {
    // The turn is handed on, not given back, so that nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
