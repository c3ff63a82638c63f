import JSZip from 'jszip'
import { describe, expect } from 'vitest'
import { rowsOf, test, type World } from '../../../test/world.ts'
import { testWiring } from '../../../test/wiring.ts'
import type { Actor } from '../../base/actor.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { minutes } from '../../base/time.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { aDraft, approve, settingsFor, submit, theCast, type Cast } from '../approval/approval.cast.ts'
import { findPlanInForce } from '../plan/plan.store.ts'
import { findVersionLife } from '../plan/version-life.store.ts'
import { paperPages } from './paper.pages.ts'
import { storeApprovedPdf, type Keeping } from './store-approved-pdf.action.ts'

const pagesFor = (world: World, as: Actor) =>
  paperPages({
    doors: { ...world.doors, byRequest: () => Promise.resolve(world.door(as)) },
    secureCookies: false,
    failed: (error) => {
      throw error
    },
    now: () => world.now(),
  })

const get = (world: World, as: Actor, path: string) => pagesFor(world, as).request(path)
const status = async (world: World, as: Actor, path: string) => (await get(world, as, path)).status
const nameOf = (answer: Response) =>
  decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '')

/** Text with phone numbers in it, approved and in force. */
const withContacts = (world: World, cast: Cast): Promise<PlanVersionId> =>
  aDraft(world, cast, {
    sections: [
      ['purpose', '## Whom to call\n\n::contact-sheet\n'],
      ['reporting', 'Tell us.\n'],
    ],
  })

describe('papers of a version', () => {
  test('come as PDF, Word, web page and folder, called by what they are', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await withContacts(world, cast))
    const beginnings = { pdf: '%PDF-', docx: 'PK', html: '<!doc', zip: 'PK' }
    for (const [format, beginning] of Object.entries(beginnings)) {
      const answer = await get(world, cast.wren, `/plan/versions/${id}/document.${format}`)
      expect(nameOf(answer)).toBe(`Cedar Valley Library – Incident response plan 1.0.${format}`)
      expect(
        Buffer.from(await answer.arrayBuffer())
          .toString('latin1')
          .startsWith(beginning),
      ).toBe(true)
    }
    expect(await status(world, cast.wren, `/plan/versions/${id}/document.exe`)).toBe(400)
  })
  test('of what is in force are for everybody, without private numbers for those who do not work with them', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await withContacts(world, cast))
    const html = async (as: Actor) => (await get(world, as, `/plan/versions/${id}/document.html`)).text()
    expect(await html(cast.wren)).toContain('555-0100')
    const forEve = await html(cast.eve)
    expect(forEve).toContain('handed out to the response team only')
    expect(forEve).not.toContain('555-0100')
  })
  test('of a draft are for those who work on it; of what waits for signatures also for who is to sign', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    const path = `/plan/versions/${id}/document.html`
    expect(await (await get(world, cast.wren, path)).text()).toContain('DRAFT')
    expect([await status(world, cast.eve, path), await status(world, cast.max, path)]).toEqual([404, 404])
    await submit(world, cast, id)
    expect([await status(world, cast.eve, path), await status(world, cast.max, path)]).toEqual([404, 200])
  })
  test('of another organization do not exist', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    const stranger = await world.person('Sam', 'administrator', await world.organisation('Birch Library'))
    expect(await status(world, stranger, `/plan/versions/${id}/document.pdf`)).toBe(404)
  })
  test('as a folder hold the text byte for byte and the settings', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast)
    const answer = await get(world, cast.wren, `/plan/versions/${id}/document.zip`)
    const zip = await JSZip.loadAsync(await answer.arrayBuffer())
    const folder = 'Incident response plan 1.0 draft'
    expect(await zip.file(`${folder}/text/purpose.md`)?.async('string')).toBe('Why we write this.\n')
    expect(Object.keys(zip.files)).toContain(`${folder}/settings/playbooks/malware.json`)
  })
})

describe('the go-bag and the sheets', () => {
  test('that hold private numbers are for those who work with them; the others are for everybody', async ({ world }) => {
    const cast = await theCast(world)
    await approve(world, cast, await withContacts(world, cast))
    const papers = ['go-bag.html', 'contact-sheet.pdf', 'calling-order.pdf', 'first-hour-card.pdf', 'report-form.pdf', 'custody-form.pdf']
    const answers = async (as: Actor) => Promise.all(papers.map((each) => status(world, as, `/plan/papers/${each}`)))
    expect(await answers(cast.wren)).toEqual([200, 200, 200, 200, 200, 200])
    expect(await answers(cast.eve)).toEqual([403, 403, 403, 200, 200, 200])
    expect(await status(world, cast.wren, '/plan/papers/novel.pdf')).toBe(400)
  })
  test('show the people as they are today, without a new version of the plan', async ({ world }) => {
    const cast = await theCast(world)
    await approve(world, cast, await withContacts(world, cast))
    const bag = async () => (await get(world, cast.wren, '/plan/papers/go-bag.html')).text()
    expect(await bag()).toContain('555-0100')
    await world.by(cast.wren, ({ db }) =>
      db.updateTable('contact_method').set({ value: '555-0199' }).where('person_id', '=', cast.dee.id).execute(),
    )
    expect(await bag()).toContain('555-0199')
    const answer = await get(world, cast.wren, '/plan/papers/go-bag.html')
    expect(nameOf(answer)).toBe('Cedar Valley Library – Go-bag, March 2, 2026.html')
  })
  test('can be printed from the plan that ships with Muster, before anybody has written one', async ({ world }) => {
    const wren = await world.person('Wren Ito')
    expect(await (await get(world, wren, '/plan/papers/go-bag.html')).text()).toContain('Small plan')
    const { id } = await world.see(wren, ({ db }) => findPlanInForce(db))
    expect(await status(world, wren, `/plan/versions/${id}/document.pdf`)).toBe(200)
  })
})

describe('the PDF of an approved version', () => {
  test('is drawn and kept once, whoever asks again', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await withContacts(world, cast))
    await world.pass(minutes(1))
    const kept = (await rowsOf(world, cast.wren.organisationId, 'file')).filter(({ media_type }) => media_type === 'application/pdf')
    expect(kept.map(({ name }) => name)).toEqual(['Cedar Valley Library – Incident response plan 1.0.pdf'])

    await (await world.doors.asMuster(cast.wren.organisationId)).work((ctx) => storeApprovedPdf(ctx, neverKept(world), id))
    expect((await world.see(cast.wren, ({ db }) => findVersionLife(db, id)))?.hasPdf).toBe(true)
    const entries = await world.see(cast.wren, ({ db }) => listWholeChain(db, cast.wren.organisationId))
    expect(entries.filter(({ kind }) => kind === 'plan.pdf-stored').map(({ body }) => body.sha256)).toEqual(
      kept.map(({ sha256 }) => sha256),
    )
  })
  test('of two at once is kept once', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await aDraft(world, cast))
    const door = await world.doors.asMuster(cast.wren.organisationId)
    let count = 0
    const keeping: Keeping = {
      files: testWiring(world).files,
      keepFile: async ({ db, actor, now }, file) => {
        count += 1
        const { id: fileId, sha256, sizeBytes, name, mediaType } = file
        await db
          .insertInto('file')
          .values({
            id: fileId,
            organisation_id: actor.organisationId,
            sha256,
            size_bytes: sizeBytes,
            name,
            media_type: mediaType,
            stored_at: now(),
            stored_by: actor.id,
          })
          .execute()
      },
    }
    await Promise.all([1, 2].map(() => door.work((ctx) => storeApprovedPdf(ctx, keeping, id))))
    expect(count).toBe(1)
  })
  test('is not drawn of what is not approved', async ({ world }) => {
    const cast = await theCast(world)
    const id = await aDraft(world, cast, { settings: settingsFor(cast) })
    await (await world.doors.asMuster(cast.wren.organisationId)).work((ctx) => storeApprovedPdf(ctx, neverKept(world), id))
    expect((await world.see(cast.wren, ({ db }) => findVersionLife(db, id)))?.hasPdf).toBe(false)
  })
  test('holds no private number: it is kept for ever', async ({ world }) => {
    const cast = await theCast(world)
    const id = await approve(world, cast, await withContacts(world, cast))
    const drawn = await (await get(world, cast.eve, `/plan/versions/${id}/document.pdf`)).arrayBuffer()
    await world.pass(minutes(1))
    const [row] = (await rowsOf(world, cast.wren.organisationId, 'file')).filter(({ media_type }) => media_type === 'application/pdf')
    const kept: Buffer[] = []
    for await (const chunk of testWiring(world).files.read(String(row?.sha256))) kept.push(chunk)
    // The same version gives the same bytes, whenever it is drawn: what Eve was handed, who may not see numbers, is what was kept.
    expect(Buffer.concat(kept).equals(Buffer.from(drawn))).toBe(true)
  })
})

const neverKept = (world: World): Keeping => ({
  files: testWiring(world).files,
  keepFile: () => Promise.reject(new Error('There was nothing to keep')),
})
