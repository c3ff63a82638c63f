import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { settingsFiles } from './plan-folder-settings.ts'
import { matrixKey, unmappedCombinations } from './settings.ts'
import { severityLevels } from './settings-words.ts'
import { readStarterPlan } from './starter-plan.store.ts'

const folder = join(import.meta.dirname, '../../../content/templates/incident-response-plan/settings')
const plan = readStarterPlan()
const steps = plan.playbooks.flatMap((playbook) => playbook.steps.map((step) => ({ ...step, where: `${playbook.key}/${step.key}` })))
const repeated = (keys: string[]) => keys.filter((key, at) => keys.indexOf(key) !== at)

describe('the starter plan', () => {
  test('stands in its files as Muster writes them, so nothing is lost on the way in and no field is misspelled', () => {
    for (const [path, text] of settingsFiles(plan)) expect(readFileSync(join(folder, '..', path), 'utf8'), path).toBe(text)
  })
  test('uses each key once', () => {
    for (const part of [plan.categories, plan.dismissalReasons, plan.teamRoles, plan.starters, plan.playbooks]) {
      expect(repeated(part.map(({ key }) => key))).toEqual([])
    }
    for (const playbook of plan.playbooks) expect(repeated(playbook.steps.map(({ key }) => key))).toEqual([])
    for (const question of [plan.functional, plan.information, plan.recoverability]) {
      expect(repeated(question.answers.map(({ key }) => key))).toEqual([])
      expect(question.answers.map(({ key }) => key)).toContain(question.unsureCountsAs)
      expect(question.answers.map(({ key }) => key)).not.toContain('unsure')
    }
  })
  test('is amber, and is signed by the director and the chair of the board, whom each organisation names itself', () => {
    expect(plan.tlp).toBe('TLP:AMBER')
    expect(plan.approval.signatories).toEqual(['Director', 'Chair of the board'].map((position) => ({ personId: null, position })))
    expect(plan.approval.needed).toBe(2)
  })
  test('names nobody: who holds a role is for each organisation to say', () => {
    expect(plan.teamRoles.filter(({ primary, alternates }) => primary !== null || alternates.length > 0)).toEqual([])
  })
  test('is read by everybody: whole by those who work on incidents, and by the others what concerns them', () => {
    expect(plan.acknowledgement.rules.flatMap((rule) => rule.accessRoles).sort()).toEqual([
      'administrator',
      'employee',
      'it-staff',
      'management',
      'responder',
    ])
    const document = JSON.parse(readFileSync(join(folder, '../document.json'), 'utf8')) as { sections: { key: string }[] }
    const sections = document.sections.map(({ key }) => key)
    expect(plan.acknowledgement.rules.flatMap((rule) => rule.sections).filter((each) => !sections.includes(each))).toEqual([])
  })
  test('has each severity once, and one team role that leads', () => {
    expect(plan.severities.map(({ level }) => level)).toEqual([...severityLevels])
    expect(plan.teamRoles.filter(({ leads }) => leads)).toHaveLength(1)
  })
  test('has a picture for each starter, and each picture once', () => {
    expect(plan.starters.map(({ picture }) => picture).sort()).toEqual(['device', 'mail', 'misdirected', 'other', 'person', 'screen'])
  })
  test('demands a review within a time, and management at the close, for Critical and High alone', () => {
    const strict = plan.severities.filter(
      ({ review, reviewWithin, managementCloses }) => review === 'mandatory' && reviewWithin && managementCloses,
    )
    expect(strict.map(({ level }) => level)).toEqual([1, 2])
    expect(plan.severities.filter(({ review, managementCloses }) => review === 'mandatory' || managementCloses)).toEqual(strict)
  })
  test('uses every code of the NIST impact tables', () => {
    const codes = (question: typeof plan.functional) => [...new Set(question.answers.map(({ code }) => code))]
    expect(codes(plan.functional)).toEqual(['none', 'low', 'medium', 'high'])
    expect(codes(plan.information)).toEqual(['none', 'integrity-loss', 'proprietary-breach', 'privacy-breach'])
    expect(codes(plan.recoverability)).toEqual(['regular', 'supplemented', 'extended', 'not-recoverable'])
  })
})

describe('the severity matrix', () => {
  const keys = (question: typeof plan.functional) => question.answers.map(({ key }) => key)
  const combinations = keys(plan.functional).flatMap((functional) =>
    keys(plan.information).flatMap((information) =>
      keys(plan.recoverability).map((recoverability) => [functional, information, recoverability] as const),
    ),
  )
  const ranks = (combination: readonly [string, string, string]) =>
    [plan.functional, plan.information, plan.recoverability].map((question, at) => keys(question).indexOf(combination[at] ?? ''))

  test('answers every combination, and nothing else', () => {
    expect(unmappedCombinations(plan)).toEqual([])
    expect(Object.keys(plan.matrix).sort()).toEqual(combinations.map((each) => matrixKey(...each)).sort())
  })
  test('never ranks a worse combination as less severe', () => {
    const broken = combinations.flatMap((mild) =>
      combinations
        .filter((bad) => ranks(bad).every((rank, at) => rank >= (ranks(mild)[at] ?? 0)))
        .filter((bad) => (plan.matrix[matrixKey(...bad)] ?? 9) > (plan.matrix[matrixKey(...mild)] ?? 0))
        .map((bad) => `${mild.join('/')} outranks ${bad.join('/')}`),
    )
    expect(broken).toEqual([])
  })
  test('can come to each severity', () => {
    expect([...new Set(Object.values(plan.matrix))].sort()).toEqual([...severityLevels])
  })
})

describe('the categories', () => {
  const rsit = ['abusive-content', 'malicious-code', 'information-gathering', 'intrusion-attempts', 'intrusions', 'availability']
  const rsitToo = ['information-content-security', 'fraud', 'vulnerable', 'other']
  const ours = ['physical', 'error', 'loss', 'vendor', 'hardware']

  test('cover every RSIT class but "test", and our own additions', () => {
    expect([...new Set(plan.categories.map(({ taxonomy }) => taxonomy))].sort()).toEqual([...rsit, ...rsitToo, ...ours].sort())
  })
})

describe('the words', () => {
  const texts = everyText(plan, 'plan').filter(({ path }) => !path.endsWith('.key'))

  test('hold no placeholder, no dash that stands for a comma, and no typing slip', () => {
    const odd = /\[|\]|\{|\}|<|>|_{2}|\bTODO\b|\bTBD\b|\bXXX?\b|lorem|[–—]| {2}|^\s|\s$|\s[.,;:!?]|\.\.|\u2026/i
    expect(texts.filter(({ text }) => odd.test(text))).toEqual([])
  })
  test('stay short: a sentence has at most 25 words', () => {
    const sentences = texts.flatMap(({ path, text }) => text.split(/(?<=[.!?:])\s+/).map((sentence) => ({ path, sentence })))
    expect(sentences.filter(({ sentence }) => sentence.split(/\s+/).length > 25)).toEqual([])
  })
  test('are American', () => {
    const british = /organis|recognis|behaviour|colour|centre|cancelled|neighbour|\bwhilst\b|mobile phone/i
    expect(texts.filter(({ path, text }) => !path.endsWith('.key') && british.test(text))).toEqual([])
  })
  test('have titles and names of at most 80 characters, without a full stop', () => {
    const titles = [
      ...steps.map(({ title }) => title),
      ...plan.categories.map(({ name }) => name),
      ...plan.starters.map(({ label }) => label),
    ]
    const answers = [plan.functional, plan.information, plan.recoverability].flatMap((question) =>
      question.answers.map(({ label }) => label),
    )
    expect([...titles, ...answers].filter((title) => title.length > 80 || title.endsWith('.'))).toEqual([])
  })
})

describe('a starter plan that is broken', () => {
  const copies: string[] = []
  const brokenBy = (name: string, content: string) => {
    const copy = mkdtempSync(join(tmpdir(), 'muster-starter-'))
    copies.push(copy)
    cpSync(folder, copy, { recursive: true })
    writeFileSync(join(copy, name), content)
    return () => readStarterPlan(copy)
  }
  afterEach(() => copies.splice(0).forEach((copy) => rmSync(copy, { recursive: true })))

  test('names the file that is not JSON', () => {
    expect(brokenBy('starters.json', '[')).toThrow(/starters\.json: This is not JSON/)
    expect(brokenBy('plan.json', '[]')).toThrow(/plan\.json: This file must hold one JSON object/)
  })
  test('names the file in which a value is wrong', () => {
    expect(brokenBy('severities.json', '[]')).toThrow(/severities\.json, at severities/)
    expect(brokenBy('questions.json', '{}')).toThrow(/questions\.json, at functional/)
    expect(brokenBy('matrix.json', '{}')).toThrow(/matrix\.json, at matrix/)
    expect(brokenBy('plan.json', '{}')).toThrow(/plan\.json, at title/)
  })
  test('names the playbook file in which a value is wrong or a role does not exist', () => {
    const text = readFileSync(join(folder, 'playbooks/malware.json'), 'utf8')
    expect(brokenBy('playbooks/malware.json', text.replace('"containment"', '"cleaning"'))).toThrow(
      /playbooks\/malware\.json, at playbooks/,
    )
    expect(brokenBy('playbooks/malware.json', text.replace('"technical-lead"', '"wizard"'))).toThrow(/playbooks\/malware\.json, .*wizard/)
  })
})

test('each playbook stands in the file of its name', () => {
  expect(readdirSync(join(folder, 'playbooks')).sort()).toEqual(plan.playbooks.map(({ key }) => `${key}.json`).sort())
})

function everyText(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => everyText(inner, `${path}.${key}`))
}
