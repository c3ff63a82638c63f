import { describe, expect } from 'vitest'
import { fieldsOf, httpOf } from '../../../test/http.ts'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { entryText } from '../../record/entry-words.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { addSection } from './add-section.action.ts'
import { moveSection } from './move-section.action.ts'
import { removeSection, restoreSection } from './remove-section.action.ts'
import { saveSection } from './save-section.action.ts'
import { withdrawDraft } from './withdraw-draft.action.ts'
import { look, putInForce, read, startPlan, write } from './writing.cast.ts'
import { writingApi } from './writing.api.ts'

const told = (world: World, actor: Actor) =>
  world.see(actor, async ({ db }) => (await listWholeChain(db, actor.organisationId)).map((entry) => entryText(entry)))

async function draftOf(world: World) {
  const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben')]
  const { id } = await startPlan(world, ana)
  return { ana, ben, id }
}

const keysOf = async (world: World, actor: Actor, id: PlanVersionId) => (await look(world, actor, id)).sections.map(({ key }) => key)

describe('the text of a section', () => {
  test('is kept byte for byte, with its line ends, its spaces and its odd marks', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    const body = '\uFEFF  * one\r\n  *  two  \r\n\r\n\r\nCall at 2:30 :example[now] \\_ &amp;\t\n'
    const { outcome, section } = await write(world, ana, id, 'purpose', { body })
    expect(outcome).toBe('saved')
    expect(section.body).toBe(body)
    expect((await read(world, ana, id, 'purpose')).body).toBe(body)
    expect((await told(world, ana)).at(-1)).toBe('Ana Ruiz wrote in “Purpose”, draft 1.0 of the plan')
  })

  test('loses only what a database cannot hold', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    const { section } = await write(world, ana, id, 'purpose', { body: 'a\u0000b \uD800c' })
    expect(section.body).toBe('a\uFFFDb \uFFFDc')
  })

  test('is not written again when nothing changed', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    const before = (await told(world, ana)).length
    const { outcome, section } = await write(world, ana, id, 'purpose', {})
    expect([outcome, section.revision]).toEqual(['saved', 1])
    expect((await told(world, ana)).length).toBe(before)
  })

  test('of two who wrote in different blocks has both, whoever saved first', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    await write(world, ana, id, 'purpose', { body: 'One.\n\nTwo.\n\nThree.\n' })
    const open = await read(world, ana, id, 'purpose')
    const given = { before: open.body, revision: open.revision }

    const first = await write(world, ana, id, 'purpose', { ...given, body: open.body.replace('One.', 'One, by Ana.') })
    const second = await write(world, ben, id, 'purpose', { ...given, body: open.body.replace('Three.', 'Three, by Ben.') })
    expect([first.outcome, second.outcome]).toEqual(['saved', 'merged'])
    expect(second.section).toMatchObject({ body: 'One, by Ana.\n\nTwo.\n\nThree, by Ben.\n', changedBy: 'Ben' })
    expect((await told(world, ana)).at(-1)).toBe('Ben wrote in “Purpose”, draft 1.0 of the plan, together with what others had changed')
  })

  test('of two who save at the same moment has what both wrote', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    await write(world, ana, id, 'purpose', { body: 'One.\n\nTwo.\n\nThree.\n' })
    const { title, body: before, revision } = await read(world, ana, id, 'purpose')
    const saving = [
      [ana, 'One.', 'One, by Ana.'],
      [ben, 'Three.', 'Three, by Ben.'],
    ] as const
    await Promise.all(
      saving.map(([person, from, to]) =>
        world.by(person, (ctx) =>
          saveSection(ctx, id, 'purpose', { title, titleBefore: title, before, revision, body: before.replace(from, to) }),
        ),
      ),
    )
    expect((await read(world, ana, id, 'purpose')).body).toBe('One, by Ana.\n\nTwo.\n\nThree, by Ben.\n')
  })

  test('of two who changed the same block is not stored: the second is shown both', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    await write(world, ana, id, 'purpose', { body: 'One.\n\nTwo.\n' })
    const open = await read(world, ana, id, 'purpose')
    const given = { before: open.body, revision: open.revision }
    await write(world, ana, id, 'purpose', { ...given, body: 'One.\n\nTwo, by Ana.\n' })
    const clash = await write(world, ben, id, 'purpose', { ...given, body: 'One, by Ben.\n\nTwo, by Ben.\n' })
    expect(clash).toMatchObject({
      outcome: 'clash',
      clashes: [{ block: 1, before: 'Two.', mine: 'Two, by Ben.', theirs: 'Two, by Ana.', theirName: 'Ana Ruiz' }],
      section: { body: 'One.\n\nTwo, by Ana.\n' },
    })
    expect((await read(world, ana, id, 'purpose')).body).toBe('One.\n\nTwo, by Ana.\n')
  })

  test('holds no HTML, and the refusal names the line', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    const params = { planVersionId: id, sectionKey: 'purpose' }
    const body = 'Fine.\n\n<script>alert(1)</script>\n\n| a | b |\n| --- | --- |\n| x<br>y | z |\n\n[here](javascript:alert(1))\n'
    const text = { title: 'Purpose', body, before: (await read(world, ana, id, 'purpose')).body, revision: 1 }
    const refused = await httpOf(world).call(writingApi.saveSection, { as: ana, params, body: text })
    expect(refused.status).toBe(400)
    expect(fieldsOf(refused)).toEqual(['body', 'body', 'body'])
    expect(refused.problem?.detail).toContain('Line 3: “<script>alert(1)</script>” is HTML')
    expect(refused.problem?.detail).toContain('Line 7: “<br>” is HTML')
    expect(refused.problem?.detail).toContain('Line 9: A link may lead to a web page')
    expect((await read(world, ana, id, 'purpose')).revision).toBe(1)
  })

  test('that is far too long or nested too deep is refused at once, in what was sent and in what it was compared with', async ({
    world,
  }) => {
    const { ana, id } = await draftOf(world)
    await expect(write(world, ana, id, 'purpose', { body: 'word '.repeat(50_000) })).rejects.toThrow('200,000')
    const bomb = ':::example\n'.repeat(5000)
    await expect(write(world, ana, id, 'purpose', { body: bomb })).rejects.toThrow('Line 4: Too many blocks are open here.')
    await expect(write(world, ana, id, 'purpose', { before: '> '.repeat(5000), body: 'x' })).rejects.toThrow('nested too deep')
  })

  test('is not changed once the version is in force', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    await putInForce(world, ana, id)
    await expect(write(world, ana, id, 'purpose', { body: 'Too late.' })).rejects.toMatchObject({ code: 'plan.moved-on' })
  })

  test('is either saved before the draft is given up, or refused: never stored afterwards', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    const [saved, withdrawn] = await Promise.allSettled([
      write(world, ana, id, 'purpose', { body: 'At the last moment.' }),
      world.by(ben, (ctx) => withdrawDraft(ctx, id, { reason: 'Enough.', revision: 1 })),
    ])
    expect(withdrawn.status).toBe('fulfilled')
    const { body } = await read(world, ana, id, 'purpose')
    expect(saved.status === 'fulfilled').toBe(body === 'At the last moment.')
    const sentences = await told(world, ana)
    expect(sentences.at(-1)).toBe('Ben withdrew draft 1.0 of the plan: Enough.')
  })
})

describe('the title of a section', () => {
  test('changes with the text, and whoever left it alone takes over the new one', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    const { title, body, revision } = await read(world, ana, id, 'purpose')
    await write(world, ana, id, 'purpose', { title: 'Why' })
    const saved = await write(world, ben, id, 'purpose', { title, titleBefore: title, before: body, revision, body: `${body}\nMore.\n` })
    expect(saved.section).toMatchObject({ title: 'Why', body: `${body}\nMore.\n` })
    expect(await told(world, ana)).toContain('Ana Ruiz wrote in “Why” (before: “Purpose”), draft 1.0 of the plan')
  })

  test('of two who change it, the second is told and nothing is stored', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    const { title, body, revision } = await read(world, ana, id, 'purpose')
    await write(world, ana, id, 'purpose', { title: 'Why' })
    for (const titleBefore of [title, null]) {
      const late = write(world, ben, id, 'purpose', { title: 'What for', titleBefore, revision, body: `${body}\nMore.\n` })
      await expect(late).rejects.toMatchObject({ code: 'stale', current: { title: 'Why', revision: 2 } })
    }
    expect((await read(world, ana, id, 'purpose')).body).toBe(body)
  })
})

describe('sections', () => {
  test('are added where somebody wants them, under names of their own', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    await world.by(ana, (ctx) => addSection(ctx, id, { title: 'Team', after: 'purpose' }))
    await world.by(ana, (ctx) => addSection(ctx, id, { title: 'First words', after: null }))
    expect(await keysOf(world, ana, id)).toEqual(['first-words', 'purpose', 'team-2', 'team', 'approval'])
    expect((await look(world, ana, id)).sections[0]).toMatchObject({
      standard: false,
      gaps: [{ kind: 'empty' }],
      completeness: { done: 0, all: 1 },
    })
    await expect(world.by(ana, (ctx) => addSection(ctx, id, { title: 'Lost', after: 'nowhere' }))).rejects.toMatchObject({
      fields: [{ field: 'after' }],
    })
  })

  test('are moved, and stay apart from each other when two add at the same moment', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    await world.by(ana, (ctx) => moveSection(ctx, id, 'approval', null))
    expect(await keysOf(world, ana, id)).toEqual(['approval', 'purpose', 'team'])
    await Promise.all([ana, ben].map((person) => world.by(person, (ctx) => addSection(ctx, id, { title: 'Ours', after: 'team' }))))
    expect((await keysOf(world, ana, id)).sort()).toEqual(['approval', 'ours', 'ours-2', 'purpose', 'team'])
    await world.by(ana, (ctx) => moveSection(ctx, id, 'purpose', 'team'))
    expect((await keysOf(world, ana, id)).slice(0, 3)).toEqual(['approval', 'team', 'purpose'])
    expect(await told(world, ana)).toContain('Ana Ruiz moved the section “Purpose” behind “Team” in draft 1.0 of the plan')
  })

  test('of the template say why they are taken out, keep their text, and come back with it', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    const { body } = await read(world, ana, id, 'team')
    await expect(world.by(ana, (ctx) => removeSection(ctx, id, 'team', null))).rejects.toMatchObject({ fields: [{ field: 'reason' }] })
    await world.by(ana, (ctx) => removeSection(ctx, id, 'team', 'The town has its own team.'))
    expect(await read(world, ana, id, 'team')).toMatchObject({ body, removedReason: 'The town has its own team.' })
    expect((await look(world, ana, id)).sections[1]).toMatchObject({ key: 'team', gaps: [], completeness: { done: 0, all: 0 } })
    await expect(write(world, ana, id, 'team', { body: 'x' })).rejects.toMatchObject({ code: 'section.removed' })
    await world.by(ana, (ctx) => restoreSection(ctx, id, 'team'))
    expect(await read(world, ana, id, 'team')).toMatchObject({ body, removedReason: null })
    expect((await told(world, ana)).slice(-2)).toEqual([
      'Ana Ruiz took the section “Team” out of draft 1.0 of the plan: The town has its own team.',
      'Ana Ruiz put the section “Team” back into draft 1.0 of the plan',
    ])
  })

  test('of one’s own are taken out without a reason; taking out twice is taking out once', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    await world.by(ana, (ctx) => addSection(ctx, id, { title: 'Ours', after: null }))
    await world.by(ana, (ctx) => removeSection(ctx, id, 'ours', null))
    const sentences = (await told(world, ana)).length
    await world.by(ana, (ctx) => removeSection(ctx, id, 'ours', 'Again'))
    expect((await read(world, ana, id, 'ours')).removedReason).toBe('It was not needed any more.')
    expect((await told(world, ana)).length).toBe(sentences)
  })
})
