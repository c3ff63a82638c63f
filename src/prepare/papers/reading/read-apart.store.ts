import { Worker } from 'node:worker_threads'
import { seconds } from '../../../base/time.ts'
import type { Known } from './imported.ts'
import type { GivenFile, ReadFiles } from './read-result.ts'
import { Unreadable, type UnreadableCode } from './unreadable.ts'

export type Order = { files: GivenFile[]; known: Known }
export type Answer = { read: ReadFiles } | { unreadable: { code: UnreadableCode; place: string; says: string } } | { failure: string }

/** A plan of 60 pages takes a second; what takes longer than this was made to. */
const patienceMs = seconds(30)
/** The largest plan that anybody sent needed some 100 MB. */
const memoryMb = 640
/** Each holds a core and memory: a third person waits for a moment, a tenth is asked to come back. */
const atOnce = 2
const waitingAtMost = 8

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads files in a thread of their own, with a limit of time and memory: whatever is in them, the server goes on answering.
 * `patience` is for tests.
 */
export async function readApart(files: GivenFile[], known: Known, patience = patienceMs): Promise<ReadFiles> {
  await itsTurn(files)
  try {
    return await inThread({ files, known }, patience)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

async function itsTurn(files: GivenFile[]): Promise<void> {
  if (waiting.length >= waitingAtMost)
    throw new Unreadable('import-busy', nameOf(files), 'Several imports are being read right now. Please try again in a minute.')
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
}

const nameOf = (files: GivenFile[]) => (files.length === 1 ? (files[0]?.name ?? '') : 'The import')

function inThread(order: Order, patience: number): Promise<ReadFiles> {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
  const tooMuch = () =>
    new Unreadable(
      'import-too-slow',
      nameOf(order.files),
      'Reading it took too long and was stopped. Divide it into smaller files, and import them one after the other.',
    )
  return new Promise<ReadFiles>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooMuch()), patience)
    worker.on('message', (answer: Answer) => (clearTimeout(timer), settle(answer, resolve, reject)))
    worker.on(
      'error',
      (error: Error & { code?: string }) => (clearTimeout(timer), reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error)),
    )
    worker.on('exit', () => (clearTimeout(timer), reject(new Error('The reading thread ended before it was done.'))))
    worker.postMessage(order)
  }).finally(() => void worker.terminate())
}

function settle(answer: Answer, resolve: (read: ReadFiles) => void, reject: (error: Error) => void): void {
  if ('read' in answer) resolve(answer.read)
  else if ('unreadable' in answer) reject(new Unreadable(answer.unreadable.code, answer.unreadable.place, answer.unreadable.says))
  else reject(new Error(`The files could not be read: ${answer.failure}`))
}
