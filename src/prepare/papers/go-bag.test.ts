import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { drawHtml } from '../../platform/print/draw-html.ts'
import { goBag } from './go-bag.ts'
import { facts, section, settings } from './papers.cast.ts'

const madeAt = new Date('2026-03-09T14:00:00Z')
const bag = (given = facts()) => drawHtml(goBag({ plan: given, procedure: null }, madeAt))
const html = bag()

describe('the go-bag', () => {
  test('holds first-hour card, contact sheet, calling order, every playbook, the plan and blank forms, in this order', () => {
    const chapters = Array.from(html.matchAll(/<h2 id="section-\d+">.*?<\/span> (.*?)<\/h2>/g), ([, heading]) => heading)
    expect(chapters).toEqual(['First-hour card', 'Contact sheet', 'Calling order', 'Playbooks', 'Small plan', 'Blank forms'])
    for (const { name } of settings.playbooks) expect(html).toContain(`</span> ${name}</h3>`)
    for (const form of ['Report form', 'Evidence and custody form', 'Incident log', 'Decision log', 'Call log'])
      expect(html).toContain(`</span> ${form}</h3>`)
    expect(html).toContain('555-0101')
  })
  test('holds the handling procedure too where one is in force', () => {
    const procedure = facts({ version: { document: 'procedure', title: 'Handling procedure', sections: [section('Step by step.')] } })
    expect(drawHtml(goBag({ plan: facts(), procedure }, madeAt))).toContain('Step by step.')
  })
  test('asks the network for nothing, and its policy lets nothing run but the lines that tell its age', () => {
    const policy = /content="(default-src[^"]*)"/.exec(html)?.[1] ?? ''
    const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(link|img|iframe|object|embed|form|base)\b|@import|url\(|src=|\son\w+=|javascript:/)
    expect(script).not.toMatch(/fetch|XMLHttp|import|eval|innerHTML|document\.write/)
  })
  test('has a jump link for every chapter, and each leads to a place in the file', () => {
    const links = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, target]) => target)
    expect(links.length).toBeGreaterThan(20)
    for (const target of links) expect(html).toContain(`id="${target}"`)
  })
  test('says when it was made without a script, and which version it holds', () => {
    expect(html).toContain('Made on <time id="made" datetime="2026-03-09T14:00:00.000Z">March 9, 2026</time>')
    expect(html).toContain('Small plan, version 1.0, in force from March 2, 2026')
    expect(html).toContain('0123456789abcdef'.repeat(4))
  })
  test('tells its age in days when a script runs, and warns when it is old', () => {
    expect(ageOn('2026-04-21T15:00:00Z')).toEqual([', 43 days ago', false])
    expect(ageOn('2026-03-10T15:00:00Z')).toEqual([', 1 day ago', false])
    expect(ageOn('2026-03-09T15:00:00Z')).toEqual([', today', false])
    expect(ageOn('2027-03-09T15:00:00Z')).toEqual([', 365 days ago', true])
    // The clock of that computer is wrong: the date alone is told.
    expect(ageOn('2025-03-09T15:00:00Z')).toEqual(['', false])
  })
  test('does not tell twice what stands in it by itself', () => {
    const body = '::contact-sheet\n\n::calling-order\n\n::playbooks\n'
    const html = bag(facts({ version: { sections: [section(body)] } }))
    expect(html.match(/Do not switch|800-555-0199/g)?.filter((each) => each === '800-555-0199')).toHaveLength(1)
    expect(html).toContain('See the contact sheet in this file.')
  })
  test('begins pages of its own on paper, and carries the label there', () => {
    expect(html).toContain('@media print')
    expect(html).toMatch(/@page\{[^}]*[^]*TLP/)
    expect(html.match(/class="new-page"/g)?.length).toBeGreaterThan(8)
  })
})

/** Runs the script of the file on a made-up page and clock. */
function ageOn(now: string): [words: string, old: boolean] {
  const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? ''
  const classes: string[] = []
  const age = { textContent: '', parentNode: { classList: { add: (name: string) => classes.push(name) } } }
  const made = { dateTime: /datetime="([^"]+)"/.exec(html)?.[1] ?? '' }
  const document = { getElementById: (id: string) => ({ made, age })[id] }
  const clock = { now: () => Date.parse(now), parse: (text: string) => Date.parse(text) }
  runInNewContext(script, { document, Date: clock })
  return [age.textContent, classes.includes('old')]
}
