import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitText } from './blocks.ts'
import { mergeText, settleText } from './merge.ts'

const before = '# Team\n\nAna leads.\n\n- Ana\n- Ben\n\nThe end.\n'

describe('changes of two people are merged', () => {
  test('when they changed different blocks, also neighbours, without changing a byte elsewhere', () => {
    const mine = before.replace('Ana leads.', 'Ana leads, and *Ben* stands in.')
    const theirs = before.replace('- Ben\n', '- Ben\n- Eve\n')
    expect(mergeText(before, mine, theirs)).toEqual({
      text: '# Team\n\nAna leads, and *Ben* stands in.\n\n- Ana\n- Ben\n- Eve\n\nThe end.\n',
      clashes: [],
    })
  })

  test('when both changed neighbouring blocks and one added between them', () => {
    const merged = mergeText('a\n\nb\n\nc', 'A\n\nb\n\nx\n\nc', 'a\n\nB\n\nc')
    expect(merged).toEqual({ text: 'A\n\nB\n\nx\n\nc', clashes: [] })
  })

  test('when one changed the last block and the other added behind it', () => {
    expect(mergeText('a\n\nb\n', 'a\n\nB\n', 'a\n\nb\n\nc\n').text).toBe('a\n\nB\n\nc\n')
  })

  test('when both added at the same place: both are there, first what is stored', () => {
    expect(mergeText('a\n', 'a\n\nmine\n', 'a\n\ntheirs\n').text).toBe('a\n\ntheirs\n\nmine\n')
  })

  test('when both made the same change, which is then there once', () => {
    expect(mergeText('a\n\nb\n\nc', 'a\n\nB\n\nc\n\nsame', 'A\n\nB\n\nc\n\nsame').text).toBe('A\n\nB\n\nc\n\nsame')
  })

  test('when one wrote on from what is stored already, because the answer to the first save was lost', () => {
    expect(mergeText('a\n', 'a\n\nWe call the\n\nx\n', 'a\n\nWe call\n').text).toBe('a\n\nWe call the\n\nx\n')
  })

  test('when one wrote the same words more often than the other: nothing of it is left out', () => {
    const mine = 'a\n\n- one\n- two\n\n- one\n- two\n\nCall Ana.\n\n- one\n- two\n'
    expect(mergeText('a\n', mine, 'a\n\n- one\n- two\n').text).toBe('a\n\n- one\n- two\n\n- one\n- two\n\n- one\n- two\n\nCall Ana.\n')
  })

  test('when one took out a block beside the one that the other changed', () => {
    expect(mergeText('a\n\nb\n\nc\n', 'b\n\nc\n', 'new\n\na\n\nb\n\nC\n').text).toBe('new\n\nb\n\nC\n')
  })

  test('with the line ends and the space that each text has', () => {
    const windows = 'a\r\n\r\n\r\n  b  \r\nc\r\n\r\n\tcode\r\n'
    const mine = windows.replace('a\r\n', 'A\r\n')
    const theirs = windows.replace('code', 'other')
    expect(mergeText(windows, mine, theirs).text).toBe('A\r\n\r\n\r\n  b  \r\nc\r\n\r\n\tother\r\n')
  })

  test('when only one changed the space between blocks', () => {
    expect(mergeText('a\n\nb\n\nc', 'a\n\n\n\nb\n\nc', 'a\n\nb\n\nC').text).toBe('a\n\n\n\nb\n\nC')
  })
})

describe('changes of two people clash', () => {
  test('when both changed the same block, and both wordings are shown with the one before', () => {
    expect(mergeText('a\n\nb\n\nc', 'a\n\nmine\n\nc', 'new\n\na\n\ntheirs\n\nc')).toEqual({
      text: null,
      clashes: [{ block: 2, before: 'b', mine: 'mine', theirs: 'theirs' }],
    })
  })

  test('only where they did: two paragraphs that one rewrote are two changes', () => {
    expect(mergeText('a\n\nb\n\nc', 'A\n\nB\n\nc', 'a\n\nother\n\nC').clashes).toEqual([
      { block: 1, before: 'b', mine: 'B', theirs: 'other' },
    ])
  })

  test('when one took out what the other changed', () => {
    expect(mergeText('a\n\nb\n\nc', 'a\n\nc', 'a\n\nB\n\nc').clashes).toEqual([{ block: 1, before: 'b', mine: '', theirs: 'B' }])
  })

  test('until somebody chooses for each', () => {
    const texts = { before: 'a\n\nb\n\nc', mine: 'A1\n\nb\n\nC1', theirs: 'A2\n\nb\n\nC2' }
    expect(settleText(texts, (_, at) => (at === 0 ? 'mine' : null)).text).toBeNull()
    expect(settleText(texts, (_, at) => (at === 0 ? 'mine' : 'both')).text).toBe('A1\n\nb\n\nC2\n\nC1')
    expect(settleText(texts, () => 'theirs').text).toBe(texts.theirs)
  })
})

describe('whatever is written', () => {
  const words = fc.constantFrom(
    'Call Ana.',
    'b',
    '# Head',
    '- one\n- two',
    '| a |\n|---|\n| b |',
    ':::example\nWe say so.\n:::',
    '::team',
    '> said',
  )
  const blocks = fc.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: fc.stringMatching(/^[A-Z][a-z]{2,8}$/) }), {
    maxLength: 8,
  })
  const text = fc.tuple(blocks, fc.constantFrom('', '\n', '\n\n')).map(([all, end]) => `${all.join('\n\n')}${end}`)
  const strange = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 40 }), fc.stringMatching(/^[-#>:*`~|[\] \n\ta-b]{0,40}$/))

  test('with nothing changed on one side, the other side comes out byte for byte', () => {
    fc.assert(
      fc.property(strange, strange, (base, changed) => {
        expect(mergeText(base, base, changed)).toEqual({ text: changed, clashes: [] })
        expect(mergeText(base, changed, base)).toEqual({ text: changed, clashes: [] })
        expect(mergeText(base, changed, changed)).toEqual({ text: changed, clashes: [] })
      }),
    )
  })

  test('a text is its blocks and the gaps between them, and gaps hold no words', () => {
    fc.assert(
      fc.property(strange, (source) => {
        const { blocks: all, gaps } = splitText(source)
        expect(gaps.map((gap, at) => `${gap}${all[at] ?? ''}`).join('')).toBe(source)
        for (const gap of gaps) expect(gap.replace(/[\s\uFEFF]/g, '')).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  test('it does not matter whose side is whose, but for the order of what both added in one place', () => {
    fc.assert(
      fc.property(text, text, text, (base, one, other) => {
        const [here, there] = [mergeText(base, one, other), mergeText(base, other, one)]
        const bothOf = ({ clashes }: typeof here) => clashes.map(({ before: was, mine, theirs }) => [was, ...[mine, theirs].sort()])
        expect(bothOf(here)).toEqual(bothOf(there))
        // By lines: two lists that come to stand side by side are read as one.
        const sorted = (merged: typeof here) => (merged.text ?? '').split('\n').filter(Boolean).sort()
        expect(sorted(here)).toEqual(sorted(there))
      }),
      { numRuns: 300 },
    )
  })

  test('no words are lost: what either side wrote anew is in the merged text or in a clash', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const { text: merged, clashes } = mergeText(base, mine, theirs)
        const old = new Set(splitText(base).blocks)
        for (const [side, source] of [
          ['mine', mine],
          ['theirs', theirs],
        ] as const)
          for (const block of splitText(source).blocks.filter((each) => !old.has(each)))
            expect((merged ?? '').includes(block) || clashes.some((clash) => clash[side].includes(block)) || merged === null).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('blocks that are changed apart from each other are all changed, and all others are untouched', () => {
    const plan = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{3,9}$/), { minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(plan, fc.nat(), fc.nat(), (words_, a, b) => {
        const [first, second] = [a % words_.length, b % words_.length]
        fc.pre(first !== second)
        const changedAt = (...at: number[]) => words_.map((each, place) => (at.includes(place) ? `${each} and more` : each)).join('\n\n')
        expect(mergeText(changedAt(), changedAt(first), changedAt(second)).text).toBe(changedAt(first, second))
      }),
    )
  })
})
