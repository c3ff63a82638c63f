import type { ReplyOf, Route } from '../platform/http/route.ts'
import { request, toRequest, type Ask } from './call.ts'
import { alone } from './locks.ts'
import { newKey } from './new-key.ts'
import { changeInOutbox, putIntoOutbox, readOutbox, takeFromOutbox, type OutboxItem } from './outbox.ts'
import { asProblem, ProblemError } from './problem-error.ts'

/**
 * Sending what must not get lost. It is kept in this browser first and sent after, in order, with a key that makes
 * a second sending harmless. Without a server it waits, also over a reload. What the server refuses is kept with the reason.
 */

type Outcome = { key: string } & (
  | { is: 'sent'; reply: unknown; what: string; late: boolean }
  | { is: 'refused'; problem: ProblemError['problem'] }
  | { is: 'waiting' }
)
export type Delivery<Reply> = { is: 'sent'; reply: Reply } | { is: 'waiting' }

/** How it stands in the outbox: `what` names it, `text` is what was typed. */
export type About = { what: string; text: string }

let sender: OutboxItem['by'] | null = null

/** Whose words may be sent now: on a shared computer, nobody's are sent under another name. */
export function setSender(person: OutboxItem['by'] | null): void {
  sender = person
  if (person) void sendWaiting()
}

const hearers = new Set<(outcome: Outcome) => void>()
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('muster-outbox-outcome')
if (otherTabs) otherTabs.onmessage = ({ data }: MessageEvent<Outcome>) => tellHere(data)

const tellHere = (outcome: Outcome) => [...hearers].forEach((hear) => hear(outcome))
function tell(outcome: Outcome): void {
  tellHere(outcome)
  otherTabs?.postMessage(outcome)
}

/** Calls back for everything that was sent, also what waited since before a reload. */
export function onSent(hear: (sent: { what: string; late: boolean }) => void): () => void {
  const hearer = (outcome: Outcome) => outcome.is === 'sent' && hear(outcome)
  hearers.add(hearer)
  return () => void hearers.delete(hearer)
}

/** Answers `sent` with the reply, or `waiting` when no server could be reached; throws a ProblemError when it is refused at once. */
export async function deliver<R extends Route>(route: R, ask: Ask<R>, about: About): Promise<Delivery<ReplyOf<R>>> {
  if (!sender) throw new Error('Nothing can be delivered before somebody is signed in.')
  const key = ask.idempotencyKey ?? newKey()
  const item: OutboxItem = {
    key,
    request: toRequest(route, { ...ask, idempotencyKey: key }),
    ...about,
    by: sender,
    keptAt: Date.now(),
    attempts: 0,
    refused: null,
  }
  const outcome = await keepAndSend(item)
  if (outcome.is === 'waiting') return { is: 'waiting' }
  if (outcome.is === 'sent') return { is: 'sent', reply: route.reply.parse(outcome.reply) as ReplyOf<R> }
  // The form that sent it is still open and shows the reason, so it need not stand in the outbox as well.
  await takeFromOutbox(key).catch(() => {})
  throw new ProblemError(outcome.problem)
}

async function keepAndSend(item: OutboxItem): Promise<Outcome> {
  const kept = await putIntoOutbox(item)
    .then(() => true)
    .catch(() => false)
  // Private windows may have nothing to keep it in: then it is sent, or it fails, in front of the sender's eyes.
  if (!kept) return { key: item.key, is: 'sent', reply: await request(item.request), what: item.what, late: false }
  return new Promise((resolve) => {
    const hear = (outcome: Outcome) => {
      if (outcome.key !== item.key) return
      hearers.delete(hear)
      resolve(outcome)
    }
    hearers.add(hear)
    void sendWaiting()
  })
}

/** Sends what waits, one tab at a time, until all is sent or the server cannot be reached. */
export async function sendWaiting(): Promise<void> {
  await alone('muster-outbox', async () => {
    const tried = new Set<string>()
    for (;;) {
      const next = (await readOutbox()).find((item) => item.by.id === sender?.id && !item.refused && !tried.has(item.key))
      if (!next) return
      tried.add(next.key)
      if (!(await sendOne(next))) return sayOthersWait(tried)
    }
  })
}

/** Sent after its sender has looked away: worth a word. */
const lateMs = 5000

async function sendOne(item: OutboxItem): Promise<boolean> {
  try {
    const reply = await request(item.request)
    await takeFromOutbox(item.key)
    tell({ key: item.key, is: 'sent', reply, what: item.what, late: Date.now() - item.keptAt > lateMs })
    return true
  } catch (error) {
    return sendingFailed(item, asProblem(error))
  }
}

/** A server that fails on one thing must not hold up the rest for ever. */
const mostAttempts = 5

async function sendingFailed(item: OutboxItem, problem: ProblemError): Promise<boolean> {
  const attempts = item.attempts + 1
  // Signed out, behind a hotel's sign-in page, no server: nothing is wrong with what was said.
  const mayWork =
    problem.isPassing || problem.status === 401 || problem.code === 'not-understood' || (problem.status >= 500 && attempts < mostAttempts)
  if (mayWork) {
    if (problem.status === 500) await changeInOutbox(item.key, { attempts })
    tell({ key: item.key, is: 'waiting' })
    return false
  }
  await changeInOutbox(item.key, { refused: problem.problem, attempts })
  tell({ key: item.key, is: 'refused', problem: problem.problem })
  return true
}

async function sayOthersWait(tried: Set<string>): Promise<void> {
  for (const { key } of await readOutbox()) if (!tried.has(key)) tell({ key, is: 'waiting' })
}

/** By hand, after a refusal: the reason may have gone. */
export async function sendAgain(key: string): Promise<void> {
  await changeInOutbox(key, { refused: null, attempts: 0 })
  await sendWaiting()
}

const everyMs = 10_000

/** Tries again when the network or the person comes back, and every ten seconds while something waits. */
export function keepSending(): () => void {
  const again = () => document.visibilityState === 'visible' && void sendWaiting()
  const ticking = setInterval(async () => (await readOutbox()).some((item) => !item.refused) && void sendWaiting(), everyMs)
  addEventListener('online', again)
  document.addEventListener('visibilitychange', again)
  void readOutbox()
  return () => {
    clearInterval(ticking)
    removeEventListener('online', again)
    document.removeEventListener('visibilitychange', again)
  }
}
