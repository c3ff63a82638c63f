import { describe, expect, test } from 'vitest'
import { drawDocx } from '../../../platform/print/draw-docx.ts'
import { settingsSchema } from '../../plan/settings.ts'
import { readPlanFiles } from '../../plan/plan-folder.store.ts'
import { readPlanFolder } from '../../plan/plan-folder-reading.ts'
import { draft, facts, section, settings } from '../papers.cast.ts'
import { planDocument } from '../plan-document.ts'
import { readFiles } from './read-files.store.ts'
import type { Imported, Known } from './imported.ts'

const known: Known = { sections: [{ key: 'purpose', title: 'Purpose', optional: false }], fields: settings.fields }

/** Printed by Muster for Word, and taken in again. */
async function again(given: Parameters<typeof facts>[0], knows = known): Promise<Imported> {
  const read = await readFiles([{ name: 'plan.docx', bytes: await drawDocx(planDocument(facts(given))) }], knows)
  return read.kind === 'word' ? read.imported : expect.fail('It is a Word document')
}

const body = `A line with **bold**, *italic*, ~~struck~~ words, \`code\` and a [link](https://example.org/x).

## A heading

:::example
We have an example.

- one
  - two
    1. three
- four

| Who | What |
| - | - |
| Ana | *leads* |
:::

:::guidance
Say why.

1. first
2. second
:::

Words with :example[green] and :guidance[blue] in them.

### Deeper

3. third
4. fourth

- [ ] tick
- [x] ticked

> Somebody's words.

\`\`\`
code
  here
\`\`\`

---

Line one\\
line two
`

describe('a document that Muster drew for Word and that is imported again', () => {
  test('keeps headings, tints, lists, tables, quotations, code, boxes and links', async () => {
    const { sections, title } = await again({
      version: { ...draft, sections: [section(body), section('Other.\n', { key: 'other', title: 'Our vans' })] },
    })
    expect(title).toBe('Small plan')
    expect(sections.map(({ key, title: name }) => [key, name])).toEqual([
      ['purpose', 'Purpose'],
      ['our-vans', 'Our vans'],
    ])
    // The address of a link is printed beside it, for paper.
    expect(sections[0]?.body.replace(' (example.org/x)', '').replace('[link ](', '[link](')).toBe(body)
  })

  test('keeps fields that were not filled in as fields, and the words of the others', async () => {
    const { sections, fields } = await again({
      version: {
        ...draft,
        sections: [section('Call :field{key=hotline} or :field{key=insurer}.\n'), section('x', { key: 'b', title: 'B' })],
      },
    })
    expect(sections[0]?.body).toBe('Call 555-0100 or :field{key=insurer}.\n')
    expect(fields.map(({ key }) => key)).toEqual(['insurer'])
  })

  test('leaves out its front page, contents and page heads, and says that live blocks are words now', async () => {
    const { notes, sections } = await again({
      version: { ...draft, sections: [section('::team\n'), section('x', { key: 'b', title: 'B' })] },
    })
    expect(sections[0]?.body).toMatch(/^\| Role \| Held by \|/)
    expect(notes.filter(({ section: place }) => place === null).map(({ kind, weight }) => [kind, weight])).toEqual([
      ['front-page', 'told'],
      ['front-page', 'told'],
      ['contents', 'told'],
    ])
  })

  test('keeps every word of the plan that ships with Muster, section by section', async () => {
    const read = readPlanFolder(readPlanFiles(new URL('../../../../content/templates/incident-response-plan', import.meta.url).pathname))
    if ('problems' in read || !read.content.settings) return expect.fail('The template is well formed')
    const { sections: all } = read.content
    const own = settingsSchema.parse(read.content.settings)
    const sections = all.map((each) => section(each.body, each))
    const imported = await again(
      { version: { ...draft, settings: own, sections } },
      { sections: all.map(({ key, title, part }) => ({ key, title, optional: part !== null })), fields: own.fields },
    )
    // The playbooks alone have a hundred pages, so each became a section.
    const standard = imported.sections.filter((each) => each.standard)
    expect(standard.map(({ key, title }) => [key, title])).toEqual(all.map(({ key, title }) => [key, title]))
    expect(imported.sections.filter((each) => !each.standard).map(({ title }) => title)).toEqual(own.playbooks.map(({ name }) => name))
    for (const [at, { key, body: source }] of all.entries()) {
      const parts = key === 'playbooks' ? imported.sections : [standard[at]]
      const back = wordsOf(parts.map((each) => each?.body ?? '').join('\n'))
      expect([key, [...wordsOf(source)].filter((word) => !back.has(word))]).toEqual([key, []])
      if (key === 'playbooks') continue
      const tints = (text: string) => text.match(/^:::guidance/gm)?.length ?? 0
      expect([key, tints(standard[at]?.body ?? '')]).toEqual([key, tints(source)])
    }
  }, 30_000)
})

/** Live blocks print what the settings say, so only the words around them are compared. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .replace(/^::[a-z-]+(\{[^}]*\})?$/gm, '')
      .replace(/\\(.)/g, '$1')
      .match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu),
  )
