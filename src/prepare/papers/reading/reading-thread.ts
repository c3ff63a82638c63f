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
    // Hundreds of thousands of paragraphs, or text boxes in text boxes: more than the stack holds, and more than any plan has.
    if (error instanceof RangeError) return { unreadable: { code: 'import-too-large', place: files[0]?.name ?? '', says: tooLarge } }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const tooLarge = 'It is too large to be read as one document. Divide it into smaller files, and import them one after the other.'
