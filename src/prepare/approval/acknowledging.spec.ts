import { describe, expect } from 'vitest'
import { holder, type AccountHolder } from '../../../test/accounts.ts'
import { rowsOf, test, type World } from '../../../test/world.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { days, hours } from '../../base/time.ts'
import { openFileStore } from '../../platform/files/file-store.ts'
import { approvalApi } from './approval.api.ts'
import { aDraft, approve, settingsFor, submit, theCast, type Cast } from './approval.cast.ts'
import { approvalPages } from './approval.pages.ts'
import { keepPlan } from './keep-plan.action.ts'
import { remindReaders } from './remind-readers.action.ts'

const outgoing = { mailWorks: true, publicUrl: 'https://muster.example.org' }

const owedBy = async ({ http }: Cast, as: AccountHolder) => (await http.call(approvalApi.showPlanDuties, { as })).body.toRead
const acknowledge = ({ http }: Cast, as: AccountHolder, id: PlanVersionId) =>
  http.call(approvalApi.acknowledgeVersion, { as, params: { planVersionId: id } })
const list = async ({ http, wren }: Cast, id: PlanVersionId) =>
  (await http.call(approvalApi.listAcknowledgements, { as: wren, params: { planVersionId: id } })).body.items

/** Letters that wait to be sent, oldest first. */
async function letters(world: World): Promise<{ to: string; subject: string; text: string }[]> {
  const { rows } = await world.database.pool.query(
    "select data -> 'payload' as letter from pgboss.job where data ->> 'job' = 'mail.send' order by created_on, id",
  )
  return rows.map(({ letter }) => letter as { to: string; subject: string; text: string })
}

const page = (world: World, as: AccountHolder, path: string) =>
  approvalPages({
    doors: { ...world.doors, byRequest: () => Promise.resolve(world.door(as)) },
    files: openFileStore(world.filesFolder, Buffer.alloc(32, 7)),
    secureCookies: false,
    failed: () => {},
  }).request(path)

describe('reading what is in force', () => {
  test('is owed by access role, all of it or a part, until it is confirmed once', async ({ world }) => {
    const cast = await theCast(world)
    expect(await owedBy(cast, cast.eve)).toEqual([])
    const id = await approve(world, cast, await aDraft(world, cast))
    const dueAt = new Date('2026-03-16T13:00:00Z')
    expect(await owedBy(cast, cast.eve)).toMatchObject([
      { planVersionId: id, number: '1.0', whole: false, sections: [{ key: 'reporting', title: 'Reporting' }], dueAt },
    ])
    expect(await owedBy(cast, cast.wren)).toMatchObject([{ planVersionId: id, whole: true, sections: [] }])
    expect(await owedBy(cast, await holder(world, 'Una', 'auditor'))).toEqual([])
    expect(await owedBy(cast, await holder(world, 'Rae', 'responder'))).toEqual([])

    expect((await acknowledge(cast, cast.eve, id)).body.toRead).toEqual([])
    expect((await acknowledge(cast, cast.eve, id)).problem).toBeNull()
    const [row, ...others] = await rowsOf(world, cast.eve.organisationId, 'plan_acknowledgement')
    expect(row).toMatchObject({ person_id: cast.eve.id, sections: ['reporting'], acknowledged_at: world.now() })
    expect(others).toEqual([])
  })

  test('by two taps at once is written down once', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    const answers = await Promise.all([acknowledge(cast, cast.eve, id), acknowledge(cast, cast.eve, id)])
    expect(answers.map(({ problem }) => problem)).toEqual([null, null])
    const entries = await rowsOf(world, cast.eve.organisationId, 'entry')
    expect(entries.filter(({ kind }) => kind === 'plan.acknowledged')).toHaveLength(1)
  })

  test('is owed again when a new version comes in force, and the old one can no longer be confirmed', async ({ world }) => {
    const cast = await theCast(world)
    const first = await approve(world, cast, await aDraft(world, cast))
    await acknowledge(cast, cast.eve, first)
    const second = await approve(world, cast, await aDraft(world, cast, { number: '2.0' }))
    expect((await owedBy(cast, cast.eve)).map(({ planVersionId }) => planVersionId)).toEqual([second])
    expect((await acknowledge(cast, cast.max, first)).problem?.code).toBe('not-found')
    expect((await acknowledge(cast, cast.wren, first)).problem?.code).toBe('plan.not-in-force')
  })

  test('is not confirmed by somebody of whom the plan asks nothing, nor before it is in force', async ({ world }) => {
    const cast = await theCast(world)
    const draft = await aDraft(world, cast)
    await submit(world, cast, draft)
    expect((await acknowledge(cast, cast.wren, draft)).problem?.code).toBe('plan.not-in-force')
    const other = await theCast(world)
    expect((await acknowledge(other, await holder(world, 'Rae', 'responder'), draft)).problem?.code).toBe('plan.not-in-force')
  })
})

describe('who has read it', () => {
  test('stands in one list with what is theirs, by when, and who has', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    await world.pass(hours(2))
    await acknowledge(cast, cast.eve, id)
    const nia = await holder(world, 'Nia Roy', 'employee')
    const shown = (await list(cast, id)).map(({ person, whole, acknowledgedAt, dueAt }) => [person.name, whole, acknowledgedAt, dueAt])
    const due = new Date('2026-03-16T13:00:00Z')
    expect(shown).toEqual([
      ['Dee O’Neil', true, null, due],
      ['Eve Lund', false, world.now(), null],
      ['Max Reyes', false, null, due],
      ['Nia Roy', false, null, new Date('2026-03-16T15:00:00Z')],
      ['Wren Ito', true, null, due],
    ])
    await world.by(nia, ({ db }) => db.updateTable('account').set({ disabled_at: world.now() }).where('id', '=', nia.accountId).execute())
    expect((await list(cast, id)).map(({ person }) => person.name)).not.toContain('Nia Roy')
  })

  test('is kept for a version that was replaced: whoever read it, and nobody who still owes', async ({ world }) => {
    const cast = await theCast(world)
    const first = await approve(world, cast, await aDraft(world, cast))
    await acknowledge(cast, cast.eve, first)
    await approve(world, cast, await aDraft(world, cast, { number: '2.0' }))
    expect((await list(cast, first)).map(({ person }) => person.name)).toEqual(['Eve Lund'])
  })

  test('comes as a table for a spreadsheet in which no name is a formula', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    await holder(world, '=HYPERLINK("http://evil")', 'employee')
    await acknowledge(cast, cast.eve, id)
    const answer = await page(world, cast.wren, `/plan/versions/${id}/acknowledgements.csv`)
    const lines = (await answer.text()).split('\r\n')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(lines[0]).toContain('Name,Access role,To read,Read,Due,Last reminded')
    expect(lines).toContain('Eve Lund,employee,Reporting,2026-03-02 09:00,,')
    expect(lines).toContain('"\'=HYPERLINK(""http://evil"")",employee,Reporting,no,2026-03-16 09:00,')
    expect((await page(world, cast.eve, `/plan/versions/${id}/acknowledgements.csv`)).status).toBe(403)
  })
})

describe('reminding', () => {
  test('mails everybody who still owes, each at most once a day', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    await acknowledge(cast, cast.wren, id)
    const remind = () => world.by(cast.wren, (ctx) => remindReaders(ctx, id, outgoing))
    expect(await remind()).toBe(3)
    expect(await remind()).toBe(0)
    const sent = await letters(world)
    expect(sent.map(({ to }) => to).toSorted()).toEqual([cast.dee, cast.eve, cast.max].map(({ email }) => email).toSorted())
    const mine = sent.find(({ to }) => to === cast.eve.email)
    expect(mine?.text).toContain(`https://muster.example.org/plan/read/${id}`)
    expect(mine?.text).toContain('one section of it')
    expect(mine?.text).not.toContain('Tell us.')
    expect((await list(cast, id)).find(({ person }) => person.id === cast.eve.id)?.remindedOn).toBe('2026-03-02')

    await world.pass(days(1))
    expect(await remind()).toBe(3)
  })

  test('at the same moment by two mails nobody twice', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    await Promise.all([cast.wren, cast.dee].map((as) => world.by(as, (ctx) => remindReaders(ctx, id, outgoing))))
    expect(await letters(world)).toHaveLength(4)
  })

  test('is refused while no mail is set up, so that nobody believes it was sent', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    const { problem } = await cast.http.call(approvalApi.remindReaders, { as: cast.wren, params: { planVersionId: id } })
    expect(problem?.code).toBe('mail.not-set-up')
    expect(await rowsOf(world, cast.wren.organisationId, 'plan_reminder')).toEqual([])
  })

  test('happens by itself on the day it falls due and once a week after, however often the job runs', async ({ world }) => {
    const cast = await theCast(world)
    await approve(world, cast, await aDraft(world, cast))
    const muster = await world.doors.asMuster(cast.wren.organisationId)
    const morning = async (): Promise<number> => {
      const before = (await letters(world)).length
      for (const _ of [1, 2]) await muster.work((ctx) => keepPlan(ctx, outgoing))
      return (await letters(world)).length - before
    }
    await world.pass(days(13))
    expect(await morning()).toBe(0)
    await world.pass(days(1))
    expect(await morning()).toBe(4)
    await world.pass(days(1))
    expect(await morning()).toBe(0)
    await world.pass(days(6))
    expect(await morning()).toBe(4)
  })
})

test('organisations are kept apart: nobody is listed, reminded or asked elsewhere', async ({ world }) => {
  const cast = await theCast(world)
  const id = await approve(world, cast, await aDraft(world, cast, { settings: settingsFor(cast) }))
  const stranger = await holder(world, 'Sam', 'it-staff', await world.organisation('Birch Library'))
  expect(await owedBy(cast, stranger)).toEqual([])
  expect((await acknowledge(cast, stranger, id)).problem?.code).toBe('not-found')
  expect((await page(world, stranger, `/plan/versions/${id}/acknowledgements.csv`)).status).toBe(404)
  expect((await list(cast, id)).map(({ person }) => person.name)).not.toContain('Sam')
})
