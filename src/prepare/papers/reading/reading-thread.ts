import { parentPort } from 'node:worker_threads'
import type { Answer, Order } from './read-apart.store.ts'
import { readFiles } from './read-files.store.ts'
import { Unreadable } from './unreadable.ts'

/** Runs in the thread that read-apart.store.ts starts, for one reading. */
parentPort?.once('message', (order: Order) => void answer(order))

async function answer({ files, known }: Order): Promise<void> {
  parentPort?.postMessage(await reading({ files, known }))
}

async function reading({ files, known }: Order): Promise<Answer> {
  try {
    return { read: await readFiles(files, known) }
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: { code: error.code, place: error.place, says: error.says } }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
