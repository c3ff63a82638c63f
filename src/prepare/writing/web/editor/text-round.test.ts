import { getSchema } from '@tiptap/core'
import { Slice, type Node as TextNode } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nastyText } from './nasty-text.ts'
import { documentOf, readText } from './read-text.ts'
import { bareNodes, textExtensions } from './text-schema.ts'
import { writeText } from './write-text.ts'

const schema = getSchema([...textExtensions(), ...bareNodes])

/** As the editor holds it: through its own form and back, and valid in its eyes. */
function opened(source: string): TextNode {
  const document = schema.nodeFromJSON(documentOf(schema, readText(schema, source)).toJSON())
  document.check()
  return document
}

const saved = (source: string) => writeText(opened(source), readText(schema, source))
const samples = { unix: nastyText, windows: nastyText.replaceAll('\n', '\r\n'), bom: `\uFEFF${nastyText}` }

describe('opening and saving changes not a byte', () => {
  test.each(Object.entries(samples))('of a text with everything in it (%s)', (_, source) => {
    expect(saved(source)).toBe(source)
  })

  test('of any section of the templates, and the editor has a picture for all that stands in them', () => {
    const texts = Object.values(
      import.meta.glob<string>('/content/templates/*/text/*.md', { eager: true, query: '?raw', import: 'default' }),
    )
    expect(texts.length).toBeGreaterThan(20)
    for (const source of texts) {
      expect(saved(source)).toBe(source)
      opened(source).descendants((node) => expect(node.type.name, source.slice(0, 80)).not.toMatch(/^raw/))
    }
  })

  test('of any beginning of it', () => {
    for (let end = 0; end <= nastyText.length; end += 7) expect(saved(nastyText.slice(0, end))).toBe(nastyText.slice(0, end))
  })

  test('of any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        expect(saved(source)).toBe(source)
      }),
      { numRuns: 300 },
    )
  })

  test('of any heap of Markdown', () => {
    fc.assert(
      fc.property(heap, (source) => {
        expect(saved(source)).toBe(source)
      }),
      { numRuns: 500 },
    )
  })
})

const marks = [
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '# ',
  '### ',
  '> ',
  '    ',
  '\t',
  '  ',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '```',
  '~~~',
  '`',
  '**',
  '*',
  '_',
  '__',
  '~~',
  '[x](y)',
  '[ ] ',
  '[x] ',
  '[a]',
  '[a]: b',
  '![i](j)',
  '[^1]',
  '[^1]: n',
  '| a | b |',
  '|---|:-:|',
  '|',
  '\\',
  '\\|',
  ':::',
  '::::',
  ':::example\n',
  ':::guidance\n',
  ':example[',
  ']',
  ':guidance[x]',
  ':field{key=a}',
  ':field{',
  '::team',
  '::playbook{key=p}',
  '::x',
  ':x',
  '2:30',
  '&amp;',
  '&',
  '<!-- c -->',
  '<b>',
  '</b>',
  '<div>\n',
  'word',
  'two words',
  ' ',
  '---',
  '***',
  '===',
  'https://a.example',
  'a@b.example',
  'é',
  '\u00A0',
  '!',
  '.',
  '1',
]
/** What means another thing when something else goes: a note without its footnote, a mark without its item. */
const leaning = ['[^1]', '[^1]: n', '[a]', '[a]: b', '</b>', 'https://a.example', 'a@b.example']
const sentences = fc
  .array(fc.constantFrom(...marks.filter((each) => !leaning.includes(each))), { maxLength: 24 })
  .map((parts) => `${parts.join('')}word\n`)
const heap = fc.array(fc.constantFrom(...marks), { maxLength: 24 }).map((parts) => parts.join(''))

describe('an edit changes what was edited', () => {
  const words = 'a new sentence, with 2:30 and more.'

  test('one paragraph, list item, cell or heading: every other line stays as it is', () => {
    for (const source of Object.values(samples)) {
      const before = readText(schema, source)
      const document = opened(source)
      for (const at of placesToType(document).filter((place) => !document.resolve(place).parent.type.spec.code)) {
        const text = writeText(typed(document, at, ` ${words}`), before)
        const changed = differing(source, text)
        expect(changed.added.join('\n'), text).toContain(words)
        expect(changed.added.length, changed.added.join('\n')).toBeLessThanOrEqual(Math.max(changed.removed.length, 2))
        expect(changed.removed.length, `${changed.removed.join('\n')}\n→\n${changed.added.join('\n')}`).toBeLessThanOrEqual(4)
      }
    }
  })

  test('undoing it gives back the very bytes', () => {
    const before = readText(schema, nastyText)
    const document = opened(nastyText)
    for (const at of placesToType(document)) {
      const edited = typed(document, at, 'x')
      expect(writeText(without(edited, at, 1), before)).toBe(nastyText)
    }
  })

  test('what is read again is what was written, whatever was edited', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (source, pick) => {
        const before = readText(schema, source)
        const document = opened(source)
        const places = placesToType(document)
        if (places.length === 0) return
        const edited = typed(document, places[pick % places.length] ?? 0, 'X')
        const text = writeText(edited, before)
        expect(wordsOf(opened(text)), JSON.stringify({ source, text })).toBe(wordsOf(edited))
      }),
      { numRuns: 500, seed: 55 },
    )
  })

  test('a block put in or taken out leaves every other block as it was written', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.boolean(), (source, pick, adds) => {
        const before = readText(schema, source)
        const blocks = [...opened(source).children]
        const at = pick % (blocks.length + 1)
        const paragraph = schema.node('paragraph', null, [schema.text('Newly put in')])
        const edited = schema.node(
          'doc',
          null,
          adds ? blocks.toSpliced(at, 0, paragraph) : blocks.length > 1 ? blocks.toSpliced(at, 1) : blocks,
        )
        const text = writeText(edited, before)
        expect(wordsOf(opened(text)), JSON.stringify({ source, text })).toBe(wordsOf(edited))
      }),
      { numRuns: 500, seed: 55 },
    )
  })
})

/** Every end of a line of words. */
function placesToType(document: TextNode): number[] {
  const places: number[] = []
  document.descendants((node, at) => {
    if (node.isTextblock && node.textContent.trim()) places.push(at + 1 + node.content.size)
  })
  return places
}

const typed = (document: TextNode, at: number, words: string) =>
  document.replace(at, at, schema.node('paragraph', null, [schema.text(words)]).slice(0))
const without = (document: TextNode, at: number, length: number) => document.replace(at, at + length, Slice.empty)

function differing(before: string, now: string) {
  const [was, is] = [before.split(/\r?\n/), now.split(/\r?\n/)]
  let head = 0
  while (head < was.length && was[head] === is[head]) head++
  let tail = 0
  while (tail < was.length - head && tail < is.length - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++
  return { removed: was.slice(head, was.length - tail), added: is.slice(head, is.length - tail) }
}

/** What is said, block by block, with what it stands in; space does not count. */
function wordsOf(document: TextNode): string {
  const said: string[] = []
  const walk = (node: TextNode, path: string) => {
    if (node.isTextblock) {
      const inline = node.children
        .map((each) => each.text ?? JSON.stringify(each.attrs))
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
      if (inline) said.push(`${path}${node.type.name}: ${inline}`)
    } else if (node.isLeaf)
      said.push(
        `${path}${node.type.name} ${JSON.stringify(node.attrs)
          .replace(/\\[rn]/g, ' ')
          .replace(/[\s`~:]*"/g, '"')}`,
      )
    else node.forEach((child) => walk(child, `${path}${node.type.name}/`))
  }
  document.forEach((node) => walk(node, ''))
  return said.join('\n')
}
