import { describe, expect } from 'vitest'
import { newBrowser } from '../../../test/http.ts'
import { type AccountHolder, goodPassword, holder } from '../../../test/accounts.ts'
import { testWiring } from '../../../test/wiring.ts'
import { rowsOf, test } from '../../../test/world.ts'
import { days, hours, minutes, plus } from '../../base/time.ts'
import { listPlacesOf } from '../../exchange/file-places.store.ts'
import { mayFetch } from '../../exchange/files.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { accountApi } from '../people/account.api.ts'
import { contentHash } from '../plan/content-hash.ts'
import { findPlanInForce, listPlanSections } from '../plan/plan.store.ts'
import { aDraft, approvalOf, approve, aScan, consentTo, paperOf, settingsFor, sign, signatureOf, submit, theCast } from './approval.cast.ts'
import { approvalApi } from './approval.api.ts'
import { approvalPages } from './approval.pages.ts'
import { listObstacles } from './list-obstacles.action.ts'
import { putInForce } from './put-in-force.action.ts'
import { findVersionFor } from './reach-version.action.ts'
import { listSignatures } from '../plan/signature.store.ts'

describe('submitting a draft', () => {
  test('keeps what it says under a hash that anybody can compute again, and what is new in it', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    const { body } = await submit(world, cast, id)
    const sent = await cast.http.send('GET', `/plan/versions/${id}/approval`, { as: cast.wren })
    expect(((await sent.json()) as { version: object }).version).not.toHaveProperty('settings')
    expect(body.version).toMatchObject({ status: 'in-review', changeNote: 'Our first own plan', submitted: { by: { name: 'Wren Ito' } } })
    const sections = await world.see(cast.wren, ({ db }) => listPlanSections(db, id))
    const content = { document: 'plan' as const, title: 'Incident response plan', settings: settingsFor(cast), sections }
    expect(body.version.contentHash).toBe(contentHash(content))
    expect(body.signing).toMatchObject({ needed: 2, open: 2, yourTurn: false })
    expect(body.signing.signatories.map(({ person, position }) => `${person.name}, ${position}`)).toEqual([
      'Dee O’Neil, Director',
      'Max Reyes, Chair of the board',
    ])
  })

  test('gives a procedure the settings of the plan as they are at that moment, for good', async ({ world }) => {
    const cast = await theCast(world)
    await approve(world, cast, await aDraft(world, cast))
    const procedure = await aDraft(world, cast, { document: 'procedure' })
    await approve(world, cast, procedure)
    const [row] = (await rowsOf(world, cast.wren.organisationId, 'plan_version')).filter(({ id }) => id === procedure)
    expect(row).toMatchObject({ status: 'in-force', settings: { approval: { needed: 2 }, title: 'Small plan' } })
    expect((await world.see(cast.wren, ({ db }) => findPlanInForce(db))).document).toBe('plan')
  })

  test('is refused when somebody changed the draft meanwhile, and nothing moves', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    const body = { changeNote: 'New', revision: 7 }
    const { problem } = await cast.http.call(approvalApi.submitDraft, { as: cast.wren, params: { planVersionId: id }, body })
    expect(problem?.code).toBe('stale')
    expect((await approvalOf(world, cast.wren, id)).version.status).toBe('draft')
  })

  test('is refused with everything that is missing at once, each with its place and how to mend it', async ({ world }) => {
    const cast = await theCast(world)
    const gus = await world.person('Gus Vale')
    const settings = settingsFor(cast)
    const [[combination = ''] = []] = [Object.keys(settings.matrix)]
    const { [combination]: _, ...matrix } = settings.matrix
    const teamRoles = settings.teamRoles.map((role, at) => (at === 0 ? role : { ...role, primary: gus.id, alternates: [] }))
    const fields = [{ key: 'insurer', label: 'Insurer', help: null, value: null, required: true }]
    const id = await aDraft(world, cast, {
      settings: { ...settings, matrix, teamRoles, fields },
      sections: [
        ['purpose', 'Ask :field{key=insurer}.\n\n:::guidance\nSay why.\n:::\n'],
        ['scope', ''],
        ['severity', '::severity-matrix\n'],
        ['team', '::team\n\n::contact-sheet\n'],
      ],
    })
    const { problem } = await submit(world, cast, id)
    expect(problem?.code).toBe('plan.incomplete')
    const listed = (problem!.obstacles as { sectionKey: string; says: string; mend: string | null }[]).map(
      ({ sectionKey, says, mend }) => [sectionKey, says, mend] as const,
    )
    expect(listed.map(([section, says]) => `${section}: ${says}`)).toEqual([
      'purpose: “Insurer” is not filled in yet.',
      'purpose: Guidance is left here. Write your own words in its place, or take it out.',
      'scope: Nothing is written here yet.',
      expect.stringMatching(/^severity: The severity matrix does not say yet how grave .* is\.$/),
      'team: Nobody stands in for the role “Technical lead” yet.',
      'team: Nobody in the role “Technical lead” can be reached when our own mail and network are down. Add such a way to the person.',
      'team: There is no way yet to reach Gus Vale.',
    ])
    expect(listed.map(([, , mend]) => mend)).toContain('Change it in the settings under “Team roles”.')
    expect((await approvalOf(world, cast.wren, id)).version.status).toBe('draft')

    await world.pass(days(400))
    const later = await world.see(cast.wren, async (ctx) => listObstacles(ctx, await findVersionFor(ctx, id)))
    expect(later.map(({ says }) => says)).toContain('The phone number of Wren Ito has not been verified in the last 12 months.')
  })

  test('is refused while nobody could sign it, with what to do about it', async ({ world }) => {
    const cast = await theCast(world)
    const settings = { ...settingsFor(cast), approval: { needed: 2, signatories: [{ personId: cast.dee.id, position: 'Director' }] } }
    const id = await aDraft(world, cast, { settings })
    const { problem } = await submit(world, cast, id)
    expect(problem?.code).toBe('plan.incomplete')
    const obstacles = problem?.obstacles as { about: string; says: string; mend: string }[]
    expect(obstacles.find(({ about }) => about === 'approval')).toMatchObject({ says: '2 people must sign, and only 1 are named.' })
    const listed = await cast.http.call(approvalApi.listObstacles, { as: cast.wren, params: { planVersionId: id } })
    expect(listed.body.items.filter(({ stops }) => stops)).toEqual(obstacles)
  })

  test('of two who submit at once, one does and the other is told', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    const answers = await Promise.all([submit(world, cast, id), submit(world, cast, id)])
    expect(answers.map(({ problem }) => problem?.code ?? 'done').toSorted()).toEqual(['done', 'plan.moved-on'])
  })
})

describe('signing', () => {
  test('keeps name, position, consent, hash, moment and address, and the last signature puts it in force', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    await world.pass(minutes(5))
    expect((await sign(world, cast, cast.max, id)).body).toMatchObject({ version: { status: 'in-review' }, signing: { open: 1 } })
    const firstAt = world.now()
    await world.pass(minutes(5))
    const { body } = await sign(world, cast, cast.dee, id)
    expect(body.version).toMatchObject({ status: 'in-force', approvedAt: world.now(), inForceAt: world.now() })
    expect(body.signing).toMatchObject({ open: 0, yourTurn: false })

    const [first] = await rowsOf(world, cast.wren.organisationId, 'plan_signature')
    expect(first).toMatchObject({
      kind: 'approval',
      person_id: cast.max.id,
      typed_name: 'Max Reyes',
      position: 'Director',
      consent: consentTo.approval,
      content_hash: body.version.contentHash,
      signed_at: firstAt,
      address: '198.51.100.7',
      on_paper: false,
    })
    const printed = await world.see(cast.eve, ({ db }) => listSignatures(db, id))
    expect(printed.map(({ name, onPaper }) => [name, onPaper])).toEqual([
      ['Max Reyes', false],
      ['Dee O’Neil', false],
    ])
    expect(await world.see(cast.eve, ({ db }) => findPlanInForce(db))).toMatchObject({ id, number: '1.0', starter: false })
  })

  test('takes the name in any capitals and spaces, and refuses another name', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const body = await signatureOf(world, cast.dee, id)
    const call = (typedName: string) =>
      cast.http.call(approvalApi.signVersion, { as: cast.dee, params: { planVersionId: id }, body: { ...body, typedName } })
    expect((await call('Max Reyes')).problem).toMatchObject({ fields: [{ field: 'typedName' }] })
    expect((await call('  dee  o’neil')).problem).toBeNull()
  })

  test('is refused without having read to the end, without consent, and under another text', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const body = await signatureOf(world, cast.dee, id)
    const fields = async (change: object) => {
      const sent = { as: cast.dee, body: { ...body, ...change } as never }
      const answer = await cast.http.send('POST', `/plan/versions/${id}/signatures`, sent)
      const problem = (await answer.json()) as { code: string; fields?: { field: string }[] }
      return problem.fields?.map(({ field }) => field) ?? problem.code
    }
    expect(await fields({ readToEnd: false })).toEqual(['readToEnd'])
    expect(await fields({ consent: false })).toEqual(['consent'])
    expect(await fields({ contentHash: 'b'.repeat(64) })).toBe('plan.text-changed')
    expect((await approvalOf(world, cast.dee, id)).signing.open).toBe(2)
  })

  test('asks for the password again and counts wrong ones like guesses at signing in', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const browser = newBrowser()
    const { email, password } = cast.dee
    await cast.http.call(accountApi.signIn, { as: browser, body: { email, password } })
    const body = await signatureOf(world, cast.dee, id)
    const call = (given: string) =>
      cast.http.call(approvalApi.signVersion, { as: browser, params: { planVersionId: id }, body: { ...body, password: given } })
    for (let time = 0; time < 10; time++) expect((await call('a wrong one')).problem).toMatchObject({ code: 'wrong-password' })
    expect((await call(goodPassword)).problem?.code).toBe('too-many-attempts')
    await world.pass(minutes(15))
    expect((await call(goodPassword)).problem).toBeNull()
  })

  test('is for those whom the document names, by a session of their own', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const body = await signatureOf(world, cast.dee, id)
    const asWren = { as: cast.wren, params: { planVersionId: id }, body: { ...body, typedName: cast.wren.name } }
    expect((await cast.http.call(approvalApi.signVersion, asWren)).problem?.code).toBe('plan.not-a-signatory')
    const asEve = { as: cast.eve, params: { planVersionId: id }, body: { ...body, typedName: cast.eve.name } }
    expect((await cast.http.call(approvalApi.signVersion, asEve)).problem?.code).toBe('not-found')
    const { body: token } = await cast.http.call(accountApi.createToken, {
      as: await holder(world, 'Ada', 'administrator'),
      body: { name: 'Script', role: 'management', days: 30 },
    })
    const asToken = { as: { bearer: token.secret }, params: { planVersionId: id }, body }
    expect((await cast.http.call(approvalApi.signVersion, asToken)).problem?.code).toBe('session-only')
  })

  test('happens once a person, and not after the approval', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const again = await signatureOf(world, cast.dee, id)
    await sign(world, cast, cast.dee, id)
    expect((await sign(world, cast, cast.dee, id)).problem?.code).toBe('plan.already-signed')
    await sign(world, cast, cast.max, id)
    const late = await cast.http.call(approvalApi.signVersion, { as: cast.dee, params: { planVersionId: id }, body: again })
    expect(late.problem).toMatchObject({ code: 'plan.moved-on', status: 409 })
  })

  test('by two at the last moment approves once, with both signatures', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const answers = await Promise.all([cast.dee, cast.max].map((signatory) => sign(world, cast, signatory, id)))
    expect(answers.map(({ problem }) => problem)).toEqual([null, null])
    expect((await approvalOf(world, cast.wren, id)).version.status).toBe('in-force')
    const entries = await world.see(cast.wren, ({ db }) => listWholeChain(db, cast.wren.organisationId))
    const kinds = entries.map(({ kind }) => kind).filter((kind) => kind.startsWith('plan.'))
    expect(kinds.slice(1)).toEqual(['plan.submitted', 'plan.signed', 'plan.signed', 'plan.approved', 'plan.in-force'])
  })

  test('by two where one signature is enough: one approves, the other is told', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast, { settings: settingsFor(cast, 1) })
    await submit(world, cast, id)
    const answers = await Promise.all([cast.dee, cast.max].map((signatory) => sign(world, cast, signatory, id)))
    expect(answers.map(({ problem }) => problem?.code ?? 'signed').toSorted()).toEqual(['plan.moved-on', 'signed'])
    expect(await rowsOf(world, cast.wren.organisationId, 'plan_signature')).toHaveLength(1)
  })

  test('and asking for changes at once: one wins, and the other is told', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast, { settings: settingsFor(cast, 1) })
    await submit(world, cast, id)
    const asked = cast.http.call(approvalApi.askForChanges, {
      as: cast.max,
      params: { planVersionId: id },
      body: { what: 'Name the vendor' },
    })
    const answers = await Promise.all([sign(world, cast, cast.dee, id), asked])
    expect(answers.filter(({ problem }) => problem === null)).toHaveLength(1)
    expect(answers.find(({ problem }) => problem)?.problem?.code).toBe('plan.moved-on')
  })
})

describe('a signature on paper', () => {
  test('is written down with its day and its scan, and counts like any other', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    await sign(world, cast, cast.dee, id)
    await world.pass(days(2))
    const scan = await aScan(world, cast.wren)
    const body = paperOf(cast.max.id, scan, '2026-03-03')
    const { body: approved } = await cast.http.call(approvalApi.recordPaperSignature, {
      as: cast.wren,
      params: { planVersionId: id },
      body,
    })
    expect(approved.version.status).toBe('in-force')
    const paper = approved.signing.signatories.find(({ person }) => person.id === cast.max.id)
    expect(paper?.signature).toMatchObject({ onPaper: true, scanFileId: scan, signedAt: new Date('2026-03-03T05:00:00Z') })
    const [, row] = await rowsOf(world, cast.wren.organisationId, 'plan_signature')
    expect(row).toMatchObject({ recorded_by: cast.wren.id, recorded_at: world.now(), address: null })
  })

  test('shows its scan to those who work with the plan or audit it, and not to the desk', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const scan = await aScan(world, cast.wren)
    const body = paperOf(cast.max.id, scan)
    const auditor = await holder(world, 'Una', 'auditor')
    const seen = async () =>
      Promise.all(
        [cast.dee, auditor, cast.eve].map((as) =>
          world.see(as, async (ctx) => mayFetch(as, cast.wren.id, await listPlacesOf(ctx.db, scan, as))),
        ),
      )
    expect(await seen()).toEqual([false, false, false])
    await cast.http.call(approvalApi.recordPaperSignature, { as: cast.wren, params: { planVersionId: id }, body })
    expect(await seen()).toEqual([true, true, false])
  })

  test('is refused with a day to come, a day before its text, a scan of somebody else, or for somebody who is not named', async ({
    world,
  }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const scan = await aScan(world, cast.wren)
    const codes = async (body: ReturnType<typeof paperOf>, as = cast.wren) => {
      const { problem } = await cast.http.call(approvalApi.recordPaperSignature, { as, params: { planVersionId: id }, body })
      return (problem?.fields as { field: string }[] | undefined)?.map(({ field }) => field) ?? problem?.code
    }
    expect(await codes(paperOf(cast.max.id, scan, '2026-03-03'))).toEqual(['signedOn'])
    expect(await codes(paperOf(cast.max.id, scan, '2026-03-01'))).toEqual(['signedOn'])
    expect(await codes(paperOf(cast.max.id, scan), cast.dee)).toBe('not-found')
    expect(await codes(paperOf(cast.eve.id, scan))).toBe('plan.not-a-signatory')
    expect(await codes(paperOf(cast.max.id, scan))).toBeUndefined()
    expect(await codes(paperOf(cast.max.id, scan))).toBe('plan.already-signed')
  })
})

describe('asking for changes', () => {
  test('opens the draft again with what is asked, and signatures given before no longer count', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    await sign(world, cast, cast.dee, id)
    const body = { what: 'Name the vendor' }
    const asked = await cast.http.call(approvalApi.askForChanges, { as: cast.max, params: { planVersionId: id }, body })
    expect(asked.problem).toBeNull()
    expect((await approvalOf(world, cast.wren, id)).version).toMatchObject({
      status: 'draft',
      contentHash: null,
      changesAsked: { what: 'Name the vendor', by: { name: 'Max Reyes' } },
    })
    expect(await world.see(cast.wren, ({ db }) => listSignatures(db, id))).toEqual([])
    const { body: mine } = await cast.http.call(approvalApi.showPlanDuties, { as: cast.wren })
    expect(mine.changesAsked).toMatchObject([{ planVersionId: id, what: 'Name the vendor' }])

    await world.by(cast.wren, ({ db }) =>
      db.updateTable('plan_section').set({ body: 'Better.\n' }).where('plan_version_id', '=', id).execute(),
    )
    expect((await submit(world, cast, id)).body.version.changesAsked).toBeNull()
    expect((await sign(world, cast, cast.dee, id)).body.signing.open).toBe(1)
  })

  test('is refused to somebody who neither writes nor signs, and when it is no longer in review', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    const ask = (as: typeof cast.eve) =>
      cast.http.call(approvalApi.askForChanges, { as, params: { planVersionId: id }, body: { what: 'Anything' } })
    expect((await ask(cast.eve)).problem?.code).toBe('plan.not-a-signatory')
    expect((await ask(cast.wren)).problem?.code).toBe('plan.moved-on')
  })
})

describe('coming in force', () => {
  test('waits for midnight of the chosen day on the organisation’s clock, and the version before gives way then', async ({ world }) => {
    const cast = await theCast(world)
    const first = await approve(world, cast, await aDraft(world, cast))
    const second = await approve(world, cast, await aDraft(world, cast, { number: '2.0' }), '2026-03-05')
    const midnight = new Date('2026-03-05T05:00:00Z')
    expect((await approvalOf(world, cast.wren, second)).version).toMatchObject({ status: 'approved', forceFrom: midnight })

    await world.pass(midnight.getTime() - world.now().getTime() - 1)
    expect((await world.see(cast.eve, ({ db }) => findPlanInForce(db))).id).toBe(first)
    await world.pass(1)
    expect((await world.see(cast.eve, ({ db }) => findPlanInForce(db))).id).toBe(second)
    expect((await approvalOf(world, cast.wren, first)).version).toMatchObject({ status: 'superseded', supersededAt: midnight })
    expect((await approvalOf(world, cast.wren, second)).version.inForceAt).toEqual(midnight)
  })

  test('on a day that has passed is refused; on one that passed while people signed, it is at once', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    expect((await submit(world, cast, id, '2026-03-01')).problem).toMatchObject({ fields: [{ field: 'forceOn' }] })
    await submit(world, cast, id, '2026-03-04')
    await world.pass(days(7))
    await sign(world, cast, cast.dee, id)
    expect((await sign(world, cast, cast.max, id)).body.version).toMatchObject({ status: 'in-force', inForceAt: world.now() })
  })

  test('an older version that waited for its day gives way to a newer one that came first, and its job does nothing', async ({ world }) => {
    const cast = await theCast(world)
    const waiting = await approve(world, cast, await aDraft(world, cast), '2026-03-20')
    await world.pass(hours(1))
    const newer = await approve(world, cast, await aDraft(world, cast, { number: '2.0' }))
    expect((await approvalOf(world, cast.wren, waiting)).version.status).toBe('superseded')
    await world.pass(days(30))
    expect((await world.see(cast.eve, ({ db }) => findPlanInForce(db))).id).toBe(newer)
  })

  test('happens once, however often its job runs', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast), '2026-03-05')
    await world.pass(days(3))
    const muster = await world.doors.asMuster(cast.wren.organisationId)
    for (const _ of [1, 2]) await muster.work((ctx) => putInForce(ctx, { planVersionId: id }))
    const entries = await world.see(cast.wren, ({ db }) => listWholeChain(db, cast.wren.organisationId))
    expect(entries.filter(({ kind, body }) => kind === 'plan.in-force' && body.version === '1.0')).toHaveLength(1)
    expect(await rowsOf(world, cast.wren.organisationId, 'plan_review')).toHaveLength(1)
  })
})

describe('an approved version', () => {
  test('cannot be changed by anybody, not even with SQL', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    const changes: [table: 'plan_version' | 'plan_section' | 'plan_signature', change: object][] = [
      ['plan_version', { settings: '{}' }],
      ['plan_version', { title: 'Another' }],
      ['plan_version', { content_hash: 'b'.repeat(64) }],
      ['plan_version', { status: 'draft' }],
      ['plan_version', { status: 'in-review' }],
      ['plan_version', { in_force_at: plus(world.now(), days(-9)) }],
      ['plan_section', { body: 'Something else' }],
      ['plan_signature', { typed_name: 'Somebody' }],
      ['plan_signature', { void_at: world.now() }],
    ]
    for (const [table, change] of changes) {
      const key = table === 'plan_version' ? 'id' : 'plan_version_id'
      const doing = world.by(cast.wren, ({ db }) =>
        db
          .updateTable(table)
          .set(change as never)
          .where(key as never, '=', id as never)
          .execute(),
      )
      await expect(doing, `${table} ${Object.keys(change).join()}`).rejects.toThrow(/cannot|stands|stand\b|no longer a draft/)
    }
    for (const table of ['plan_section', 'plan_signature'] as const)
      await expect(world.by(cast.wren, ({ db }) => db.deleteFrom(table).execute())).rejects.toThrow(/stands|no longer a draft/)
    await expect(world.by(cast.wren, ({ db }) => db.deleteFrom('plan_version').execute())).rejects.toThrow()
  })

  test('in review is what was submitted, too, until it goes back to the draft', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const change = (set: object) =>
      world.by(cast.wren, ({ db }) =>
        db
          .updateTable('plan_version')
          .set(set as never)
          .where('id', '=', id)
          .execute(),
      )
    await expect(change({ settings: '{}' })).rejects.toThrow('cannot be changed')
    await expect(change({ status: 'in-force' })).rejects.toThrow('cannot become in-force')
  })

  test('is refused by every endpoint that would move or sign it', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    const scan = await aScan(world, cast.wren)
    const params = { planVersionId: id }
    const body = await signatureOf(world, cast.dee, id)
    const { revision } = (await approvalOf(world, cast.wren, id)).version
    const { http, wren, dee } = cast
    const answers = [
      await http.call(approvalApi.submitDraft, { as: wren, params, body: { changeNote: 'Again', revision } }),
      await http.call(approvalApi.signVersion, { as: dee, params, body }),
      await http.call(approvalApi.recordPaperSignature, { as: wren, params, body: paperOf(dee.id, scan) }),
      await http.call(approvalApi.askForChanges, { as: wren, params, body: { what: 'Anything' } }),
    ]
    expect(answers.map(({ problem }) => problem?.code)).toEqual(Array(4).fill('plan.moved-on'))
  })
})

describe('the PDF of a version', () => {
  test('is kept as it was approved, and downloaded by whoever may read the version', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    const pages = (as: typeof cast.eve) =>
      approvalPages({
        doors: { ...world.doors, byRequest: () => Promise.resolve(world.door(as)) },
        files: testWiring(world).files,
        secureCookies: false,
        failed: () => {},
      })
    expect((await pages(cast.eve).request(`/plan/versions/${id}/approved.pdf`)).status).toBe(404)
    await world.pass(minutes(1))
    expect((await approvalOf(world, cast.wren, id)).version.hasPdf).toBe(true)
    const answer = await pages(cast.eve).request(`/plan/versions/${id}/approved.pdf`)
    expect(answer.headers.get('content-disposition')).toContain('Incident response plan 1.0.pdf')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const stranger = await holder(world, 'Sam', 'management', await world.organisation('Birch Library'))
    expect((await pages(stranger).request(`/plan/versions/${id}/approved.pdf`)).status).toBe(404)
  })
})

describe('while Muster runs on the plan that it came with', () => {
  test('whoever writes the plan is led to making one, until a draft is begun', async ({ world }) => {
    const cast = await theCast(world)
    const isLed = async (as: AccountHolder) => (await cast.http.call(approvalApi.showPlanDuties, { as })).body.makePlan
    expect([await isLed(cast.wren), await isLed(cast.eve)]).toEqual([true, false])
    await aDraft(world, cast)
    expect(await isLed(cast.wren)).toBe(false)
  })
})

describe('who may know', () => {
  test('other organisations know nothing of a version, and nobody there can sign it', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const stranger = await holder(world, 'Sam', 'management', await world.organisation('Birch Library'))
    const params = { planVersionId: id }
    const body = await signatureOf(world, cast.dee, id)
    const { http } = cast
    const answers = [
      await http.call(approvalApi.showApproval, { as: stranger, params }),
      await http.call(approvalApi.readVersion, { as: stranger, params }),
      await http.call(approvalApi.listObstacles, { as: stranger, params }),
      await http.call(approvalApi.signVersion, { as: stranger, params, body }),
      await http.call(approvalApi.askForChanges, { as: stranger, params, body: { what: 'x' } }),
      await http.call(approvalApi.listAcknowledgements, { as: stranger, params }),
    ]
    expect(answers.map(({ problem }) => problem?.code)).toEqual(Array(6).fill('not-found'))
  })

  test('what is in review is read by those who write, audit or sign, and by nobody else', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const auditor = await holder(world, 'Una', 'auditor')
    const read = async (as: typeof auditor) =>
      (await cast.http.call(approvalApi.readVersion, { as, params: { planVersionId: id } })).problem?.code ?? 'read'
    expect([await read(cast.wren), await read(cast.max), await read(auditor), await read(cast.eve)]).toEqual([
      'read',
      'read',
      'read',
      'not-found',
    ])
    await sign(world, cast, cast.dee, id)
    await sign(world, cast, cast.max, id)
    expect(await read(cast.eve)).toBe('read')
  })

  test('signatories find on their home what waits for them, and nobody else does', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    await submit(world, cast, id)
    const waits = async (as: typeof cast.eve) =>
      (await cast.http.call(approvalApi.showPlanDuties, { as })).body.toSign.map((each) => each.planVersionId)
    expect([await waits(cast.dee), await waits(cast.max), await waits(cast.wren), await waits(cast.eve)]).toEqual([[id], [id], [], []])
    await sign(world, cast, cast.dee, id)
    expect([await waits(cast.dee), await waits(cast.max)]).toEqual([[], [id]])
  })
})
