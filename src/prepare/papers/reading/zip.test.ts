import { deflateRawSync, crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { zipped } from './samples.cast.ts'
import { unzip, zipLimits } from './zip.store.ts'

/** One entry as bytes on the disk may claim it: sizes and checksum as given, whatever the data says. */
type Lying = {
  name: string
  data: Buffer
  size: number
  crc?: number
  method?: number
  flags?: number
  mode?: number
  packed?: number
  at?: number
}

/** An archive by hand. With `at`, an entry takes its data from where another one has it. */
function pack(entries: Lying[], count = entries.length): Buffer {
  const locals: Buffer[] = []
  let offset = 0
  const central = entries.map(({ name, data, size, crc = 0, method = 8, flags = 0, mode = 0, packed = data.length, at }) => {
    const path = Buffer.from(name)
    const local = Buffer.concat([
      words([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 4], [crc, 4], [packed, 4], [size, 4], [path.length, 2], [0, 2]),
      path,
      data,
    ])
    const place = at ?? offset
    if (at === undefined) {
      locals.push(local)
      offset += local.length
    }
    return Buffer.concat([
      words(
        [0x02014b50, 4],
        [0x0314, 2],
        [20, 2],
        [flags, 2],
        [method, 2],
        [0, 4],
        [crc, 4],
        [packed, 4],
        [size, 4],
        [path.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [mode * 65_536, 4],
        [place, 4],
      ),
      path,
    ])
  })
  const directory = Buffer.concat(central)
  return Buffer.concat([
    ...locals,
    directory,
    words([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [offset, 4], [0, 2]),
  ])
}

const words = (...parts: [number, 2 | 4][]): Buffer =>
  Buffer.concat(
    parts.map(([value, size]) => {
      const part = Buffer.alloc(size)
      part.writeUIntLE(value, 0, size)
      return part
    }),
  )

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)
const all = () => true
const reading = (archive: Uint8Array) => unzip('plan.zip', archive, all)

describe('an archive', () => {
  test('gives the files that are wanted, and the names of the others', async () => {
    const archive = await zipped([
      ['a.md', 'A'],
      ['b/c.md', 'C'],
      ['p.png', 'P'],
    ])
    const { entries, skipped } = await unzip('plan.zip', archive, (path) => path.endsWith('.md'))
    expect([...entries].map(([path, bytes]) => [path, bytes.toString()])).toEqual([
      ['a.md', 'A'],
      ['b/c.md', 'C'],
    ])
    expect(skipped).toEqual(['p.png'])
  })

  test('in an archive stays a file: nobody opens it', async () => {
    const inner = await zipped([['bomb.txt', zeros(5)]])
    const { entries } = await reading(await zipped([['inner.zip', inner]]))
    expect(entries.get('inner.zip')?.equals(inner)).toBe(true)
  })
})

describe('an archive is refused, naming the place', () => {
  const bomb = deflateRawSync(zeros(30))

  test('when one file would burst, by what it declares', async () => {
    const archive = await zipped([['bomb.xml', zeros(30)]])
    await expect(reading(archive)).rejects.toMatchObject({ code: 'import-bomb', place: 'plan.zip, at bomb.xml' })
  })

  test('when more comes out than was declared', async () => {
    const archive = pack([{ name: 'liar.xml', data: bomb, size: 1000 }])
    await expect(reading(archive)).rejects.toMatchObject({ code: 'import-bomb', place: 'plan.zip, at liar.xml' })
  })

  test('when its files together are too large, also where they share their data', async () => {
    const once = pack([{ name: 'a0.bin', data: zeros(19), size: 19 * 1024 * 1024, method: 0, crc: crc32(zeros(19)) }])
    const shared = Array.from({ length: 6 }, (_, at): Lying => ({
      name: `a${at}.bin`,
      data: zeros(19),
      size: 19 * 1024 * 1024,
      method: 0,
      crc: crc32(zeros(19)),
      ...(at > 0 && { at: 0 }),
    }))
    expect((await reading(once)).entries.size).toBe(1)
    await expect(reading(pack(shared))).rejects.toMatchObject({ code: 'import-bomb', place: 'plan.zip' })
  })

  test('when it has too many files', async () => {
    const many = Array.from({ length: zipLimits.entries + 1 }, (_, at): Lying => ({
      name: `${at}.md`,
      data: Buffer.alloc(0),
      size: 0,
      method: 0,
    }))
    await expect(reading(pack(many))).rejects.toMatchObject({
      code: 'import-bomb',
      message: expect.stringContaining('2,001 files') as string,
    })
  })

  test('when a name leads out of its folder', async () => {
    for (const name of ['../up.md', 'a/../../up.md', '/etc/passwd', 'C:/x.md'])
      await expect(reading(pack([{ name, data: Buffer.from('x'), size: 1, method: 0, crc: crc32('x') }]))).rejects.toMatchObject({
        code: 'import-unsafe',
        place: `plan.zip, at ${name}`,
      })
  })

  test('when it holds a link, a file twice or a locked file', async () => {
    const file = { name: 'a.md', data: Buffer.from('x'), size: 1, method: 0, crc: crc32('x') }
    await expect(reading(pack([{ ...file, mode: 0o120777 }]))).rejects.toMatchObject({ code: 'import-unsafe' })
    await expect(reading(pack([file, file]))).rejects.toMatchObject({ code: 'import-damaged', place: 'plan.zip, at a.md' })
    await expect(reading(pack([{ ...file, flags: 1, method: 8 }]))).rejects.toMatchObject({
      code: 'import-locked',
      place: 'plan.zip, at a.md',
    })
  })

  test('when it is damaged: cut off, changed, or with another checksum', async () => {
    const archive = await zipped([['a.md', 'Some words that are long enough to be packed, packed, packed.']])
    const changed = Buffer.from(archive)
    changed[45] = (changed[45] ?? 0) ^ 0xff
    const otherSum = pack([{ name: 'a.md', data: Buffer.from('x'), size: 1, method: 0, crc: 7 }])
    for (const each of [archive.subarray(0, archive.length - 30), archive.subarray(30), changed, otherSum])
      await expect(reading(each)).rejects.toMatchObject({ code: 'import-damaged' })
  })
})
