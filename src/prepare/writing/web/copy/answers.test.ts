import { describe, expect, test } from 'vitest'
import { answerOf, answersToSend, missingIn } from './answers.ts'

const question = (given: object) => ({
  key: 'name',
  question: 'What is it called?',
  help: null,
  kind: 'line' as const,
  choices: [],
  required: true,
  suggested: null,
  ...given,
})

describe('an answer', () => {
  test('begins with what is known already, and stays what was typed', () => {
    const known = question({ suggested: 'Juniper Valley Library' })
    expect(answerOf(known, {})).toBe('Juniper Valley Library')
    expect(answerOf(known, { name: '' })).toBe('')
    expect(answerOf(question({ kind: 'text', suggested: ['Main', 'North'] }), {})).toBe('Main\nNorth')
    expect(answerOf(question({ kind: 'people' }), {})).toEqual([])
  })

  test('that is required is asked for, in words for its kind', () => {
    expect(missingIn(question({}), '  ')).toMatch('Please answer this')
    expect(missingIn(question({ kind: 'yes-no' }), '')).toBe('Please choose one.')
    expect(missingIn(question({ kind: 'people' }), [''])).toMatch('Please choose somebody')
    expect(missingIn(question({ required: false }), '')).toBeNull()
    expect(missingIn(question({}), 'Juniper')).toBeNull()
  })

  test('that was not given is not sent', () => {
    const questions = [question({}), question({ key: 'hotline' }), question({ key: 'team', kind: 'people' })]
    expect(answersToSend(questions, { name: ' Juniper ', hotline: ' ', team: ['ana', ''] })).toEqual({ name: 'Juniper', team: ['ana'] })
  })
})
