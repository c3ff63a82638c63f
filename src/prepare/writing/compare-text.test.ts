import { describe, expect, test } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { blockReader, parsedBlocks } from './compare-blocks.ts'
import { chunksOf } from './compare-chunks.ts'
import { blockChanges, sectionChanges, type ComparedSection } from './compare-text.ts'
import { movedKeys } from './compare-order.ts'
import { wordChanges, type Piece } from './compare-words.ts'

const plainly = (pieces: Piece[]) =>
  pieces.map(({ is, words }) => (is === 'same' ? words : is === 'gone' ? `[-${words}-]` : `[+${words}+]`)).join('')
const fieldName = (key: string) => key
const blocks = (before: string, after: string) =>
  blockChanges(before, after, blockReader(fieldName)).map(({ is, pieces }) => `${is}: ${plainly(pieces)}`)
const section = (key: string, body = '', given: Partial<ComparedSection> = {}): ComparedSection => ({
  key,
  title: key,
  body,
  removedReason: null,
  ...given,
})

describe('two texts are compared word by word', () => {
  test('the words between stay, also where punctuation stands between two changes', () => {
    expect(plainly(wordChanges('Call within 24 hours.', 'Call within 12 hours.'))).toBe('Call within [-24-][+12+] hours.')
    expect(plainly(wordChanges('Ask Ana, then wait for her.', 'Ask Ben, now wait for her.'))).toBe(
      'Ask [-Ana, then-][+Ben, now+] wait for her.',
    )
  })

  test('texts that share next to nothing are shown whole', () => {
    expect(plainly(wordChanges('Unplug it at once.', 'The board meets on Mondays.'))).toBe(
      '[-Unplug it at once.-][+The board meets on Mondays.+]',
    )
  })
})

describe('the text of a section', () => {
  test('is held together by the blocks that stayed, and its words are compared where a block changed', () => {
    const before = 'First.\n\nReport it within 24 hours of noticing.\n\nLast.'
    const after = 'First.\n\nReport it within 12 hours of noticing.\n\nLast.'
    expect(blocks(before, after)).toEqual(['same: First.', 'changed: Report it within [-24-][+12+] hours of noticing.', 'same: Last.'])
  })

  test('pairs blocks by likeness, so that a paragraph put in between does not shift the rest', () => {
    const before = 'Call the lead and tell them what you see.\n\nUnplug the machine from the network.'
    const after = 'Take a photo first.\n\nCall the lead and tell them what you heard.\n\nUnplug the machine from the wall.'
    expect(blocks(before, after)).toEqual([
      'new: [+Take a photo first.+]',
      'changed: Call the lead and tell them what you [-see-][+heard+].',
      'changed: Unplug the machine from the [-network-][+wall+].',
    ])
  })

  test('is read item by item and row by row, without its marks', () => {
    const before = '- one\n- two\n  - inner\n\n| a | b |\n| - | - |\n| 1 | 2 |'
    const after = '- one\n- two\n  - inner thing\n\n| a | b |\n| - | - |\n| 1 | 3 |'
    expect(blocks(before, after)).toEqual(['same: one', 'same: two', 'changed: inner[+ thing+]', 'same: a | b', 'changed: 1 | [-2-][+3+]'])
  })

  test('says so when only marks changed, when only blank lines did, and when example became text', () => {
    expect(blocks('Call **now**.', 'Call now.')).toEqual(['marks: Call now.'])
    expect(sectionChanges([section('a', 'One.\n\nTwo.')], [section('a', 'One.\n\n\n\nTwo.')], fieldName)[0]).toMatchObject({
      is: 'changed',
      layoutOnly: true,
    })
    const [change] = blockChanges(':::example\nWe call.\n:::', 'We call.', blockReader(fieldName))
    expect(change).toMatchObject({ is: 'marks', tintBefore: 'example', tint: null })
  })

  test('shows where links lead, fields by their names and live blocks by theirs', () => {
    expect(blocks('See [us](https://a.example).', 'See [us](https://b.example).')).toEqual([
      'changed: See us (https://[-a-][+b+].example).',
    ])
    expect(
      blockChanges(
        'Call :field{key=hotline}.',
        '::team',
        blockReader(() => 'Hotline'),
      ).map(({ pieces }) => plainly(pieces)),
    ).toEqual(['[-Call ‹Hotline›.-]', '[+team+]'])
  })
})

test('a text is cut only where its blocks stand by themselves', () => {
  const fenced = ':::example\nOne.\n\nTwo.\n:::'
  const code = '```\na\n\nb\n```'
  const list = '- one\n\n  more of it'
  expect(chunksOf(['# Title', fenced, code, list, 'Last.'].join('\n\n')).map((each) => each.trim())).toEqual([
    '# Title',
    fenced,
    code,
    list,
    'Last.',
  ])
  expect(chunksOf('See [this].\n\n[this]: https://a.example')).toHaveLength(1)
})

test('what is read without parsing comes to the same as what is parsed, in every text that ships', () => {
  const templates = 'content/templates'
  const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  const chunks = files.flatMap((path) => chunksOf(readFileSync(`${templates}/${path}`, 'utf8')))
  const odd = [
    '1. one',
    '- [ ] open',
    'Call 2:30 or a:b.',
    'See www.a.example.',
    'A *b*.',
    'Ends  ',
    '- a\n  b',
    'One\ntwo',
    '"Quoted": so.',
    '- a\n- b: c',
  ]
  for (const chunk of [...chunks, ...odd]) expect(blockReader(fieldName)(chunk), chunk).toEqual(parsedBlocks(chunk, fieldName))
  expect(chunks.length).toBeGreaterThan(300)
})

describe('sections', () => {
  test('that came, went, moved or got another title are told, and the rest is the same', () => {
    const before = [section('purpose'), section('team'), section('contacts'), section('review')]
    const after = [section('review'), section('purpose'), section('team', '', { title: 'Our team' }), section('keys', 'New words.')]
    expect(
      sectionChanges(before, after, fieldName).map(({ key, is, titleBefore, movedBehind }) => [key, is, titleBefore, movedBehind]),
    ).toEqual([
      ['review', 'changed', null, ''],
      ['purpose', 'same', null, null],
      ['team', 'changed', 'team', null],
      ['contacts', 'gone', null, null],
      ['keys', 'new', null, null],
    ])
  })

  test('that were removed say why', () => {
    const after = [section('purpose', 'Words.', { removedReason: 'Stands in the bylaws.' })]
    expect(sectionChanges([section('purpose', 'Words.')], after, fieldName)).toMatchObject([
      { is: 'gone', removedReason: 'Stands in the bylaws.' },
    ])
  })

  test('a new order is explained by as few moves as possible', () => {
    expect(movedKeys(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual([{ key: 'a', behind: 'd' }])
    expect(movedKeys(['a', 'b'], ['new', 'a', 'b'])).toEqual([])
  })
})
