import { randomBytes } from 'node:crypto'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { rowsOf, test, type World } from '../../../../test/world.ts'
import { days, hours, minutes, seconds } from '../../../base/time.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import { readStarterPlan } from '../../../prepare/plan/starter-plan.store.ts'
import { askReporter } from '../ask-reporter.action.ts'
import { sendingLimit } from '../form-door.store.ts'
import { list, queue, record, show } from '../report.cast.ts'
import { readReport } from '../read-report.action.ts'
import { takeReport } from '../take-report.action.ts'
import { reportPages } from './report-pages.ts'

/** A phone that runs no scripts: fetches pages, fills in what stands in them, and sends it as multipart. */
function phone(world: World, given: { uploadLimitBytes?: number; address?: string; broken?: () => boolean } = {}) {
  const files = openFileStore(world.filesFolder, masterKey)
  const doors = {
    ...world.doors,
    outside: ((use) =>
      given.broken?.() ? Promise.reject(new Error('Connection terminated')) : world.doors.outside(use)) as typeof world.doors.outside,
  }
  const failures: unknown[] = []
  const app = reportPages({
    doors,
    files,
    publicUrl: () => 'https://muster.example.org',
    now: () => world.now(),
    failed: (error) => void failures.push(error),
    ...given,
  })
  const env = { incoming: { socket: { remoteAddress: given.address ?? '203.0.113.7' } } }
  const get = (path: string) => app.request(path, {}, env)
  const send = (path: string, body: FormData | ReadableStream, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', body, headers, ...(body instanceof ReadableStream && { duplex: 'half' }) } as RequestInit, env)
  return { app, files, get, send, failures }
}
const masterKey = randomBytes(32)

const ticketIn = (page: string) => /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? ''

function filled(fields: Record<string, string>, attached: File[] = []): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('said', '1')
  for (const each of attached) form.append('files', each)
  if (attached.length === 0) form.append('files', new File([], ''))
  return form
}

/** Opens the form, takes a minute to fill it in, and sends it. */
async function report(world: World, fields: Record<string, string>, attached: File[] = [], on = phone(world)) {
  const page = await (await on.get('/report')).text()
  await world.pass(minutes(1))
  return on.send('/report', filled({ ticket: ticketIn(page), what: 'A mail asks me for my password', ...fields }, attached))
}

const pathOf = (response: Response) => response.headers.get('location')?.split('?')[0] ?? ''

describe('the form', () => {
  test('is plain HTML with a label for every field, no cookie, nothing from elsewhere, and small', async ({ world }) => {
    await world.organisation('Cedar Valley Library', readStarterPlan())
    const response = await phone(world).get('/report')
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'self';/)
    expect(page.match(/src="[^"]*"|href="[^"]*"/g)?.every((each) => /="[/#]/.test(each))).toBe(true)
    expect(page).not.toMatch(/style=|onclick|<script>/)
    const named = [...page.matchAll(/<(?:input|textarea) (?![^>]*type="(?:hidden|radio)")[^>]*id="([^"]+)"/g)].map(([, id]) => id)
    expect(named.filter((id) => !page.includes(`<label for="${id}">`))).toEqual([])
    expect(page).toContain('Up to 10 files, 100 MB each.')
    expect(gzipSync(page).length).toBeLessThan(5 * 1024)
  })

  test('is sent in small pieces to browsers that can unpack them', async ({ world }) => {
    await world.organisation()
    const response = await phone(world).app.request('/report', { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
  })

  test('asks whom to tell when several organisations live here', async ({ world }) => {
    await world.organisation('Cedar Valley Library')
    await world.organisation('Elm Town Hall')
    const page = await (await phone(world).get('/report')).text()
    expect(page).toContain('<a href="/report/elm-town-hall">Elm Town Hall</a>')
    expect(await (await phone(world).get('/report/elm-town-hall')).text()).toContain('<form method="post" action="/report/elm-town-hall"')
    expect((await phone(world).get('/report/nobody')).status).toBe(404)
  })

  test('carries its own style, which its policy knows by hash, and no other', async ({ world }) => {
    await world.organisation()
    const response = await phone(world).get('/report')
    const styles = [...(await response.text()).matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text)
    const hashes = styles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    expect(response.headers.get('content-security-policy')).toContain(`style-src ${hashes.join(' ')};`)
    expect(hashes).toHaveLength(1)
  })

  test('has its script at an address that may be kept for a year', async ({ world }) => {
    await world.organisation()
    const page = await (await phone(world).get('/report')).text()
    for (const [, address] of page.matchAll(/(?:href|src)="(\/report\.js[^"]*)"/g)) {
      expect((await phone(world).get(address ?? '')).headers.get('cache-control')).toContain('immutable')
    }
    expect((await phone(world).get('/report.js?v=old')).headers.get('cache-control')).toBe('no-cache')
  })

  test('reads a moment back for the script that asks while it is typed', async ({ world }) => {
    await world.organisation()
    const ask = async (text: string) =>
      (await phone(world).get(`/report-moment?of=cedar-valley-library&text=${encodeURIComponent(text)}`)).json()
    expect(await ask('yesterday 3pm')).toEqual({ words: 'Sunday, March 1, 2026 at about 3 PM' })
    expect(await ask('last week')).toMatchObject({ problem: expect.stringContaining('any of several days') })
  })
})

describe('a report sent by the form', () => {
  test('is filed with every answer, under the name the reporter gave, and leads to its receipt', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const response = await report(world, {
      starter: 'screen',
      what: 'All files are locked',
      noticed: 'today at 8:30 am',
      place: 'Oak Branch',
      goingOn: 'yes',
      done: 'Pulled the plug',
      name: 'Dee Park',
      contact: '555 0101',
      mayCall: 'yes',
    })

    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/receipt\/[\w-]{43}\?sent$/)
    expect(response.headers.get('set-cookie')).toBeNull()
    const [line] = (await queue(world, ana)).items
    const shown = await show(world, ana, line!.id)
    expect(shown).toMatchObject({
      number: 'R-2026-0001',
      channel: 'form',
      what: 'All files are locked',
      place: 'Oak Branch',
      doneSoFar: 'Pulled the plug',
      stillGoingOn: 'yes',
      gravity: 1,
      automatic: false,
      reporter: 'Dee Park',
      reporterContact: '555 0101',
      mayCall: true,
      anonymous: false,
      confidential: false,
      noticed: { at: new Date('2026-03-02T13:30:00Z') },
    })
    expect((await record(world, ana, line!.id))[0]).toMatchObject({ kind: 'report.filed', byName: 'Dee Park', via: 'form' })
  })

  test('can be anonymous: then no name and no number is kept, whatever was typed', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    await report(world, { anonymous: 'yes', name: 'Dee Park', contact: '555 0101' })
    const [line] = (await queue(world, ana)).items
    expect(line).toMatchObject({ reporter: 'Anonymous reporter' })
    expect(
      JSON.stringify([await rowsOf(world, ana.organisationId, 'report'), await rowsOf(world, ana.organisationId, 'entry')]),
    ).not.toMatch(/Dee|555 0101|203\.0\.113/)
  })

  test('about somebody who works here is confidential, and kept from that person', async ({ world }) => {
    const [ada, mia] = [await world.person('Ada Bell', 'administrator'), await world.person('Mia Chen', 'management')]
    const response = await report(world, { confidential: 'yes', about: 'ada bell', what: 'She reads our mail' })
    expect((await queue(world, ada)).items).toEqual([])
    expect((await queue(world, mia)).items).toMatchObject([{ confidential: true }])
    const receipt = await (await phone(world).get(pathOf(response))).text()
    expect(receipt).toContain('It is confidential')
    expect(receipt).not.toContain('reads our mail')
  })

  test('brings its files along, byte for byte', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const bytes = randomBytes(300_000)
    await report(world, {}, [new File([bytes], 'Übersicht “neu”.png', { type: 'image/png' }), new File(['x'], '../../note.txt')], on)
    const { files } = await show(world, ana, (await queue(world, ana)).items[0]!.id)
    expect(files).toMatchObject([{ name: 'note.txt' }, { name: 'Übersicht “neu”.png', mediaType: 'image/png', sizeBytes: 300_000 }])
    expect(Buffer.concat(await Array.fromAsync(on.files.read(files[1]!.sha256))).equals(bytes)).toBe(true)
  })

  test('arrives although a file does not; the receipt names it and takes it again', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world, { uploadLimitBytes: 1024 * 1024 })
    const response = await report(world, {}, [new File([randomBytes(2_000_000)], 'film.mp4'), new File(['hello'], 'note.txt')], on)
    expect(response.headers.get('location')).toMatch(/\?files-missing$/)
    const receipt = await (await on.get(response.headers.get('location') ?? '')).text()
    expect(receipt).toContain('not every file did')
    expect(receipt).toContain('Did not arrive: film.mp4 (larger than 1 MB)')

    await on.send(`${pathOf(response)}/additions`, filled({ addition: '' }, [new File(['short'], 'film-short.mp4')]))
    const shown = await show(world, ana, (await queue(world, ana)).items[0]!.id)
    expect(shown.files).toMatchObject([{ name: 'note.txt' }])
    expect(shown.additions).toMatchObject([
      { byReporter: true },
      { text: 'Files added: film-short.mp4', files: [{ name: 'film-short.mp4' }] },
    ])
  })

  test('takes ten files at once and names the others', async ({ world }) => {
    await world.person('Ana Ruiz')
    const on = phone(world)
    const response = await report(
      world,
      {},
      Array.from({ length: 12 }, (_, at) => new File([`${at}`], `${at}.txt`)),
      on,
    )
    const receipt = await (await on.get(response.headers.get('location') ?? '')).text()
    expect(receipt).toContain('Did not arrive: 10.txt (more than 10 files at once), 11.txt (more than 10 files at once)')
  })

  test('arrives with its words when the connection breaks in the middle of a file, and is the same report when it is sent again', async ({
    world,
  }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const ticket = ticketIn(await (await on.get('/report')).text())
    await world.pass(minutes(1))
    const whole = new Request('http://x/', {
      method: 'POST',
      body: filled({ ticket, what: 'The line is bad here' }, [new File([randomBytes(500_000)], 'photo.jpg')]),
    })
    const bytes = Buffer.from(await whole.arrayBuffer())
    let at = 0
    const broken = new ReadableStream({
      pull: (controller) =>
        at < 400_000 ? controller.enqueue(bytes.subarray(at, (at += 20_000))) : controller.error(new Error('reset by peer')),
    })
    await on.send('/report', broken, { 'content-type': whole.headers.get('content-type') ?? '' })

    const [line] = (await queue(world, ana)).items
    expect(await show(world, ana, line!.id)).toMatchObject({
      what: 'The line is bad here',
      files: [],
      additions: [{ text: 'Did not arrive: photo.jpg (something broke on the way)' }],
    })
    await on.send('/report', filled({ ticket, what: 'The line is bad here' }, [new File(['jpg'], 'photo.jpg')]))
    expect(await show(world, ana, line!.id)).toMatchObject({
      additions: [{}, { text: 'Files added: photo.jpg', files: [{ name: 'photo.jpg' }] }],
    })
    expect((await queue(world, ana)).items).toHaveLength(1)
  })

  test('twice by a nervous finger, also at the same moment, is one report', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const ticket = ticketIn(await (await on.get('/report')).text())
    await world.pass(minutes(1))
    const sendings = await Promise.all(
      [1, 2, 3].map(async () => on.send('/report', filled({ ticket, what: 'Help' }, [new File(['a'], 'a.txt')]))),
    )
    sendings.push(await on.send('/report', filled({ ticket, what: 'Help' }, [new File(['a'], 'a.txt')])))

    expect(new Set(sendings.map(pathOf)).size).toBe(1)
    const { items } = await queue(world, ana)
    expect(items.map(({ number }) => number)).toEqual(['R-2026-0001'])
    expect(await show(world, ana, items[0]!.id)).toMatchObject({ files: [{ name: 'a.txt' }], additions: [] })
    expect(await report(world, { what: 'Something else now' }, [], on)).toMatchObject({ status: 303 })
    expect((await list(world, ana)).items.map(({ number }) => number)).toEqual(['R-2026-0002', 'R-2026-0001'])
  })

  test('with other words from the same form is a report of its own', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const ticket = ticketIn(await (await on.get('/report')).text())
    await world.pass(minutes(1))
    await on.send('/report', filled({ ticket, what: 'Help' }))
    await on.send('/report', filled({ ticket, what: 'Help, and it is spreading' }))
    expect((await queue(world, ana)).items).toHaveLength(2)
  })
})

describe('what needs mending', () => {
  test('is said at the top and at its field, with everything that was typed and every file that arrived still there', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const response = await report(
      world,
      { what: '  ', place: 'Oak <b>Branch</b>', goingOn: 'yes', starter: 'screen', mayCall: 'yes', done: 'First line\n second' },
      [new File(['jpg'], 'photo.jpg')],
      on,
    )
    const page = await response.text()

    expect(response.status).toBe(422)
    expect(page).toContain('<div class="problems" role="alert" tabindex="-1" autofocus')
    expect(page).toContain('<a href="#what">Please say what happened. A few words are enough.</a>')
    expect(page).toMatch(/<textarea id="what"\s+name="what"\s+aria-describedby="what-hint what-problem"\s+aria-invalid="true"/)
    expect(page).toContain('value="Oak &lt;b&gt;Branch&lt;/b&gt;"')
    expect(page).toContain('First line\n second</textarea>')
    expect(page).toMatch(/name="starter" value="screen"\s+checked/)
    expect(page).toMatch(/name="goingOn" value="yes"\s+checked/)
    expect(page).toMatch(/id="mayCall"\s+name="mayCall"\s+value="yes"\s+checked/)
    expect(page).toContain('Already here: photo.jpg')
    expect((await queue(world, ana)).items).toEqual([])

    const kept = /name="kept" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await on.send('/report', filled({ ticket: ticketIn(page), what: 'Now with words', kept }))
    expect(await show(world, ana, (await queue(world, ana)).items[0]!.id)).toMatchObject({
      what: 'Now with words',
      automatic: false,
      files: [{ name: 'photo.jpg', sizeBytes: 3 }],
    })
  })

  test('is never the time: what is not understood is kept in its words, and asked for again', async ({ world }) => {
    await world.person('Ana Ruiz')
    const on = phone(world)
    const response = await report(world, { noticed: 'when Bob was here' }, [], on)
    expect(response.status).toBe(303)
    expect(await (await on.get(pathOf(response))).text()).toContain(
      'You wrote “when Bob was here”. We could not tell which day and time that is.',
    )
  })

  test('is a text that is too long: all of it comes back', async ({ world }) => {
    await world.person('Ana Ruiz')
    const long = 'ä'.repeat(50_001)
    const response = await report(world, { what: long })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect([page.includes(long), page.includes('under 50,000 characters')]).toEqual([true, true])
  })
})

describe('what somebody hostile types', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\u0000\u202e</textarea>'

  test('is shown literally, on the form and on the receipt, and kept as it is', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const fields = { noticed: hostile, place: hostile, done: hostile, name: hostile, about: '', starter: hostile }
    const again = await (await report(world, { ...fields, what: ' ' }, [new File(['x'], '<script>.txt')], on)).text()
    const response = await report(world, { ...fields, what: hostile }, [new File(['x'], '<script>.txt')], on)
    const receipt = await (await on.get(pathOf(response))).text()
    for (const page of [again, receipt]) expect(page).not.toMatch(/<script>|<img|onerror=alert\(1\)>[^&]*<\/textarea>/)
    expect(receipt).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
    expect((await show(world, ana, (await queue(world, ana)).items[0]!.id)).what).toBe(hostile.replace('\u0000', '\uFFFD'))
  })

  test('leads nowhere with a receipt that is guessed, forged or cut off', async ({ world }) => {
    await world.person('Ana Ruiz')
    const on = phone(world)
    const path = pathOf(await report(world, {}, [], on))
    for (const wrong of ['/receipt/x', path.slice(0, -1), `${path}%27`, '/receipt/%00']) expect((await on.get(wrong)).status).toBe(404)
    expect((await on.send(`${path}/anything`, filled({}))).status).toBe(404)
    expect((await on.send('/receipt/x/additions', filled({ addition: 'x' }))).status).toBe(404)
  })

  test('is an empty form when it is no form at all', async ({ world }) => {
    await world.person('Ana Ruiz')
    const on = phone(world)
    for (const type of ['application/json', 'multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain', '']) {
      const body = new ReadableStream({
        start: (controller) => (controller.enqueue(Buffer.from('{"what": "x"} --x garbage')), controller.close()),
      })
      expect([422, 400]).toContain((await on.send('/report', body, { 'content-type': type })).status)
    }
    expect(on.failures).toEqual([])
  })
})

describe('what another website sends in somebody’s name', () => {
  test('is not taken before somebody has looked: every word comes back, and pressing the button sends it', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const ticket = ticketIn(await (await on.get('/report')).text())
    await world.pass(minutes(1))
    const form = filled({ ticket, what: 'Words of another page' }, [new File(['x'], 'bad.exe')])
    const answer = await on.send('/report', form, { 'sec-fetch-site': 'cross-site', origin: 'null' })
    expect(answer.status).toBe(403)
    const page = await answer.text()
    expect(page).toContain('Another website sent this')
    expect(page).toContain('Words of another page')
    expect(page).not.toContain('bad.exe')
    expect((await queue(world, ana)).items).toEqual([])

    const own = { 'sec-fetch-site': 'same-origin', origin: 'null' }
    expect((await on.send('/report', filled({ ticket: ticketIn(page), what: 'Words of another page' }), own)).status).toBe(303)
    expect((await queue(world, ana)).items).toHaveLength(1)
  })

  test('adds nothing to a receipt either', async ({ world }) => {
    await world.person('Ana Ruiz')
    const on = phone(world)
    const path = pathOf(await report(world, {}, [], on))
    const answer = await on.send(`${path}/additions`, filled({ addition: 'Not mine' }), { 'sec-fetch-site': 'same-site' })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Another website sent this')
    const shown = await (await on.get(path)).text()
    expect(shown).not.toContain('Not mine')
  })
})

describe('what a program sends', () => {
  test('is not lost: it is marked, looks lightest and stands last', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const sendAs = async (fields: Record<string, string>, tookMs: number) => {
      const ticket = ticketIn(await (await on.get('/report')).text())
      await world.pass(tookMs)
      return on.send('/report', filled({ ticket, starter: 'screen', goingOn: 'yes', ...fields }))
    }
    expect((await sendAs({ what: 'Fills in what people do not see', website: 'https://buy.example' }, minutes(1))).status).toBe(303)
    expect((await sendAs({ what: 'Is faster than anybody types' }, seconds(1))).status).toBe(303)
    expect((await sendAs({ what: 'Never opened the form', ticket: 'made.up.ticket' }, minutes(1))).status).toBe(303)
    expect((await sendAs({ what: 'A person' }, minutes(1))).status).toBe(303)
    const { items } = await queue(world, ana)
    expect(items.map(({ excerpt, automatic, gravity }) => [excerpt, automatic, gravity])).toEqual([
      ['A person', false, 1],
      ['Fills in what people do not see', true, 5],
      ['Is faster than anybody types', true, 5],
      ['Never opened the form', true, 5],
    ])
  })
})

describe('too much from one network', () => {
  test('is asked to wait, with every word kept; two servers count together, and other networks go on', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    await world.by(ana, ({ db }) => db.updateTable('organisation').set({ hotline: '555-0100' }).execute())
    const [one, two, elsewhere] = [phone(world), phone(world), phone(world, { address: '198.51.100.4' })]
    const ticket = ticketIn(await (await one.get('/report')).text())
    await world.pass(minutes(1))
    for (let at = 0; at < sendingLimit.count; at++) await (at % 2 ? one : two).send('/report', filled({ ticket, what: '' }))

    const refused = await two.send('/report', filled({ ticket, what: 'My words matter' }, [new File(['x'], 'x.txt')]))
    const page = await refused.text()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect(page).toContain('My words matter</textarea>')
    expect(page).toContain('<a class="call" href="tel:5550100">555-0100</a>')
    expect((await elsewhere.send('/report', filled({ ticket, what: 'From elsewhere' }))).status).toBe(303)

    await world.pass(minutes(sendingLimit.withinMinutes + 1))
    expect((await two.send('/report', filled({ ticket, what: 'My words matter' }))).status).toBe(303)
    expect((await queue(world, ana)).items).toHaveLength(2)
    expect(JSON.stringify(await rowsOf(world, ana.organisationId, 'form_sending'))).not.toContain('198.51.100.4')
  })
})

describe('while the database is gone', () => {
  test('the form still opens, and hands back what was typed instead of losing it', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    let gone = false
    const on = phone(world, { broken: () => gone })
    const ticket = ticketIn(await (await on.get('/report')).text())
    const path = pathOf(await report(world, {}, [], on))
    gone = true
    expect((await on.get('/report')).status).toBe(200)
    const response = await on.send('/report', filled({ ticket, what: 'Nobody shall lose this' }))
    expect([response.status, (await response.text()).includes('Nobody shall lose this</textarea>')]).toEqual([503, true])
    const addition = await on.send(`${path}/additions`, filled({ addition: 'Nor this' }))
    expect([addition.status, (await addition.text()).includes('Nor this</textarea>')]).toEqual([503, true])
    expect((await on.get(path)).status).toBe(503)

    gone = false
    expect((await on.send('/report', filled({ ticket, what: 'Nobody shall lose this' }))).status).toBe(303)
    expect((await queue(world, ana)).items).toHaveLength(2)
    expect(on.failures.length).toBeGreaterThan(0)
  })
})

describe('the receipt', () => {
  test('is known by a secret of which only a hash is kept, and is stored and indexed by nobody', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const path = pathOf(await report(world, {}, [], on))
    const response = await on.get(path)
    expect(
      Object.fromEntries(
        ['cache-control', 'referrer-policy', 'x-robots-tag', 'set-cookie'].map((name) => [name, response.headers.get(name)]),
      ),
    ).toEqual({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'set-cookie': null,
    })
    expect(await response.text()).toContain(`<a href="https://muster.example.org${path}">`)
    const secret = path.split('/').at(-1) ?? 'no secret'
    for (const table of ['report', 'entry', 'idempotency', 'report_addition'])
      expect(JSON.stringify(await rowsOf(world, ana.organisationId, table))).not.toContain(secret)
  })

  test('says what to do and not to do, when it was noticed, who has it, and how it goes on', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    await world.by(ana, ({ db }) => db.updateTable('organisation').set({ hotline: '555-0100' }).execute())
    const on = phone(world)
    const path = pathOf(await report(world, { starter: 'screen', noticed: 'yesterday 3 pm' }, [], on))
    const page = async () => (await on.get(path)).text()
    const fresh = await page()
    for (const words of [
      'R-2026-0001',
      'Unplug the network.',
      'Do not switch off.',
      'tel:5550100',
      'You noticed it <strong>Sunday, March 1, 2026 at about 3 PM</strong>.',
      'Nobody has read it yet.',
      'It waits for the incident lead of our response team.',
      'Nothing has been decided yet.',
    ]) {
      expect(fresh).toContain(words)
    }

    const { id, ...line } = (await queue(world, ana)).items[0]!
    expect(line.number).toBe('R-2026-0001')
    await world.by(ana, (ctx) => readReport(ctx, id))
    await world.by(ana, (ctx) => takeReport(ctx, id, 1))
    const later = await page()
    expect(later).toContain('It was read on Monday, March 2, 2026 at 9:01 AM.')
    expect(later).toContain('Ana Ruiz has it.')
  })

  test('asks the team’s question and takes the answer', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const path = pathOf(await report(world, { name: 'Dee Park' }, [], on))
    const { id } = (await queue(world, ana)).items[0]!
    await world.by(ana, (ctx) => askReporter(ctx, id, 'Did you <click>?'))
    expect(await (await on.get(path)).text()).toContain('Did you &lt;click&gt;?')

    expect((await on.send(`${path}/answers`, filled({ answer: ' ' }))).status).toBe(422)
    const answered = await on.send(`${path}/answers`, filled({ answer: 'Yes, sorry' }))
    expect([answered.status, answered.headers.get('location')]).toEqual([303, `${path}?added`])
    expect(await show(world, ana, id)).toMatchObject({
      waitingForReporter: false,
      additions: [{ kind: 'question' }, { kind: 'answer', text: 'Yes, sorry', by: 'Dee Park' }],
    })
    expect((await record(world, ana, id)).at(-1)).toMatchObject({ kind: 'report.answered', byName: 'Dee Park', via: 'form' })
  })

  test('takes more, once however often it is sent', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const path = pathOf(await report(world, {}, [], on))
    for (const _ of [1, 2]) await on.send(`${path}/additions`, filled({ addition: 'It is spreading' }, [new File(['x'], 'x.txt')]))
    expect((await on.send(`${path}/additions`, filled({ addition: '' }))).status).toBe(422)
    const { additions } = await show(world, ana, (await queue(world, ana)).items[0]!.id)
    expect(additions).toMatchObject([{ text: 'It is spreading', byReporter: true, files: [{ name: 'x.txt' }] }])
    expect(additions).toHaveLength(1)
  })

  test('lets the reporter say again when it was, and asks a late one kindly what held it up', async ({ world }) => {
    const ana = await world.person('Ana Ruiz')
    const on = phone(world)
    const path = pathOf(await report(world, { noticed: 'today at 8 am' }, [], on))
    expect(await (await on.get(path)).text()).not.toContain('held it up')
    const wrong = await on.send(`${path}/noticed`, filled({ noticed: 'some day' }))
    expect([wrong.status, (await wrong.text()).includes('value="some day"')]).toEqual([422, true])
    expect((await on.send(`${path}/noticed`, filled({ noticed: 'Friday at 2 pm' }))).status).toBe(303)
    const page = await (await on.get(path)).text()
    expect(page).toContain('Friday, February 27, 2026 at about 2 PM')
    expect(page).toContain('That is more than 24 hours before you told us.')

    await on.send(`${path}/late-reason`, filled({ lateReason: 'I was <ill>' }))
    expect(await (await on.get(path)).text()).toContain('You told us: I was &lt;ill&gt;')
    expect(await show(world, ana, (await queue(world, ana)).items[0]!.id)).toMatchObject({ lateness: 'late', lateReason: 'I was <ill>' })
  })

  test('still opens after a year', async ({ world }) => {
    await world.person('Ana Ruiz')
    const on = phone(world)
    const path = pathOf(await report(world, {}, [], on))
    await world.pass(days(400) + hours(1))
    expect((await on.get(path)).status).toBe(200)
  })
})
