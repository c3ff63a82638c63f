import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const cells = (...row: string[]) => csvOf([row]).slice(1, -2)

test('cells that hold commas, quotes or line ends are quoted', () => {
  expect(cells('Ruiz, Ana', 'the "plan"', 'two\nlines', 'plain')).toBe('"Ruiz, Ana","the ""plan""","two\nlines",plain')
})

test('what a spreadsheet would run as a formula is text', () => {
  for (const formula of ['=HYPERLINK("http://x")', '+1+1', '-2', '@SUM(A1)', '\t=1', '  =1', '\r=1', '＝1'])
    expect(cells(formula).replace(/^"/, '').startsWith("'"), formula).toBe(true)
  expect(cells('Ana-Maria', 'a=b')).toBe('Ana-Maria,a=b')
})

test('a list begins with a byte order mark and ends every line', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['c', ''],
    ]),
  ).toBe('\uFEFFa,b\r\nc,\r\n')
})
