import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { link, mkdir, open as openFile, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../base/errors.ts'
import { frameBytes, frameNonce, open, prefixBytes, seal, tagBytes } from './frames.ts'

/** How a file begins: format, the file's own key sealed under the master key, the nonce prefix of its frames. */
const magic = Buffer.from('MUS1')
const keyNonceBytes = 12
const sealedKeyBytes = 32 + tagBytes
const headerBytes = magic.length + keyNonceBytes + sealedKeyBytes + prefixBytes

export type FileStore = {
  /** Takes a stream in, never holding more than a few frames. Known by its content: the same bytes are stored once. */
  put: (source: AsyncIterable<Uint8Array>, limitBytes: number) => Promise<{ sha256: string; sizeBytes: number }>
  /** The original bytes. Throws before the first wrong byte is handed out. */
  read: (sha256: string) => AsyncGenerator<Buffer>
}

export class FileTooLarge extends Refusal {
  readonly kind = 'too-large'
  readonly code = 'file-too-large'
  readonly limitBytes: number
  constructor(limitBytes: number) {
    super(
      `This file is larger than ${Math.floor(limitBytes / 1024 / 1024)} MB, the largest we take. Send a smaller one, or bring it on a USB stick.`,
    )
    this.limitBytes = limitBytes
  }
}

export function openFileStore(folder: string, masterKey: Buffer): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    put: async (source, limitBytes) => {
      await mkdir(join(folder, 'incoming'), { recursive: true, mode: 0o700 })
      const incoming = join(folder, 'incoming', randomUUID())
      try {
        const stored = await writeSealed(incoming, masterKey, source, limitBytes)
        await keep(incoming, pathOf(stored.sha256))
        return stored
      } finally {
        await rm(incoming, { force: true })
      }
    },
    read: (sha256) => readSealed(pathOf(sha256), masterKey),
  }
}

async function writeSealed(path: string, masterKey: Buffer, source: AsyncIterable<Uint8Array>, limitBytes: number) {
  const [key, prefix, keyNonce] = [randomBytes(32), randomBytes(prefixBytes), randomBytes(keyNonceBytes)]
  const hash = createHash('sha256')
  let sizeBytes = 0
  await using file = await openFile(path, 'wx', 0o600)
  await file.write(Buffer.concat([magic, keyNonce, seal(masterKey, keyNonce, key), prefix]))
  let number = 0
  for await (const { frame, last } of cutFrames(counted(source))) await file.write(seal(key, frameNonce(prefix, number++, last), frame))
  await file.sync()
  return { sha256: hash.digest('hex'), sizeBytes }

  async function* counted(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > limitBytes) throw new FileTooLarge(limitBytes)
      hash.update(chunk)
      yield chunk
    }
  }
}

/** Whole frames, and a last one that may be shorter or empty: an empty file still has its one sealed frame. */
async function* cutFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ frame: Buffer; last: boolean }> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    rest = rest.length ? Buffer.concat([rest, chunk]) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    // The last frame must be known as such, so one frame is always held back.
    for (; rest.length > frameBytes; rest = rest.subarray(frameBytes)) yield { frame: rest.subarray(0, frameBytes), last: false }
  }
  yield { frame: rest, last: true }
}

/** Into its place under its hash, and the folder flushed: after this it survives a power cut. */
async function keep(incoming: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await link(incoming, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await using folder = await openFile(dirname(path), constants.O_RDONLY)
  await folder.sync().catch(() => {})
}

async function* readSealed(path: string, masterKey: Buffer): AsyncGenerator<Buffer> {
  await using file = await openFile(path, 'r')
  const { key, prefix } = await readHeader(file, masterKey)
  const sealedBytes = (await file.stat()).size - headerBytes
  const frames = Math.ceil(sealedBytes / (frameBytes + tagBytes))
  for (let number = 0; number < frames; number++) {
    const at = number * (frameBytes + tagBytes)
    const sealed = await readBytes(file, headerBytes + at, Math.min(frameBytes + tagBytes, sealedBytes - at))
    yield open(key, frameNonce(prefix, number, number === frames - 1), sealed)
  }
}

async function readHeader(file: FileHandle, masterKey: Buffer): Promise<{ key: Buffer; prefix: Buffer }> {
  const header = await readBytes(file, 0, headerBytes)
  if (!header.subarray(0, magic.length).equals(magic)) throw new Error('This file was not written by Muster')
  const keyAt = magic.length + keyNonceBytes
  const key = open(masterKey, header.subarray(magic.length, keyAt), header.subarray(keyAt, keyAt + sealedKeyBytes))
  return { key, prefix: header.subarray(keyAt + sealedKeyBytes) }
}

async function readBytes(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}
