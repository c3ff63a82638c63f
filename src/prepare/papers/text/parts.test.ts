import { describe, expect, test } from 'vitest'
import { heard } from '../../../platform/print/hear.ts'
import { draft, facts } from '../papers.cast.ts'
import { nested, type Part } from './part.ts'
import { partsOf } from './parts.ts'

const told = (parts: Part[]): string[] =>
  parts.flatMap((part) => (part.is === 'heading' ? [`${'#'.repeat(part.depth)} ${part.text}`] : heard(part)))
const counted = (body: string) => told(partsOf(body, facts()))
const drafted = (body: string) => told(partsOf(body, facts({ version: draft })))
const runs = (body: string, of = facts()) =>
  partsOf(body, of).flatMap((part) => (part.is === 'paragraph' && typeof part.text !== 'string' ? part.text : []))

describe('the text of a section on paper', () => {
  test('keeps headings, paragraphs, lists with their numbers and boxes, tables, quotations, code and rules', () => {
    const body = `Soft
line end, hard\\
break.

## Heading

3. third
   - nested
   - [x] done
4. fourth

- [ ] open

| Who | What |
| --- | --- |
| Ana | leads |

> Said **so**

\`\`\`
code
\`\`\`

---
`
    expect(counted(body)).toEqual([
      'Soft line end, hard\nbreak.',
      '## Heading',
      '3. third',
      '  - nested',
      '  [x] done',
      '4. fourth',
      '[ ] open',
      'Who | What',
      'Ana | leads',
      '> Said so',
      'code',
    ])
    expect(partsOf(body, facts()).at(-1)).toEqual({ is: 'rule' })
  })
  test('keeps bold, italic, struck and code', () => {
    expect(runs('a **b *c*** ~~d~~ `e`')).toEqual([
      { as: 'plain', text: 'a ' },
      { as: 'strong', text: 'b ' },
      { as: 'strong', italic: true, text: 'c' },
      { as: 'plain', text: ' ' },
      { as: 'plain', struck: true, text: 'd' },
      { as: 'plain', text: ' ' },
      { as: 'code', text: 'e' },
    ])
  })
  test('says where a link leads, and follows no address that a program would run', () => {
    expect(counted('[the rules](https://law.example/rules/) and [mail us](mailto:x@y.example) and <https://z.example>')).toEqual([
      'the rules (law.example/rules) and mail us (x@y.example) and https://z.example',
    ])
    expect(runs('[the rules](https://law.example)')[0]).toEqual({ as: 'plain', text: 'the rules', link: 'https://law.example' })
    expect(runs('[click](javascript:alert(1))')).toEqual([{ as: 'plain', text: 'click' }])
  })
  test('prints HTML as the words it was written in, and no comment', () => {
    expect(counted('Before\n\n<script>alert(1)</script>\n\n<!-- not for print -->\n')).toEqual(['Before', '<script>alert(1)</script>'])
  })
  test('puts footnotes at the end, in the order in which they are named', () => {
    expect(counted('One[^b] two[^a] one again[^b].\n\n[^a]: Second.\n[^b]: First.\n')).toEqual([
      'One1 two2 one again1.',
      '1. First.',
      '2. Second.',
    ])
  })
  test('takes a colon for a colon', () => expect(counted('Call at 2:30 :smile: ::unknown')).toEqual(['Call at 2:30 :smile: ::unknown']))
  test('fills in fields, and shows what is not filled in by its label', () => {
    expect(counted('Call :field{key=hotline}, insured by :field{key=insurer}, :field{key=gone}.')).toEqual([
      'Call 555-0100, insured by [Insurer], [A field that is not in the settings].',
    ])
  })
})

describe('words of the template', () => {
  const body = `:::example
Green, with :guidance[a hint] and :example[more].
:::

:::guidance
Blue.
:::

Ours :guidance[fill this in].

:guidance[Only for the author]
`
  test('are green and blue in a draft', () => {
    expect(drafted(body)).toEqual([
      '(example)',
      'Green, with a hint and more.',
      '(guidance)',
      'Blue.',
      'Ours fill this in.',
      'Only for the author',
    ])
    expect(runs(':example[a] :guidance[b]', facts({ version: draft }))).toEqual([
      { as: 'plain', text: 'a', tint: 'example' },
      { as: 'plain', text: ' ' },
      { as: 'plain', text: 'b', tint: 'guidance' },
    ])
  })
  test('are plain where they are an example, and gone where they are guidance, once the document counts', () => {
    expect(counted(body)).toEqual(['Green, with and more.', 'Ours.'])
    expect(JSON.stringify(partsOf(body, facts()))).not.toMatch(/tint|Blue|hint|author/)
    expect(told(partsOf(body, facts({ version: { status: 'in-review' } })))).toEqual(counted(body))
  })
})

describe('headings', () => {
  const tree = (body: string): unknown => {
    const shape = ({ sections, blocks }: ReturnType<typeof nested>): unknown => [
      blocks.flatMap(heard),
      ...sections.map((each) => ({ [each.heading]: shape(each) })),
    ]
    return shape(nested(partsOf(body, facts())))
  }
  test('nest, however their levels were skipped', () => {
    expect(tree('own\n\n#### A\n\na\n\n###### B\n\nb\n\n## C\n\n# D\n\nd')).toEqual([
      ['own'],
      { A: [['a'], { B: [['b']] }] },
      { C: [[]] },
      { D: [['d']] },
    ])
  })
  test('of a playbook stand below the heading above it', () => {
    expect(counted('## Ours\n\n::playbook{key=general}').slice(0, 3)).toEqual([
      '## Ours',
      '### Anything',
      'Identification: find out what happened and how far it reaches',
    ])
  })
  test('inside a list or a tint are strong lines: no section begins there', () => {
    expect(counted('- # Not a section\n')).toEqual(['- Not a section'])
  })
})
