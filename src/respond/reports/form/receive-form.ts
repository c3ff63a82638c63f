import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Busboy, { type BusboyFileStream } from '@fastify/busboy'
import { FileTooLarge, type FileStore } from '../../../platform/files/file-store.ts'
import { plainFileName, plainMediaType } from '../../evidence/file-name.ts'
import type { Kept } from './ticket.ts'

/** Everything a browser sent: words first, then files, each stored or named with why it was not. */
export type Submission = {
  fields: Map<string, string[]>
  arrived: Kept[]
  missing: { name: string; why: string }[]
  /** False when the connection broke before it had all arrived. */
  whole: boolean
}

export type Limits = { fileBytes: number; files: number; takeFiles: boolean }

/** Longer than the longest text in any alphabet, so that what is too long still comes back to be shortened. */
const fieldBytes = 400_000

/**
 * Reads a form as it streams in, files straight to the store. A file that fails is drained and named; a connection that
 * breaks ends the reading with what was there. Never holds more than a few pieces of a file.
 */
export async function receiveForm(request: Request, files: FileStore, limits: Limits): Promise<Submission> {
  const submission: Submission = { fields: new Map(), arrived: [], missing: [], whole: true }
  const form = parserFor(request)
  if (!form || !request.body) return submission
  const storing: Promise<void>[] = []
  const streams: BusboyFileStream[] = []
  form.on('field', (name, value) => void submission.fields.set(name, [...(submission.fields.get(name) ?? []), value]))
  form.on('file', (_field, stream, filename, _encoding, type) => {
    streams.push(stream)
    storing.push(takeFile(stream, filename, type, files, limits, submission))
  })
  try {
    await pipeline(Readable.fromWeb(request.body as never), counted(limits), form)
  } catch {
    submission.whole = false
    for (const stream of streams) stream.destroy(new Error('The connection broke'))
  }
  await Promise.all(storing)
  return submission
}

/** Nothing that is not a form is one with nothing in it. */
function parserFor(request: Request) {
  const type = request.headers.get('content-type') ?? ''
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { fieldSize: fieldBytes, fields: 60, parts: 120, headerPairs: 20 } })
  } catch {
    return null
  }
}

async function takeFile(stream: BusboyFileStream, filename: string | undefined, type: string, files: FileStore, limits: Limits, { arrived, missing }: Submission): Promise<void> {
  stream.on('error', () => {})
  const name = filename ? plainFileName(filename) : null
  const refusal = refusalOf(name, limits, arrived.length)
  try {
    // The rest of a refused file must be read too, or the fields and files behind it would never come.
    if (!name || refusal) return
    const stored = await files.put(stream.iterator({ destroyOnReturn: false }), limits.fileBytes)
    arrived.push({ ...stored, name, mediaType: plainMediaType(type) })
  } catch (error) {
    missing.push({ name: name ?? '', why: error instanceof FileTooLarge ? `larger than ${megabytes(limits.fileBytes)}` : 'the connection broke on the way' })
  } finally {
    if (refusal && name) missing.push({ name, why: refusal })
    stream.resume()
  }
}

function refusalOf(name: string | null, { files, takeFiles }: Limits, arrived: number): string | null {
  if (!name) return null
  if (!takeFiles) return 'not taken right now'
  return arrived >= files ? `more than ${files} files at once` : null
}

export const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`

/** Twice what was offered is nobody's mistake any more: reading on would only keep the line busy. */
function counted({ fileBytes, files }: Limits) {
  const most = 2 * fileBytes * files + 20 * fieldBytes
  return async function* (source: AsyncIterable<Uint8Array>) {
    let total = 0
    for await (const chunk of source) {
      total += chunk.byteLength
      if (total > most) throw new Error('Far more was sent than is taken')
      yield chunk
    }
  }
}
