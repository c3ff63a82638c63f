import { createTransport, type Transporter } from 'nodemailer'
import { seconds } from '../../base/time.ts'
import { sha256Hex } from '../new-id.ts'

/** The only file that knows the mail library. Letters are plain text: nothing to load, nothing that tells us who read them. */
export type Letter = { to: string; subject: string; text: string }

export type Mail = {
  /**
   * Hands a letter to the mail server. The same key makes the same Message-ID, so that a letter sent twice after a crash
   * is recognised. Throws `MailRefused` when trying again is of no use, and anything else when it is.
   */
  send: (letter: Letter, key: string) => Promise<void>
  /** Connects, signs in and leaves: for `muster doctor`. */
  check: () => Promise<void>
}

/** The server will not take this letter, now or later: an address that does not exist, say. */
export class MailRefused extends Error {}
/** The server did not answer a moment ago, so it was not asked. The letter stays queued. */
export class MailDown extends Error {}

export type MailSettings = { smtpUrl: string; from: string | null }

/** A mail server that hangs keeps other jobs waiting, so it is given up on early; the job tries again later. */
type Patience = { connectMs: number; silenceMs: number; wholeMs: number; restMs: number }
const usualPatience: Patience = { connectMs: seconds(5), silenceMs: seconds(10), wholeMs: seconds(20), restMs: seconds(30) }

export function openMail({ smtpUrl, from }: MailSettings, patience: Partial<Patience> = {}): Mail {
  const { connectMs, silenceMs, wholeMs, restMs } = { ...usualPatience, ...patience }
  const transport = createTransport({
    ...serverOf(smtpUrl),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const sender = from ?? senderFor(smtpUrl)
  const rest = restAfterFailure(restMs)
  return {
    send: (letter, key) => rest(() => within(wholeMs, sendOne(transport, sender, letter, key))),
    check: async () => void (await within(wholeMs, transport.verify())),
  }
}

function serverOf(smtpUrl: string) {
  const url = new URL(smtpUrl)
  const auth = url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : undefined
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A password is not sent where others could read it: without TLS only to this machine.
  const requireTLS = !secure && auth !== undefined && !['localhost', '127.0.0.1', '::1'].includes(host)
  return { host, port: Number(url.port) || (secure ? 465 : 587), secure, requireTLS, ...(auth ? { auth } : {}) }
}

/** Where no sender is set: the address we sign in with, or one at the server's own domain. */
export function senderFor(smtpUrl: string): string {
  const { username, hostname } = new URL(smtpUrl)
  const user = decodeURIComponent(username)
  return user.includes('@') ? user : `muster@${hostname.replace(/^(smtp|mail)\./, '')}`
}

async function sendOne(transport: Transporter, from: string, { to, subject, text }: Letter, key: string): Promise<void> {
  const messageId = `<${sha256Hex(key).slice(0, 40)}@${from.split('@').at(-1)}>`
  // RFC 3834: nobody's holiday notice need answer a program.
  const headers = { 'Auto-Submitted': 'auto-generated' }
  try {
    await transport.sendMail({ from: { name: 'Muster', address: from }, to: { name: '', address: to }, subject, text, messageId, headers })
  } catch (error) {
    throw isFinal(error) ? new MailRefused(reasonOf(error), { cause: error }) : error
  }
}

/** RFC 5321 §4.2.1: a 5yz reply is permanent. Only for this letter, though: one to our sign-in or sender is a setting to mend. */
function isFinal(error: unknown): boolean {
  const { responseCode = 0, command = '' } = error as { responseCode?: number; command?: string }
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 300)

/** After a server did not answer, the next letters do not wait for it one by one: they fail at once for a while. */
function restAfterFailure(restMs: number) {
  let until = 0
  return async (use: () => Promise<void>) => {
    if (Date.now() < until) throw new MailDown('The mail server did not answer a moment ago. The letter waits.')
    try {
      await use()
    } catch (error) {
      if (!(error instanceof MailRefused)) until = Date.now() + restMs
      throw error
    }
  }
}

async function within<Result>(limitMs: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The mail server took longer than ${limitMs / 1000} seconds.`)), limitMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
