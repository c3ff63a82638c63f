import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import type { PersonId } from '../../base/ids.ts'
import { matchPeople } from './plan-folder-people.ts'
import { placeInFile } from './plan-folder-problems.ts'
import { readPlanFolder } from './plan-folder-reading.ts'
import { readPlanFiles, writePlanFiles } from './plan-folder.store.ts'
import { writePlanFolder, type FolderSection, type FolderContent, type PlanFiles } from './plan-folder.ts'
import type { PlanSettings } from './settings.ts'
import { textProblems } from './text/text-problems.ts'
import { readStarterPlan } from './starter-plan.store.ts'

const personId = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}` as PersonId
const [ana, ben, cy] = [personId(1), personId(2), personId(3)]
const people = [
  { id: ana, name: 'Ana Okafor' },
  { id: ben, name: 'Ben Ruiz' },
]

const section = (given: Partial<FolderSection> = {}): FolderSection => ({
  key: 'purpose',
  title: 'Purpose and scope',
  body: 'Why we have it.\n',
  standard: true,
  removedReason: null,
  part: null,
  ...given,
})
const plan = (given: Partial<FolderContent> = {}): FolderContent => ({
  document: 'plan',
  title: 'Small plan',
  sections: [section()],
  settings: smallPlan,
  ...given,
})
const held: PlanSettings = {
  ...smallPlan,
  teamRoles: smallPlan.teamRoles.map((role) => ({ ...role, primary: ana, alternates: [ben, cy] })),
  approval: { signatories: [{ personId: ben, position: 'Director' }], needed: 1 },
}

const read = (files: PlanFiles) => {
  const answer = readPlanFolder(files)
  if ('problems' in answer) throw new Error(answer.problems.map((each) => `${placeInFile(each)}: ${each.message}`).join('\n'))
  return answer
}
const problems = (files: PlanFiles): string[] => {
  const answer = readPlanFolder(files)
  return 'problems' in answer ? answer.problems.map((each) => `${placeInFile(each)}: ${each.message}`) : []
}
const changed = (file: string, change: (text: string) => string, content = plan()): PlanFiles => {
  const files = new Map(writePlanFolder(content, people))
  return files.set(file, change(files.get(file) ?? ''))
}
const without = (file: string): PlanFiles => new Map([...writePlanFolder(plan(), people)].filter(([path]) => path !== file))

describe('a plan as a folder', () => {
  test('has a file for each section, part and playbook, as JSON that diffs well', () => {
    const files = writePlanFolder(plan({ settings: held }), people)
    expect([...files.keys()].toSorted()).toEqual([
      'document.json',
      'settings/calling-order.json',
      'settings/categories.json',
      'settings/communications.json',
      'settings/fields.json',
      'settings/matrix.json',
      'settings/people.json',
      'settings/plan.json',
      'settings/playbooks/general.json',
      'settings/playbooks/malware.json',
      'settings/questions.json',
      'settings/severities.json',
      'settings/starters.json',
      'settings/team-roles.json',
      'settings/training.json',
      'text/purpose.md',
    ])
    expect(files.get('settings/people.json')).toBe(`{\n  "${ana}": "Ana Okafor",\n  "${ben}": "Ben Ruiz"\n}\n`)
    expect(files.get('document.json')).toMatch(/^\{\n {2}"document": "plan",\n {2}"title": "Small plan",\n {2}"sections": \[\n[^]*\}\n$/)
  })
  test('comes back as it was, playbooks in their order', () => {
    expect(read(writePlanFolder(plan({ settings: held }), people))).toEqual({
      content: plan({ settings: held }),
      names: { [ana]: 'Ana Okafor', [ben]: 'Ben Ruiz' },
    })
    expect(smallPlan.playbooks.map(({ key }) => key)).toEqual(['malware', 'general'])
  })
  test('is the same bytes whatever order a database hands the keys out in', () => {
    const shuffled = JSON.parse(JSON.stringify(held), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    ) as PlanSettings
    expect([...writePlanFolder(plan({ settings: shuffled }), people.toReversed())]).toEqual([
      ...writePlanFolder(plan({ settings: held }), people),
    ])
  })
  test('is called what document.json says, in its settings too', () => {
    const files = changed('document.json', (text) => text.replace('"Small plan"', '"Large plan"'))
    expect(read(files).content).toMatchObject({ title: 'Large plan', settings: { title: 'Large plan' } })
  })
  test('of the handling procedure has no settings', () => {
    const procedure = plan({ document: 'procedure', settings: null })
    expect([...writePlanFolder(procedure, people).keys()]).toEqual(['document.json', 'text/purpose.md'])
    expect(read(writePlanFolder(procedure, people)).content).toEqual(procedure)
    expect(problems(changed('settings/plan.json', () => '{}', procedure))).toEqual([
      'settings/plan.json: Nothing names this file. Name its section in document.json, or take it out of the folder.',
    ])
  })
  test('of the plan that ships with Muster is written, read and written with the same bytes', () => {
    const first = writePlanFolder(plan({ settings: readStarterPlan(), title: readStarterPlan().title }), [])
    expect([...writePlanFolder(read(first).content, [])]).toEqual([...first])
  })
  test('of any plan is written, read and written with the same bytes', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .filter((text) => !text.includes('\u0000') && text.isWellFormed())
    const body = fc
      .string({ maxLength: 300, unit: 'grapheme' })
      .filter((text) => !text.includes('\u0000') && text.isWellFormed() && textProblems(text).length === 0)
    const sections = fc.uniqueArray(
      fc.record({
        key: fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,5})?$/),
        title: words,
        body,
        standard: fc.boolean(),
        removedReason: fc.option(words),
        part: fc.constantFrom(null, 'health' as const, 'payment-cards' as const),
      }),
      { selector: ({ key }) => key, minLength: 1, maxLength: 6 },
    )
    const holders = fc.array(fc.constantFrom(ana, ben, cy), { maxLength: 3 })
    const generated = fc.record({ title: words, sections, primary: fc.constantFrom(null, ana, cy), holders, duty: words, position: words })
    fc.assert(
      fc.property(generated, ({ title, sections: each, primary, holders: alternates, duty, position }) => {
        const settings: PlanSettings = {
          ...held,
          title,
          teamRoles: held.teamRoles.map((role) => ({ ...role, duty, primary, alternates })),
          approval: { signatories: [{ personId: primary, position }], needed: 1 },
        }
        const content = plan({ title, sections: each, settings })
        const first = writePlanFolder(content, people)
        expect(read(first).content).toEqual({ ...content, title: settings.title })
        expect([...writePlanFolder(read(first).content, people)]).toEqual([...first])
      }),
      { numRuns: 60 },
    )
  })
})

describe('reading a plan folder names the file and the place', () => {
  const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)

  test('of an unknown team role', () => {
    expect(problems(changed('settings/playbooks/malware.json', replaced('"technical-lead"', '"wizard"')))).toEqual([
      expect.stringMatching(/^settings\/playbooks\/malware\.json, at playbooks\.malware.*unknown team role "wizard"/),
    ])
    const order = '[{ "level": 2, "steps": [{ "role": "wizard", "afterMinutes": 0 }] }]'
    expect(problems(changed('settings/calling-order.json', () => order))).toEqual([
      'settings/calling-order.json, at callingOrder.2: The calling order of severity 2 names the unknown team role "wizard".',
    ])
  })
  test('of a circle in a playbook', () => {
    const circular = changed('settings/playbooks/malware.json', replaced(/"next": null\n {4}\}\n {2}\]/, '"next": "look"\n    }\n  ]'))
    expect(problems(circular)).toEqual([expect.stringMatching(/^settings\/playbooks\/malware\.json, at playbooks\.malware.* circle/)])
  })
  test('of a value of the wrong kind, by the key of the step it is in', () => {
    expect(problems(changed('settings/playbooks/malware.json', replaced('"containment"', '"cleaning"')))).toEqual([
      expect.stringMatching(/^settings\/playbooks\/malware\.json, at playbooks\.malware\.steps\.unplug\.phase: /),
    ])
    expect(problems(changed('settings/severities.json', replaced('"High"', '7')))).toEqual([
      expect.stringMatching(/^settings\/severities\.json, at severities\.2\.name: /),
    ])
  })
  test('that is no JSON, that is missing, that nothing names and that is called wrongly', () => {
    expect(problems(changed('document.json', () => '{'))).toEqual([expect.stringMatching(/^document\.json: This is not JSON: .*\.$/)])
    expect(problems(changed('settings/matrix.json', () => '{'))).toEqual([
      expect.stringMatching(/^settings\/matrix\.json: This is not JSON/),
    ])
    expect(problems(without('document.json'))).toEqual([expect.stringMatching(/^document\.json: This file is missing\./)])
    expect(problems(without('text/purpose.md'))).toEqual([
      'text/purpose.md: This file is missing: document.json names the section "purpose".',
    ])
    expect(problems(without('settings/severities.json'))).toEqual(['settings/severities.json: This file is missing.'])
    expect(problems(without('settings/playbooks/malware.json'))).toEqual([
      'settings/playbooks/malware.json: This file is missing: settings/plan.json names it in playbookOrder.',
    ])
    expect(problems(changed('text/purpse.md', () => 'Words'))).toEqual([
      expect.stringMatching(/^text\/purpse\.md: Nothing names this file/),
    ])
    expect(problems(changed('settings/playbooks/other.json', () => '{ "key": "another" }'))).toContain(
      'settings/playbooks/other.json, at key: The file must be called after its key "another".',
    )
    expect(problems(changed('settings/plan.json', replaced('{', '{ "severities": [], "colour": 1,')))).toEqual([
      'settings/plan.json, at severities: This belongs into settings/severities.json.',
      'settings/plan.json, at colour: There is no such part of the settings.',
    ])
  })
  test('of a section that is there twice, and of a text that cannot be stored', () => {
    const twice = plan({ sections: [section(), section()] })
    expect(problems(writePlanFolder(twice, []))).toEqual(['document.json, at purpose: The section "purpose" is there twice.'])
    expect(problems(changed('text/purpose.md', () => 'a\u0000b'))).toEqual([
      'text/purpose.md: This text holds a character that cannot be stored.',
    ])
    expect(problems(changed('text/purpose.md', () => 'Fine.\n\n<script>alert(1)</script>\n'))).toEqual([
      expect.stringMatching(/^text\/purpose\.md, at line 3: “<script>alert\(1\)<\/script>” is HTML/),
    ])
  })
  test('and not for optional files that are missing: they stand for nothing', () => {
    const files = new Map(writePlanFolder(plan(), people))
    for (const name of ['fields', 'calling-order', 'communications', 'training', 'people']) files.delete(`settings/${name}.json`)
    expect(read(files).content.settings).toEqual(smallPlan)
  })
})

describe('people in a plan folder', () => {
  const here = (id: number, name: string, leftAt: Date | null = null) => ({ id: personId(id), name, leftAt })
  const names = { [ana]: 'Ana Okafor', [ben]: 'Ben Ruiz', [cy]: 'Cy Park' }
  const holders = ({ settings }: { settings: PlanSettings }) =>
    settings.teamRoles.map(({ primary, alternates }) => [primary, ...alternates])[0]

  test('are matched by id, whatever they are called by now', () => {
    const matched = matchPeople(held, names, [here(1, 'Ana Smith'), here(2, 'Ben Ruiz'), here(3, 'Cy Park')])
    expect([holders(matched), matched.unmatched]).toEqual([[ana, ben, cy], []])
  })
  test('of another organisation are matched by their exact name', () => {
    const matched = matchPeople(held, names, [here(4, 'Ana Okafor'), here(5, 'Ben Ruiz'), here(6, 'Cy Park')])
    expect([holders(matched), matched.unmatched]).toEqual([[personId(4), personId(5), personId(6)], []])
    expect(matched.settings.approval.signatories).toEqual([{ personId: personId(5), position: 'Director' }])
  })
  test('who are not here, have left or share their name are left out and listed', () => {
    const matched = matchPeople(held, { [ana]: 'Ana Okafor', [ben]: 'Ben Ruiz' }, [
      here(4, 'Ana Okafor'),
      here(5, 'Ana Okafor'),
      here(6, 'Ben Ruiz', new Date(0)),
    ])
    expect(holders(matched)).toEqual([null])
    expect(matched.settings.approval.signatories).toEqual([{ personId: null, position: 'Director' }])
    expect(matched.unmatched).toEqual([
      { name: 'Ana Okafor', as: ['Incident lead (primary)', 'Technical lead (primary)'] },
      { name: 'Ben Ruiz', as: ['Incident lead (alternate)', 'Technical lead (alternate)', 'Director (signs)'] },
      { name: null, as: ['Incident lead (alternate)', 'Technical lead (alternate)'] },
    ])
  })
})

describe('a plan folder on disk', () => {
  const base = mkdtempSync(join(tmpdir(), 'muster-folder-'))
  let folder = ''
  beforeEach(() => void (folder = mkdtempSync(join(base, 'plan-'))))
  afterAll(() => rmSync(base, { recursive: true }))
  const files = writePlanFolder(plan({ sections: [section({ body: '\uFEFFa\r\nb\tc \u00e9' }), section({ key: 'roles' })] }), people)

  test('keeps every byte, and looks past what begins with a dot', () => {
    writePlanFiles(folder, files)
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, '.git', 'HEAD'), 'ref')
    expect(readPlanFiles(folder)).toEqual(new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))))
    expect(readFileSync(join(folder, 'text/purpose.md'))).toEqual(Buffer.from('\uFEFFa\r\nb\tc \u00e9'))
  })
  test('written over an earlier one leaves no file of it, and nothing else is touched', () => {
    writePlanFiles(folder, files)
    writeFileSync(join(folder, 'README.txt'), 'Mine')
    writePlanFiles(folder, writePlanFolder(plan(), people))
    expect(readdirSync(join(folder, 'text'))).toEqual(['purpose.md'])
    expect(readdirSync(folder)).toContain('README.txt')
  })
  test('is not written among other files, nor outside of itself', () => {
    writeFileSync(join(folder, 'thesis.txt'), 'Mine')
    expect(() => writePlanFiles(folder, files)).toThrow('holds other files and no plan')
    expect(() => writePlanFiles(join(folder, 'new'), new Map([['../escaped.md', 'x']]))).toThrow('is no file of a plan')
  })
  test('with a link, a text in another encoding or a huge file is refused by name', () => {
    writePlanFiles(folder, files)
    writeFileSync(join(folder, 'text/purpose.md'), Buffer.from([0x41, 0xff, 0xfe]))
    expect(() => readPlanFiles(folder)).toThrow('text/purpose.md is not text in UTF-8')
    writeFileSync(join(folder, 'text/purpose.md'), 'x'.repeat(2 * 1024 * 1024 + 1))
    expect(() => readPlanFiles(folder)).toThrow('text/purpose.md is larger than 2 MB')
    rmSync(join(folder, 'text/purpose.md'))
    symlinkSync('/etc/hostname', join(folder, 'text/purpose.md'))
    expect(() => readPlanFiles(folder)).toThrow('text/purpose.md is a link')
    expect(() => writePlanFiles(folder, files)).toThrow('text/purpose.md is a link')
  })
})
