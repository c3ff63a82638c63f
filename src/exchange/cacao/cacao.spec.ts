import { describe, expect } from 'vitest'
import { fieldsOf, httpOf } from '../../../test/http.ts'
import { smallPlan } from '../../../test/small-plan.ts'
import { rowsOf, test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { days } from '../../base/time.ts'
import { entryText } from '../../record/entry-words.ts'
import { changePlaybook, removePlaybook } from '../../prepare/writing/change-playbook.action.ts'
import { startedDraft } from '../../prepare/writing/settings.cast.ts'
import { showSettings } from '../../prepare/writing/show-settings.action.ts'
import { putInForce } from '../../prepare/writing/writing.cast.ts'
import { cacaoApi } from './cacao.api.ts'
import { foreign, idOf } from './foreign.cast.ts'
import { playbookPages } from './playbook.pages.ts'

const look = (world: World, by: Actor, id: PlanVersionId) => world.see(by, (ctx) => showSettings(ctx, id))
const playbooksOf = async (world: World, by: Actor, id: PlanVersionId) => (await look(world, by, id)).settings.playbooks

const exported = async (world: World, by: Actor) => (await httpOf(world).call(cacaoApi.exportPlaybooks, { as: by })).body

async function remove(world: World, by: Actor, id: PlanVersionId, key: string) {
  const { hashes } = await look(world, by, id)
  await world.by(by, (ctx) => removePlaybook(ctx, id, key, { before: hashes[`playbooks/${key}`]! }))
}

async function rename(world: World, by: Actor, id: PlanVersionId, key: string, name: string) {
  const { hashes, settings } = await look(world, by, id)
  const value = { ...settings.playbooks.find((each) => each.key === key), name }
  await world.by(by, (ctx) => changePlaybook(ctx, id, key, { value, before: hashes[`playbooks/${key}`]! }))
}

async function told(world: World, by: Actor): Promise<string[]> {
  const entries = (await rowsOf(world, by.organisationId, 'entry')).filter(({ kind }) => kind === 'plan.playbook-imported')
  return entries.map(({ kind, body, by_name }) =>
    entryText({ kind: String(kind), body: body as Record<string, unknown>, byName: String(by_name) }),
  )
}

const lamp = foreign(
  {
    'start s': { on_completion: 'action a' },
    'action a': { name: 'Look at the lamp', on_completion: 'action b' },
    'action b': { name: 'Call the desk', on_completion: 'end e' },
    'end e': {},
  },
  { name: 'Lamp is red', agent_definitions: { [idOf('group t')]: { type: 'group', name: 'Tier 1' } } },
)

describe('the playbooks in force, handed to other tools', () => {
  test('are one document each, in the order of the plan, the same each time', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const first = await exported(world, ana)
    expect(first.playbooks.map(({ key, file }) => [key, file])).toEqual([
      ['malware', 'malware.cacao.json'],
      ['general', 'general.cacao.json'],
    ])
    await world.pass(days(3))
    expect(await exported(world, ana)).toEqual(first)
  })

  test('say since when they are as they are: a plan that leaves one alone does not make it a new version', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const [malware, general] = (await exported(world, ana)).playbooks
    await world.pass(days(10))
    const id = await startedDraft(world, ana)
    await rename(world, ana, id, 'general', 'Anything else')
    await putInForce(world, ana, id)
    const now = (await exported(world, ana)).playbooks
    expect(now[0]).toEqual(malware)
    const [before, after] = [general!, now[1]!].map(
      ({ content }) => JSON.parse(content) as { id: string; created: string; modified: string },
    )
    expect(after).toMatchObject({ id: before!.id, created: before!.created, modified: '2026-03-12T14:00:00.000Z' })
  })

  test('can be fetched one by one or together, by those who may look and nobody else', async ({ world }) => {
    const [ana, eve] = [await world.person('Ana Ruiz', 'auditor'), await world.person('Eve', 'employee')]
    const pages = (by: Actor) =>
      playbookPages({ doors: { ...world.doors, byRequest: () => Promise.resolve(world.door(by)) }, secureCookies: false, failed: () => {} })
    const one = await pages(ana).request('/plan/playbooks/malware.cacao.json')
    expect(one.headers.get('content-disposition')).toContain('malware.cacao.json')
    expect(await one.text()).toBe((await exported(world, ana)).playbooks[0]?.content)
    const all = await pages(ana).request('/plan/playbooks/cacao.zip')
    const { loadAsync } = await import('jszip')
    const zip = await loadAsync(await all.arrayBuffer())
    expect(Object.keys(zip.files)).toEqual(['playbooks-cacao-0.1/malware.cacao.json', 'playbooks-cacao-0.1/general.cacao.json'])
    expect((await pages(ana).request('/plan/playbooks/nothing.cacao.json')).status).toBe(404)
    expect((await pages(eve).request('/plan/playbooks/cacao.zip')).status).toBe(403)
  })

  test('come back exactly: taken out of a draft and brought in again, they are the same when it is in force', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const before = await exported(world, ana)
    const id = await startedDraft(world, ana)
    await remove(world, ana, id, 'general')
    const body = { name: 'general.cacao.json', content: before.playbooks[1]!.content }
    const { body: reply } = await httpOf(world).call(cacaoApi.importPlaybook, { as: ana, params: { planVersionId: id }, body })
    expect(reply).toEqual({ outcome: 'added', key: 'general', name: 'Anything', steps: 3, notes: [], unmatched: [] })
    expect(await playbooksOf(world, ana, id)).toEqual(smallPlan.playbooks)
    await world.pass(days(1))
    await putInForce(world, ana, id)
    expect((await exported(world, ana)).playbooks).toEqual(before.playbooks)
  })
})

describe('a playbook of another tool', () => {
  test('is looked at before it is brought in, and looking stores nothing', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const id = await startedDraft(world, ana)
    const given = { as: ana, params: { planVersionId: id }, body: { name: 'lamp.json', content: lamp } }
    const { body } = await httpOf(world).call(cacaoApi.previewPlaybook, given)
    expect(body).toMatchObject({
      name: 'Lamp is red',
      steps: 2,
      known: null,
      unmatched: [{ agent: idOf('group t'), name: 'Tier 1', role: 'incident-lead' }],
    })
    expect(await playbooksOf(world, ana, id)).toHaveLength(2)
  })

  test('becomes a playbook of the draft, with the role that was chosen, and the record says where it came from', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const id = await startedDraft(world, ana)
    const body = { name: 'lamp.json', content: lamp, roles: { [idOf('group t')]: 'technical-lead' } }
    await httpOf(world).call(cacaoApi.importPlaybook, { as: ana, params: { planVersionId: id }, body })
    const brought = (await playbooksOf(world, ana, id)).at(-1)
    expect(brought).toMatchObject({ key: 'lamp-is-red', name: 'Lamp is red' })
    expect(brought?.steps.map(({ title, role }) => [title, role])).toEqual([
      ['Look at the lamp', 'technical-lead'],
      ['Call the desk', 'technical-lead'],
    ])
    expect(await told(world, ana)).toEqual([
      expect.stringContaining(
        'Ana Ruiz brought the playbook “Lamp is red” into draft 1.0 of the plan from “lamp.json” (CACAO 2.0): The playbook: Other tools',
      ),
    ])
  })

  test('is not stored a second time, also when two bring it in at once', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben Okafor')]
    const id = await startedDraft(world, ana)
    const http = httpOf(world)
    const bring = (as: Actor) => http.call(cacaoApi.importPlaybook, { as, params: { planVersionId: id }, body: { content: lamp } })
    const both = await Promise.all([bring(ana), bring(ben)])
    expect(both.map(({ body }) => body.outcome).toSorted()).toEqual(['added', 'unchanged'])
    expect((await bring(ana)).body).toMatchObject({ outcome: 'unchanged', key: 'lamp-is-red' })
    expect(await playbooksOf(world, ana, id)).toHaveLength(3)
    expect(await told(world, ana)).toHaveLength(1)
  })

  test('does not overwrite another of its key unasked: it takes its place or stands beside it', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const id = await startedDraft(world, ana)
    const { content } = (await exported(world, ana)).playbooks[1]!
    await rename(world, ana, id, 'general', 'Our own')
    const bring = (existing: 'ask' | 'beside' | 'replace') =>
      httpOf(world).call(cacaoApi.importPlaybook, { as: ana, params: { planVersionId: id }, body: { content, existing } })
    expect((await bring('ask')).problem).toMatchObject({
      code: 'playbook.there-already',
      status: 409,
      known: { key: 'general', name: 'Our own' },
    })
    expect((await bring('beside')).body).toMatchObject({ outcome: 'added', key: 'general-2', name: 'Anything (brought in)' })
    expect((await bring('ask')).body).toMatchObject({ outcome: 'unchanged', key: 'general-2' })
    await remove(world, ana, id, 'general-2')
    expect((await bring('replace')).body).toMatchObject({ outcome: 'replaced', key: 'general' })
    expect(await playbooksOf(world, ana, id)).toEqual(smallPlan.playbooks)
  })

  test('that cannot be read is refused with the place, and nothing is stored', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const id = await startedDraft(world, ana)
    const broken = lamp.replace(idOf('action b'), idOf('action q'))
    const { status, problem } = await httpOf(world).call(cacaoApi.importPlaybook, {
      as: ana,
      params: { planVersionId: id },
      body: { content: broken },
    })
    expect([status, problem?.code]).toEqual([400, 'playbook.unreadable'])
    expect(fieldsOf({ problem })).toEqual(['content'])
    expect(problem?.detail).toContain('and there is no such step in the workflow')
    expect(await playbooksOf(world, ana, id)).toEqual(smallPlan.playbooks)
  })

  test('is not brought into what is in force', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const id = await startedDraft(world, ana)
    await putInForce(world, ana, id)
    const { problem } = await httpOf(world).call(cacaoApi.importPlaybook, {
      as: ana,
      params: { planVersionId: id },
      body: { content: lamp },
    })
    expect(problem?.code).toBe('plan.moved-on')
  })
})
