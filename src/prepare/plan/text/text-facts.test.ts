import { describe, expect, test } from 'vitest'
import { parseText } from './parse-text.ts'
import { textFacts } from './text-facts.ts'

describe('a text tells', () => {
  test('where guidance is left, in blocks and in lines, also in lists, tables and examples', () => {
    const source =
      'a :guidance[x] :guidance[y]\n\n- b :guidance[z]\n\n| c |\n| - |\n| :guidance[t] |\n\n:::example\n:guidance[u]\n:::\n\n:::guidance\nw\n:::\n'
    expect(textFacts(source).guidance).toEqual([0, 0, 1, 2, 3, 4])
  })

  test('which fields it prints and where first, but not those in guidance', () => {
    const source = ':::guidance\n:field{key=a}\n:::\n\n## :field{key=b}\n\n:field{key=c} and :field{key=b} `:field{key=d}`\n'
    expect(textFacts(source).fields).toEqual([
      { key: 'b', block: 1 },
      { key: 'c', block: 2 },
    ])
  })

  test('which live blocks it has; a directive that is none of ours is words', () => {
    expect(textFacts('::team\n\n::playbook{key=ransomware}\n\n::nothing\n\n:::note\nx\n:::\n\nat 2:30\n')).toEqual({
      guidance: [],
      fields: [],
      live: [
        { name: 'team', playbook: null, block: 0 },
        { name: 'playbook', playbook: 'ransomware', block: 1 },
      ],
      says: true,
    })
  })

  test.each([
    ['', false],
    ['## Head\n\n:::guidance\nx\n:::\n\n---\n', false],
    ['a', true],
    [':field{key=a}', true],
    ['::team', true],
    ['```\ncode\n```', true],
    [':::example\nx\n:::', true],
  ])('whether %j says anything: %j', (source, says) => {
    expect(textFacts(source).says).toBe(says)
  })
})

test('places count characters of the source, also behind a byte order mark', () => {
  const source = '\uFEFF# Head\r\n\r\nWords\r\n'
  const places = parseText(source).children.map(({ position }) => source.slice(position?.start.offset, position?.end.offset))
  expect(places).toEqual(['# Head', 'Words'])
})
