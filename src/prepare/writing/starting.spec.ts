import { describe, expect } from 'vitest'
import { fieldsOf, httpOf } from '../../../test/http.ts'
import { smallPlan } from '../../../test/small-plan.ts'
import { rowsOf, test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import { days } from '../../base/time.ts'
import { entryText } from '../../record/entry-words.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { addSite } from '../people/change-organisation.action.ts'
import { fillFields } from './fill-fields.action.ts'
import { showQuestions } from './show-questions.action.ts'
import { listDocuments } from './show-draft.action.ts'
import { startDraft } from './start-draft.action.ts'
import { withdrawDraft } from './withdraw-draft.action.ts'
import { look, putInForce, read, smallProcedure, smallTemplate, startPlan, startProcedure, write } from './writing.cast.ts'
import { writingApi } from './writing.api.ts'

const told = (world: World, actor: Actor) =>
  world.see(actor, async ({ db }) => (await listWholeChain(db, actor.organisationId)).map((entry) => entryText(entry)))

describe('a copy of the template', () => {
  test('has the answers in its fields, the people in their roles, and the parts that were asked for', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben')]
    const draft = await startPlan(world, ana, { hotline: ' 555 0100 ', lead: [ana.id, ben.id], cards: 'yes' })

    expect(draft).toMatchObject({ number: '1.0', status: 'draft', title: 'Small plan', createdBy: 'Ana Ruiz', withdrawn: null })
    const shown = await look(world, ana, draft.id)
    expect(shown.sections.map(({ key }) => key)).toEqual(['purpose', 'team', 'cards', 'approval'])
    expect(shown.fields.map(({ key, value }) => [key, value])).toEqual([
      ['organisation-name', 'Cedar Valley Library'],
      ['hotline', '555 0100'],
      ['insurer', null],
    ])
    const [version] = (await rowsOf(world, ana.organisationId, 'plan_version')).filter(({ id }) => id === draft.id)
    expect(version?.settings).toMatchObject({
      teamRoles: [{ key: 'incident-lead', primary: ana.id, alternates: [ben.id] }, { primary: null }],
    })
    expect((await told(world, ana)).at(-1)).toBe('Ana Ruiz began draft 1.0 of the plan from the template')
  })

  test('leaves out the parts that were not asked for', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await startPlan(world, ana)
    expect((await look(world, ana, id)).sections.map(({ key }) => key)).toEqual(['purpose', 'team', 'approval'])
  })

  test('is refused with everything that is wrong with the answers, and nothing is stored', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const elsewhere = await world.person('Zed', 'it-staff', await world.organisation('Another library'))
    const wrong = { name: ' ', hotline: ['1', '2'], cards: 'perhaps', lead: [elsewhere.id], colour: 'red' }
    const starting = world.by(ana, (ctx) => startDraft(ctx, { document: 'plan', from: 'template', answers: wrong }, () => smallTemplate))
    await expect(starting).rejects.toMatchObject({
      fields: [
        { field: 'answers.colour' },
        { field: 'answers.name', message: 'Please answer this: name?' },
        { field: 'answers.hotline', message: 'There can be only one answer to this.' },
        { field: 'answers.lead', message: 'One of the people is not known here. Please choose somebody from the list.' },
        { field: 'answers.cards', message: 'Answer with yes or no.' },
      ],
    })
    expect(await rowsOf(world, ana.organisationId, 'plan_section')).toEqual([])
  })

  test('is asked for with what is known already', async ({ world }) => {
    const ana = await world.person('Ana Ruiz', 'administrator')
    const suggested = async () =>
      (await world.see(ana, (ctx) => showQuestions(ctx, 'plan', smallTemplate))).questions.map(({ key, suggested: known }) => [key, known])
    expect(await suggested()).toEqual([
      ['name', 'Cedar Valley Library'],
      ['hotline', null],
      ['lead', null],
      ['cards', null],
    ])
    await startPlan(world, ana, { name: 'Cedar Valley Public Library', lead: [ana.id] })
    expect((await suggested()).slice(0, 3)).toEqual([
      ['name', 'Cedar Valley Public Library'],
      ['hotline', null],
      ['lead', [ana.id]],
    ])
  })

  test('of the templates that ship can be made with nothing but what is suggested and yes to every part', async ({ world }) => {
    const ana = await world.person('Ana Ruiz', 'administrator')
    await world.by(ana, (ctx) => addSite(ctx, { name: 'Main library', address: null }))
    const http = httpOf(world)
    for (const document of ['plan', 'procedure'] as const) {
      const { body: asked } = await http.call(writingApi.showCopyQuestions, { as: ana, params: { document } })
      const answered = Object.fromEntries(
        asked.questions.map(({ key, kind, suggested, choices }) => {
          const other = {
            'yes-no': 'yes',
            choice: choices[0]?.key ?? '',
            person: ana.id,
            people: [ana.id],
            date: '2026-11-20',
            line: 'To be said',
            text: 'To be said',
          }
          return [key, suggested ?? other[kind]]
        }),
      )
      const begun = await http.call(writingApi.startDraft, { as: ana, body: { document, from: 'template', answers: answered } })
      expect(begun.problem).toBeNull()
      const { body: draft } = await http.call(writingApi.showDraft, { as: ana, params: { planVersionId: begun.body.id } })
      const shipped = draft.sections
        .flatMap(({ gaps }) => gaps)
        .filter(({ kind, says }) => kind === 'empty' || /^There is no (field|playbook)/.test(says))
      expect(shipped).toEqual([])
      expect(draft.completeness.done).toBeGreaterThan(0)
    }
  })
})

describe('there is one draft of a document at a time', () => {
  test('and the second is refused with who began the first', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben')]
    const draft = await startPlan(world, ana)
    await expect(startPlan(world, ben)).rejects.toMatchObject({
      code: 'draft.exists',
      message:
        'Ana Ruiz began version 1.0 of the plan on Monday, March 2, 2026 at 9:00 AM, and it is not finished. Go on with it, or withdraw it first.',
      planVersionId: draft.id,
    })
  })

  test('also when two begin at the same moment: one wins', async ({ world }) => {
    const people = [await world.person('Ana Ruiz'), await world.person('Ben')]
    const outcomes = await Promise.allSettled(people.map((person) => startPlan(world, person)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'draft.exists' })
    expect((await rowsOf(world, people[0]!.organisationId, 'plan_version')).filter(({ status }) => status === 'draft')).toHaveLength(1)
  })

  test('but the procedure has its own', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    await startPlan(world, ana)
    expect(await startProcedure(world, ana, { hotline: '555 0100' })).toMatchObject({ document: 'procedure', number: '1.0' })
  })
})

describe('a draft that is given up', () => {
  test('keeps its text and its reason, and the next one has the next number', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const first = await startPlan(world, ana)
    const gone = await world.by(ana, (ctx) => withdrawDraft(ctx, first.id, { reason: 'We begin anew.', revision: first.revision }))
    expect(gone).toMatchObject({ status: 'withdrawn', withdrawn: { at: world.now(), by: 'Ana Ruiz', reason: 'We begin anew.' } })
    expect((await read(world, ana, first.id, 'team')).body).toBe('Call :field{key=hotline}.\n\n::team\n')
    expect((await startPlan(world, ana)).number).toBe('2.0')
    expect(await told(world, ana)).toContain('Ana Ruiz withdrew draft 1.0 of the plan: We begin anew.')
    await expect(write(world, ana, first.id, 'team', { body: 'Too late.' })).rejects.toMatchObject({ code: 'plan.moved-on' })
  })

  test('is not given up by somebody who has not seen how it stands', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id, revision } = await startPlan(world, ana)
    await world.by(ana, (ctx) => fillFields(ctx, id, [{ key: 'hotline', value: '555 0100', before: null }]))
    await expect(world.by(ana, (ctx) => withdrawDraft(ctx, id, { reason: 'No.', revision }))).rejects.toMatchObject({ code: 'stale' })
  })
})

describe('a copy of the version in force', () => {
  test('takes the text of the template while only what ships is in force, and the settings in force with the fields that the text prints', async ({
    world,
  }) => {
    await world.organisation('Cedar Valley Library', { ...smallPlan, title: 'What ships' })
    const ana = await world.person('Ana Ruiz')
    const draft = await world.by(ana, (ctx) => startDraft(ctx, { document: 'plan', from: 'in-force', answers: {} }, () => smallTemplate))
    expect(draft).toMatchObject({ number: '1.0', title: 'What ships' })
    const shown = await look(world, ana, draft.id)
    expect(shown.sections.map(({ key }) => key)).toEqual(['purpose', 'team', 'approval'])
    expect(shown.fields.map(({ key }) => key)).toEqual(['organisation-name', 'hotline', 'insurer'])
  })

  test('has its words and settings, and leaves it as it is', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const first = await startPlan(world, ana, { hotline: '555 0100' })
    await write(world, ana, first.id, 'purpose', { title: 'Why', body: 'Because.' })
    await putInForce(world, ana, first.id)
    await world.pass(days(1))

    const second = await world.by(ana, (ctx) => startDraft(ctx, { document: 'plan', from: 'in-force', answers: {} }, () => smallTemplate))
    expect(second.number).toBe('2.0')
    expect(await read(world, ana, second.id, 'purpose')).toMatchObject({ title: 'Why', body: 'Because.', standard: true })
    expect((await look(world, ana, second.id)).fields[1]?.value).toBe('555 0100')
    await write(world, ana, second.id, 'purpose', { body: 'Because we must.' })
    expect((await read(world, ana, first.id, 'purpose')).body).toBe('Because.')
    const [plan, procedure] = await world.see(ana, (ctx) => listDocuments(ctx))
    expect(plan?.versions.map(({ number, status, starter }) => [number, status, starter])).toEqual([
      ['2.0', 'draft', false],
      ['1.0', 'in-force', false],
      ['0.1', 'superseded', true],
    ])
    expect(procedure).toEqual({ document: 'procedure', title: 'Handling procedure', versions: [] })
  })
})

describe('the handling procedure', () => {
  test('gives its answers to the draft of the plan, whose fields it prints', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const plan = await startPlan(world, ana)
    const procedure = await startProcedure(world, ana, { hotline: '555 0199' })
    expect((await look(world, ana, plan.id)).fields[1]?.value).toBe('555 0199')
    expect((await look(world, ana, procedure.id)).fields[1]?.value).toBe('555 0199')
    await world.by(ana, (ctx) => fillFields(ctx, procedure.id, [{ key: 'hotline', value: '555 0200', before: '555 0199' }]))
    expect((await look(world, ana, plan.id)).fields[1]?.value).toBe('555 0200')
  })

  test('asks only what can be stored while nobody writes the plan, and says where fields are filled in', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const asked = await world.see(ana, (ctx) => showQuestions(ctx, 'procedure', smallProcedure))
    expect(asked.questions.map(({ key }) => key)).toEqual(['paper'])
    await expect(startProcedure(world, ana, { hotline: '1' })).rejects.toMatchObject({ code: 'fields.of-the-plan' })
    const { id } = await startProcedure(world, ana, {})
    const filling = world.by(ana, (ctx) => fillFields(ctx, id, [{ key: 'hotline', value: '1', before: null }]))
    await expect(filling).rejects.toMatchObject({
      code: 'fields.of-the-plan',
      message: expect.stringContaining('Begin a draft of the plan'),
    })
  })
})

describe('drafts', () => {
  test('of another organisation do not exist', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const zed = await world.person('Zed', 'administrator', await world.organisation('Another library'))
    const { id: planVersionId } = await startPlan(world, ana)
    const http = httpOf(world)
    const params = { planVersionId, sectionKey: 'team' }
    const text = { title: 'T', body: 'Mine now.', before: '', revision: 1 }
    const outcomes = [
      await http.call(writingApi.showDraft, { as: zed, params }),
      await http.call(writingApi.showSection, { as: zed, params }),
      await http.call(writingApi.saveSection, { as: zed, params, body: text }),
      await http.call(writingApi.fillFields, { as: zed, params, body: { fields: [{ key: 'hotline', value: '1', before: null }] } }),
      await http.call(writingApi.noteEditing, { as: zed, params, body: { sectionKey: 'team' } }),
      await http.call(writingApi.addComment, { as: zed, params, body: { sectionKey: 'team', body: 'Hello' } }),
      await http.call(writingApi.withdrawDraft, { as: zed, params, body: { reason: 'No.', revision: 1 } }),
    ]
    expect(outcomes.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404])
    expect((await http.call(writingApi.listDocuments, { as: zed })).body.items[0]?.versions).toHaveLength(1)
  })

  test('are read by an auditor and written by nobody who may only read', async ({ world }) => {
    const [ana, aud] = [await world.person('Ana Ruiz'), await world.person('Aud', 'auditor')]
    const { id: planVersionId } = await startPlan(world, ana)
    const http = httpOf(world)
    expect((await http.call(writingApi.showDraft, { as: aud, params: { planVersionId } })).status).toBe(200)
    const refused = await http.call(writingApi.withdrawDraft, { as: aud, params: { planVersionId }, body: { reason: 'No.', revision: 1 } })
    expect(refused.status).toBe(403)
    expect(fieldsOf(refused)).toEqual([])
  })
})
