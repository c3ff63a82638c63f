import { describe, expect, test } from 'vitest'
import { longestText } from './text-limits.ts'
import { refuseBadText, textProblems } from './text-problems.ts'

const lines = (source: string) => textProblems(source).map(({ line }) => line)

describe('a text holds no HTML', () => {
  test.each([
    ['a script', 'Fine.\n\n<script>alert(1)</script>\n', 3],
    ['a break in a table', '| a | b |\n| --- | --- |\n| x<br>y | z |\n', 3],
    ['a comment', 'Fine.\n\n- one\n- <!-- two -->\n', 4],
    ['a tag in a sentence', 'Fine <b>and\nbold</b>.', 1],
    ['a frame in an example', ':::example\n\n<iframe src="x"></iframe>\n:::\n', 3],
    ['what runs a program when it fails', 'a\n\n> <img src=x onerror=alert(1)>\n', 3],
  ])('%s is refused with its line', (_, source, line) => {
    expect(lines(source)[0]).toBe(line)
  })

  test.each([
    '3 < 5 and 7 > 2',
    'Write to <ana@example.org> or <https://example.org>.',
    '`<script>`',
    '```\n<script>\n```',
    'Call \\<name>.',
    'a&lt;b&gt;',
  ])('%j is no HTML', (source) => {
    expect(textProblems(source)).toEqual([])
  })
})

describe('a link leads to a page, a mail address or a telephone', () => {
  test.each([
    '[a](https://example.org)',
    '[a](mailto:a@example.org)',
    '[a](tel:+15550100)',
    '[a](#team)',
    '[a](/plan?x=1:2)',
    '[a][b]\n\n[b]: http://example.org',
  ])('%j does', (source) => {
    expect(textProblems(source)).toEqual([])
  })

  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScript:alert)',
    '[a](<java\tscript:alert>)',
    '[a](java&#x73;cript:alert)',
    '[a](javascript&colon;alert)',
    '[a](vbscript:x)',
    '![a](data:text/html;base64,eA==)',
    '[a][b]\n\n[b]: javascript:alert',
    '<javascript:alert>',
    '[a](file:///etc/passwd)',
  ])('%j does not', (source) => {
    expect(textProblems(source)[0]?.says).toContain('A link may lead to')
  })
})

describe('more than anybody reads is refused before it is read, and quickly', () => {
  const bombs: [string, string][] = [
    ['a text of a megabyte', 'word '.repeat(200_000)],
    ['a hundred thousand lines', '\n'.repeat(100_000)],
    ['examples in examples', ':::example\n'.repeat(5000)],
    ['examples whose ends are too short', '::::example\n:::\n'.repeat(4000)],
    ['examples whose ends stand elsewhere', ':::example\n\n> :::\n\n'.repeat(2000)],
    ['quotations in quotations', `${'> '.repeat(50_000)}a`],
    ['lists in lists on one line', `${'- '.repeat(50_000)}a`],
    [
      'lists in lists on many',
      Array.from({ length: 600 }, (_, at) => `${' '.repeat(2 * at)}- a`)
        .join('\n')
        .slice(0, longestText),
    ],
    ['quoted lists, again and again', '> - > - > - > - > - a\n'.repeat(5000)],
    ['brackets in brackets', `${'['.repeat(40_000)}${']'.repeat(40_000)}`],
    ['links that never end', '[a]('.repeat(40_000)],
    ['stress in stress', `${'*a '.repeat(5000)}b${' a*'.repeat(5000)}`],
    ['a paragraph of a hundred pages', '<!--'.repeat(40_000)],
    ['what looks like a table and is none', `| a\n|--|--|\n${'|<!--\n'.repeat(30_000)}`],
    ['a table of a hundred thousand cells', `${'|a'.repeat(10)}|\n${'|-'.repeat(10)}|\n${`${'|b'.repeat(10)}|\n`.repeat(9000)}`],
  ]
  test.each(bombs)('%s', (_, source) => {
    const began = performance.now()
    expect(textProblems(source)).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(500)
  })

  test.each([
    ['lines to write on', 'Name: ____________  Date: ____________\n'.repeat(400)],
    ['a long list', '- An item with **strong** words and a [link](https://example.org)\n'.repeat(1500)],
    ['a long table', `| a | b |\n| --- | :-: |\n${'| [x](https://example.org) | **y** |\n'.repeat(400)}`],
    ['examples one after the other', ':::example\nWe say so.\n:::\n\n'.repeat(1000)],
    ['guidance in an example', '::::example\nA\n\n:::guidance\nB\n:::\n::::\n'],
    ['a quoted list of lists', '> - a\n>   - b\n>     1. c\n'],
    ['a ruler', '- - - - - - - - - - - - - - - - - - - -\n\n********************\n'],
  ])('but not %s', (_, source) => {
    expect(textProblems(source)).toEqual([])
  })
})

test('the refusal names the field and every line, up to twenty of them', () => {
  expect(() => refuseBadText('a\n\n<b>\n', 'body')).toThrow(
    expect.objectContaining({ fields: [{ field: 'body', message: expect.stringContaining('Line 3: “<b>” is HTML') }] }),
  )
  expect(() => refuseBadText('a <b>\n\n'.repeat(25), 'body')).toThrow('And 5 more.')
  expect(() => refuseBadText('Fine.', 'body')).not.toThrow()
})
