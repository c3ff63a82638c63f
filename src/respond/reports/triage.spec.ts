import { describe, expect } from 'vitest'
import { test } from '../../../test/world.ts'
import { hours, minutes } from '../../base/time.ts'
import { newId } from '../../platform/new-id.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { insertFile } from '../evidence/file.store.ts'
import { open, refusal, show as showIncidentAs } from '../incidents/incident.cast.ts'
import { restrictIncident } from '../incidents/restrict-incident.action.ts'
import { addToReport } from './add-to-report.action.ts'
import { hearReporter } from './hear-reporter.action.ts'
import { alike, decide, everything, file, kinds, opening, queue, record, show, undo } from './report.cast.ts'
import { showReceipt } from './show-receipt.action.ts'
import { triageReport } from './triage-report.action.ts'
import { undoTriage } from './undo-triage.action.ts'

describe('opening an incident from a report', () => {
  test('carries over what was chosen: words, files, moments and whose words they are', async ({ world }) => {
    const [dee, ana] = [await world.person('Dee Park', 'employee'), await world.person('Ana Ruiz')]
    const upload = newId<'file'>()
    await world.by(dee, (ctx) =>
      insertFile(ctx.db, dee.organisationId, {
        id: upload,
        sha256: 'b'.repeat(64),
        sizeBytes: 9,
        name: 'screen.png',
        mediaType: 'image/png',
        storedAt: ctx.now(),
        storedBy: dee.id,
      }),
    )
    const { id, number } = await file(world, dee, {
      starter: 'screen',
      what: 'All files end in .locked',
      place: 'PC-0123',
      doneSoFar: 'Pulled the plug',
      noticedText: 'today at 8:00 am',
      fileIds: [upload],
    })
    await world.by(ana, (ctx) => addToReport(ctx, id, { text: 'The neighbour has it too', fileIds: [], fromReporter: true }))

    await decide(world, ana, id, {
      outcome: 'opened',
      title: 'Ransomware at the desk',
      category: 'malware',
      restricted: false,
      carry: everything,
    })

    const report = await show(world, ana, id)
    expect(report).toMatchObject({
      outcome: 'opened',
      incident: { number: 'INC-2026-0001', title: 'Ransomware at the desk' },
      takenBy: { name: 'Ana Ruiz' },
      triages: [{ outcome: 'opened', by: 'Ana Ruiz', undone: null }],
    })
    expect(report.clock).toMatchObject({ stoppedAt: world.now() })
    expect((await queue(world, ana)).items).toEqual([])
    const incident = await showIncidentAs(world, ana, report.incident?.id ?? newId())
    expect(incident).toMatchObject({ title: 'Ransomware at the desk', files: [{ name: 'screen.png' }], reports: [{ number }] })
    expect(incident.milestones).toMatchObject([
      { kind: 'noticed', moment: { at: new Date('2026-03-02T13:00:00Z') } },
      { kind: 'reported', moment: { at: world.now() } },
    ])
    const notes = await world.see(ana, ({ db }) => listWholeChain(db, incident.id))
    const [note] = notes.filter(({ kind }) => kind === 'note.added')
    expect(note?.body).toMatchObject({
      text: 'All files end in .locked\n\nWhere: PC-0123\n\nDone so far: Pulled the plug\n\nAdded later: The neighbour has it too',
      reporter: 'Dee Park',
      from: { number },
    })
    expect(await kinds(world, ana, id)).toEqual(['report.filed', 'report.added-to', 'report.read', 'report.triaged'])
  })

  test('leaves behind what was not chosen; it stays with the report', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await file(world, ana, { place: 'PC-0123', noticedText: 'today at 8:00 am' })
    await decide(world, ana, id, { ...opening, carry: ['place'] } as typeof opening)
    const incident = await showIncidentAs(world, ana, (await show(world, ana, id)).incident?.id ?? newId())
    expect(incident.milestones).toEqual([])
    const chain = await world.see(ana, ({ db }) => listWholeChain(db, incident.id))
    expect(chain.filter(({ kind }) => kind === 'note.added').map(({ body }) => [body.text, body.reporter])).toEqual([
      ['Where: PC-0123', null],
    ])
    expect(await show(world, ana, id)).toMatchObject({ what: 'A mail asks me for my password' })
  })

  test('from an exercise opens an exercise', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await file(world, ana, { exercise: true })
    await decide(world, ana, id)
    expect(await show(world, ana, id)).toMatchObject({ incident: { number: 'EX-2026-0001' } })
  })

  test('from a confidential report restricts it to those who may know of the report', async ({ world }) => {
    const [ana, mia, ben] = [await world.person('Ana Ruiz'), await world.person('Mia Chen', 'management'), await world.person('Ben Carter')]
    const { id } = await file(world, ana, { confidential: true })
    await decide(world, mia, id)
    const { incident } = await show(world, mia, id)
    expect(await showIncidentAs(world, mia, incident?.id ?? newId())).toMatchObject({ restricted: true })
    expect(await refusal(showIncidentAs(world, ben, incident?.id ?? newId()))).toMatchObject({ code: 'not-found' })
  })

  test('goes on hearing the reporter: what they add later is a note in the incident', async ({ world }) => {
    const [dee, ana] = [await world.person('Dee Park', 'employee'), await world.person('Ana Ruiz')]
    const { id } = await file(world, dee)
    await decide(world, ana, id)
    await world.by(dee, (ctx) => hearReporter(ctx, id, 'addition', 'It was also on my phone'))
    const { incident } = await show(world, ana, id)
    const chain = await world.see(ana, ({ db }) => listWholeChain(db, incident?.id ?? newId<'incident'>()))
    expect(chain.at(-1)).toMatchObject({ kind: 'note.added', body: { text: 'It was also on my phone', reporter: 'Dee Park' } })
  })
})

describe('joining an open incident', () => {
  test('is offered beside the report when words are alike, and makes the report part of it', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const incidentId = await open(world, ana, { title: 'Ransom note on screens at Oak Branch' })
    const { id, number } = await file(world, ana, { what: 'My screen says ransom', place: 'Oak Branch' })
    expect(await alike(world, ana, id)).toMatchObject([{ kind: 'incident', id: incidentId, open: true, because: ['same words'] }])

    await decide(world, ana, id, { outcome: 'joined', incidentId, carry: everything })

    expect(await showIncidentAs(world, ana, incidentId)).toMatchObject({ reports: [{ number }] })
    expect(await show(world, ana, id)).toMatchObject({ outcome: 'joined', incident: { id: incidentId } })
  })

  test('is not offered, not possible and not named to whoever may not know of the incident', async ({ world }) => {
    const [ana, mia] = [await world.person('Ana Ruiz'), await world.person('Mia Chen', 'management')]
    const incidentId = await open(world, mia, { title: 'Ransom note on screens at Oak Branch', restricted: true })
    const { id } = await file(world, ana, { what: 'My screen says ransom', place: 'Oak Branch' })
    expect(await alike(world, ana, id)).toEqual([])
    expect(await refusal(decide(world, ana, id, { outcome: 'joined', incidentId, carry: everything }))).toMatchObject({ code: 'not-found' })

    await decide(world, mia, id, { outcome: 'joined', incidentId, carry: everything })
    expect(await show(world, ana, id)).toMatchObject({ outcome: 'joined', incident: null, triages: [{ incident: null }] })
  })

  test('refuses to show a confidential report to everybody, or to whom it is about', async ({ world }) => {
    const [mia, ben] = [await world.person('Mia Chen', 'management'), await world.person('Ben Carter')]
    const incidentId = await open(world, mia)
    const { id } = await file(world, mia, { about: 'Ben Carter' })
    const joining = { outcome: 'joined', incidentId, carry: everything } as const
    expect(await refusal(decide(world, mia, id, joining))).toMatchObject({ code: 'report.confidential' })

    const { revision } = await showIncidentAs(world, mia, incidentId)
    await world.by(mia, (ctx) =>
      restrictIncident(ctx, incidentId, { restricted: true, members: [{ personId: ben.id, why: 'Fixes it' }], reason: null, revision }),
    )
    expect(await refusal(decide(world, mia, id, joining))).toMatchObject({ code: 'report.concerns-member' })
    expect((await queue(world, mia)).items).toHaveLength(1)
  })

  test('never mixes an exercise with the real thing', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const incidentId = await open(world, ana)
    const { id } = await file(world, ana, { exercise: true })
    expect(await refusal(decide(world, ana, id, { outcome: 'joined', incidentId, carry: everything }))).toMatchObject({
      code: 'report.exercise',
    })
  })
})

describe('a duplicate', () => {
  test('names the report that it repeats', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const [first, second] = [await file(world, ana), await file(world, ana)]
    await decide(world, ana, second.id, { outcome: 'duplicate', duplicateOf: first.id })
    expect(await show(world, ana, second.id)).toMatchObject({ outcome: 'duplicate', triages: [{ duplicateOf: first }] })
    expect((await queue(world, ana)).items.map(({ id }) => id)).toEqual([first.id])
  })

  test('cannot be of itself or of a duplicate', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const [first, second, third] = [await file(world, ana), await file(world, ana), await file(world, ana)]
    expect((await refusal(decide(world, ana, first.id, { outcome: 'duplicate', duplicateOf: first.id }))).fields).toMatchObject([
      { field: 'duplicateOf' },
    ])
    await decide(world, ana, second.id, { outcome: 'duplicate', duplicateOf: first.id })
    expect(await refusal(decide(world, ana, third.id, { outcome: 'duplicate', duplicateOf: second.id }))).toMatchObject({
      code: 'report.duplicate-of-duplicate',
    })
  })

  test('of each other, by two people at once, leaves one of the two in the queue', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben Carter')]
    const [first, second] = [await file(world, ana), await file(world, ana)]
    await Promise.allSettled([
      decide(world, ana, first.id, { outcome: 'duplicate', duplicateOf: second.id }),
      decide(world, ben, second.id, { outcome: 'duplicate', duplicateOf: first.id }),
    ])
    expect((await queue(world, ana)).items).toHaveLength(1)
  })
})

describe('dismissing', () => {
  test('takes a reason of the plan in force, and words where the plan asks for them', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await file(world, ana)
    expect((await refusal(decide(world, ana, id, { outcome: 'dismissed', dismissal: 'bored', reason: null }))).fields).toMatchObject([
      { field: 'dismissal', message: expect.stringContaining('Harmless, Something else') },
    ])
    expect((await refusal(decide(world, ana, id, { outcome: 'dismissed', dismissal: 'other', reason: null }))).fields).toMatchObject([
      { field: 'reason' },
    ])
    await decide(world, ana, id, { outcome: 'dismissed', dismissal: 'harmless', reason: null })
    expect(await show(world, ana, id)).toMatchObject({
      outcome: 'dismissed',
      triages: [{ dismissal: { key: 'harmless', name: 'Harmless' } }],
    })
    expect((await record(world, ana, id)).at(-1)).toMatchObject({
      kind: 'report.triaged',
      body: { outcome: 'dismissed', about: 'Harmless' },
    })
  })

  test('tells the reporter in plain words, and not what colleagues wrote about it', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await file(world, ana)
    await decide(world, ana, id, { outcome: 'dismissed', dismissal: 'other', reason: 'Dee again' })
    const receipt = await world.see(ana, (ctx) => showReceipt(ctx, id))
    expect(receipt).toMatchObject({ outcome: 'dismissed', dismissal: { name: 'Something else' }, takenBy: 'Ana Ruiz' })
    expect(JSON.stringify(receipt)).not.toContain('Dee again')
  })
})

describe('two people who triage the same report at once', () => {
  test('are one who decided and one who is told who decided what; nothing of the second happens', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben Carter')]
    const { id, number } = await file(world, ana)
    const decisions = [ana, ben].map((person) => world.by(person, (ctx) => triageReport(ctx, id, opening, 1)))
    const outcomes = await Promise.allSettled(decisions)

    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason)
    const winner = outcomes[0]?.status === 'fulfilled' ? 'Ana Ruiz' : 'Ben Carter'
    expect(refused).toMatchObject([
      { code: 'report.already-triaged', decided: { outcome: 'opened', by: winner, at: world.now(), about: 'INC-2026-0001' } },
    ])
    expect(refused[0].message).toBe(
      `${winner} has already decided about ${number}: it was opened as INC-2026-0001. Nothing was changed. Undo that first if it should be something else.`,
    )
    expect((await kinds(world, ana, id)).filter((kind) => kind === 'report.triaged')).toHaveLength(1)
    expect(await show(world, ana, id)).toMatchObject({ triages: [{ by: winner }] })
  })

  test('and whoever has not read what was added since is sent to read it first', async ({ world }) => {
    const [ana, dee] = [await world.person('Ana Ruiz'), await world.person('Dee Park')]
    const { id } = await file(world, dee)
    await world.by(dee, (ctx) => hearReporter(ctx, id, 'addition', 'I did click'))
    expect(
      await refusal(world.by(ana, (ctx) => triageReport(ctx, id, { outcome: 'dismissed', dismissal: 'harmless', reason: null }, 1))),
    ).toMatchObject({ code: 'stale', current: { revision: 2 } })
    expect(await show(world, ana, id)).toMatchObject({ outcome: null })
  })
})

describe('undoing a triage', () => {
  test('puts the report back with a new clock, and closes an incident in which nothing else happened', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await file(world, ana, { starter: 'screen' })
    await decide(world, ana, id)
    const incidentId = (await show(world, ana, id)).incident?.id ?? newId<'incident'>()
    await world.pass(minutes(10))

    await undo(world, ana, id, 'It was a screensaver')

    const report = await show(world, ana, id)
    expect(report).toMatchObject({
      outcome: null,
      incident: null,
      triages: [{ outcome: 'opened', undone: { by: 'Ana Ruiz', reason: 'It was a screensaver', at: world.now() } }],
    })
    expect(report.clock).toMatchObject({ startedAt: world.now(), targetAt: new Date('2026-03-02T14:40:00Z'), stoppedAt: null })
    expect((await queue(world, ana)).items.map((line) => line.id)).toEqual([id])
    expect(await showIncidentAs(world, ana, incidentId)).toMatchObject({ phase: 'closed' })
    expect((await record(world, ana, id)).at(-1)).toMatchObject({
      kind: 'report.triage-undone',
      body: { outcome: 'opened', about: 'INC-2026-0001', incidentClosed: true },
    })
  })

  test('leaves in an incident what was carried into it, and the incident open when work went on in it', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const incidentId = await open(world, ana)
    const { id } = await file(world, ana)
    await decide(world, ana, id, { outcome: 'joined', incidentId, carry: everything })
    await undo(world, ana, id)
    expect(await showIncidentAs(world, ana, incidentId)).toMatchObject({ phase: 'identification' })
    const chain = await world.see(ana, ({ db }) => listWholeChain(db, incidentId))
    expect(chain.some(({ kind, body }) => kind === 'note.added' && body.text === 'A mail asks me for my password')).toBe(true)
  })

  test('may be done twice, and by two people at once: it is undone once', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben Carter')]
    const { id } = await file(world, ana)
    await decide(world, ana, id, { outcome: 'dismissed', dismissal: 'harmless', reason: null })
    const { revision } = await show(world, ana, id)
    await Promise.all([ana, ben].map((person) => world.by(person, (ctx) => undoTriage(ctx, id, { reason: null, revision }))))
    await world.by(ana, (ctx) => undoTriage(ctx, id, { reason: null, revision }))
    expect((await kinds(world, ana, id)).filter((kind) => kind === 'report.triage-undone')).toHaveLength(1)
  })

  test('refuses to undo what somebody decided in the meantime, and says who and what', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben Carter')]
    const { id } = await file(world, ana)
    await decide(world, ana, id, { outcome: 'dismissed', dismissal: 'harmless', reason: null })
    const { revision } = await show(world, ana, id)
    await undo(world, ben, id)
    await decide(world, ben, id)
    expect(await refusal(world.by(ana, (ctx) => undoTriage(ctx, id, { reason: null, revision })))).toMatchObject({
      code: 'report.already-triaged',
      decided: { by: 'Ben Carter', outcome: 'opened' },
    })
  })

  test('never loses a word: after it, the report reads as before, with all that was decided', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await file(world, ana, { place: 'Oak', doneSoFar: 'Nothing' })
    const before = await show(world, ana, id)
    for (const decision of [opening, { outcome: 'dismissed', dismissal: 'harmless', reason: null } as const]) {
      await decide(world, ana, id, decision)
      await world.pass(hours(1))
      await undo(world, ana, id)
    }
    const after = await show(world, ana, id)
    const words = ({ what, place, doneSoFar, additions, files, number }: typeof after) => ({
      what,
      place,
      doneSoFar,
      additions,
      files,
      number,
    })
    expect(words(after)).toEqual(words(before))
    expect(after.triages.map(({ outcome, undone }) => [outcome, undone?.by])).toEqual([
      ['opened', 'Ana Ruiz'],
      ['dismissed', 'Ana Ruiz'],
    ])
  })
})
