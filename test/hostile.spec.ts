import { describe, expect, test as plain } from 'vitest'
import { bare, hostileTexts } from './hostile-texts.ts'
import { httpOf } from './http.ts'
import { MailServer } from './mail-server.ts'
import { wholeApp } from './whole-app.ts'
import { test, type World } from './world.ts'
import type { Actor } from '../src/base/actor.ts'
import { storable } from '../src/base/fields.ts'
import { openMail } from '../src/platform/mail/mail.ts'
import { printableText } from '../src/platform/print/printable.ts'
import { csvOf } from '../src/prepare/approval/csv.ts'
import { aDraft, approve, settingsFor, theCast } from '../src/prepare/approval/approval.cast.ts'
import { peopleApi } from '../src/prepare/people/person.api.ts'
import { unzipped, xmlFault } from './unzipped.ts'
import { incidentApi } from '../src/respond/incidents/incident.api.ts'
import { reportApi } from '../src/respond/reports/report.api.ts'
import { sessionOf } from './session-of.ts'

/**
 * Hostile text in every place that takes text: kept as it was typed, or refused in words; then only text in whatever is
 * made of it. `MUSTER_HOSTILE=list.json` takes an outside list along. Screens: test/e2e/hostile.spec.ts.
 */
const long = { timeout: 240_000 }
const asText = (given: string) => storable(given).trim()
const asLine = (given: string) => storable(given).replace(/\s+/g, ' ').trim()

describe('hostile text', () => {
  test('comes back from every field as it was typed, or is refused in words', long, async ({ world }) => {
    const ada = await world.person('Ada Min', 'administrator')
    const http = httpOf(world)
    let params = { incidentId: await anIncident(world, ada) }
    for (const [at, given] of hostileTexts.entries()) {
      // An incident takes only so many facts.
      if (at % 50 === 49) params = { incidentId: await anIncident(world, ada) }
      const [line, whole] = [asLine(given), asText(given)]
      const report = await http.call(reportApi.fileReport, { as: ada, body: { starter: 'mail', what: given } })
      expect(report.problem?.code ?? (await whatOf(world, ada, report.body.report.id)), given).toBe(whole === '' ? 'invalid' : whole)
      const opened = await http.call(incidentApi.openIncident, { as: ada, body: { title: given, summary: given, category: null } })
      expect(opened.problem?.code ?? opened.body.title, given).toBe(fits(line, 200) ? line : 'invalid')
      if (opened.body) expect(opened.body.summary ?? '', given).toBe(whole)
      const fact = await http.call(incidentApi.addFact, { as: ada, params, body: { label: 'Known', text: given } })
      expect(fact.problem?.code ?? fact.body.facts.at(-1)?.text, given).toBe(fits(whole, 2000) ? whole : 'invalid')
      const asset = await http.call(incidentApi.addAsset, { as: ada, params, body: { name: given, kind: 'other', note: given } })
      expect(asset.problem?.code ?? asset.body.assets.at(-1)?.name, given).toBe(fits(line, 200) ? line : 'invalid')
      const person = await http.call(peopleApi.addPerson, { as: ada, body: { name: given, kind: 'outside', position: given } })
      expect(person.problem?.code ?? person.body.name, given).toBe(fits(line, 200) ? line : 'invalid')
      // A site's name is there once; some of these are the same when their blanks are one.
      const siteName = `${given} ${at}`
      const site = await http.call(peopleApi.addSite, { as: ada, body: { name: siteName, address: given } })
      const names = site.problem?.code ?? site.body.sites.map(({ name }) => name)
      expect(names, given).toEqual(
        fits(asLine(siteName), 200) && lengthOf(whole) <= 500 ? expect.arrayContaining([asLine(siteName)]) : 'invalid',
      )
    }
  })

  test('stands literally in the incident report, in each of its drawings', long, async ({ world }) => {
    const ada = await world.person('Ada Min', 'administrator')
    const http = httpOf(world)
    const params = { incidentId: await anIncident(world, ada) }
    const kept = hostileTexts.map(asText).filter((each) => fits(each, 2000))
    for (const text of kept) {
      await http.call(incidentApi.addFact, { as: ada, params, body: { label: 'Known', text } })
      await http.call(incidentApi.addNote, { as: ada, params, body: { text } })
    }
    const fetched = async (format: string) => {
      const headers = { cookie: await sessionOf(world, ada) }
      const answer = await wholeApp(world).request(`/api/v1/incidents/${params.incidentId}/report.${format}`, { headers })
      expect(answer.status).toBe(200)
      return Buffer.from(await answer.arrayBuffer())
    }
    const html = (await fetched('html')).toString()
    const docx = unzipped(await fetched('docx'))
    const xml = docx.get('word/document.xml') ?? ''
    const drawn = {
      html: bare(textOf(html)),
      docx: bare(textOf(xml)),
      json: bare(JSON.stringify(JSON.parse((await fetched('json')).toString()))),
    }
    for (const text of kept) {
      const printed = bare(printableText(text))
      expect(drawn.html.includes(printed), `HTML: ${text}`).toBe(true)
      expect(drawn.docx.includes(printed), `DOCX: ${text}`).toBe(true)
      expect(drawn.json.includes(bare(JSON.stringify(text).slice(1, -1))), `JSON: ${text}`).toBe(true)
    }
    expectNothingRuns(html)
    for (const [name, part] of docx) if (/\.(xml|rels)$/.test(name)) expect(xmlFault(part), name).toBeNull()
    expect((await fetched('pdf')).includes('pdfuaid')).toBe(true)
  })

  test('in the plan is text too: titles, sections and settings, as HTML, Word, PDF and folder', long, async ({ world }) => {
    const cast = await theCast(world)
    const bad = hostileTexts.map(asLine).filter((each) => fits(each, 120))
    const settings = settingsFor(cast)
    const roles = settings.teamRoles.map((role, at) => ({ ...role, name: bad[at] ?? role.name, duty: bad.at(-1 - at) ?? role.duty }))
    // A field that does not exist keeps a plan from being submitted, in words: plan-text specs.
    const body = hostileTexts
      .filter((each) => !each.includes(':field{'))
      .map((each) => `${asText(each)}\n`)
      .join('\n')
    const sections: [string, string][] = [
      ['purpose', body],
      ['reporting', 'Tell us.\n'],
    ]
    const id = await approve(world, cast, await aDraft(world, cast, { settings: { ...settings, teamRoles: roles }, sections }))
    const headers = { cookie: await sessionOf(world, cast.wren) }
    const fetched = async (path: string) => {
      const answer = await wholeApp(world).request(`/api/v1/plan/${path}`, { headers })
      expect({ path, status: answer.status }).toEqual({ path, status: 200 })
      return Buffer.from(await answer.arrayBuffer())
    }
    expectNothingRuns((await fetched(`versions/${id}/document.html`)).toString())
    expectNothingRuns((await fetched('papers/go-bag.html')).toString())
    for (const [name, part] of unzipped(await fetched(`versions/${id}/document.docx`)))
      if (/\.(xml|rels)$/.test(name)) expect(xmlFault(part), name).toBeNull()
    for (const path of [`versions/${id}/document.pdf`, 'papers/contact-sheet.pdf', 'papers/first-hour-card.pdf'])
      expect((await fetched(path)).includes('pdfuaid'), path).toBe(true)
  })

  plain('is no formula in a table for a spreadsheet, and no second cell or row', () => {
    const rows = hostileTexts.map((each) => [storable(each), 'end'])
    const read = cellsOf(csvOf(rows))
    expect(read.length).toBe(rows.length)
    for (const [at, [first = '', last]] of read.entries()) {
      expect(first.replace(/^'/, ''), rows[at]?.[0]).toBe(rows[at]?.[0]?.replace(/^'/, ''))
      expect(first).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/)
      expect(last).toBe('end')
    }
  })

  plain('in the subject and the words of a letter makes no header, no reader and no second letter', long, async () => {
    const server = await new MailServer().start()
    const mail = openMail({ smtpUrl: server.url, from: 'muster@library.example' })
    try {
      for (const [at, each] of hostileTexts.entries())
        await mail.send({ to: 'ana@example.org', subject: storable(each), text: storable(each) }, String(at))
      expect(server.letters).toHaveLength(hostileTexts.length)
      for (const { raw, to } of server.letters) {
        expect(to).toEqual(['ana@example.org'])
        const head = raw.split('\r\n\r\n')[0] ?? ''
        const names = head.split(/\r\n(?![ \t])/).map((line) => line.split(':')[0]?.toLowerCase())
        expect(new Set(names)).toEqual(new Set(letterHead.filter((name) => names.includes(name))))
        expect(names).toHaveLength(new Set(names).size)
      }
    } finally {
      await server.stop()
    }
  })
})

const letterHead = 'from to subject message-id auto-submitted date mime-version content-type content-transfer-encoding'.split(' ')

/** Limits count characters, not halves of them. */
const fits = (text: string, max: number) => text !== '' && lengthOf(text) <= max
const lengthOf = (text: string) => Array.from(text).length

async function anIncident(world: World, by: Actor) {
  const body = { title: 'Strange words', summary: null, category: null }
  return (await httpOf(world).call(incidentApi.openIncident, { as: by, body })).body.id
}

const whatOf = async (world: World, by: Actor, reportId: string) =>
  (await httpOf(world).call(reportApi.showReport, { as: by, params: { reportId: reportId as never } })).body.what

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const textOf = (markup: string) =>
  markup
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, ten?: string, hex?: string, name = '') =>
      ten ? String.fromCodePoint(Number(ten)) : hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (signs[name as string] ?? all),
    )

/** Only our own markup, which has no handlers, loads nothing, and runs nothing but the lines that tell a paper's age. */
function expectNothingRuns(html: string): void {
  const tags = [...html.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '').matchAll(/<([a-z][\w-]*)([^>]*)>/gi)]
  const names = tags.map(([, name = '']) => name.toLowerCase())
  for (const bad of ['img', 'iframe', 'base', 'object', 'embed', 'link', 'form']) expect(names).not.toContain(bad)
  for (const [tag, , attributes = ''] of tags) {
    expect(attributes, tag).not.toMatch(/\son\w+\s*=|srcdoc/i)
    expect(attributes, tag).not.toMatch(/(href|src|action)\s*=\s*["']?\s*(javascript|data|vbscript):/i)
  }
  for (const [, script = ''] of html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) expect(script).not.toContain('ran')
  expect(html.match(/http-equiv/g)?.length).toBe(
    html.match(/&quot;refresh|http-equiv="Content-Security-Policy"|http-equiv=&quot;/g)?.length,
  )
}

/** RFC 4180, as a spreadsheet reads it. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bareCell = '', end] of csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bareCell)
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}
