import { describe, expect, test } from 'vitest'
import type { Id } from '../../base/ids.ts'
import { answerProblems, answerWords, copiedSections, copyQuestion, fieldsFrom, withHolders } from './copying.ts'
import { suggestedAnswer } from './suggesting.ts'
import { fieldPlan, smallTemplate } from './writing.cast.ts'

const people = ['Ana', 'Ben', 'Eve'].map((name) => ({ id: name as Id<'person'>, name }))
const question = (given: Record<string, unknown>) =>
  copyQuestion.parse({ key: 'q', question: 'Q?', kind: 'line', required: false, ...given })
const choices = [
  { key: 'library', label: 'Public library' },
  { key: 'town', label: 'Town' },
]

describe('an answer is printed', () => {
  test.each([
    ['line', ' 12  Main\nStreet ', '12 Main Street'],
    ['text', ' Two\nlines ', 'Two\nlines'],
    ['yes-no', 'no', 'No'],
    ['choice', 'town', 'Town'],
    ['date', '2026-03-02', 'March 2, 2026'],
    ['person', 'Ben', 'Ben'],
    ['people', ['Ana', 'Ben', 'Eve'], 'Ana, Ben and Eve'],
  ] as const)('%s as words', (kind, answer, words) => {
    expect(answerWords({ kind, choices }, answer as string, people)).toBe(words)
  })
})

describe('an answer is refused', () => {
  test.each([
    [{ kind: 'choice', choices }, 'castle', 'Choose one of the answers.'],
    [{ kind: 'date' }, '2026-02-30', 'Give the day as 2026-11-20.'],
    [{ kind: 'yes-no' }, 'maybe', 'Answer with yes or no.'],
    [{ kind: 'person' }, 'Zed', 'One of the people is not known here. Please choose somebody from the list.'],
    [{ required: true }, '  ', 'Please answer this: Q?'],
    [{ kind: 'people', required: true }, [], 'Please answer this: Q?'],
  ])('%j %j', (given, answer, message) => {
    expect(answerProblems([question(given)], { q: answer }, people)).toEqual([{ field: 'answers.q', message }])
  })
})

test('one answer fills several fields, and one that was left out fills none', () => {
  const questions = [question({ fills: ['a', 'b'] }), question({ key: 'r', fills: ['c'] })]
  expect([...fieldsFrom(questions, { q: 'x', r: ' ' }, people)]).toEqual([
    ['a', 'x'],
    ['b', 'x'],
  ])
})

test('who is chosen first holds the role, the others stand in; two questions about one role add up; the rest keep their holders', () => {
  const questions = [
    question({ kind: 'people', roles: ['incident-lead'] }),
    question({ key: 'r', kind: 'person', roles: ['incident-lead'] }),
  ]
  const { teamRoles } = withHolders(fieldPlan, questions, { q: ['Ben', 'Ana'], r: 'Eve' })
  expect(teamRoles.map(({ primary, alternates }) => [primary, alternates])).toEqual([
    ['Ben', ['Ana', 'Eve']],
    [null, []],
  ])
})

test('a part of the template comes along when any answer asks for it', () => {
  const questions = [question({ kind: 'choice', choices, parts: { town: ['payment-cards'] } })]
  const keys = (answer: string) => copiedSections(smallTemplate.sections, questions, { q: answer }).map(({ key }) => key)
  expect(keys('town')).toContain('cards')
  expect(keys('library')).not.toContain('cards')
})

describe('a suggestion is', () => {
  const organisation = { name: 'Cedar Valley Library', legalForm: 'town', jurisdiction: 'Ohio', hotline: '555 0100' }
  const sites = [{ name: 'Main library' }, { name: 'East Branch' }]
  const known = { organisation, sites, settings: fieldPlan }

  test.each([
    [{ suggests: 'organisation.name' }, 'Cedar Valley Library'],
    [{ suggests: 'organisation.jurisdiction' }, 'Ohio'],
    [{ suggests: 'organisation.hotline' }, '555 0100'],
    [{ kind: 'text', suggests: 'organisation.sites' }, 'Main library, East Branch'],
    [{ kind: 'choice', choices, suggests: 'organisation.legalForm' }, 'town'],
    [{ kind: 'choice', choices: choices.slice(0, 1), suggests: 'organisation.legalForm' }, null],
    [{ kind: 'yes-no' }, null],
    [{ kind: 'person', roles: ['incident-lead'] }, null],
  ])('what is known of the organisation: %j', (given, suggested) => {
    expect(suggestedAnswer(question(given), known)).toBe(suggested)
  })

  test('what the plan says already, before anything else', () => {
    const settings = {
      ...fieldPlan,
      fields: fieldPlan.fields.map((field) => ({ ...field, value: field.key === 'hotline' ? '555 0199' : 'Public library' })),
      teamRoles: fieldPlan.teamRoles.map((role) => ({ ...role, primary: people[0]!.id, alternates: [people[1]!.id] })),
    }
    const suggest = (given: Record<string, unknown>) => suggestedAnswer(question(given), { ...known, settings })
    expect(suggest({ fills: ['hotline'], suggests: 'organisation.hotline' })).toBe('555 0199')
    expect(suggest({ kind: 'choice', choices, fills: ['organisation-name'], suggests: 'organisation.legalForm' })).toBe('library')
    expect(suggest({ kind: 'people', roles: ['incident-lead'] })).toEqual(['Ana', 'Ben'])
    expect(suggest({ kind: 'person', roles: ['incident-lead'] })).toBe('Ana')
  })
})
