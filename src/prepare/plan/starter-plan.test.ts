import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { matrixKey, unmappedCombinations } from './settings.ts'
import { phases, severityLevels } from './settings-words.ts'
import { readStarterPlan } from './starter-plan.store.ts'

const folder = join(import.meta.dirname, '../../../content/templates/incident-response-plan/settings')
const plan = readStarterPlan()
const steps = plan.playbooks.flatMap((playbook) => playbook.steps.map((step) => ({ ...step, where: `${playbook.key}/${step.key}` })))
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const repeated = (keys: string[]) => keys.filter((key, at) => keys.indexOf(key) !== at)

describe('the starter plan', () => {
  test('loses nothing on the way in, so no field is misspelled', () => {
    const { severities, matrix, categories, starters, playbooks, functional, information, recoverability, ...rest } = plan
    expect(rest).toMatchObject(read('plan.json') as object)
    expect({ functional, information, recoverability }).toEqual(read('questions.json'))
    expect({ severities, matrix, categories, starters }).toEqual({
      severities: read('severities.json'),
      matrix: read('matrix.json'),
      categories: read('categories.json'),
      starters: read('starters.json'),
    })
    for (const playbook of playbooks) expect(playbook).toEqual(read(`playbooks/${playbook.key}.json`))
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
  test('each have a playbook, and every playbook has a category', () => {
    const named = new Set(plan.categories.map(({ playbook }) => playbook))
    expect([...named].sort()).toEqual(plan.playbooks.map(({ key }) => key).sort())
  })
})

describe.each(plan.playbooks.map((playbook) => [playbook.key, playbook] as const))('the playbook %s', (_, playbook) => {
  test('has 12 to 20 steps, in the order of the phases, and leaves no phase out', () => {
    expect(playbook.steps.length).toBeGreaterThanOrEqual(12)
    expect(playbook.steps.length).toBeLessThanOrEqual(20)
    const order = playbook.steps.map(({ phase }) => phases.indexOf(phase))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(new Set(order).size).toBe(phases.length)
  })
  test.each(['containment', 'recovery', 'lessons-learned'] as const)('has something mandatory in %s', (phase) => {
    expect(playbook.steps.some((step) => step.phase === phase && step.mandatory)).toBe(true)
  })
  test('asks for the severity and brings in counsel', () => {
    expect(playbook.steps.find(({ key }) => key === 'rate-severity')?.mandatory).toBe(true)
    expect(playbook.steps.some(({ detail }) => detail?.includes('counsel'))).toBe(true)
  })
  test('says what counsel is, where it is first named in the details', () => {
    const first = playbook.steps.find(({ detail }) => /counsel/i.test(detail ?? ''))
    expect(first?.detail).toMatch(/lawyer/)
  })
  test('saves the proof before a computer or a site is wiped', () => {
    const at = (pattern: RegExp) => playbook.steps.findIndex(({ key }) => pattern.test(key))
    const wiped = at(/^(wipe|rebuild)$/)
    if (wiped >= 0) expect([at(/^save-/) >= 0, at(/^save-/) < wiped]).toEqual([true, true])
  })
})

describe('the words', () => {
  const texts = everyText(plan, 'plan')

  test('hold no placeholder, no dash that stands for a comma, and no typing slip', () => {
    const odd = /\[|\]|\{|\}|<|>|_{2}|\bTODO\b|\bTBD\b|\bXXX?\b|lorem|[–—]| {2}|^\s|\s$|\s[.,;:!?]|\.\.|\u2026/i
    expect(texts.filter(({ text }) => odd.test(text))).toEqual([])
  })
  test('stay short: a sentence has at most 25 words', () => {
    const sentences = texts.flatMap(({ path, text }) => text.split(/(?<=[.!?:])\s+/).map((sentence) => ({ path, sentence })))
    expect(sentences.filter(({ sentence }) => sentence.split(/\s+/).length > 25)).toEqual([])
  })
  test('are American', () => {
    expect(
      texts.filter(({ text }) => /organis|recognis|behaviour|colour|centre|cancelled|neighbour|\bwhilst\b|mobile phone/i.test(text)),
    ).toEqual([])
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
  test('tell for every step what to do, why, and what to keep', () => {
    expect(steps.filter(({ detail, why, evidence }) => !detail || !why || !evidence).map(({ where }) => where)).toEqual([])
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
    expect(brokenBy('starters.json', '[')).toThrow(/^starters\.json in .* cannot be read/)
    expect(brokenBy('plan.json', '[]')).toThrow(/^plan\.json in .* must hold one JSON object/)
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
