import { parentPort } from 'node:worker_threads'
import type { Delivery, Drawable, DrawnFormat, Order } from './draw.ts'
import type { PrintDocument } from './document.ts'

/** Runs in the thread that draw.ts starts. Each library is loaded when it is first needed. */

const drawings: Record<DrawnFormat, (document: PrintDocument) => Promise<Uint8Array>> = {
  pdf: async (document) => (await import('./draw-pdf.ts')).drawPdf(document),
  docx: async (document) => (await import('./draw-docx.ts')).drawDocx(document),
  html: async (document) => new TextEncoder().encode((await import('./draw-html.ts')).drawHtml(document)),
}

parentPort?.on('message', (order: Order) => void deliver(order))

async function deliver({ number, drawable, format }: Order): Promise<void> {
  try {
    // Copied out of the library's memory, so that it can be handed over instead of cloned.
    const drawn = Uint8Array.from(await drawings[format](await documentOf(drawable)))
    parentPort?.postMessage({ number, drawn } satisfies Delivery, [drawn.buffer])
  } catch (error) {
    parentPort?.postMessage({ number, failure: String(error) } satisfies Delivery)
  }
}

async function documentOf(drawable: Drawable): Promise<PrintDocument> {
  if ('document' in drawable) return drawable.document
  const { compose } = (await import(drawable.composedBy)) as { compose: (from: unknown) => PrintDocument }
  return compose(drawable.from)
}
