import { describe, expect } from 'vitest'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { minutes, seconds } from '../../base/time.ts'
import { listenForChanges, type Change } from '../../platform/live.ts'
import { entryText } from '../../record/entry-words.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { moveToApproved, moveToReview } from '../plan/move-version.action.ts'
import { findVersionLife } from '../plan/version-life.store.ts'
import { addComment } from './add-comment.action.ts'
import { noteEditing } from './note-editing.action.ts'
import { reopenComment, resolveComment } from './resolve-comment.action.ts'
import { look, read, startPlan, write } from './writing.cast.ts'

async function draftOf(world: World) {
  const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben')]
  const { id } = await startPlan(world, ana)
  return { ana, ben, id }
}

const say = (world: World, actor: Actor, id: PlanVersionId, body: string, answers: string | null = null) =>
  world.by(actor, (ctx) => addComment(ctx, id, { sectionKey: 'team', body, answers }))

const commentsOf = async (world: World, actor: Actor, id: PlanVersionId) => (await read(world, actor, id, 'team')).comments

describe('a comment', () => {
  test('is answered, marked as dealt with and opened again, each in the record; while it is open it is missing from the section', async ({
    world,
  }) => {
    const { ana, ben, id } = await draftOf(world)
    await say(world, ben, id, 'Is this number still right?')
    const [comment] = await commentsOf(world, ana, id)
    await world.pass(minutes(1))
    await say(world, ana, id, 'I will ask.', comment!.id)
    const [answer] = (await commentsOf(world, ana, id))[0]!.answers
    await world.pass(minutes(1))
    await say(world, ben, id, 'Thank you.', answer!.id)
    expect(await commentsOf(world, ana, id)).toMatchObject([
      {
        body: 'Is this number still right?',
        writtenBy: 'Ben',
        resolved: null,
        answers: [{ body: 'I will ask.', writtenBy: 'Ana Ruiz' }, { body: 'Thank you.' }],
      },
    ])
    const open = (await look(world, ana, id)).sections[1]
    expect(open).toMatchObject({ key: 'team', openComments: 1 })
    expect(open?.gaps.at(-1)).toMatchObject({
      kind: 'comment',
      about: comment!.id,
      says: 'A comment of Ben is open: “Is this number still right?”',
    })

    await world.by(ana, (ctx) => resolveComment(ctx, id, comment!.id))
    expect((await commentsOf(world, ana, id))[0]?.resolved).toEqual({ at: world.now(), by: 'Ana Ruiz' })
    expect((await look(world, ana, id)).sections[1]?.openComments).toBe(0)
    await world.by(ben, (ctx) => reopenComment(ctx, id, comment!.id))
    expect((await look(world, ana, id)).sections[1]?.openComments).toBe(1)
    const sentences = await world.see(ana, async ({ db }) =>
      (await listWholeChain(db, ana.organisationId)).map((entry) => entryText(entry)),
    )
    expect(sentences.slice(-5)).toEqual([
      'Ben said about “Team”, draft 1.0 of the plan: Is this number still right?',
      'Ana Ruiz answered a comment on “Team”, draft 1.0 of the plan: I will ask.',
      'Ben answered a comment on “Team”, draft 1.0 of the plan: Thank you.',
      'Ana Ruiz marked a comment on “Team” as dealt with, draft 1.0 of the plan: Is this number still right?',
      'Ben opened a comment on “Team” again, draft 1.0 of the plan: Is this number still right?',
    ])
  })

  test('that two mark as dealt with at the same moment was dealt with once', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    await say(world, ben, id, 'Is this number still right?')
    const [comment] = await commentsOf(world, ana, id)
    await Promise.all([ana, ben].map((person) => world.by(person, (ctx) => resolveComment(ctx, id, comment!.id))))
    const entries = await world.see(ana, ({ db }) => listWholeChain(db, ana.organisationId))
    expect(entries.filter(({ kind }) => kind === 'plan.comment-resolved')).toHaveLength(1)
  })

  test('is possible while a version waits for its signatures, and no longer once it is approved', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    const life = (await world.see(ana, ({ db }) => findVersionLife(db, id)))!
    const submitted = { settings: life.settings, contentHash: 'a'.repeat(64), changeNote: 'New', forceFrom: null }
    await world.by(ana, (ctx) => moveToReview(ctx, life, submitted))
    await say(world, ana, id, 'One last thing.')
    await world.by(ana, (ctx) => moveToApproved(ctx, life))
    await expect(say(world, ana, id, 'Too late.')).rejects.toMatchObject({ code: 'plan.moved-on' })
  })

  test('belongs to a section and a talk that are there', async ({ world }) => {
    const { ana, id } = await draftOf(world)
    await say(world, ana, id, 'About the team.')
    const [comment] = await commentsOf(world, ana, id)
    const elsewhere = world.by(ana, (ctx) => addComment(ctx, id, { sectionKey: 'purpose', body: 'Here?', answers: comment!.id }))
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      world.by(ana, (ctx) => addComment(ctx, id, { sectionKey: 'nowhere', body: 'Here?', answers: null })),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('two who write at the same time', () => {
  test('see each other and where, until one has been gone for a minute', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    const at = (person: Actor, section: string) => world.by(person, (ctx) => noteEditing(ctx, id, section))
    expect(await at(ana, 'team')).toEqual({ editors: [], sectionRevision: 1 })
    expect((await at(ben, 'purpose')).editors).toEqual([{ id: ana.id, name: 'Ana Ruiz', sectionKey: 'team' }])
    await at(ben, 'team')
    expect((await look(world, ana, id)).editors).toEqual([{ id: ben.id, name: 'Ben', sectionKey: 'team' }])
    await world.pass(seconds(59))
    expect((await look(world, ana, id)).editors).toHaveLength(1)
    await world.pass(seconds(2))
    expect((await look(world, ana, id)).editors).toEqual([])
  })

  test('are told that the section changed meanwhile', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    await write(world, ben, id, 'team', { body: 'New words.' })
    expect(await world.by(ana, (ctx) => noteEditing(ctx, id, 'team'))).toEqual({ editors: [], sectionRevision: 2 })
    expect((await world.by(ana, (ctx) => noteEditing(ctx, id, 'gone'))).sectionRevision).toBeNull()
  })

  test('hear of each other’s changes as soon as they are stored', async ({ world }) => {
    const { ana, ben, id } = await draftOf(world)
    const heard: Change[] = []
    const { connectionString } = world.database.pool.options
    const changes = listenForChanges(connectionString!)
    await changes.start()
    const forget = changes.hear(
      (change) => void heard.push(change),
      () => {},
    )
    await write(world, ben, id, 'team', { body: 'New words.' })
    await expect.poll(() => heard.length).toBeGreaterThan(0)
    forget()
    await changes.stop()
    expect(heard[0]).toMatchObject({ organisationId: ana.organisationId, kind: 'organisation' })
  })
})
