import { describe, expect, test } from 'vitest'
import type { Known } from '../imported.ts'
import { Unreadable } from '../unreadable.ts'
import { readFolder } from './read-folder.ts'
import { readYaml } from './simple-yaml.ts'

const known: Known = {
  sections: [
    { key: 'purpose', title: 'Purpose, scope and authority', optional: false },
    { key: 'training', title: 'Training and awareness', optional: false },
  ],
  fields: [{ key: 'hotline', label: 'Help line' }],
}

const importing = (files: Record<string, string>, others: string[] = []) =>
  readFolder({ name: 'plan.zip', files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])), others }, known)
const bodyOf = (source: string, others: Record<string, string> = {}) =>
  importing({ 'plan.md': `# A\n\n${source}\n\n# B\n\nEnd.\n`, ...others }).sections[0]?.body
const notesOf = (source: string) =>
  importing({ 'plan.md': `# A\n\n${source}\n\n# B\n\nEnd.\n` }).notes.map(({ kind, weight, words, near }) => [kind, weight, words, near])

describe('files become sections', () => {
  test('in the order in which the README names them, itself last, and by number and name where it names none', () => {
    const order = (files: Record<string, string>) => importing(files).sections.map(({ title }) => title)
    expect(
      order({
        'README.md': '# About\n\nFirst `during.md`, then [what follows](after.md), see roles/.',
        'after.md': '# After\n\na',
        'during.md': '# During\n\nb',
        'roles/scribe.md': '# Scribe\n\nc',
        'roles/index.md': '# Roles\n\nd',
      }),
    ).toEqual(['During', 'After', 'Roles', 'Scribe', 'About'])
    expect(order({ '10-last.md': '# Last\n\nx', '2-second.md': '# Second\n\nx', '1-first.md': '# First\n\nx' })).toEqual([
      'First',
      'Second',
      'Last',
    ])
    expect(order({ 'a.md': '---\nweight: 2\n---\n# Two\n\nx', 'b.md': '---\nweight: 1\ntitle: One\n---\n\nx' })).toEqual(['One', 'Two'])
  })

  test('by their headings: several main headings are several sections, one is the title of one', () => {
    const { sections } = importing({
      'during.md': 'Before all.\n\n# Assess\n\na\n\n### Deep\n\nb\n\n# Training\n\nc\n',
      'lost_devices.md': 'No heading.\n',
      'one.md': '# One\n\n## Part\n\nx\n\n## Other\n\ny\n',
    })
    expect(sections).toEqual([
      { key: 'during', standard: false, title: 'During', body: 'Before all.\n' },
      { key: 'assess', standard: false, title: 'Assess', body: 'a\n\n## Deep\n\nb\n' },
      { key: 'training', standard: true, title: 'Training', body: 'c\n' },
      { key: 'lost-devices', standard: false, title: 'Lost devices', body: 'No heading.\n' },
      { key: 'one', standard: false, title: 'One', body: '## Part\n\nx\n\n## Other\n\ny\n' },
    ])
  })

  test('of a single file at its second level where the first is the title', () => {
    expect(
      importing({ 'plan.md': '# Plan\n\nIntro.\n\n## Purpose\n\na\n\n### Scope\n\nb\n\nTeam\n----\n\nc\n' }).sections.map(
        ({ title, body }) => [title, body],
      ),
    ).toEqual([
      ['Plan', 'Intro.\n'],
      ['Purpose', 'a\n\n## Scope\n\nb\n'],
      ['Team', 'c\n'],
    ])
  })

  test('and playbooks, the README, other files, pictures and what stands at the head of a file are told', () => {
    const { notes } = importing(
      {
        'README.md': '# Readme\n\nx',
        'playbooks/phishing.md': '---\nowner: Ana\n---\n# Phishing\n\nx',
        '.git/config.md': 'x',
        '__MACOSX/a.md': 'x',
      },
      ['LICENSE', 'img/map.png', '.DS_Store'],
    )
    expect(notes.map(({ kind, words, section }) => [kind, words, section])).toEqual([
      ['file', 'owner: Ana', null],
      ['picture', 'img/map.png', null],
      ['file', 'LICENSE', null],
      ['order', 'playbooks/phishing.md · README.md', null],
      ['section', 'playbooks/phishing.md', 'phishing'],
      ['section', 'README.md', 'readme'],
    ])
  })

  test('a list of contents is left out', () => {
    expect(
      importing({ 'plan.md': '# Table of contents\n\n- [A](#a)\n- [B](#b)\n\n# A\n\nx\n\n# B\n\n[TOC]\n\ny\n' }).sections.map(
        ({ title, body }) => [title, body],
      ),
    ).toEqual([
      ['A', 'x\n'],
      ['B', 'y\n'],
    ])
  })
})

describe('{{variables}} become fields', () => {
  test('in words, headings, tables, links, addresses, code, lists and quotations, however they are spelled', () => {
    const source = [
      '## At {{COMPANY_NAME}}',
      'Call **{{ NIGHT_PHONE }}** or {{{nightPhone}}} or {{night.phone}}.',
      '| Who | {{COMPANY_NAME}} |\n| - | - |\n| a | x{{AFTER}}y |',
      'See [the list]({{LIST_URL}}), [more](https://{{DOMAIN}}/x "T"), <https://{{DOMAIN}}/y> and https://{{DOMAIN}}/z.',
      'Run `ssh {{HOST}} -p`, `{{HOST}}`.',
      '> - {{QUOTED}}',
      '    ',
    ]
    expect(bodyOf(source.join('\n\n'))).toBe(
      [
        '## At :field{key=company-name}',
        'Call **:field{key=night-phone}** or :field{key=night-phone} or :field{key=night-phone}.',
        '| Who | :field{key=company-name} |\n| - | - |\n| a | x:field{key=after}y |',
        'See the list (:field{key=list-url}), more (https://:field{key=domain}/x), https://:field{key=domain}/y and https://:field{key=domain}/z.',
        'Run `ssh` :field{key=host} `-p`, :field{key=host}.',
        '> - :field{key=quoted}\n',
      ].join('\n\n'),
    )
  })

  test('in a block of code, which becomes lines', () => {
    expect(bodyOf('- Do:\n\n  ```sh\n  ssh {{HOST}}\n  exit\n  ```\n')).toBe('- Do:\n\n  `ssh` :field{key=host}\\\n  `exit`\n')
    expect(notesOf('```\nssh {{HOST}}\n```')).toEqual([['variable', 'changed', 'ssh {{HOST}}', 'A']])
  })

  test('but what code has in two braces and is no variable stays, and instructions to another program go', () => {
    expect(bodyOf("`docker ps --format '{{.Names}}'`\n\n{{#if x}}Words{{/if}} {{! remark }}and {{> part}}.")).toBe(
      "`docker ps --format '{{.Names}}'`\n\nWords and .\n",
    )
    expect(notesOf('{{#if x}}Words{{/if}}').map(([kind, weight, words]) => [kind, weight, words])).toEqual([
      ['variable', 'left-out', '{{#if x}}'],
      ['variable', 'left-out', '{{/if}}'],
    ])
  })

  test('with names for people, and the values and explanations that the folder has', () => {
    const files = {
      'plan.md':
        '---\nTEAM_URL: https://team.example\n---\n# A\n\n{{COMPANY_NAME}} {{PAGER_SLA}} {{TEAM_URL}} {{hotline}} {{SITE}} {{CHAT}}\n',
      'info.yml':
        "# Who we are\nCOMPANY_NAME: '{{COMPANY_NAME}}'\n# Minutes\nPAGER_SLA: 15 minutes # at most\nSITE: 'www.{{DOMAIN}}'\nDOMAIN: cedar.example\nUNUSED: nobody asks\n",
      'more.json': '{ "chat": "chat.example" }',
    }
    const { fields, notes } = importing(files)
    expect(fields).toEqual([
      { key: 'company-name', label: 'Company name', help: 'Who we are', value: null },
      { key: 'pager-sla', label: 'Pager SLA', help: 'Minutes', value: '15 minutes' },
      { key: 'team-url', label: 'Team URL', help: null, value: 'https://team.example' },
      { key: 'hotline', label: 'Help line', help: null, value: null },
      { key: 'site', label: 'Site', help: null, value: 'www.[DOMAIN]' },
      { key: 'chat', label: 'Chat', help: null, value: 'chat.example' },
    ])
    expect(notes.filter(({ kind }) => kind === 'variable').map(({ words }) => words)).toEqual([
      'DOMAIN: cedar.example · UNUSED: nobody asks',
    ])
  })

  test('in a title as words, because a title holds no field, and it is told', () => {
    const { sections, notes } = importing({
      'plan.md': '# Plan of {{COMPANY_NAME}}\n\na\n\n# B\n\nb\n',
      'info.yml': 'COMPANY_NAME: Cedar Library\n',
    })
    expect(sections[0]?.title).toBe('Plan of Cedar Library')
    expect(notes.map(({ kind, section }) => [kind, section])).toContainEqual(['variable', sections[0]?.key])
    expect(importing({ 'plan.md': '# Plan of {{COMPANY_NAME}}\n\na\n' }).sections[0]?.title).toBe('Plan of [Company name]')
  })
})

describe('what a text may not hold', () => {
  test('notes of things to do are guidance', () => {
    expect(
      bodyOf(
        '`TODO: call https://x.example [now]`\n\nTODO: say *who*.\n\n- Page. `TODO: add a list`\n- TODO\n- Look at it TODO: link [this](https://x.example)\n\nReview all `TODO` notes.',
      ),
    ).toBe(
      ':::guidance\nTODO: call https://x.example \\[now]\n:::\n\n:::guidance\nTODO: say *who*.\n:::\n\n- Page. :guidance[TODO: add a list]\n- :guidance[TODO]\n- Look at it :guidance[TODO: link [this](https://x.example)]\n\nReview all `TODO` notes.\n',
    )
  })

  test('tags go and their words stay, remarks and pictures are told, empty anchors are nothing', () => {
    const source =
      '<a name="x"></a>Press <kbd>Ctrl</kbd>.<br>Next ![Map of the net](map.png) end.\n\n<!-- a secret remark -->\n\n<details>\n<summary>More</summary>\n\nInside.\n\n</details>'
    expect(bodyOf(source)).toBe('Press Ctrl.\\\nNext Map of the net end.\n\nMore\n\nInside.\n')
    expect(notesOf(source).map(([kind, weight, words]) => [kind, weight, words])).toEqual([
      ['html', 'changed', '<kbd> · <details> <summary> · <details>'],
      ['picture', 'left-out', 'Map of the net, map.png'],
      ['html', 'left-out', 'a secret remark'],
    ])
  })

  test('boxes of other programs stand under a bold line, their instructions go', () => {
    expect(bodyOf('::: warning\nHot.\n:::\n\n!!! note "Mind"\n    Words.\n\n{% include x %}\n\n\\newpage\n\n```\n::: note\n```')).toBe(
      '**Warning**\n\nHot.\n\n**Mind**\n\nWords.\n\n```\n::: note\n```\n',
    )
  })

  test('our own marks are what they are', () => {
    const own = ':::example\nWe :guidance[who?] call :field{key=hotline}.\n:::\n\n::team\n\n- [ ] tick\n'
    expect(bodyOf(own)).toBe(own)
  })

  test('links to other files and places are words; addresses at the end of a file are put where they are used; footnotes too', () => {
    const { sections } = importing({
      'a.md': '# A\n\n[one](b.md) [two](#x) [three][t] [^1]\n\n# B\n\n[three][t]\n\n[t]: https://t.example\n[^1]: The note {{X}}.\n',
    })
    expect(sections.map(({ body }) => body)).toEqual([
      'one two [three](https://t.example) [^1]\n\n[^1]: The note :field{key=x}.\n',
      '[three](https://t.example)\n\n[^1]: The note :field{key=x}.\n',
    ])
  })

  test('and everything else stays byte for byte', () => {
    const plain = '*a* __b__   c  \nd\n\n* x\n+ y\n\n1) z\n\n| a|b |\n|:-|-|\n| 1 | 2 |\n\n~~~sh\n  code\n~~~\n\n***'
    expect(bodyOf(plain)).toBe(`${plain}\n`)
  })
})

describe('a Markdown plan is refused with its file and line', () => {
  test.for([
    ['# A\n\n<script>x</script>\n', 'line 3'],
    ['# A\n\nb\n\n<IFRAME src="x"></IFRAME>\n', 'line 5'],
    ['# A\n\n<p onclick="x()">a</p>\n', 'line 3'],
    ['# A\n\n<a href="javascript:x">a</a>\n', 'line 3'],
    ['# A\n\n[a](javascript:x)\n', 'line 3'],
    ['# A\n\n[a](data:text/html,x)\n', 'line 3'],
  ] as const)('for a program in it: %j', ([source, line]) => {
    expect(() => importing({ 'in/during.md': source, 'in/x.md': 'y' })).toThrow(`plan.zip, at during.md, ${line}`)
  })

  test('but not for one that is shown as code', () => {
    expect(bodyOf('`<script>`\n\n```\n<script>alert(1)</script>\n```')).toContain('<script>alert(1)</script>')
  })

  test('for bytes that are no letters, values that are no JSON, too much, and nothing', () => {
    const refusal = (use: () => unknown) => {
      try {
        use()
      } catch (error) {
        if (error instanceof Unreadable) return [error.code, error.place]
        throw error
      }
      return null
    }
    expect(
      refusal(() => readFolder({ name: 'plan.zip', files: new Map([['a.md', Buffer.from([0x61, 0xc3, 0x28])]]), others: [] }, known)),
    ).toEqual(['import-encoding', 'plan.zip, at a.md'])
    expect(refusal(() => importing({ 'a.md': 'x', 'info.json': '{' }))).toEqual(['import-damaged', 'plan.zip, at info.json'])
    expect(refusal(() => importing({ 'a.md': `# Long\n\n${'word '.repeat(50_000)}` }))).toEqual([
      'import-too-large',
      'plan.zip, section “Long”, line 1',
    ])
    expect(refusal(() => importing({}, ['x.txt']))).toEqual(['import-empty', 'plan.zip'])
  })

  test('but a mark at its beginning and UTF-16 are read', () => {
    const wide = Buffer.from('\uFEFF# A\r\n\r\nß\r\n', 'utf16le')
    expect(readFolder({ name: 'a.md', files: new Map([['a.md', wide]]), others: [] }, known).sections[0]?.body).toBe('ß\n')
  })
})

describe('values in YAML', () => {
  test('with quotes, remarks, several lines, lists and values below others', () => {
    const { values, strange } = readYaml(
      "---\n# Help\n# more\nA: 'it''s'\nB: \"x\\ny\" # no\n\nC: |\n  one\n  two\nD: >-\n  one\n  two\nE:\n  - a\n  - 'b'\nF:\n  G: 1\n  H:\n    I: 2\nJ: ~\n? odd\n",
    )
    expect([...values].map(([name, { value, help }]) => [name, value, help])).toEqual([
      ['A', "it's", 'Help more'],
      ['B', 'x\ny', null],
      ['C', 'one\ntwo', null],
      ['D', 'one two', null],
      ['E', 'a, b', null],
      ['F.G', '1', null],
      ['F.H.I', '2', null],
      ['J', '', null],
    ])
    expect(strange).toEqual([{ line: 21, words: '? odd' }])
  })
})
