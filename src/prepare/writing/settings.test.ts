import { describe, expect, test } from 'vitest'
import { Invalid } from '../../base/errors.ts'
import { liveBlocks } from '../plan/text/directives.ts'
import { settingsShape, type PlanSettings } from '../plan/settings.ts'
import { keyFrom, withPartKeys, withStepKeys } from './settings-keys.ts'
import { namesOf } from './settings-names.ts'
import { partOfBlock, settingsPartNames } from './settings-part-names.ts'
import { partShapes, readPart, writePart } from './settings-part.ts'
import { shownProblems } from './settings-problems.ts'
import { namedBy } from './settings-references.ts'
import { readPartValue } from './settings-value.ts'
import { fullPlan } from './settings.cast.ts'

const names = namesOf({ people: new Map(), sections: new Map() }, fullPlan)
const refusedFor = (part: (typeof settingsPartNames)[number], value: unknown) => {
  try {
    readPartValue(fullPlan, part, value, names)
  } catch (error) {
    if (error instanceof Invalid) return error.fields
    throw error
  }
  return []
}

describe('the parts of the settings', () => {
  test('cover every member, so that nothing is without a form', () => {
    const members = settingsPartNames.flatMap((part) =>
      Object.keys(part === 'title' || part === 'questions' ? partShapes[part].shape : { [part]: 0 }),
    )
    const covered = members.map((each) => (each === 'playbookOrder' ? 'playbooks' : each))
    // Fields are filled in beside the text.
    expect([...covered, 'fields'].toSorted()).toEqual(Object.keys(settingsShape.shape).toSorted())
  })

  test('are read and written back without touching the others', () => {
    for (const part of settingsPartNames) expect(writePart(fullPlan, part, readPart(fullPlan, part))).toEqual(fullPlan)
    const turned = writePart(fullPlan, 'playbookOrder', ['branching', 'general'])
    expect(turned.playbooks.map(({ key }) => key)).toEqual(['branching', 'general', 'malware'])
  })

  test('a matrix that is stored has no room for answers that are gone', () => {
    const matrix = { ...fullPlan.matrix, 'gone/none/regular': 1 as const }
    expect(writePart(fullPlan, 'matrix', matrix).matrix).toEqual(fullPlan.matrix)
  })

  test('are where live blocks lead, as far as these print settings', () => {
    const without = liveBlocks.filter((block) => !partOfBlock[block])
    expect(without).toEqual(['change-log', 'sites', 'outside-contacts'])
  })
})

describe('keys', () => {
  test('are made from names and never given twice', () => {
    expect(keyFrom('Lost key or badge!', new Set())).toBe('lost-key-or-badge')
    expect(keyFrom('Überfall', new Set())).toBe('uberfall')
    expect(keyFrom('Loss', new Set(['loss', 'loss-2']))).toBe('loss-3')
    expect(keyFrom('日本', new Set())).toBe('entry')
  })

  test('of what is there already stay, whatever it is called now', () => {
    const renamed = fullPlan.categories.map((each) => ({ ...each, name: `${each.name} or so` }))
    expect(withPartKeys(fullPlan, 'categories', renamed)).toEqual(renamed)
  })

  test('of what is new come from its name, whichever were sent, and lead where they led', () => {
    const { steps } = fullPlan.playbooks[0]!
    const sent = {
      steps: [
        ...steps,
        { key: 'new-1', title: 'Call the vendor', next: 'look' },
        { title: 'Ask', flow: { is: 'decision', choices: [{ key: 'x', label: 'Yes, at once', next: 'new-1' }] } },
        { key: 'new-3', title: 'End', flow: { is: 'loop', back: 'new-1' } },
      ],
    }
    const settled = withStepKeys(steps, sent) as typeof sent
    expect(settled.steps.slice(-3)).toEqual([
      { key: 'call-the-vendor', title: 'Call the vendor', next: 'look' },
      {
        key: 'ask',
        title: 'Ask',
        flow: { is: 'decision', choices: [{ key: 'yes-at-once', label: 'Yes, at once', next: 'call-the-vendor' }] },
      },
      // "end" is where every playbook ends.
      { key: 'end-2', title: 'End', flow: { is: 'loop', back: 'call-the-vendor' } },
    ])
  })

  test('of the choices of a decision stay as well, whatever they are called now; a new choice gets one', () => {
    const decision = { is: 'decision' as const, choices: [{ key: 'yes', label: 'Yes, or maybe', next: null }] }
    const reworded = [
      { key: 'yes', label: 'Surely', next: null },
      { key: 'new-1', label: 'Nobody knows', next: null },
    ]
    const steps = [{ key: 'ask', title: 'Is it so?', flow: { ...decision, choices: reworded } }]
    const settled = withStepKeys([{ key: 'ask', flow: decision }], { steps }) as { steps: typeof steps }
    expect(settled.steps[0]!.flow.choices.map(({ key }) => key)).toEqual(['yes', 'nobody-knows'])
  })

  test('of answers are never "unsure", and what not being sure counts as goes along', () => {
    const { functional } = fullPlan
    const answers = [...functional.answers, { key: 'new-1', label: 'Unsure', help: null, code: 'x' }]
    const settled = withPartKeys(fullPlan, 'questions', { functional: { ...functional, answers, unsureCountsAs: 'new-1' } }) as Pick<
      PlanSettings,
      'functional'
    >
    expect(settled.functional.answers.at(-1)?.key).toBe('unsure-2')
    expect(settled.functional.unsureCountsAs).toBe('unsure-2')
  })
})

describe('what is wrong with the shape of a part is said in words', () => {
  test('with the thing and the field', () => {
    const severities = fullPlan.severities.map((each) =>
      each.level === 2 ? { ...each, acknowledge: { amount: 0, unit: 'minutes' }, name: ' ' } : each,
    )
    expect(refusedFor('severities', severities)).toEqual([
      { field: '1.name', message: 'Severity 2, name: this is missing.' },
      { field: '1.acknowledge.amount', message: 'Severity 2, acknowledge: give a number above 0.' },
    ])
    expect(refusedFor('categories', [{ ...fullPlan.categories[0], means: 'x'.repeat(2001) }])).toEqual([
      { field: '0.means', message: 'Category “Malicious software”, meaning: please keep it under 2,000 characters.' },
    ])
  })

  test('also where there is no name to call it by, or no value at all', () => {
    expect(refusedFor('categories', [{ ...fullPlan.categories[0], name: '' }])).toEqual([
      { field: '0.name', message: 'Category 1, name: this is missing.' },
    ])
    expect(refusedFor('teamRoles', [])).toEqual([{ field: 'value', message: 'Team roles: there must be at least one.' }])
    expect(refusedFor('reporting', undefined)).toEqual([{ field: 'value', message: 'Reporting: this is missing.' }])
    expect(refusedFor('review', { ...fullPlan.review, everyMonths: 1.5 })).toEqual([
      { field: 'everyMonths', message: 'Review of the plan, every so many months: give a whole number.' },
    ])
  })

  test('and texts lose what the database cannot hold', () => {
    expect(readPartValue(fullPlan, 'title', { title: ' Our\u0000 plan\ud800 ', tlp: 'TLP:RED' }, names)).toEqual({
      title: 'Our\ufffd plan\ufffd',
      tlp: 'TLP:RED',
    })
  })
})

describe('what names something', () => {
  test('is told before it is removed', () => {
    expect(namedBy(fullPlan, { is: 'role', key: 'technical-lead' })).toEqual([
      'the calling order of severity 1',
      'what is told to “All staff”',
      '5 steps of the playbook “Malicious software”',
      '3 steps of the playbook “Anything”',
    ])
    expect(namedBy(fullPlan, { is: 'category', key: 'phishing' })).toEqual(['the report choice “Strange mail”'])
    expect(namedBy(fullPlan, { is: 'playbook', key: 'general' })).toEqual([
      'the category “Fraudulent mail”',
      'the category “Lost or stolen device”',
      'the step “Follow the other one” of the playbook “Something with branches”',
    ])
    expect(namedBy(fullPlan, { is: 'functional', key: 'medium' })).toEqual([
      'what “not sure” counts as',
      '6 combinations of the severity matrix',
    ])
  })

  test('becomes a problem of its part when it is gone, in names and not in keys', () => {
    const without = { ...fullPlan, teamRoles: fullPlan.teamRoles.slice(0, 1) }
    const problems = shownProblems(without)
    expect(problems.map(({ part }) => part)).toEqual(expect.arrayContaining(['callingOrder', 'communications', 'playbookOrder']))
    expect(problems.find(({ part }) => part === 'callingOrder')?.says).toBe(
      'The calling order of severity 1 names the unknown team role “technical lead”.',
    )
    expect(problems.find(({ playbook }) => playbook === 'general')).toMatchObject({ step: 'ask' })
  })

  test('an answer that the matrix does not know yet is listed with its words', () => {
    const answers = [...fullPlan.recoverability.answers, { key: 'never', label: 'Not to be recovered', help: null, code: 'x' }]
    const problems = shownProblems({ ...fullPlan, recoverability: { ...fullPlan.recoverability, answers } })
    expect(problems).toHaveLength(12)
    expect(problems[0]).toMatchObject({
      part: 'matrix',
      says: 'The severity matrix does not say yet how grave “none / none / Not to be recovered” is.',
    })
  })
})
