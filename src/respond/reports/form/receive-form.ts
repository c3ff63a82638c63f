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
    if (filename) streams.push(stream)
    const refusal = limits.takeFiles
      ? streams.length > limits.files
        ? `more than ${limits.files} files at once`
        : null
      : 'not taken right now'
    storing.push(takeFile({ stream, name: filename ? plainFileName(filename) : null, type, refusal }, files, limits, submission))
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

type Incoming = { stream: BusboyFileStream; name: string | null; type: string; refusal: string | null }

/** A field in which no file was chosen comes as a file without a name. */
async function takeFile(
  { stream, name, type, refusal }: Incoming,
  files: FileStore,
  { fileBytes }: Limits,
  { arrived, missing }: Submission,
): Promise<void> {
  stream.on('error', () => {})
  try {
    if (!name) return
    if (refusal) return void missing.push({ name, why: refusal })
    const stored = await files.put(stream.iterator({ destroyOnReturn: false }), fileBytes)
    arrived.push({ ...stored, name, mediaType: plainMediaType(type) })
  } catch (error) {
    missing.push({
      name: name ?? '',
      why: error instanceof FileTooLarge ? `larger than ${megabytes(fileBytes)}` : 'something broke on the way',
    })
  } finally {
    // The rest of a refused file must be read too, or the fields and files behind it would never come.
    stream.resume()
  }
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
