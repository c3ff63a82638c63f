import { expect, test } from 'vitest'
import type { Flow } from '../../prepare/plan/playbook.ts'
import { choicesOf, chosenOf, refuseUnchosen } from './choices.ts'

const decision: Flow = {
  is: 'decision',
  choices: [
    { key: 'good', label: 'It is good', next: null },
    { key: 'bad', label: 'It is lost', next: null },
  ],
}
const title = 'Can the backup be used?'

test('a decision offers its own choices, a loop yes and no, and anything else is simply done', () => {
  expect(choicesOf(decision).map(({ label }) => label)).toEqual(['It is good', 'It is lost'])
  expect(choicesOf({ is: 'loop', back: 'look' }).map(({ label }) => label)).toEqual(['Yes', 'No'])
  expect(choicesOf({ is: 'wait', for: null })).toEqual([])
})

test('a decision is not done without choosing, and the refusal says what there is to choose', () => {
  expect(refuseUnchosen({ flow: decision, title }, 'bad')).toEqual({ key: 'bad', label: 'It is lost' })
  expect(() => refuseUnchosen({ flow: decision, title }, null)).toThrow('“It is good” or “It is lost”')
  expect(() => refuseUnchosen({ flow: decision, title }, 'maybe')).toThrow('Please choose')
})

test('what is simply done has nothing to choose', () => {
  expect(refuseUnchosen({ flow: null, title }, null)).toBeNull()
  expect(() => refuseUnchosen({ flow: null, title }, 'good')).toThrow('simply done')
})

test('a choice that the step no longer knows is told by its key', () => {
  expect(chosenOf({ flow: decision, choice: 'half' })).toEqual({ key: 'half', label: 'half' })
  expect(chosenOf({ flow: decision, choice: null })).toBeNull()
})
