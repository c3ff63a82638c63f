import { describe, expect, test } from 'vitest'
import { plainFileName, plainMediaType } from './file-name.ts'

describe('a file name', () => {
  test.each([
    ['photo.jpg', 'photo.jpg'],
    ['C:\\Users\\ana\\Desktop\\ransom note.txt', 'ransom note.txt'],
    ['../../etc/passwd', 'passwd'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['line\nbreak.txt', 'linebreak.txt'],
    ['.htaccess', 'htaccess'],
    ['', 'file'],
    ['Übergabe – 手順.pdf', 'Übergabe – 手順.pdf'],
  ])('%j is kept as %j', (given, kept) => expect(plainFileName(given)).toBe(kept))

  test('keeps its ending when it is cut', () => {
    const name = plainFileName(`${'a'.repeat(300)}.docx`)
    expect([name.length, name.endsWith('.docx')]).toEqual([200, true])
  })
})

test('a media type that is not plainly one is plain bytes', () => {
  expect(['image/png', 'text/html; charset=utf-8', 'x', 'image/png\r\nx: y'].map(plainMediaType)).toEqual([
    'image/png',
    'text/html',
    'application/octet-stream',
    'application/octet-stream',
  ])
})
