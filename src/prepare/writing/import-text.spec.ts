import type { Hono } from 'hono'
import { describe, expect } from 'vitest'
import { rowsOf, test, type World } from '../../../test/world.ts'
import type { AccessRole, Actor } from '../../base/actor.ts'
import type { Problem } from '../../platform/http/problem.ts'
import { entryText } from '../../record/entry-words.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { colored, heading, headingStyles, paragraph, run, table, wordFile, wordParts, zipped } from '../papers/reading/samples.cast.ts'
import { importedDraft, importPreview } from './import-preview.ts'
import { importTextPages } from './import-text.pages.ts'
import { look, read, startPlan } from './writing.cast.ts'

type Given = { name: string; content: string | Uint8Array }

/** The pages as one person meets them, or nobody. */
const pagesFor = (world: World, actor: Actor | null): Hono =>
  importTextPages({
    doors: { ...world.doors, byRequest: () => Promise.resolve(actor && world.door(actor)) },
    secureCookies: false,
    failed: (error) => {
      throw error
    },
  })

function formOf(files: Given[]): FormData {
  const form = new FormData()
  for (const { name, content } of files) form.append('files', new File([content as Uint8Array<ArrayBuffer>], name))
  return form
}

const send = async (world: World, actor: Actor | null, path: string, files: Given[]): Promise<Response> =>
  pagesFor(world, actor).request(`/plan/imports/text${path}`, { method: 'POST', body: formOf(files) })

const problemOf = async (response: Response): Promise<Problem> => (await response.json()) as Problem

async function preview(world: World, actor: Actor, ...files: Given[]) {
  const response = await send(world, actor, '/preview?document=plan', files)
  expect(response.status).toBe(200)
  return importPreview.parse(await response.json())
}

async function make(world: World, actor: Actor, files: Given[], document = 'plan') {
  const response = await send(world, actor, `?document=${document}`, files)
  expect(response.status).toBe(201)
  return importedDraft.parse(await response.json())
}

const wordPlan = () =>
  wordFile({
    styles: headingStyles,
    comments: '<w:comment w:id="7" w:author="Dee"><w:p><w:r><w:t>Ask counsel first.</w:t></w:r></w:p></w:comment>',
    body: [
      heading(1, '1. Purpose'),
      paragraph(colored('We protect what people borrow.', '00B050')),
      paragraph(colored('Say why you have a plan.', '0070C0')),
      heading(1, '2. Our vans'),
      paragraph(`${run('Call {{VAN_PHONE}} before you drive.')}<w:r><w:commentReference w:id="7"/></w:r>`),
      table([
        ['Who', 'What'],
        ['Driver', 'Stops'],
      ]),
    ].join(''),
  })

const markdownPlan = (): Given[] => [
  { name: 'plan/during.md', content: '# Assess\n\nCall {{HOTLINE_NAME}}.\n\n`TODO: say who answers`\n\n# Contain\n\nUnplug it.\n' },
  { name: 'plan/after.md', content: '# Review\n\nWithin {{ AAR_DAYS }} days.\n' },
  { name: 'plan/info.yml', content: "# The number at night\nHOTLINE_NAME: '555 0100'\nAAR_DAYS: '{{AAR_DAYS}}'\n" },
]

const nothingStored = async (world: World, { organisationId }: Actor): Promise<void> => {
  expect((await rowsOf(world, organisationId, 'plan_version')).filter(({ starter }) => !starter)).toEqual([])
  for (const name of ['plan_section', 'plan_comment', 'file']) expect(await rowsOf(world, organisationId, name)).toEqual([])
}

describe('a Word plan', () => {
  test('is shown before anything is stored: its sections, tints, fields, and what could not be taken over', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const shown = await preview(world, ana, { name: 'plan.docx', content: await wordPlan() })
    expect(shown).toMatchObject({
      kind: 'word',
      sections: [
        { key: 'purpose', title: 'Purpose', standard: true, examples: 1, guidance: 1 },
        { key: 'our-vans', title: 'Our vans', standard: false, examples: 0, guidance: 0 },
      ],
      fields: [{ key: 'van-phone', label: 'Van phone', value: null }],
    })
    expect(shown.notes).toContainEqual(
      expect.objectContaining({
        section: 'our-vans',
        kind: 'comment',
        words: 'Ask counsel first.',
        near: 'Call {{VAN_PHONE}} before you drive.',
      }),
    )
    await nothingStored(world, ana)
  })

  test('becomes a draft with the settings in force, its own text and its fields', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id, number } = await make(world, ana, [{ name: 'plan.docx', content: await wordPlan() }])
    expect(number).toBe('1.0')
    const shown = await look(world, ana, id)
    expect(shown.sections.map(({ key, standard, openComments }) => [key, standard, openComments])).toEqual([
      ['purpose', true, 1],
      ['our-vans', false, 1],
    ])
    expect(shown.fields).toContainEqual({ key: 'van-phone', label: 'Van phone', help: null, value: null, required: true })
    expect((await read(world, ana, id, 'purpose')).body).toBe(
      ':::example\nWe protect what people borrow.\n:::\n\n:::guidance\nSay why you have a plan.\n:::\n',
    )
    expect((await read(world, ana, id, 'our-vans')).body).toBe(
      'Call :field{key=van-phone} before you drive.\n\n| Who | What |\n| - | - |\n| Driver | Stops |\n',
    )
    const [inForce, draft] = (await rowsOf(world, ana.organisationId, 'plan_version')).toSorted(
      (a, b) => Number(b.starter) - Number(a.starter),
    )
    const settings = (row: typeof draft) => row?.settings as { severities: unknown; playbooks: unknown }
    expect(settings(draft).severities).toEqual(settings(inForce).severities)
    expect(settings(draft).playbooks).toEqual(settings(inForce).playbooks)
  })

  test('keeps what could not be taken over as a comment on the section it is about, and in the record', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await make(world, ana, [{ name: 'plan.docx', content: await wordPlan() }])
    const [comment] = (await read(world, ana, id, 'our-vans')).comments
    expect(comment?.writtenBy).toBe('Ana Ruiz')
    expect(comment?.body).toContain('From the import of “plan.docx”.')
    expect(comment?.body).toContain(
      '- A comment by Dee was left out of the text. “Ask counsel first.” (Beside: “Call {{VAN_PHONE}} before you drive.”)',
    )
    const told = await world.see(ana, async ({ db }) => (await listWholeChain(db, ana.organisationId)).map((entry) => entryText(entry)))
    expect(told).toContain('Ana Ruiz began draft 1.0 of the plan from files')
    expect(told.some((each) => each.startsWith('What to look at in draft 1.0 of the plan, which was made from files: '))).toBe(true)
  })
})

describe('a Markdown folder', () => {
  test('becomes sections and fields with the values it gives, also from an archive, and no variable is left over', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const archive = await zipped(markdownPlan().map(({ name, content }) => [name, content]))
    const shown = await preview(world, ana, { name: 'plan.zip', content: archive })
    expect(shown).toMatchObject({
      kind: 'markdown',
      fields: [
        { key: 'aar-days', value: null },
        { key: 'hotline-name', value: '555 0100' },
      ],
    })
    expect(await preview(world, ana, ...markdownPlan())).toMatchObject({ sections: shown.sections, fields: shown.fields })

    const { id } = await make(world, ana, [{ name: 'plan.zip', content: archive }])
    const draft = await look(world, ana, id)
    expect(draft.sections.map(({ title }) => title)).toEqual(['Review', 'Assess', 'Contain'])
    expect(draft.fields.filter(({ key }) => key === 'hotline-name')).toEqual([
      { key: 'hotline-name', label: 'Hotline name', help: 'The number at night', value: '555 0100', required: true },
    ])
    const bodies = await Promise.all(draft.sections.map(({ key }) => read(world, ana, id, key)))
    expect(bodies.map(({ body }) => body)).toEqual([
      'Within :field{key=aar-days} days.\n',
      'Call :field{key=hotline-name}.\n\n:::guidance\nTODO: say who answers\n:::\n',
      'Unplug it.\n',
    ])
  })
})

describe('a handling procedure', () => {
  const procedure: Given[] = [{ name: 'procedure.md', content: '# Procedure\n\n## Purpose\n\nCall {{NIGHT_PHONE}}.\n\n## Vans\n\nx\n' }]

  test('adds its fields to the draft of the plan', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const plan = await startPlan(world, ana)
    const { id, document } = await make(world, ana, procedure, 'procedure')
    expect(document).toBe('procedure')
    expect((await look(world, ana, plan.id)).fields.map(({ key }) => key)).toContain('night-phone')
    expect((await read(world, ana, id, 'purpose')).body).toBe('Call :field{key=night-phone}.\n')
  })

  test('says in guidance what belongs there where no draft of the plan can take its fields', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await make(world, ana, procedure, 'procedure')
    expect((await read(world, ana, id, 'purpose')).body).toBe('Call :guidance[Night phone].\n')
  })
})

describe('an import is refused', () => {
  test('for whoever may not write, and for nobody', async ({ world }) => {
    const answers: Record<string, number> = {}
    for (const role of ['it-staff', 'responder', 'management', 'administrator', 'employee', 'auditor'] satisfies AccessRole[])
      answers[role] = (await send(world, await world.person(role, role), '/preview?document=plan', procedureFile)).status
    expect(answers).toEqual({ 'it-staff': 200, responder: 200, management: 200, administrator: 200, employee: 403, auditor: 403 })
    for (const path of ['/preview?document=plan', '?document=plan']) expect((await send(world, null, path, procedureFile)).status).toBe(401)
  })
  const procedureFile: Given[] = [{ name: 'a.md', content: '# A\n\nb\n' }]

  test('while there is a draft, and of two at the same moment one wins', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben')]
    const both = await Promise.all([ana, ben].map((actor) => send(world, actor, '?document=plan', procedureFile)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const later = await send(world, ben, '/preview?document=plan', procedureFile)
    expect(await problemOf(later)).toMatchObject({ status: 409, code: 'draft.exists' })
    expect((await rowsOf(world, ana.organisationId, 'plan_section')).length).toBe(1)
  })

  test.for<[string, () => Promise<Given> | Given, string, RegExp]>([
    [
      'a damaged Word file',
      async () => ({ name: 'plan.docx', content: (await wordPlan()).subarray(0, 900) }),
      'import-damaged',
      /^plan\.docx: .*damaged/,
    ],
    [
      'a Word file locked with a password',
      () => ({ name: 'plan.docx', content: ole('EncryptedPackage') }),
      'import-locked',
      /^plan\.docx: .*password.*Encrypt with Password/,
    ],
    [
      'a Word file of the old kind',
      () => ({ name: 'plan.doc', content: ole('WordDocument') }),
      'import-old-word',
      /save it as “Word Document \(\.docx\)”/,
    ],
    ['a PDF that was renamed', () => ({ name: 'plan.docx', content: '%PDF-1.7\n…' }), 'import-wrong-kind', /^plan\.docx: This is a PDF/],
    [
      'an XML that would grow',
      async () => laughing(),
      'import-damaged',
      /^plan\.docx, at word\/document\.xml, character \d+: .*document type/,
    ],
    [
      'a text with a program in it',
      () => ({ name: 'plan.md', content: '# A\n\nb <script>alert(1)</script>\n' }),
      'import-unsafe',
      /^plan\.md, line 3: There is a program/,
    ],
    [
      'bytes that are no letters',
      () => ({ name: 'plan.md', content: Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x41]) }),
      'import-encoding',
      /^plan\.md: .*UTF-8/,
    ],
    ['an empty file', () => ({ name: 'plan.md', content: '' }), 'import-empty', /^plan\.md: This file is empty/],
    [
      'a file that leads out of its folder',
      async () => ({ name: 'plan.zip', content: await escaping() }),
      'import-unsafe',
      /^plan\.zip, at \.\.\/evil\.md: .*outside of its folder/,
    ],
    [
      'a spreadsheet',
      async () => ({ name: 'plan.docx', content: await zipped([['xl/workbook.xml', '<x/>']]) }),
      'import-wrong-kind',
      /Excel/,
    ],
  ])('for %s, naming the place, and nothing is stored', async ([, given, code, words], { world }) => {
    const ana = await world.person('Ana Ruiz')
    for (const path of ['/preview?document=plan', '?document=plan']) {
      const problem = await problemOf(await send(world, ana, path, [await given()]))
      expect(problem).toMatchObject({ status: 400, code })
      expect(problem.detail).toMatch(words)
      expect(problem.detail).toMatch(/Nothing was stored\.$/)
    }
    await nothingStored(world, ana)
  })

  test('for 50 MB, without looking into them', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const large = { name: 'plan.docx', content: new Uint8Array(50 * 1024 * 1024) }
    const problem = await problemOf(await send(world, ana, '/preview?document=plan', [large]))
    expect(problem).toMatchObject({ status: 413, code: 'import-too-large' })
    expect(problem.detail).toMatch(/larger than 20 MB.*Compress Pictures/)
    await nothingStored(world, ana)
  })

  test('for a plan folder with mistakes, each with its file', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const folder = await zipped([
      ['document.json', '{"document":"plan","title":"P","sections":[{"key":"a","title":"A"}]}'],
      ['text/a.md', 'x'],
    ])
    const problem = await problemOf(await send(world, ana, '/preview?document=plan', [{ name: 'plan.zip', content: folder }]))
    expect(problem).toMatchObject({ status: 400, code: 'invalid' })
    expect(problem.fields).toContainEqual({ field: 'settings/plan.json', message: 'This file is missing.' })
  })
})

/** How such a file begins, and the name of the stream that tells what it is. */
const ole = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from(stream, 'utf16le'), Buffer.alloc(500)])

async function laughing(): Promise<Given> {
  const parts = wordParts({ body: paragraph('&lol9;') })
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`).join('')
  const text = (parts.get('word/document.xml') ?? '').replace('?>', `?><!DOCTYPE lolz [<!ENTITY lol0 "lol">${entities}]>`)
  return { name: 'plan.docx', content: await zipped(parts.set('word/document.xml', text)) }
}

/** The library that packs cleans such names, so the name is put in afterwards, of the same length. */
async function escaping(): Promise<Buffer> {
  const packed = await zipped([['ab/evil.md', '# A\n']])
  return Buffer.from(packed.toString('latin1').replaceAll('ab/evil.md', '../evil.md'), 'latin1')
}
