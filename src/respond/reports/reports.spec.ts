import { describe, expect } from 'vitest'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { ReportId } from '../../base/ids.ts'
import { days, hours, minutes } from '../../base/time.ts'
import { newId } from '../../platform/new-id.ts'
import { chainFaults } from '../../record/hash-entry.ts'
import { insertFile } from '../evidence/file.store.ts'
import { refusal } from '../incidents/incident.cast.ts'
import { addToReport } from './add-to-report.action.ts'
import { askReporter } from './ask-reporter.action.ts'
import { explainLateness } from './explain-lateness.action.ts'
import { hearReporter } from './hear-reporter.action.ts'
import { nameAudience } from './name-audience.action.ts'
import { readReport } from './read-report.action.ts'
import { alike, file, kinds, list, queue, record, show } from './report.cast.ts'
import { listReportsBy } from './report-line.store.ts'
import { restateNoticed } from './restate-noticed.action.ts'
import { showReceipt } from './show-receipt.action.ts'
import { showFiled } from './show-report.action.ts'
import { takeReport } from './take-report.action.ts'

const receiptOf = (world: World, actor: Actor, id: ReportId) => world.see(actor, (ctx) => showReceipt(ctx, id))

/** Letters that wait to be sent. */
async function letters(world: World): Promise<unknown[]> {
  const { rows } = await world.database.pool.query("select data -> 'payload' as letter from pgboss.job where data ->> 'job' = 'mail.send'")
  return rows.map(({ letter }) => letter)
}

describe('a report of one’s own', () => {
  test('keeps every word, has a number for ever, and is under the name of whoever is signed in', async ({ world }) => {
    const dee = await world.person('Dee Park', 'employee')
    const ana = await world.person('Ana Ruiz')
    const told = {
      what: 'A mail from “the bank”\nwith a link',
      place: 'Oak Branch, desk 2',
      doneSoFar: 'I closed it',
      stillGoingOn: 'no' as const,
      noticedText: 'today at 8:30 am',
      mayCall: true,
    }

    const { id, number } = await file(world, dee, told)

    expect(number).toBe('R-2026-0001')
    expect(await show(world, ana, id)).toMatchObject({
      ...told,
      number,
      exercise: false,
      channel: 'form',
      reporter: 'Dee Park',
      typedInBy: 'Dee Park',
      anonymous: false,
      starter: { key: 'mail', label: 'Strange mail', picture: 'mail' },
      suggestedCategory: 'phishing',
      gravity: 4,
      limitHours: 24,
      lateness: 'in-time',
      lateMinutes: null,
      noticed: { at: new Date('2026-03-02T13:30:00Z'), precision: 'minute', zone: 'America/New_York' },
      reportedAt: world.now(),
      outcome: null,
      revision: 1,
    })
    const [filed, ...rest] = await record(world, ana, id)
    expect(filed).toMatchObject({
      kind: 'report.filed',
      byName: 'Dee Park',
      body: { number, what: told.what, place: told.place, reporter: 'Dee Park' },
    })
    expect(rest).toEqual([])
  })

  test('needs nothing but what happened', async ({ world }) => {
    const dee = await world.person('Dee Park', 'employee')
    const ana = await world.person('Ana Ruiz')
    const { id } = await file(world, dee, { starter: '', what: 'Something is odd' })
    expect(await show(world, ana, id)).toMatchObject({
      starter: { key: 'other' },
      noticed: null,
      lateness: 'unknown',
      stillGoingOn: 'unsure',
    })
  })

  test('is numbered apart and marked when it is an exercise', async ({ world }) => {
    const dee = await world.person('Dee Park')
    const { number, id } = await file(world, dee, { exercise: true })
    expect(number).toBe('XR-2026-0001')
    expect(await file(world, dee)).toMatchObject({ number: 'R-2026-0001' })
    expect(await show(world, dee, id)).toMatchObject({ exercise: true })
  })

  test('shows its reporter that it was read, who has it, and that it is settled', async ({ world }) => {
    const [dee, ana] = [await world.person('Dee Park', 'employee'), await world.person('Ana Ruiz')]
    const { id } = await file(world, dee)
    const mine = async () => (await world.see(dee, (ctx) => listReportsBy(ctx.db, dee.id, { limit: 50 }))).items
    expect(await mine()).toMatchObject([{ id, read: false, takenBy: null, settled: false }])

    await world.by(ana, (ctx) => readReport(ctx, id))
    await world.by(ana, (ctx) => readReport(ctx, id))
    await world.by(ana, (ctx) => takeReport(ctx, id, 1))

    expect(await mine()).toMatchObject([{ id, read: true, takenBy: 'Ana Ruiz' }])
    expect(await kinds(world, ana, id)).toEqual(['report.filed', 'report.read', 'report.taken'])
  })
})

describe('a call or a visit that a colleague types in', () => {
  test('has its true reporter, and its true times: what was said is counted from the call, not from the typing', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const friday = new Date('2026-02-27T20:00:00Z')

    const { id } = await file(world, ana, {
      channel: 'phone',
      reporterName: 'Mrs. Lind, volunteer',
      reporterContact: '555 0101',
      reportedAt: friday,
      noticedText: 'yesterday at 4 pm',
      lateReason: 'No one picked up',
    })

    const report = await show(world, ana, id)
    expect(report).toMatchObject({
      reporter: 'Mrs. Lind, volunteer',
      reporterContact: '555 0101',
      typedInBy: 'Ana Ruiz',
      reportedAt: friday,
      typedInAt: world.now(),
      lateness: 'in-time',
    })
    expect(report.noticed).toEqual({ at: new Date('2026-02-26T21:00:00Z'), precision: 'hour', zone: 'America/New_York' })
    expect((await record(world, ana, id))[0]).toMatchObject({
      at: { at: friday },
      recordedAt: world.now(),
      byName: 'Ana Ruiz',
      body: { reporter: 'Mrs. Lind, volunteer' },
    })
  })

  test('can be from somebody we know', async ({ world }) => {
    const [ana, dee] = [await world.person('Ana Ruiz'), await world.person('Dee Park', 'employee')]
    const { id } = await file(world, ana, { channel: 'visit', reporterId: dee.id })
    expect(await show(world, ana, id)).toMatchObject({ reporter: 'Dee Park' })
    expect((await world.see(dee, (ctx) => listReportsBy(ctx.db, dee.id, { limit: 50 }))).items).toMatchObject([{ id }])
  })

  test('cannot be one that is still to come', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const refused = await refusal(file(world, ana, { channel: 'phone', reportedAt: new Date('2026-03-03T14:00:00Z') }))
    expect(refused.fields).toEqual([{ field: 'reportedAt', message: expect.stringContaining('still to come') }])
  })
})

describe('the 24 hours', () => {
  test('count from noticing: a late report is taken, says by how much, and asks why without demanding it', async ({ world }) => {
    const [dee, ana] = [await world.person('Dee Park', 'employee'), await world.person('Ana Ruiz')]
    const { id } = await file(world, dee, { noticedText: 'Saturday at 3:00 pm' })
    expect(await show(world, ana, id)).toMatchObject({ lateness: 'late', lateMinutes: 17 * 60 + 59, lateReason: null })
    expect(await receiptOf(world, ana, id)).toMatchObject({ lateness: 'late', lateReason: null })

    await world.by(dee, (ctx) => explainLateness(ctx, id, 'I did not know whom to tell'))

    expect(await show(world, ana, id)).toMatchObject({
      lateReason: 'I did not know whom to tell',
      additions: [{ kind: 'late-reason', by: 'Dee Park' }],
    })
    expect((await record(world, ana, id)).at(-1)).toMatchObject({
      kind: 'report.late-reason',
      body: { text: 'I did not know whom to tell' },
    })
  })

  test('are not counted against whoever may have been in time: “yesterday” is asked about, not accused', async ({ world }) => {
    const dee = await world.person('Dee Park')
    const { id } = await file(world, dee, { noticedText: 'yesterday' })
    expect(await show(world, dee, id)).toMatchObject({ lateness: 'possibly-late', lateMinutes: null, noticed: { precision: 'day' } })
  })

  test('are as many as the plan says', async ({ world }) => {
    const { smallPlan } = await import('../../../test/small-plan.ts')
    await world.organisation('Hasty Clinic', { ...smallPlan, reporting: { ...smallPlan.reporting, limit: { amount: 2, unit: 'hours' } } })
    const dee = await world.person('Dee Park')
    const { id } = await file(world, dee, { noticedText: 'today at 6:00 am' })
    expect(await show(world, dee, id)).toMatchObject({ limitHours: 2, lateness: 'late', lateMinutes: 59 })
  })

  test('begin anew when the reporter says again when it was; the first words stay', async ({ world }) => {
    const dee = await world.person('Dee Park')
    const { id } = await file(world, dee, { noticedText: 'the weekend' })
    expect(await show(world, dee, id)).toMatchObject({ noticedText: 'the weekend', noticed: null, lateness: 'unknown' })

    await world.by(dee, (ctx) => restateNoticed(ctx, id, 'Saturday at 3:00 pm'))

    expect(await show(world, dee, id)).toMatchObject({
      noticedText: 'the weekend',
      lateness: 'late',
      additions: [{ kind: 'noticed', text: 'Saturday at 3:00 pm' }],
    })
    expect((await refusal(world.by(dee, (ctx) => restateNoticed(ctx, id, 'some time')))).fields).toMatchObject([{ field: 'noticed' }])
    await world.pass(hours(2))
    expect((await refusal(world.by(dee, (ctx) => restateNoticed(ctx, id, 'an hour ago')))).message).toContain('after you told us')
  })
})

describe('the queue', () => {
  test('puts first whose time runs out first, and graver before lighter', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const mail = await file(world, ana, { starter: 'mail' })
    const screen = await file(world, ana, { starter: 'screen' })
    const stillOn = await file(world, ana, { starter: 'screen', stillGoingOn: 'yes' })
    await world.pass(minutes(450))
    const secondMail = await file(world, ana, { starter: 'mail' })

    const { items } = await queue(world, ana)
    expect(items.map(({ number, gravity }) => [number, gravity])).toEqual([
      [stillOn.number, 1],
      [screen.number, 2],
      [mail.number, 4],
      [secondMail.number, 4],
    ])
    expect(items[0]?.clock).toMatchObject({
      kind: 'triage',
      startedAt: new Date('2026-03-02T14:00:00Z'),
      targetAt: new Date('2026-03-02T14:15:00Z'),
      stoppedAt: null,
    })
  })

  test('comes in pages that neither repeat nor skip, and refuses a cursor that is none', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    for (const _ of Array.from({ length: 5 })) await file(world, ana)
    const first = await queue(world, ana, { limit: 2 })
    const second = await queue(world, ana, { limit: 2, cursor: first.next ?? '' })
    const third = await queue(world, ana, { limit: 2, cursor: second.next ?? '' })
    expect(third.next).toBeNull()
    expect(new Set([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(5)
    const forged = Buffer.from(JSON.stringify(['yesterday', '1', 'x'])).toString('base64url')
    expect((await refusal(queue(world, ana, { cursor: forged }))).fields).toMatchObject([{ field: 'cursor' }])
  })

  test('lets the record say when nobody decided in time', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await file(world, ana, { starter: 'screen' })
    await world.pass(hours(1))
    expect(await kinds(world, ana, id)).toEqual(['report.filed', 'clock.missed'])
  })

  test('counts from the call, so a call typed in late may stand there overdue', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    await file(world, ana, { channel: 'phone', reportedAt: new Date('2026-03-01T14:00:00Z') })
    const [line] = (await queue(world, ana)).items
    expect(line?.clock.targetAt.getTime()).toBeLessThan(world.now().getTime())
  })
})

describe('the list', () => {
  test('is found by words, by number and by outcome, newest first', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const printer = await file(world, ana, { what: 'The printers print skulls' })
    await world.pass(minutes(1))
    const mail = await file(world, ana, { what: 'A strange invoice', place: 'Oak Branch' })
    const numbers = async (asked: Parameters<typeof list>[2]) => (await list(world, ana, asked)).items.map(({ number }) => number)
    expect(await numbers({})).toEqual([mail.number, printer.number])
    expect(await numbers({ words: 'printing skull' })).toEqual([printer.number])
    expect(await numbers({ words: 'oak' })).toEqual([mail.number])
    expect(await numbers({ words: 'r-2026-0001' })).toEqual([printer.number])
    expect(await numbers({ words: '"invoice" -oak & |' })).toEqual([])
    expect(await numbers({ outcome: 'waiting' })).toHaveLength(2)
    expect(await numbers({ outcome: 'dismissed' })).toEqual([])
  })
})

describe('taking a report', () => {
  test('of two people at once gives it to one, and tells the other that it changed', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben Carter')]
    const { id } = await file(world, ana)
    const takings = [ana, ben].map((person) => world.by(person, (ctx) => takeReport(ctx, id, 1)))
    const refused = (await Promise.allSettled(takings)).filter((outcome) => outcome.status === 'rejected')
    expect(refused.map(({ reason }) => reason.code)).toEqual(['stale'])
    expect((await kinds(world, ana, id)).filter((kind) => kind === 'report.taken')).toHaveLength(1)
  })

  test('over from somebody is possible for whoever has seen who has it', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben Carter')]
    const { id } = await file(world, ana)
    await world.by(ana, (ctx) => takeReport(ctx, id, 1))
    await world.by(ben, (ctx) => takeReport(ctx, id, 2))
    expect((await record(world, ana, id)).at(-1)).toMatchObject({ kind: 'report.taken', byName: 'Ben Carter', body: { from: 'Ana Ruiz' } })
  })
})

describe('what is said afterwards', () => {
  test('stands beside the report, with its files, by whose words it is', async ({ world }) => {
    const [ana, dee] = [await world.person('Ana Ruiz'), await world.person('Dee Park', 'employee')]
    const { id } = await file(world, dee)
    const upload = newId<'file'>()
    await world.by(ana, (ctx) =>
      insertFile(ctx.db, ana.organisationId, {
        id: upload,
        sha256: 'a'.repeat(64),
        sizeBytes: 3,
        name: 'mail.eml',
        mediaType: 'message/rfc822',
        storedAt: ctx.now(),
        storedBy: ana.id,
      }),
    )

    await world.by(ana, (ctx) => addToReport(ctx, id, { text: 'Dee called: two more got it', fileIds: [upload], fromReporter: true }))
    await world.by(ana, (ctx) => addToReport(ctx, id, { text: 'Mail server looks fine', fileIds: [], fromReporter: false }))

    expect(await show(world, ana, id)).toMatchObject({
      additions: [
        { by: 'Dee Park', byReporter: true, files: [{ name: 'mail.eml' }] },
        { by: 'Ana Ruiz', byReporter: false, files: [] },
      ],
      files: [],
      revision: 3,
    })
  })

  test('cannot bring along a file that somebody else uploaded', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben Carter')]
    const { id } = await file(world, ana)
    const upload = newId<'file'>()
    await world.by(ben, (ctx) =>
      insertFile(ctx.db, ben.organisationId, {
        id: upload,
        sha256: 'a'.repeat(64),
        sizeBytes: 3,
        name: 'x',
        mediaType: 'text/plain',
        storedAt: ctx.now(),
        storedBy: ben.id,
      }),
    )
    const refused = await refusal(world.by(ana, (ctx) => addToReport(ctx, id, { text: 'Look', fileIds: [upload], fromReporter: false })))
    expect(refused.fields).toMatchObject([{ field: 'fileIds' }])
  })

  test('a question waits on the receipt until it is answered, and the queue says so', async ({ world }) => {
    const [ana, dee] = [await world.person('Ana Ruiz'), await world.person('Dee Park', 'employee')]
    const { id } = await file(world, dee)
    await world.by(ana, (ctx) => askReporter(ctx, id, 'Did you click the link?'))
    expect(await queue(world, ana)).toMatchObject({ items: [{ waitingForReporter: true }] })
    expect(await receiptOf(world, ana, id)).toMatchObject({ openQuestions: [{ text: 'Did you click the link?' }] })

    await world.by(dee, (ctx) => hearReporter(ctx, id, 'answer', 'No, never'))
    await world.by(dee, (ctx) => hearReporter(ctx, id, 'answer', 'No, never'))

    expect(await queue(world, ana)).toMatchObject({ items: [{ waitingForReporter: false }] })
    expect(await receiptOf(world, ana, id)).toMatchObject({
      openQuestions: [],
      said: [{ kind: 'question' }, { kind: 'answer', text: 'No, never' }],
    })
    expect(await kinds(world, ana, id)).toEqual(['report.filed', 'report.asked', 'report.answered'])
  })

  test('a question also goes by mail where an address is known, without the secret of the receipt, and never about something confidential', async ({
    world,
  }) => {
    const [ana, mia] = [await world.person('Ana Ruiz'), await world.person('Mia Chen', 'management')]
    const asked = async (told: Parameters<typeof file>[2]) => {
      const { id } = await file(world, ana, { channel: 'phone', ...told })
      await world.by(mia, (ctx) => askReporter(ctx, id, 'Did you click the link?'))
    }
    for (const told of [
      { reporterContact: '555 0101' },
      { reporterContact: 'lind@example.org', confidential: true },
      { reporterContact: 'lind@example.org', anonymous: true },
    ])
      await asked(told)
    expect(await letters(world)).toEqual([])
    await asked({ reporterContact: 'lind@example.org' })
    expect(await letters(world)).toMatchObject([
      {
        to: 'lind@example.org',
        subject: 'A question about your report R-2026-0004',
        text: expect.stringContaining('Did you click the link?'),
      },
    ])
  })

  test('between colleagues is not shown on the receipt', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await file(world, ana)
    await world.by(ana, (ctx) => addToReport(ctx, id, { text: 'Dee clicked before, too', fileIds: [], fromReporter: false }))
    expect((await receiptOf(world, ana, id)).said).toEqual([])
  })

  test('by twenty people at once is numbered without gaps', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const { id } = await file(world, ana)
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        world.by(ana, (ctx) => addToReport(ctx, id, { text: `Note ${at}`, fileIds: [], fromReporter: false })),
      ),
    )
    const report = await show(world, ana, id)
    expect(report.additions.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    expect(report.revision).toBe(21)
    expect(chainFaults(id, await record(world, ana, id))).toEqual([])
  })
})

describe('an anonymous report', () => {
  test('has no name anywhere, although the reporter was signed in and typed one', async ({ world }) => {
    const [dee, ana] = [await world.person('Dee Park', 'employee'), await world.person('Ana Ruiz')]
    const { id } = await file(world, dee, { anonymous: true, reporterName: 'Dee Park', reporterContact: '555 0101' })
    const report = await show(world, ana, id)
    expect(report).toMatchObject({ reporter: 'Anonymous reporter', anonymous: true, reporterContact: null, typedInBy: 'Muster' })
    const everything = JSON.stringify([report, await record(world, ana, id)])
    expect([everything.includes('Dee'), everything.includes(dee.id), everything.includes('555 0101')]).toEqual([false, false, false])
  })
})

describe('a confidential report', () => {
  test('is there for management and administrators only: in the queue, the list, the search, alike and by its address', async ({
    world,
  }) => {
    const people = {
      ana: await world.person('Ana Ruiz', 'it-staff'),
      mia: await world.person('Mia Chen', 'management'),
      ada: await world.person('Ada Bell', 'administrator'),
      aud: await world.person('Aud Itor', 'auditor'),
    }
    const { id } = await file(world, people.ana, { what: 'Somebody copies patron records to a USB stick', confidential: true })
    const other = await file(world, people.ana, { what: 'Patron records on a USB stick were found' })

    for (const person of [people.ana, people.aud]) {
      expect((await queue(world, person)).items.map((line) => line.id)).toEqual([other.id])
      expect((await list(world, person, { words: 'patron' })).items.map((line) => line.id)).toEqual([other.id])
      expect(await alike(world, person, other.id)).toEqual([])
      expect(await refusal(show(world, person, id))).toMatchObject({ code: 'not-found' })
      expect(await refusal(world.by(person, (ctx) => readReport(ctx, id)))).toMatchObject({ code: 'not-found' })
    }
    for (const person of [people.mia, people.ada]) {
      expect((await queue(world, person)).items).toHaveLength(2)
      expect(await alike(world, person, other.id)).toMatchObject([{ id, because: ['same words'] }])
      expect(await show(world, person, id)).toMatchObject({ confidential: true })
    }
    expect(await world.see(people.ana, (ctx) => showFiled(ctx, id))).toMatchObject({ confidential: true })
  })

  test('never reaches the person it is about, even an administrator, by name or by choice', async ({ world }) => {
    const [ana, ada, mia] = [
      await world.person('Ana Ruiz'),
      await world.person('Ada Bell', 'administrator'),
      await world.person('Mia Chen', 'management'),
    ]
    const named = await file(world, ana, { what: 'Reads our mail', about: 'Ada Bell, the administrator' })
    const chosen = await file(world, ana, { what: 'Reads our mail too', concerns: [ada.id] })

    expect((await queue(world, ada)).items).toEqual([])
    expect((await list(world, ada, { words: 'mail' })).items).toEqual([])
    for (const { id } of [named, chosen]) {
      expect(await refusal(show(world, ada, id))).toMatchObject({ code: 'not-found' })
      expect(await show(world, mia, id)).toMatchObject({ confidential: true, concerns: [{ name: 'Ada Bell' }] })
    }
  })

  test('about the only person in charge is shown to those who work on reports instead of to nobody', async ({ world }) => {
    const [ana, mia, dee] = [
      await world.person('Ana Ruiz'),
      await world.person('Mia Chen', 'management'),
      await world.person('Dee Park', 'employee'),
    ]
    const { id } = await file(world, dee, { what: 'The director shares her password', about: 'Mia Chen' })
    expect((await queue(world, mia)).items).toEqual([])
    expect(await show(world, ana, id)).toMatchObject({ sharedWith: [{ name: 'Ana Ruiz' }] })
  })

  test('is shown to others by management, by name; whoever closes one keeps working on it, and cannot open it up', async ({ world }) => {
    const [ana, ben, mia] = [await world.person('Ana Ruiz'), await world.person('Ben Carter'), await world.person('Mia Chen', 'management')]
    const { id } = await file(world, ben)
    await world.by(ana, (ctx) => nameAudience(ctx, id, { confidential: true, concerns: [ben.id], sharedWith: [], revision: 1 }))
    expect(await refusal(show(world, ben, id))).toMatchObject({ code: 'not-found' })
    expect((await world.see(ben, (ctx) => listReportsBy(ctx.db, ben.id, { limit: 50 }))).items).toEqual([])
    expect(await show(world, ana, id)).toMatchObject({ confidential: true, sharedWith: [{ name: 'Ana Ruiz' }] })

    const opensUp = { confidential: false, concerns: [], sharedWith: [], revision: 2 }
    expect(await refusal(world.by(ana, (ctx) => nameAudience(ctx, id, opensUp)))).toMatchObject({ code: 'forbidden' })
    await world.by(mia, (ctx) => nameAudience(ctx, id, opensUp))
    expect(await show(world, ben, id)).toMatchObject({ confidential: false })
    expect((await record(world, mia, id)).at(-1)).toMatchObject({
      kind: 'report.audience-named',
      body: { confidential: false, concerns: 0 },
    })
  })
})

describe('similar earlier reports', () => {
  test('share words, system or sender, and say which; others do not come up', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const words = await file(world, ana, { what: 'The parking invoice from Contoso wants gift cards' })
    const system = await file(world, ana, { what: 'Reboots every hour', place: 'PC-0123' })
    const sender = await file(world, ana, { what: 'Got junk from billing@evil-pay.com' })
    const place = await file(world, ana, { what: 'Door was open', place: 'oak branch' })
    await file(world, ana, { what: 'My mouse is broken', place: 'Elm Branch' })
    await world.pass(days(30))
    const { id } = await file(world, ana, {
      what: 'Another parking invoice of Contoso came from Billing@evil-pay.com to pc-0123',
      place: 'Oak Branch',
    })

    const found = await alike(world, ana, id)
    expect(Object.fromEntries(found.map((each) => [each.number, each.because]))).toEqual({
      [words.number]: ['same words'],
      [system.number]: ['same system: PC-0123'],
      [sender.number]: ['same sender: billing@evil-pay.com, evil-pay.com'],
      [place.number]: ['same system or place'],
    })
  })

  test('are those of a year', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    await file(world, ana, { what: 'Junk from billing@evil-pay.com' })
    await world.pass(days(366))
    const { id } = await file(world, ana, { what: 'Junk from billing@evil-pay.com' })
    expect(await alike(world, ana, id)).toEqual([])
  })
})
