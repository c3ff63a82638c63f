/** What a file is by its first bytes, whatever its name says. */
export type Kind = 'zip' | 'markdown' | { wrong: 'locked' | 'old-word' | 'kind'; says: string }

const wrong = (which: 'locked' | 'old-word' | 'kind', says: string): Kind => ({ wrong: which, says })
const starts = (bytes: Uint8Array, mark: string) => Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark

/** Names of streams in old Office files are written in UTF-16. */
const hasStream = (bytes: Uint8Array, name: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))

export function whatIsIt(name: string, bytes: Uint8Array): Kind {
  if (starts(bytes, 'PK\u0003\u0004') || starts(bytes, 'PK\u0005\u0006')) return 'zip'
  if (starts(bytes, '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1')) return oldOffice(bytes)
  if (starts(bytes, '%PDF-'))
    return wrong(
      'kind',
      'This is a PDF, whatever its name says. Its words have no headings or tables any more. Ask for the Word file it was made from.',
    )
  if (starts(bytes, '{\\rtf'))
    return wrong('kind', 'This is a file in Rich Text Format. Open it in Word, save it as “Word Document (.docx)”, and import that.')
  if (
    /^\s*(<!doctype html|<html[\s>])/i.test(
      Buffer.from(bytes.subarray(0, 400))
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  )
    return wrong('kind', 'This is a web page. Open it in Word, save it as “Word Document (.docx)”, and import that.')
  if (/\.(docx?|dotx?|docm|zip)$/i.test(name)) return wrong('kind', damagedWords)
  return 'markdown'
}

const damagedWords =
  'This file is damaged: it does not begin as such a file does. Open it on your computer, save it again, and import that one.'

/** One kind of file (MS-CFB) for everything that Office wrote until 2003, and for what it locks today (MS-OFFCRYPTO). */
function oldOffice(bytes: Uint8Array): Kind {
  if (hasStream(bytes, 'EncryptedPackage'))
    return wrong(
      'locked',
      'It is locked with a password, so nobody but you can open it. Open it in Word, choose File, Info, Protect Document, Encrypt with Password, clear the password, save, and import it again.',
    )
  if (hasStream(bytes, 'WordDocument'))
    return wrong(
      'old-word',
      'This is a Word file of the old kind (.doc). Open it in Word, save it as “Word Document (.docx)”, and import that.',
    )
  return wrong(
    'kind',
    'This is a file of an old Office program, and no Word document. Save the plan as “Word Document (.docx)”, and import that.',
  )
}

export type Archive = 'word' | 'plan-folder' | 'markdown' | { says: string }

/** What an archive holds, by the names in it. */
export function whatIsInside(paths: string[]): Archive {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path))
  if (has(/^word\/[^/]+\.xml$/i)) return 'word'
  if (has(/^xl\//))
    return { says: 'This is an Excel workbook, and no Word document. Copy what belongs into the plan into Word, and import that.' }
  if (has(/^ppt\//))
    return { says: 'This is a PowerPoint presentation, and no Word document. Copy what belongs into the plan into Word, and import that.' }
  if (has(/^content\.xml$/) && has(/^mimetype$/))
    return {
      says: 'This is an OpenDocument file (.odt). Open it in LibreOffice or Word, save it as “Word Document (.docx)”, and import that.',
    }
  if (has(/(^|\/)document\.json$/) && has(/(^|\/)text\/[^/]+\.md$/)) return 'plan-folder'
  if (has(/\.(md|markdown|mdown|mkd)$/i)) return 'markdown'
  if (has(/\.docx$/i)) return { says: 'This archive holds a Word document. Unpack it, and import the document itself.' }
  return { says: 'There is neither a Word document nor a Markdown file (.md) in this archive.' }
}
