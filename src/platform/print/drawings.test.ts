import { describe, expect, test } from 'vitest'
import { unzipped } from '../../../test/unzipped.ts'
import {
  blank,
  blanks,
  boxes,
  code,
  definitions,
  item,
  list,
  notice,
  numbered,
  paragraph,
  quote,
  row,
  section,
  subheading,
  tableOr,
} from './blocks.ts'
import type { PrintDocument } from './document.ts'
import { drawDocx } from './draw-docx.ts'
import { drawHtml } from './draw-html.ts'
import { drawPdf } from './draw-pdf.ts'
import { composeAndDraw, draw } from './draw.ts'
import { missingLetters, numberedLetters } from './missing-letters.ts'
import { printableText } from './printable.ts'

/** Each would do harm in one of the drawings if it were read as anything but text. `#panic` ends Typst if it runs. */
const hostile = [
  '#panic("it ran")',
  '#read("/etc/passwd") $x^2$ *b* _i_ `raw` @ref <label> // gone',
  '</style><script>alert(1)</script>',
  '"\'><img src=x onerror=alert(1)>',
  ']]><!-- --><?xml?><w:t>&amp;&#0;',
  '{{7*7}} ${7*7} %s %n',
  '=cmd|"/C calc"!A0',
  '\\u0022 \\" \\n \\',
  'A'.repeat(400),
  '../../../../etc/passwd\u00A0\u200Bend',
]

const everywhere = (words: string): PrintDocument => ({
  number: 'X-1',
  kind: 'Trial',
  title: words,
  organisation: words,
  marks: [{ text: 'EXERCISE', tone: 'rehearsal' }],
  particulars: [{ term: words, text: words }],
  notes: [words],
  sections: [
    section(words, [
      paragraph(words),
      notice('danger', words),
      quote(words),
      list([words, [code(words)]]),
      definitions([[words, words]]),
      tableOr(
        '',
        words,
        [
          [words, 1],
          ['b', 2],
        ],
        [row([words, words], words)],
      ),
      subheading(words),
      numbered([[paragraph(words), numbered([[paragraph(words)]])]]),
      boxes([words]),
      { is: 'items', from: null, items: [item([paragraph(words)], 'ticked')] },
      { is: 'tinted', tint: 'example', blocks: [paragraph(words), list([words])] },
      { is: 'tinted', tint: 'guidance', blocks: [paragraph([{ as: 'strong', text: words, italic: true, struck: true, raised: true }])] },
      { is: 'quotation', blocks: [paragraph([{ as: 'plain', text: words, tint: 'guidance' }])] },
      { is: 'listing', text: words },
      { is: 'rule' },
      { is: 'table', caption: null, columns: [{ heading: words, share: 1 }], rows: [row([words])] },
      blanks([blank(words, { hint: words, choices: [words] }), blank(words, { lines: 2 })]),
      { is: 'page-break' },
      { is: 'blank-table', caption: words, columns: [{ heading: words, share: 1 }], rows: 2, lines: 1 },
      { is: 'timeline', caption: words, days: [{ day: words, items: [{ time: words, text: words, by: words }] }] },
    ]),
  ],
  footer: 'Footer',
  madeAt: new Date(Date.UTC(2026, 10, 20)),
})

const plain = everywhere('Words')

const unescaped = (markup: string) =>
  markup.replace(
    /&(lt|gt|quot|apos|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' })[name] ?? '',
  )

describe('hostile text', () => {
  test.each(hostile)('%s is only text in PDF, and the PDF stays PDF/UA-1', (words) => {
    expect(Buffer.from(drawPdf(everywhere(words))).includes('pdfuaid')).toBe(true)
  })
  test.each(hostile)('%s is only text in DOCX', async (words) => {
    const written = unzipped(await drawDocx(everywhere(words))).get('word/document.xml') ?? ''
    const texts = Array.from(written.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text]) => unescaped(text ?? ''))
    expect(texts.filter((text) => text === words).length).toBeGreaterThan(10)
  })
  test.each(hostile)('%s is only text in HTML', (words) => {
    const html = drawHtml(everywhere(words))
    expect(
      Array.from(html.matchAll(/<(?:p|dd|td|blockquote)[^>]*>([^<]*)</g), ([, text]) => unescaped(text ?? '')).filter(
        (text) => text === words,
      ).length,
    ).toBeGreaterThan(5)
    expect(html).not.toMatch(/<(script|img|w:t)/)
  })
})

describe('what cannot be printed', () => {
  test('is shown as a replacement character, not dropped and not fatal', async () => {
    const words = 'a\u0000b\u0008c\u001Bd\u007Fe\u009Ff\uFFFEg\uD800h'
    expect(printableText(words)).toBe('a�b�c�d�e�f�g�h')
    expect(drawHtml(everywhere(words))).toContain('a�b�c�d�e�f�g�h')
    expect(unzipped(await drawDocx(everywhere(words))).get('word/document.xml')).toContain('a�b�c�d�e�f�g�h')
    expect(drawPdf(everywhere(words)).length).toBeGreaterThan(1000)
  })
  test('keeps line ends and spreads tabs', () => expect(printableText('a\r\nb\rc\td')).toBe('a\nb\nc    d'))
  test('for want of a font is shown by its number in PDF', () => {
    expect(missingLetters('message: "PDF/UA-1 error: the text `\\"\\\\u{738b}\\"` could not be displayed"')).toEqual(['王'])
    expect(numberedLetters('王é')).toBe('⟨U+738B⟩é')
    // A character that no font has.
    expect(Buffer.from(drawPdf(everywhere('\u{1FFFB}'.repeat(2) || 'x'))).includes('pdfuaid')).toBe(true)
  })
})

describe('a drawing', () => {
  test('as PDF has the same bytes for the same document, and the moment it was made as its only date', () => {
    const [first, second] = [Buffer.from(drawPdf(plain)), Buffer.from(drawPdf(plain))]
    expect(first.equals(second)).toBe(true)
    expect(first.includes('20261120')).toBe(true)
  })
  test('as HTML asks the network for nothing, runs nothing and allows only its own style sheet', () => {
    const html = drawHtml(plain)
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-`)
    expect(html).not.toMatch(/https?:|url\(|src=|style="|<script|\son\w+=/)
  })
  test('as DOCX has its contents, its named styles, and its marks in the header', async () => {
    const parts = unzipped(await drawDocx(plain))
    expect(parts.get('word/document.xml')).toContain('TOC \\h')
    expect(parts.get('word/styles.xml')).toContain('w:val="Table Heading"')
    expect(parts.get('word/header1.xml')).toContain('EXERCISE')
    expect(parts.get('word/settings.xml')).not.toContain('updateFields')
  })
  test('as DOCX has the styles Example and Guidance with their colors, so that green and blue survive in Word', async () => {
    const parts = unzipped(await drawDocx(plain))
    const styles = parts.get('word/styles.xml') ?? ''
    const style = (id: string) => new RegExp(`<w:style [^>]*w:styleId="${id}"[^]*?</w:style>`).exec(styles)?.[0] ?? ''
    expect(style('Example')).toMatch(/w:name w:val="Example"[^]*w:color w:val="1B5E2A"/)
    expect(style('Guidance')).toMatch(/w:name w:val="Guidance"[^]*w:color w:val="124B80"/)
    expect(style('ExampleText')).toContain('w:type="character"')
    const written = parts.get('word/document.xml') ?? ''
    for (const used of ['<w:pStyle w:val="Example"/>', '<w:pStyle w:val="Guidance"/>', '<w:rStyle w:val="GuidanceText"/>'])
      expect(written).toContain(used)
    // The color is in the style alone: whoever changes the style changes every such word.
    expect(written).not.toMatch(/w:color w:val="(1B5E2A|124B80)"/)
  })
  test('numbers each list anew, and from the number it was given', async () => {
    const lists = {
      ...plain,
      sections: [section('Lists', [numbered([[paragraph('a')]]), { is: 'items' as const, from: 7, items: [item([paragraph('g')])] }])],
    }
    expect(drawHtml(lists)).toContain('<ol start="7">')
    const numbering = unzipped(await drawDocx(lists)).get('word/numbering.xml') ?? ''
    expect(numbering).toContain('<w:start w:val="7"/>')
  })
  test('of a sheet has no contents and no numbers', async () => {
    const sheet = { ...plain, contents: 0 as const }
    expect(drawHtml(sheet)).not.toMatch(/<nav|class="number"/)
    expect(unzipped(await drawDocx(sheet)).get('word/document.xml')).not.toContain('TOC')
    expect(Buffer.from(drawPdf(sheet)).includes('pdfuaid')).toBe(true)
  })
  test('lists as many levels in its contents as it is asked to', async () => {
    const deep = { ...plain, contents: 2 as const, sections: [section('Outer', [], [section('Inner', [paragraph('x')])])] }
    expect(drawHtml(deep)).toMatch(/<nav[^]*Outer[^]*<ol>[^]*Inner[^]*<\/nav>/)
    expect(drawHtml({ ...deep, contents: 1 })).not.toMatch(/<nav[^]*Inner[^]*<\/nav>/)
    expect(unzipped(await drawDocx(deep)).get('word/document.xml')).toContain('1-2')
  })
  test('makes a link of an address, in every format', async () => {
    const linked = { ...plain, sections: [section('Links', [paragraph([{ as: 'plain', text: 'rules', link: 'https://law.example/"x' }])])] }
    expect(drawHtml(linked)).toContain('<a href="https://law.example/&quot;x" rel="noreferrer">rules</a>')
    expect(unzipped(await drawDocx(linked)).get('word/_rels/document.xml.rels')).toContain('https://law.example/')
    expect(Buffer.from(drawPdf(linked)).includes('law.example')).toBe(true)
  })
  test('that a module composes is made in the thread too', async () => {
    const module = new URL('./trial-document.ts', import.meta.url)
    expect(new TextDecoder().decode(await composeAndDraw(module, 'Composed elsewhere', 'html'))).toContain('Composed elsewhere')
  })
  test('is made in a thread of its own', async () => {
    const [pdf, html] = await Promise.all([draw(plain, 'pdf'), draw(plain, 'html')])
    expect(Buffer.from(pdf).equals(Buffer.from(drawPdf(plain)))).toBe(true)
    expect(new TextDecoder().decode(html)).toBe(drawHtml(plain))
  })
  test('that cannot be made is refused to the one who asked, and the next is made', async () => {
    await expect(draw({ ...plain, sections: null } as never, 'pdf')).rejects.toThrow('could not be drawn')
    expect((await draw(plain, 'html')).length).toBeGreaterThan(1000)
  })
})
