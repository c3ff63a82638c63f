import { describe, expect } from 'vitest'
import { fieldsOf, httpOf } from '../../../test/http.ts'
import { rowsOf, test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { OrganisationId, PersonId } from '../../base/ids.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { papersApi } from '../papers/papers.api.ts'
import { readStarterPlan } from '../plan/starter-plan.store.ts'
import { readPlanFiles } from '../plan/plan-folder.store.ts'
import { importApi } from './import.api.ts'
import { importDraft } from './import-draft.action.ts'

type File = { path: string; text: string }

const template = (name: string): File[] =>
  [...readPlanFiles(new URL(`../../../content/templates/${name}`, import.meta.url).pathname)].map(([path, text]) => ({ path, text }))

const importing = (world: World, as: Actor, files: File[]) => httpOf(world).call(importApi.importDraft, { as, body: { files } })
const exported = async (world: World, as: Actor, version: 'in-force' | 'draft' = 'draft', document: 'plan' | 'procedure' = 'plan') =>
  (await httpOf(world).call(papersApi.showPlanFolder, { as, query: { version, document } })).body.files
const withText = (files: File[], path: string, change: (text: string) => string) =>
  files.map((each) => (each.path === path ? { path, text: change(each.text) } : each))

/** Four people in an organisation, as they are called everywhere. */
async function house(world: World, organisation?: OrganisationId) {
  const [wren, dee] = [
    await world.person('Wren Ito', 'it-staff', organisation),
    await world.person('Dee O’Neil', 'management', organisation),
  ]
  return { wren, dee }
}

/** The files of a plan whose roles are held by these people. */
function heldBy(files: File[], [lead, other]: [Actor, Actor]): File[] {
  const held = withText(files, 'settings/team-roles.json', (text) => {
    const roles = JSON.parse(text) as { primary: PersonId | null; alternates: PersonId[] }[]
    return JSON.stringify(roles.map((role) => ({ ...role, primary: lead.id, alternates: [other.id] })))
  })
  return [...held, { path: 'settings/people.json', text: JSON.stringify({ [lead.id]: lead.name, [other.id]: other.name }) }]
}

/** Everybody by name: across organisations ids differ, and nothing else may. */
function named(files: File[]): File[] {
  const people = JSON.parse(files.find(({ path }) => path === 'settings/people.json')?.text ?? '{}') as Record<string, string>
  return files.map(({ path, text }) => ({ path, text: Object.entries(people).reduce((all, [id, name]) => all.replaceAll(id, name), text) }))
}

describe('a plan that is exported and imported', () => {
  test('is the same, byte for byte, when it is exported again: the plan and the procedure that ship with Muster', async ({ world }) => {
    const { wren } = await house(world)
    for (const [document, name] of [
      ['plan', 'incident-response-plan'],
      ['procedure', 'handling-procedure'],
    ] as const) {
      expect((await importing(world, wren, template(name))).body).toMatchObject({ document, number: '1.0', notes: [] })
      const first = await exported(world, wren, 'draft', document)
      for (const { path, text } of template(name).filter((each) => each.path.startsWith('text/')))
        expect(first).toContainEqual({ path, text })
      await withdrawn(world, wren)
      expect((await importing(world, wren, first)).problem).toBeNull()
      expect(await exported(world, wren, 'draft', document)).toEqual(first)
      await withdrawn(world, wren)
    }
  })
  test('keeps odd texts and orders: line ends of Windows, a byte order mark, blanks at the end, a matrix out of order', async ({
    world,
  }) => {
    const { wren } = await house(world)
    const odd = '\uFEFF# Title \r\n\r\n*  a\t\r\n    * b  \r\n\r\n\r\n:::example\r\n🦉 “é” \u200Bz\r\n:::\r\n   '
    const shuffled = (text: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()))
    const files = withText(
      withText(template('incident-response-plan'), 'text/purpose.md', () => odd),
      'settings/matrix.json',
      shuffled,
    )
    const removed = withText(files, 'document.json', (text) => text.replace('"removedReason": null', '"removedReason": "We have none."'))
    await importing(world, wren, removed)
    const first = await exported(world, wren)
    expect(first).toContainEqual({ path: 'text/purpose.md', text: odd })
    await withdrawn(world, wren)
    await importing(world, wren, first)
    expect(await exported(world, wren)).toEqual(first)
  })
  test('may be what is in force, though it has no text yet', async ({ world }) => {
    const { wren } = await house(world)
    const first = await exported(world, wren, 'in-force')
    await importing(world, wren, first)
    expect(await exported(world, wren)).toEqual(first)
  })
  test('keeps its people, whatever they are called by now', async ({ world }) => {
    const { wren, dee } = await house(world)
    const files = heldBy(template('incident-response-plan'), [wren, dee])
    await importing(world, wren, files)
    const first = await exported(world, wren)
    expect(first.find(({ path }) => path === 'settings/people.json')?.text).toBe(
      `{\n  "${dee.id}": "Dee O’Neil",\n  "${wren.id}": "Wren Ito"\n}\n`,
    )
    await withdrawn(world, wren)
    expect((await importing(world, wren, first)).body.notes).toEqual([])
    expect(await exported(world, wren)).toEqual(first)
  })
  test('is the same in another organization, with the people of those names there', async ({ world }) => {
    const here = await house(world)
    const there = await house(world, await world.organisation('Birch Library'))
    await importing(world, here.wren, heldBy(template('incident-response-plan'), [here.wren, here.dee]))
    const first = await exported(world, here.wren)
    expect((await importing(world, there.wren, first)).body.notes).toEqual([])
    const second = await exported(world, there.wren)
    expect(JSON.stringify(second)).toContain(there.dee.id)
    expect(JSON.stringify(second)).not.toContain(here.dee.id)
    expect(named(second)).toEqual(named(first))
  })
  test('names whom the other organization does not know, and leaves their places empty', async ({ world }) => {
    const here = await house(world)
    const there = await world.person('Wren Ito', 'it-staff', await world.organisation('Birch Library'))
    await importing(world, here.wren, heldBy(template('incident-response-plan'), [here.wren, here.dee]))
    const { notes } = (await importing(world, there, await exported(world, here.wren))).body
    expect(notes).toEqual([
      expect.stringMatching(/^Dee O’Neil is not known here, so these places are empty now: Incident lead \(alternate\), /),
    ])
    expect(JSON.stringify(await exported(world, there))).not.toContain(here.dee.id)
    const entries = await world.see(there, ({ db }) => listWholeChain(db, there.organisationId))
    expect(entries.at(-1)).toMatchObject({ kind: 'plan.import-noted', body: { notes } })
  })
})

describe('an import is refused, and nothing is stored', () => {
  const files = template('incident-response-plan')
  const refused = async (world: World, changed: File[]) => {
    const { wren } = await house(world)
    const answer = await importing(world, wren, changed)
    expect((await rowsOf(world, wren.organisationId, 'plan_version')).length).toBe(1)
    expect(await rowsOf(world, wren.organisationId, 'plan_section')).toEqual([])
    return answer
  }
  test('with an unknown role or a circle in a playbook, which it names with the file', async ({ world }) => {
    const path = 'settings/playbooks/ransomware.json'
    expect(
      fieldsOf(
        await refused(
          world,
          withText(files, path, (text) => text.replace('"technical-lead"', '"wizard"')),
        ),
      ),
    ).toEqual([expect.stringMatching(/^settings\/playbooks\/ransomware\.json, at playbooks\.ransomware/)])
  })
  test('with a circle', async ({ world }) => {
    const path = 'settings/playbooks/ransomware.json'
    const circular = withText(files, path, (text) => {
      const playbook = JSON.parse(text) as { steps: { key: string; next?: string; flow?: unknown }[] }
      const last = playbook.steps.at(-1)
      if (last) last.next = playbook.steps[0]?.key ?? ''
      return JSON.stringify(playbook)
    })
    const { problem } = await refused(world, circular)
    expect(problem?.detail).toContain('in a circle')
  })
  test('with a text that is missing, a file that nothing names, and a script in a text: all at once', async ({ world }) => {
    const changed = [
      ...withText(files, 'text/training.md', (text) => `${text}\n<script>alert(1)</script>\n`).filter(
        ({ path }) => path !== 'text/team.md',
      ),
      { path: 'text/other.md', text: 'Words' },
    ]
    const lines = files.find(({ path }) => path === 'text/training.md')?.text.split('\n').length ?? 0
    expect(fieldsOf(await refused(world, changed)).toSorted()).toEqual(
      ['text/other.md', 'text/team.md', `text/training.md, at line ${lines + 1}`].toSorted(),
    )
  })
  test('of a folder that is no plan', async ({ world }) => {
    expect(fieldsOf(await refused(world, [{ path: 'README.md', text: 'Hello' }]))).toEqual(['document.json'])
  })
  test('while there is a draft; of two at once, one is made', async ({ world }) => {
    const { wren, dee } = await house(world)
    const answers = await Promise.all([wren, dee].map((each) => importing(world, each, files)))
    expect(answers.map(({ problem }) => problem?.code ?? 'made').toSorted()).toEqual(['draft.exists', 'made'])
    expect((await importing(world, wren, files)).problem?.code).toBe('draft.exists')
    expect((await importing(world, wren, template('handling-procedure'))).problem).toBeNull()
  })
})

test('a text that was read from elsewhere goes on with the settings in force', async ({ world }) => {
  const { wren } = await house(world)
  const sections = [{ key: 'purpose', title: 'Purpose', body: ':guidance[Say why.]', standard: false, removedReason: null }]
  await world.by(wren, (ctx) =>
    importDraft(ctx, { document: 'plan', title: 'From Word', sections, settings: null, notes: ['A picture was left out.'] }),
  )
  const files = await exported(world, wren)
  expect(JSON.parse(files.find(({ path }) => path === 'document.json')?.text ?? '')).toMatchObject({ title: 'From Word' })
  expect(files.map(({ path }) => path)).toContain('settings/playbooks/malware.json')
  expect(readStarterPlan().title).not.toBe('From Word')
})

/** As if it had been given up: the next one can be begun. */
async function withdrawn(world: World, as: Actor): Promise<void> {
  await world.by(as, ({ db }) => db.updateTable('plan_version').set({ status: 'withdrawn' }).where('status', '=', 'draft').execute())
}
