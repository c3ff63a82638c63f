import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256Hex } from '../new-id.ts'
import { openFileStore, type FileStore } from './file-store.ts'
import { frameBytes } from './frames.ts'

let folder: string
let store: FileStore
const limit = 10 * 1024 * 1024

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-files-'))
  store = openFileStore(folder, randomBytes(32))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (content: Buffer) => store.put(Readable.from([content]), limit)
const get = async (sha256: string) => Buffer.concat(await Array.fromAsync(store.read(sha256)))
const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)

describe('a stored file', () => {
  test.each([0, 1, frameBytes - 1, frameBytes, frameBytes + 1, 3 * frameBytes, 3 * frameBytes + 17])(
    'of %i bytes comes back byte for byte, known by its SHA-256',
    async (size) => {
      const content = randomBytes(size)
      const { sha256, sizeBytes } = await put(content)
      expect({ sha256, sizeBytes }).toEqual({ sha256: sha256Hex(content), sizeBytes: size })
      expect((await get(sha256)).equals(content)).toBe(true)
    },
  )

  test('is not readable on the disk', async () => {
    const { sha256 } = await put(Buffer.from('the worst secret of somebody'))
    expect(readFileSync(pathOf(sha256)).includes('secret')).toBe(false)
  })

  test('is stored once however often it arrives', async () => {
    const content = randomBytes(1000)
    const [first, second] = [await put(content), await put(content)]
    expect(first).toEqual(second)
    expect(readdirSync(join(folder, first.sha256.slice(0, 2)))).toEqual([first.sha256])
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })
})

describe('a stored file does not open', () => {
  test('when one bit was flipped, anywhere', async () => {
    const { sha256 } = await put(randomBytes(2 * frameBytes))
    const whole = readFileSync(pathOf(sha256))
    for (const at of [2, 20, 60, 100, 70_000, whole.length - 1]) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(pathOf(sha256), changed)
      await expect(get(sha256)).rejects.toThrow()
    }
  })

  test('when its end was cut off, even between two frames', async () => {
    const { sha256 } = await put(randomBytes(3 * frameBytes))
    const { length } = readFileSync(pathOf(sha256))
    for (const cut of [1, frameBytes + 16]) {
      truncateSync(pathOf(sha256), length - cut)
      await expect(get(sha256)).rejects.toThrow()
    }
  })
})

test('a file over the limit is refused with the limit, and leaves nothing behind', async () => {
  await expect(store.put(Readable.from([randomBytes(600), randomBytes(600)]), 1000)).rejects.toMatchObject({
    code: 'file-too-large',
    limitBytes: 1000,
  })
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
})
