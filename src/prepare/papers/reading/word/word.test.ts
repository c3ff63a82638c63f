import { describe, expect, test } from 'vitest'
import { parseText } from '../../../plan/text/parse-text.ts'
import type { Known } from '../imported.ts'
import {
  bytesOf,
  colored,
  heading,
  headingStyles,
  listed,
  paragraph,
  run,
  table,
  threeLists,
  wordParts,
  type WordSample,
} from '../samples.cast.ts'
import { readWord } from './read-word.ts'

const known: Known = {
  sections: [
    { key: 'purpose', title: 'Purpose, scope and authority', optional: false },
    { key: 'team', title: 'Incident response team', optional: false },
    { key: 'review', title: 'Review and improvement', optional: false },
  ],
  fields: [{ key: 'hotline', label: 'Help line' }],
}

const importing = (sample: WordSample) =>
  readWord('plan.docx', bytesOf(wordParts({ styles: headingStyles, numbering: threeLists, ...sample })), known)
/** The Markdown of a document without headings. */
const text = (body: string, others: Partial<WordSample> = {}) => importing({ body, ...others }).sections[0]?.body
const notes = (body: string, others: Partial<WordSample> = {}) =>
  importing({ body, ...others }).notes.map(({ kind, weight, words, near }) => [kind, weight, words, near])
const style = (id: string, name: string, inner: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`
const styled = (inner: string, id: string) => paragraph(inner, `<w:pStyle w:val="${id}"/>`)

describe('headings cut a Word document into sections', () => {
  test('at the first level, with those below as headings of the second level and on', () => {
    const { sections } = importing({
      body: heading(1, 'Purpose') + paragraph('a') + heading(2, 'Scope') + heading(3, 'Sites') + heading(1, 'Our vans') + paragraph('b'),
    })
    expect(sections).toEqual([
      { key: 'purpose', standard: true, title: 'Purpose', body: 'a\n\n## Scope\n\n### Sites\n' },
      { key: 'our-vans', standard: false, title: 'Our vans', body: 'b\n' },
    ])
  })

  test('at the second level where the first one is only the title; what stands before is kept', () => {
    const { title, sections } = importing({
      body:
        heading(1, 'City plan') +
        paragraph('Adopted in May') +
        heading(2, '1. Roles and responsibilities') +
        paragraph('a') +
        heading(2, '2. Plan review') +
        paragraph('b'),
    })
    expect(title).toBe('City plan')
    expect(sections.map(({ key, title: name, body }) => [key, name, body])).toEqual([
      ['opening-pages', 'Opening pages', 'Adopted in May\n'],
      ['team', 'Roles and responsibilities', 'a\n'],
      ['review', 'Plan review', 'b\n'],
    ])
  })

  test('at short bold lines where nothing is a heading to Word, and says so', () => {
    const bold = (words: string) => paragraph(run(words, '<w:b/>'))
    const { sections, notes: told } = importing({ body: bold('Purpose') + paragraph('a') + bold('Our vans') + paragraph('b') })
    expect(sections.map(({ title, body }) => [title, body])).toEqual([
      ['Purpose', 'a\n'],
      ['Our vans', 'b\n'],
    ])
    expect(told.map(({ kind }) => kind)).toContain('heading')
  })

  test('and two of one name have keys of their own', () => {
    expect(
      importing({ body: heading(1, 'Team') + paragraph('a') + heading(1, 'Team') + paragraph('b') }).sections.map(({ key }) => key),
    ).toEqual(['team', 'team-2'])
  })
})

describe('colors become example and guidance', () => {
  test.for([
    ['00B050', 'example'],
    ['92D050', 'example'],
    ['538135', 'example'],
    ['385623', 'example'],
    ['008000', 'example'],
    ['0070C0', 'guidance'],
    ['00B0F0', 'guidance'],
    ['002060', 'guidance'],
    ['1F4E79', 'guidance'],
    ['0000FF', 'guidance'],
    ['5B9BD5', 'guidance'],
  ] as const)('%s is %s, a whole paragraph and some words', ([hex, tint]) => {
    expect(text(paragraph(colored('Whole.', hex)))).toBe(`:::${tint}\nWhole.\n:::\n`)
    expect(text(paragraph(run('We ') + colored('call', hex) + run(' now.')))).toBe(`We :${tint}[call] now.\n`)
  })

  test.for(['000000', '1A1D21', '595959', '44546A', '808080', 'FFFFFF', 'C00000', 'FFC000', '7030A0', 'auto'])('%s is neither', (hex) => {
    expect(text(paragraph(colored('Words.', hex)))).toBe('Words.\n')
  })

  test('also from the theme, made lighter or darker, and from a marker pen', () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent6><a:srgbClr val="70AD47"/></a:accent6></a:clrScheme></a:themeElements></a:theme>'
    const themed = (name: string, more = '') => paragraph(run('Words.', `<w:color w:val="123456" w:themeColor="${name}"${more}/>`))
    expect(text(themed('accent6', ' w:themeShade="80"'), { theme })).toBe(':::example\nWords.\n:::\n')
    expect(text(themed('accent1', ' w:themeTint="99"'), { theme })).toBe(':::guidance\nWords.\n:::\n')
    expect(text(themed('text1'), { theme })).toBe('Words.\n')
    expect(text(paragraph(run('Say why.', '<w:highlight w:val="cyan"/>') + run(' On.')))).toBe(':guidance[Say why.] On.\n')
    expect(text(paragraph(run('Ours.', '<w:shd w:val="clear" w:fill="E2EFD9"/>') + run(' On.')))).toBe(':example[Ours.] On.\n')
  })

  test('also through styles of paragraphs and words, and styles on styles; black by hand is black', () => {
    const styles =
      style('Help', 'Help words', '<w:rPr><w:color w:val="0070C0"/></w:rPr>') +
      style('Help2', 'Help two', '<w:basedOn w:val="Help"/>') +
      style('Ok', 'Ok words', '<w:rPr><w:color w:val="00B050"/></w:rPr>', 'character')
    expect(text(styled('Words.', 'Help2'), { styles })).toBe(':::guidance\nWords.\n:::\n')
    expect(text(paragraph(run('a ') + run('b', '<w:rStyle w:val="Ok"/>')), { styles })).toBe('a :example[b]\n')
    expect(text(styled(run('Done.', '<w:color w:val="000000"/>'), 'Help'), { styles })).toBe('Done.\n')
  })

  test('but headings, links and captions are blue for the look of it', () => {
    const styles =
      headingStyles +
      style('Caption', 'caption', '<w:rPr><w:color w:val="4472C4"/></w:rPr>') +
      style('Hyperlink', 'Hyperlink', '<w:rPr><w:color w:val="0563C1"/></w:rPr>', 'character')
    const link = `<w:hyperlink r:id="l1">${run('here', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`
    const { sections } = importing({
      styles,
      links: { l1: 'https://example.org/x' },
      body:
        heading(1, 'One') +
        styled('Figure', 'Caption') +
        paragraph(run('See ') + link) +
        paragraph(colored('Say ', '0070C0') + link) +
        heading(1, 'Two'),
    })
    expect(sections[0]?.body).toBe('Figure\n\nSee [here](https://example.org/x)\n\n:::guidance\nSay [here](https://example.org/x)\n:::\n')
  })

  test('around paragraphs, lists and tables that belong together; a list is not cut by a colored word', () => {
    const green = (words: string) => colored(words, '00B050')
    const item = (words: string) => paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    expect(text(paragraph(green('We have:')) + item(green('a')) + item(green('b')))).toBe(':::example\nWe have:\n\n- a\n- b\n:::\n')
    expect(text(item(run('a')) + item(green('b')) + item(run('c')))).toBe('- a\n- :example[b]\n- c\n')
    expect(text(table([[paragraph(green('A'))], [paragraph(green('B'))]]).replace('<w:tc>', '<w:tc>') + paragraph('x'))).toBe(
      ':::example\n| A |\n| - |\n| B |\n:::\n\nx\n',
    )
  })
})

describe('what Word has, Markdown has', () => {
  test('bold, italic, struck words and their spaces, line breaks and letters of Markdown', () => {
    expect(
      text(
        paragraph(
          run('We ') +
            run('call ', '<w:b/>') +
            run('now', '<w:b/><w:i/>') +
            run(' not', '<w:strike/>') +
            '<w:r><w:br/></w:r>' +
            run('5 * 3 # `x` ::team :field{key=a} &lt;script> [a]'),
        ),
      ),
    ).toBe('We **call _now_** ~~not~~\\\n5 \\* 3 # \\`x\\` \\::team \\:field{key=a} \\<script> \\[a]\n')
  })

  test('lists in lists, with numbers that go on after words between them', () => {
    expect(text(listed('a', 2) + listed('b', 1, 1) + listed('c', 1, 2) + listed('d', 2) + paragraph('between') + listed('e', 2))).toBe(
      '1. a\n   - b\n     - c\n2. d\n\nbetween\n\n3. e\n',
    )
    expect(text(listed('a', 1) + listed('x', 2) + listed('b', 1))).toBe('- a\n\n1. x\n\n- b\n')
  })

  test('paragraphs that stand as far in as an item belong to it', () => {
    expect(text(listed('a', 2) + paragraph('more', '<w:ind w:left="720"/>') + listed('b', 2) + paragraph('out'))).toBe(
      '1. a\n\n   more\n2. b\n\nout\n',
    )
  })

  test('boxes to tick', () => {
    expect(text(paragraph('☐ Call') + paragraph('☒ Write'))).toBe('- [ ] Call\n- [x] Write\n')
  })

  test('tables, with joined cells and several lines in one', () => {
    const cells = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Who')}</w:tc></w:tr><w:tr><w:tc>${paragraph('Ana')}${paragraph('Ben | Cy')}</w:tc><w:tc>${listed('a')}${listed('b')}</w:tc></w:tr></w:tbl>`
    expect(text(cells)).toBe('| Who | |\n| - | - |\n| Ana; Ben \\| Cy | • a • b |\n')
    expect(notes(cells).map(([kind, weight]) => [kind, weight])).toEqual([
      ['table', 'changed'],
      ['table', 'changed'],
    ])
  })

  test('a frame of one cell is gone, what stands in it is not', () => {
    expect(text(table([[paragraph('Call 911') + listed('first')]]))).toBe('Call 911\n\n- first\n')
  })

  test('footnotes, numbered in each section', () => {
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const footnotes =
      '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>' +
      [2, 3].map((id) => `<w:footnote w:id="${id}">${paragraph(`Note ${id}`)}</w:footnote>`).join('')
    const { sections } = importing({
      footnotes,
      body: heading(1, 'One') + paragraph(run('a') + mark(2)) + heading(1, 'Two') + paragraph(run('b') + mark(3)),
    })
    expect(sections.map(({ body }) => body)).toEqual(['a[^1]\n\n[^1]: Note 2\n', 'b[^1]\n\n[^1]: Note 3\n'])
  })

  test('{{variables}}, merge fields and printed labels are fields, also where looks change in the middle', () => {
    const merge = `<w:fldSimple w:instr=" MERGEFIELD Company_Name ">${run('«Company_Name»')}</w:fldSimple>`
    const { sections, fields } = importing({
      body: paragraph(run('Call {{NIGHT') + run('_PHONE}}', '<w:b/>') + run(' or ') + merge + run(' or [Help line].')),
    })
    expect(sections[0]?.body).toBe('Call :field{key=night-phone} or :field{key=company-name} or :field{key=hotline}.\n')
    expect(fields.map(({ key, label }) => [key, label])).toEqual([
      ['company-name', 'Company name'],
      ['night-phone', 'Night phone'],
      ['hotline', 'Help line'],
    ])
  })
})

describe('what Markdown cannot hold is listed with its place', () => {
  test('the list of contents, once', () => {
    const styles = headingStyles + style('TOC1', 'toc 1', '') + style('TOCHeading', 'TOC Heading', '')
    const field = `${paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run('Purpose 1'))}${paragraph(run('Team 2') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')}`
    expect(text(styled('Contents', 'TOCHeading') + styled('Purpose 1', 'TOC1') + field + paragraph('Words.'), { styles })).toBe('Words.\n')
    expect(notes(styled('Contents', 'TOCHeading') + field + paragraph('Words.'), { styles })).toEqual([['contents', 'told', null, null]])
  })

  test('a list of contents without an end does not swallow the document', () => {
    const open = paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    )
    expect(importing({ body: open + heading(1, 'One') + paragraph('a') }).sections[0]?.body).toBe('a\n')
  })

  test('tracked changes: what was added is there, what was deleted is not, both are told', () => {
    const change = (tag: string, inner: string) => `<w:${tag} w:id="1" w:author="Dee">${inner}</w:${tag}>`
    const body = paragraph(
      run('We ') +
        change('ins', run('may ')) +
        change('del', '<w:r><w:delText>must</w:delText></w:r><w:r><w:delText> not</w:delText></w:r>') +
        run(' go.'),
    )
    expect(text(body)).toBe('We may  go.\n')
    expect(notes(body)).toEqual([
      ['inserted', 'told', 'may', 'We'],
      ['deleted', 'left-out', 'must not', 'We may'],
    ])
  })

  test('a paragraph whose end was deleted goes on in the next one; a deleted row is gone', () => {
    expect(text(paragraph('one ', '<w:rPr><w:del w:id="1" w:author="Dee"/></w:rPr>') + paragraph('two'))).toBe('one two\n')
    const rows = table([
      ['A', 'B'],
      ['c', 'd'],
      ['e', 'f'],
    ]).replace(
      '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">c',
      '<w:tr><w:trPr><w:del w:id="1" w:author="Dee"/></w:trPr><w:tc><w:p><w:r><w:t xml:space="preserve">c',
    )
    expect(text(rows)).toBe('| A | B |\n| - | - |\n| e | f |\n')
    expect(notes(rows)).toEqual([['deleted', 'left-out', 'c | d', 'A']])
  })

  test('pictures with the words that describe them, text boxes, embedded things, charts, formulas, hidden words, symbols', () => {
    const drawing = (inner: string, words = '') =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${words}"/><a:graphic>${inner}</a:graphic></wp:inline></w:drawing></w:r>`
    const picture = drawing('<a:graphicData uri="x/picture"><a:blip/></a:graphicData>', 'Network map')
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph('Boxed')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('Boxed')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const sheet = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    const chart = drawing('<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>')
    const formula = '<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>'
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:sym w:font="Strange" w:char="F0FC"/></w:r>'
    const body = paragraph(run('One ') + picture + box + sheet + chart + formula + run('secret', '<w:vanish/>') + symbol + run(' two'))
    expect(text(body)).toBe('One a=b✓ two\n\nBoxed\n')
    expect(notes(body).map(([kind, weight, words]) => [kind, weight, words])).toEqual([
      ['picture', 'left-out', 'Network map'],
      ['text-box', 'changed', 'Boxed'],
      ['embedded', 'left-out', null],
      ['drawing', 'left-out', null],
      ['equation', 'changed', 'a=b'],
      ['hidden', 'left-out', 'secret'],
      ['symbol', 'left-out', null],
    ])
  })

  test('comments, page heads, other colors, marker pens, underlined words, lettered lists, links that lead nowhere', () => {
    const body =
      paragraph(
        run('Red', '<w:color w:val="FF0000"/>') + run(' pen', '<w:highlight w:val="yellow"/>') + run(' line', '<w:u w:val="single"/>'),
      ) +
      listed('first', 3) +
      paragraph(`<w:hyperlink w:anchor="_Toc1">${run('see above')}</w:hyperlink><w:hyperlink r:id="l1">${run('click')}</w:hyperlink>`)
    const told = notes(body, { header: paragraph('Confidential – City of X'), links: { l1: 'javascript:alert(1)' } })
    expect(told.map(([kind, weight, words]) => [kind, weight, words])).toEqual([
      ['looks', 'changed', 'Red'],
      ['looks', 'changed', 'pen'],
      ['looks', 'changed', 'line'],
      ['list', 'changed', 'first'],
      ['link', 'changed', 'see above'],
      ['link', 'changed', 'click'],
      ['header-footer', 'left-out', 'Confidential – City of X'],
    ])
    expect(text(body, { links: { l1: 'javascript:alert(1)' } })).toBe('Red pen line\n\n1. first\n\nsee aboveclick\n')
  })

  test('what nobody foresaw, with its words', () => {
    expect(notes(paragraph('a') + '<w:newThing><w:r><w:t>Words in it</w:t></w:r></w:newThing>')).toEqual([
      ['unknown', 'left-out', 'Words in it', 'a'],
    ])
    expect(notes(paragraph('a') + '<w:altChunk r:id="x"/>').map(([kind]) => kind)).toEqual(['embedded'])
  })

  test('but empty anchors and what Word remembers for itself are nothing', () => {
    const quiet =
      '<w:bookmarkStart w:id="1" w:name="_x"/><w:bookmarkEnd w:id="1"/><w:proofErr w:type="spellStart"/><w:r><w:lastRenderedPageBreak/></w:r>'
    expect(notes(paragraph(quiet + run('a')) + '<w:sectPr/>')).toEqual([])
  })
})

describe('a Word file is refused', () => {
  test('without words, and without a text', () => {
    expect(() => importing({ body: paragraph('<w:r><w:br/></w:r>') })).toThrow('There are no words')
    const parts = wordParts({ body: '' })
    parts.delete('word/document.xml')
    expect(() => readWord('plan.docx', bytesOf(parts), known)).toThrow(/^plan\.docx: There is no text/)
  })
})

test('whatever stands in a Word file, the words are in the Markdown, and it is what was meant', () => {
  const nasty = [
    '# a',
    '- b',
    '1. c',
    '> d',
    '| e |',
    '```',
    ':::example',
    '::team',
    ':field{key=x}',
    '[^1]',
    '<b>',
    '*a*',
    '__b__',
    '&amp;',
    'http://x.y',
    '{{ }}',
    '\\',
    '    f',
    '---',
    '+ g',
    '~~h~~',
    '![i](j)',
    '2:30',
    'a:b[c]',
  ]
  for (const words of nasty) {
    const escaped = words.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    const body = text(paragraph(escaped) + paragraph(run('x ') + run(escaped, '<w:b/>') + colored(escaped, '00B050'))) ?? ''
    const root = parseText(body)
    const said: string[] = []
    const gather = (node: { type: string; value?: unknown; children?: unknown[] }): void => {
      if (typeof node.value === 'string') said.push(node.value)
      for (const child of (node.children ?? []) as (typeof node)[]) gather(child)
    }
    gather(root as never)
    expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
    expect(said.join('').replace(/\s/g, '')).toBe(`${words}x${words}${words}`.replace(/\s/g, ''))
  }
})
