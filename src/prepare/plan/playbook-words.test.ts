import { describe, expect, test } from 'vitest'
import { playbookSchema, theEnd, type Playbook } from './playbook.ts'
import { exitsOf, tellExit, tellFlow } from './playbook-words.ts'

const step = (key: string, more: Record<string, unknown> = {}) => ({
  key,
  phase: 'containment',
  title: `Do ${key}`,
  role: 'lead',
  mandatory: true,
  ...more,
})
const yesNo = (no: string) => ({
  is: 'decision',
  choices: [
    { key: 'yes', label: 'Yes, or maybe', next: null },
    { key: 'no', label: 'No', next: no },
  ],
})
const playbook: Playbook = playbookSchema.parse({
  key: 'one',
  name: 'One',
  steps: [
    step('look'),
    step('ask', { flow: yesNo('pause') }),
    step('other', { flow: { is: 'playbook', playbook: 'two' }, next: 'more' }),
    step('pause', { flow: { is: 'wait', for: { amount: 30, unit: 'days' } } }),
    step('more', { flow: { is: 'loop', back: 'look' } }),
    step('stop', { next: theEnd }),
  ],
})
const told = (key: string) => playbook.steps.filter((each) => each.key === key).flatMap((each) => exitsOf(playbook, each).map(tellExit))

describe('where a step leads is told', () => {
  test('not at all where the next step follows, or the end after the last one', () => {
    expect([told('look'), told('pause'), told('stop')]).toEqual([[], [], []])
  })
  test('by the number of the step, for each choice of a decision', () => {
    expect(told('ask')).toEqual(['Yes, or maybe: go on with step 3.', 'No: go on with step 4.'])
  })
  test('where it is not the next step', () => {
    expect(told('other')).toEqual(['Then go on with step 5.'])
  })
  test('both ways of a loop', () => {
    expect(told('more')).toEqual(['Yes: go back to step 1 and take the steps from there again.', 'No: go on with step 6.'])
  })
  test('where the playbook ends before its last step', () => {
    const early = playbookSchema.parse({ ...playbook, steps: [step('a', { flow: yesNo(theEnd) }), step('b', { next: theEnd }), step('c')] })
    const all = early.steps.flatMap((each) => exitsOf(early, each).map(tellExit))
    expect(all).toEqual(['Yes, or maybe: go on with step 2.', 'No: this playbook ends.', 'Then this playbook ends.'])
  })
})

test('what is special about a step is told in a sentence', () => {
  const all = playbook.steps.map((each) => tellFlow(each, [{ key: 'two', name: 'Two' }]))
  expect(all).toEqual([
    null,
    'Decide.',
    'Follow the playbook “Two”.',
    'Wait for 30 days.',
    'Decide. Repeat for as long as the answer is yes.',
    null,
  ])
  expect(tellFlow({ flow: { is: 'wait', for: null } }, [])).toBe('Wait until this has come true.')
})
