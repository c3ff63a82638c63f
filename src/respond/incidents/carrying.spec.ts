import { describe, expect } from 'vitest'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { FileId, PersonId } from '../../base/ids.ts'
import { minutes } from '../../base/time.ts'
import { newId, newSecret } from '../../platform/new-id.ts'
import { chainFaults } from '../../record/hash-entry.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { fileReport } from '../reports/file-report.action.ts'
import { triageReport } from '../reports/triage-report.action.ts'
import { addNote } from './add-note.action.ts'
import { joinReport, type Carried } from './carry-into-incident.action.ts'
import { closeAsOpenedByMistake } from './close-opened-by-mistake.action.ts'
import { classify, close, minute, open, refusal, show } from './incident.cast.ts'
import { listIncidentEntries } from './list-entries.action.ts'
import { listIncidents } from './list-incidents.store.ts'
import { restrictIncident } from './restrict-incident.action.ts'

const carried: Carried = {
  report: { id: newId<'report'>(), number: 'R-2026-0007' },
  text: 'My screen is locked',
  reporter: 'Dee',
  toldAt: minute('2026-03-02T13:30:00Z'),
  noticed: minute('2026-03-02T13:00:00Z'),
  reported: minute('2026-03-02T13:30:00Z'),
  fileIds: [],
}

async function upload(world: World, by: Actor): Promise<FileId> {
  const id = newId<'file'>()
  const file = {
    id,
    organisation_id: by.organisationId,
    sha256: 'a'.repeat(64),
    size_bytes: 12,
    name: 'photo.jpg',
    media_type: 'image/jpeg',
    stored_at: world.now(),
    stored_by: by.id,
  }
  await world.by(by, ({ db }) => db.insertInto('file').values(file).execute())
  return id
}

/** Somebody tells us about a colleague, and it is joined to an incident. */
async function reportAbout(world: World, by: Actor, concerned: PersonId, incidentId: string): Promise<void> {
  const told = { starter: 'other', what: 'Carl copies payroll files', channel: 'form', concerns: [concerned] } as const
  const { id } = await world.by(by, (ctx) => fileReport(ctx, { ...told, concerns: [...told.concerns] }, newSecret()))
  const { revision } = await world.see(by, ({ db }) =>
    db.selectFrom('report').select('revision').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  await world.by(by, (ctx) => triageReport(ctx, id, { outcome: 'joined', incidentId: incidentId as never, carry: ['what'] }, revision))
}

describe('a report that is carried into an incident', () => {
  test('becomes a note of the reporter at the moment it was told, and brings its files and moments', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const fileId = await upload(world, await world.person('Dee', 'employee'))
    await world.by(ana, (ctx) => joinReport(ctx, id, { ...carried, fileIds: [fileId] }))

    const seen = await show(world, ana, id)
    expect(seen.files).toMatchObject([{ id: fileId, name: 'photo.jpg', note: 'from R-2026-0007', addedBy: 'Ana' }])
    expect(seen.milestones.map(({ kind, moment }) => [kind, moment])).toEqual([
      ['noticed', carried.noticed],
      ['reported', carried.reported],
    ])
    const { items } = await world.see(ana, (ctx) => listIncidentEntries(ctx, id, { only: 'words', order: 'oldest', limit: 50 }))
    expect(items).toMatchObject([{ text: 'From report R-2026-0007, Dee: My screen is locked', at: carried.toldAt, by: 'Ana' }])
  })

  test('moves noticed and reported to an earlier moment, never to a later one', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana, { noticed: minute('2026-03-02T13:10:00Z'), reported: minute('2026-03-02T13:20:00Z') })
    await world.by(ana, (ctx) => joinReport(ctx, id, carried))
    expect((await show(world, ana, id)).milestones).toMatchObject([
      { kind: 'noticed', moment: carried.noticed, reason: 'R-2026-0007 says so.' },
      { kind: 'reported', moment: minute('2026-03-02T13:20:00Z'), reason: null },
    ])
  })

  test('is no update of ours: the next one stays owed', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await classify(world, ana, id)
    const before = (await show(world, ana, id)).clocks
    await world.pass(minutes(30))
    await world.by(ana, (ctx) => joinReport(ctx, id, carried))
    expect((await show(world, ana, id)).clocks).toEqual(before)
  })

  test('does not come into an incident that is closed or may not be known', async ({ world }) => {
    const [ana, ben, maria] = [await world.person('Ana'), await world.person('Ben'), await world.person('Maria', 'management')]
    const [over, secret] = [await open(world, maria), await open(world, ana, { restricted: true })]
    await close(world, maria, over, { override: { reason: 'Over' } })
    expect(await refusal(world.by(ana, (ctx) => joinReport(ctx, over, carried)))).toMatchObject({ code: 'incident.closed' })
    expect(await refusal(world.by(ben, (ctx) => joinReport(ctx, secret, carried)))).toMatchObject({ code: 'not-found' })
  })
})

describe('somebody whom a report of an incident is about', () => {
  test('does not know of the incident, and cannot be made one of its members', async ({ world }) => {
    const [maria, carl] = [await world.person('Maria', 'management'), await world.person('Carl')]
    const id = await open(world, maria, { title: 'Payroll copied', restricted: true })
    await reportAbout(world, maria, carl.id, id)

    const naming = world.by(maria, (ctx) =>
      restrictIncident(ctx, id, { restricted: true, members: [{ personId: carl.id, why: 'Asked for it' }], reason: null, revision: 1 }),
    )
    expect(await refusal(naming)).toMatchObject({
      fields: [{ field: 'members.0.personId', message: 'A report of this incident is about Carl, who therefore may not know of it.' }],
    })

    await world.by(maria, (ctx) => restrictIncident(ctx, id, { restricted: false, members: [], reason: 'It is known', revision: 1 }))
    expect(await refusal(show(world, carl, id))).toMatchObject({ code: 'not-found' })
    expect((await world.see(carl, ({ db }) => listIncidents(db, carl.id, { state: 'all', limit: 50 }))).items).toEqual([])
    expect((await show(world, maria, id)).reports).toMatchObject([{ excerpt: 'Carl copies payroll files' }])
  })

  test('is told by name only to those who may read the report', async ({ world }) => {
    const [maria, carl, ben] = [await world.person('Maria', 'management'), await world.person('Carl'), await world.person('Ben')]
    const id = await open(world, maria, { restricted: true, members: [{ personId: ben.id, why: 'Looks after payroll' }] })
    await reportAbout(world, maria, carl.id, id)
    expect((await show(world, ben, id)).reports).toMatchObject([
      { number: 'R-2026-0001', excerpt: 'Confidential', reporter: 'Confidential' },
    ])
  })
})

describe('an incident that was opened by mistake', () => {
  test('is closed as that when nothing else happened in it, without the rules of closing', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana, { gravity: 1 })
    await world.by(ana, (ctx) => joinReport(ctx, id, carried))
    await world.pass(minutes(20))
    expect(await world.by(ana, (ctx) => closeAsOpenedByMistake(ctx, id, 'R-2026-0007 was a drill of the vendor'))).toBe(true)

    const seen = await show(world, ana, id)
    expect(seen).toMatchObject({
      phase: 'closed',
      closedAt: world.now(),
      closures: [{ rootCause: 'Opened by mistake', summary: 'R-2026-0007 was a drill of the vendor' }],
    })
    expect(seen.clocks.filter(({ stoppedAt }) => stoppedAt === null)).toEqual([])
    expect(chainFaults(id, await world.see(ana, ({ db }) => listWholeChain(db, id)))).toEqual([])
    expect(await world.by(ana, (ctx) => closeAsOpenedByMistake(ctx, id, 'again'))).toBe(false)
  })

  test('stays open when somebody has written in it', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await world.by(ana, (ctx) => addNote(ctx, id, { text: 'I called them', at: null }))
    expect(await world.by(ana, (ctx) => closeAsOpenedByMistake(ctx, id, 'x'))).toBe(false)
    expect((await show(world, ana, id)).closedAt).toBeNull()
  })
})
