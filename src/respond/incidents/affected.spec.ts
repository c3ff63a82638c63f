import { describe, expect } from 'vitest'
import { test } from '../../../test/world.ts'
import { newId } from '../../platform/new-id.ts'
import { attachFile } from './attach-file.action.ts'
import { addAsset, changeAsset, countPeople } from './count-affected.action.ts'
import { open, refusal, show } from './incident.cast.ts'

describe('what and who is affected', () => {
  test('is listed, changed and counted, and a stale change is shown what is there now', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await world.by(ana, (ctx) => addAsset(ctx, id, { name: 'Catalogue', kind: 'service', state: 'suspected', note: null }))
    await world.by(ana, (ctx) => addAsset(ctx, id, { name: 'Desk 4', kind: 'computer', state: 'affected', note: 'Ransom note' }))
    const [catalogue] = (await show(world, ben, id)).assets
    if (!catalogue) throw new Error('No asset')
    await world.by(ben, (ctx) =>
      changeAsset(ctx, id, catalogue.id, { name: 'Catalogue', kind: 'service', state: 'cleared', note: null, revision: 1 }),
    )
    const stale = await refusal(
      world.by(ana, (ctx) =>
        changeAsset(ctx, id, catalogue.id, { name: 'Catalogue', kind: 'service', state: 'affected', note: null, revision: 1 }),
      ),
    )
    expect(stale).toMatchObject({ code: 'stale', current: { state: 'cleared', revision: 2 } })
    expect((await show(world, ana, id)).assets.map(({ name, state }) => [name, state])).toEqual([
      ['Catalogue', 'cleared'],
      ['Desk 4', 'affected'],
    ])

    const people = { count: 1200, certainty: 'at-most', data: ['Names', 'Loans'], note: null } as const
    await world.by(ana, (ctx) => countPeople(ctx, id, 'patrons', { ...people, data: [...people.data], revision: 0 }))
    const second = await refusal(world.by(ben, (ctx) => countPeople(ctx, id, 'patrons', { ...people, data: [], revision: 0 })))
    expect(second).toMatchObject({ code: 'stale', current: { who: 'patrons', count: 1200, revision: 1 } })
    await world.by(ben, (ctx) => countPeople(ctx, id, 'patrons', { ...people, count: 900, data: ['Names'], revision: 1 }))
    expect((await show(world, ana, id)).affectedPeople).toEqual([
      { who: 'patrons', count: 900, certainty: 'at-most', data: ['Names'], note: null, revision: 2 },
    ])
  })

  test('needs a number, or the word that it is not known', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const unsaid = { count: null, data: [], note: null, revision: 0 }
    expect(await refusal(world.by(ana, (ctx) => countPeople(ctx, id, 'staff', { ...unsaid, certainty: 'exact' })))).toMatchObject({
      fields: [{ field: 'count' }],
    })
    await world.by(ana, (ctx) => countPeople(ctx, id, 'staff', { ...unsaid, certainty: 'unknown' }))
  })
})

describe('a file', () => {
  test('is attached once by whoever uploaded it; what others uploaded does not exist for them', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const fileId = newId<'file'>()
    await world.by(ana, ({ db }) =>
      db
        .insertInto('file')
        .values({
          id: fileId,
          organisation_id: ana.organisationId,
          sha256: 'a'.repeat(64),
          size_bytes: 12,
          name: 'note.png',
          media_type: 'image/png',
          stored_at: world.now(),
          stored_by: ana.id,
        })
        .execute(),
    )

    expect(await refusal(world.by(ben, (ctx) => attachFile(ctx, id, { fileId, note: null })))).toMatchObject({ code: 'not-found' })
    await world.by(ana, (ctx) => attachFile(ctx, id, { fileId, note: 'The ransom note' }))
    await world.by(ana, (ctx) => attachFile(ctx, id, { fileId, note: 'again' }))
    expect((await show(world, ben, id)).files).toEqual([
      {
        id: fileId,
        name: 'note.png',
        mediaType: 'image/png',
        sizeBytes: 12,
        sha256: 'a'.repeat(64),
        note: 'The ransom note',
        addedAt: world.now(),
        addedBy: 'Ana',
        fromReport: null,
      },
    ])
  })
})
