import { Worker } from 'node:worker_threads'
import { minutes, seconds } from '../../base/time.ts'
import type { PrintDocument } from './document.ts'

export const drawnFormats = ['pdf', 'docx', 'html'] as const
export type DrawnFormat = (typeof drawnFormats)[number]

/** A document, or where it is composed: a module whose `compose` makes it from plain data, in the thread. */
export type Drawable = { document: PrintDocument } | { composedBy: string; from: unknown }
export type Order = { number: number; drawable: Drawable; format: DrawnFormat }
export type Delivery = { number: number; drawn: Uint8Array } | { number: number; failure: string }

/** Past this it is not slow but stuck: a thousand entries take a few seconds. */
const patienceMs = minutes(3)
/** The thread holds some 150 MB, which a quiet server should not carry around. */
const idleMs = seconds(60)

type Waiting = { resolve: (drawn: Uint8Array) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }
type Thread = { worker: Worker; waiting: Map<number, Waiting>; idle: NodeJS.Timeout | undefined }

let thread: Thread | undefined
let lastNumber = 0

/**
 * Draws a document in a thread of its own: the first PDF takes a quarter of a second, a long DOCX as much, in which
 * the server would answer nobody. One at a time, in the order asked for. It does not keep the process alive by itself.
 */
export const draw = (document: PrintDocument, format: DrawnFormat): Promise<Uint8Array> => order({ document }, format)

/** The same for what takes long to put together: reading the text of a plan of 60 pages takes a quarter of a second. */
export const composeAndDraw = (module: URL, from: unknown, format: DrawnFormat): Promise<Uint8Array> =>
  order({ composedBy: module.href, from }, format)

function order(drawable: Drawable, format: DrawnFormat): Promise<Uint8Array> {
  const at = (thread ??= startThread())
  clearTimeout(at.idle)
  const number = (lastNumber += 1)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => end(at, new Error(`Drawing ${format} took longer than ${patienceMs / 60_000} minutes and was stopped.`)),
      patienceMs,
    )
    at.waiting.set(number, { resolve, reject, timer })
    at.worker.ref()
    at.worker.postMessage({ number, drawable, format } satisfies Order)
  })
}

function startThread(): Thread {
  const worker = new Worker(new URL('./drawing-thread.ts', import.meta.url))
  const started: Thread = { worker, waiting: new Map(), idle: undefined }
  worker.on('message', (delivery: Delivery) => settle(started, delivery))
  worker.on('error', (error: Error) => end(started, error))
  worker.on('exit', () => end(started, new Error('The drawing thread ended before it was done.')))
  return started
}

function settle(from: Thread, delivery: Delivery): void {
  const waiting = from.waiting.get(delivery.number)
  from.waiting.delete(delivery.number)
  clearTimeout(waiting?.timer)
  if (from.waiting.size === 0) rest(from)
  if ('drawn' in delivery) waiting?.resolve(delivery.drawn)
  else waiting?.reject(new Error(`The document could not be drawn: ${delivery.failure}`))
}

function rest(from: Thread): void {
  from.worker.unref()
  from.idle = setTimeout(() => end(from, new Error('The drawing thread was sent home.')), idleMs).unref()
}

/** Also when it crashed: whoever waits is told, and the next order starts a new thread. */
function end(ended: Thread, error: Error): void {
  if (thread === ended) thread = undefined
  clearTimeout(ended.idle)
  for (const { reject, timer } of ended.waiting.values()) {
    clearTimeout(timer)
    reject(error)
  }
  ended.waiting.clear()
  void ended.worker.terminate()
}
