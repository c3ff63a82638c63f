import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { Unreadable } from './unreadable.ts'

/** What an archive may be; a Word plan of 60 pages with pictures has some 40 entries and 5 MB. */
export const zipLimits = { entries: 2000, outBytes: 100 * 1024 * 1024, entryBytes: 50 * 1024 * 1024 }

/** Text shrinks to a twentieth, very monotonous text to a hundredth; past this it is made to burst (deflate ends at 1032). */
const ratioAtMost = 250
/** What is small cannot do harm, however well it shrinks. */
const harmlessBytes = 2 * 1024 * 1024

export type ZipEntry = { path: string; bytes: Buffer }
/** `skipped` are files that were there and were not asked for. */
export type Unzipped = { entries: Map<string, Buffer>; skipped: string[] }

/**
 * The files of an archive, in memory and within limits; `wanted` says which are unpacked. What is declared is checked
 * before anything is unpacked, what comes out while it does. Archives in archives are files like others.
 */
export async function unzip(name: string, archive: Uint8Array, wanted: (path: string) => boolean): Promise<Unzipped> {
  const zip = await opened(name, archive)
  if (zip.entryCount > zipLimits.entries)
    throw new Unreadable(
      'import-bomb',
      name,
      `It holds ${zip.entryCount.toLocaleString('en-US')} files; a plan has at most ${zipLimits.entries.toLocaleString('en-US')}.`,
    )
  const listed = await listEntries(name, zip)
  const unzipped: Unzipped = { entries: new Map(), skipped: [] }
  const room = { left: zipLimits.outBytes }
  for (const entry of listed)
    if (wanted(entry.fileName)) unzipped.entries.set(entry.fileName, await unpack(name, zip, entry, room))
    else unzipped.skipped.push(entry.fileName)
  return unzipped
}

async function opened(name: string, archive: Uint8Array): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength))
  } catch (error) {
    throw damaged(name, error)
  }
}

/** Names are checked by the library: none leads out of the folder (`..`, `/etc`, `C:\`). */
async function listEntries(name: string, zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  const listed = new Map<string, yauzl.Entry>()
  let declaredBytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      declaredBytes += entry.uncompressedSize
      refuseEntry(name, entry, listed)
      listed.set(entry.fileName, entry)
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const path = /(absolute path|invalid relative path|invalid characters in fileName): (.*)/.exec(String(error))?.[2]
    if (/strong encryption/.test(String(error))) throw locked(name)
    if (path)
      throw new Unreadable(
        'import-unsafe',
        `${name}, at ${shown(path)}`,
        'A file in this archive is named so that it would be written outside of its folder. Pack the folder again.',
      )
    throw damaged(name, error)
  }
  if (declaredBytes > zipLimits.outBytes) throw tooLarge(name, name)
  return [...listed.values()]
}

const symbolicLink = 0o120000
const kindOfFile = 0o170000

function refuseEntry(name: string, entry: yauzl.Entry, listed: Map<string, yauzl.Entry>): void {
  const place = `${name}, at ${shown(entry.fileName)}`
  if (entry.isEncrypted()) throw locked(place)
  if (listed.has(entry.fileName)) throw new Unreadable('import-damaged', place, 'This file is there twice. Pack the folder again.')
  if (((entry.externalFileAttributes >>> 16) & kindOfFile) === symbolicLink)
    throw new Unreadable('import-unsafe', place, 'This is a link to another file. Put the file itself in its place.')
  if (entry.uncompressedSize > zipLimits.entryBytes) throw tooLarge(name, entry.fileName)
  if (entry.uncompressedSize > harmlessBytes && entry.uncompressedSize > entry.compressedSize * ratioAtMost) throw bursting(place)
}

async function unpack(name: string, zip: yauzl.ZipFile, entry: yauzl.Entry, room: { left: number }): Promise<Buffer> {
  const place = `${name}, at ${shown(entry.fileName)}`
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      length += (part as Buffer).length
      room.left -= (part as Buffer).length
      if (room.left < 0 || length > zipLimits.entryBytes) throw tooLarge(name, entry.fileName)
      parts.push(part as Buffer)
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    // The library counts too: more comes out than was declared.
    if (/too many bytes/.test(String(error))) throw bursting(place)
    throw damaged(place, error)
  }
  const bytes = Buffer.concat(parts)
  if (crc32(bytes) !== entry.crc32) throw damaged(place, new Error('The checksum is another.'))
  return bytes
}

const locked = (place: string) =>
  new Unreadable(
    'import-locked',
    place,
    'It is locked with a password. Unpack it with the password, pack it again without one, and try that one.',
  )

const damaged = (place: string, cause: unknown) =>
  Object.assign(
    new Unreadable(
      'import-damaged',
      place,
      'This file is damaged: it cannot be unpacked. Open it on your computer, save it again, and try that one.',
    ),
    {
      cause,
    },
  )

const bursting = (place: string) =>
  new Unreadable('import-bomb', place, 'It would grow to a size that no plan has. If it comes from somebody else, do not open it.')

const tooLarge = (name: string, path: string) =>
  new Unreadable(
    'import-bomb',
    path === name ? name : `${name}, at ${shown(path)}`,
    `Unpacked, it is larger than ${(path === name ? zipLimits.outBytes : zipLimits.entryBytes) / 1024 / 1024} MB. No plan is. If it holds large pictures, take them out.`,
  )

const shown = (path: string) => path.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 120)
