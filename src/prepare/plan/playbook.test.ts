import { describe, expect, test } from 'vitest'
import { playbookSchema, refuseBadPlaybooks, theEnd, waysOf, type Playbook } from './playbook.ts'

type Given = { key: string; steps: Record<string, unknown>[] }

const step = (key: string, more: Record<string, unknown> = {}) => ({
  key,
  phase: 'containment',
  title: `Do ${key}`,
  role: 'lead',
  mandatory: true,
  ...more,
})
const decision = (...ways: [label: string, next: string | null][]) => ({
  flow: { is: 'decision', choices: ways.map(([label, next]) => ({ key: label, label, next })) },
})
const back = (to: string) => ({ flow: { is: 'loop', back: to } })
const follow = (playbook: string) => ({ flow: { is: 'playbook', playbook } })

const aPlaybook = ({ key, steps }: Given): Playbook => playbookSchema.parse({ key, name: `Playbook ${key}`, steps })
const steps = (...given: Record<string, unknown>[]) => aPlaybook({ key: 'one', steps: given })

function refusals(...playbooks: Playbook[]) {
  const said: { message: string; path: (string | number)[] }[] = []
  refuseBadPlaybooks(playbooks, new Set(['lead']), (message, ...path) => void said.push({ message, path }))
  return said
}
const messages = (...playbooks: Playbook[]) => refusals(...playbooks).map(({ message }) => message)

describe('the ways through a playbook', () => {
  test('lead from each step to the one after it, and from the last one to the end', () => {
    expect(waysOf(steps(step('a'), step('b')))).toEqual([
      { from: 'a', to: 'b', label: null, back: false },
      { from: 'b', to: theEnd, label: null, back: false },
    ])
  })
  test('lead where a step says, also to the end', () => {
    const ways = waysOf(steps(step('a', { next: 'c' }), step('b', { next: theEnd }), step('c')))
    expect(ways.map(({ from, to }) => [from, to])).toEqual([
      ['a', 'c'],
      ['b', theEnd],
      ['c', theEnd],
    ])
  })
  test('part at a decision by its choices; a choice that names no step goes to the one after it', () => {
    expect(waysOf(steps(step('a', decision(['yes', null], ['no', 'c'])), step('b'), step('c'))).slice(0, 2)).toEqual([
      { from: 'a', to: 'b', label: 'yes', back: false },
      { from: 'a', to: 'c', label: 'no', back: false },
    ])
  })
  test('go back from a loop while the answer is yes, and on when it is no', () => {
    expect(waysOf(steps(step('a'), step('b', back('a')), step('c'))).slice(1, 3)).toEqual([
      { from: 'b', to: 'a', label: 'Yes', back: true },
      { from: 'b', to: 'c', label: 'No', back: false },
    ])
  })
})

describe('a playbook is fit for use', () => {
  test('with decisions whose branches meet again, a loop, a wait and another playbook, phases in any order', () => {
    const one = steps(
      step('look', { phase: 'recovery' }),
      step('ask', decision(['yes', null], ['no', 'pause'])),
      step('other', follow('two')),
      step('pause', { flow: { is: 'wait', for: { amount: 30, unit: 'days' } } }),
      step('more', { ...back('ask'), phase: 'identification' }),
    )
    expect(messages(one, aPlaybook({ key: 'two', steps: [step('a')] }))).toEqual([])
  })
  test('when an earlier step is only done because a loop leads to it', () => {
    expect(messages(steps(step('ask', { next: 'more' }), step('extra'), step('more', back('extra'))))).toEqual([])
  })
})

describe('a playbook is refused', () => {
  test('when a step names a team role that the plan does not have; the path leads to the step', () => {
    expect(refusals(steps(step('a', { role: 'wizard' })))).toEqual([
      { message: 'Step “Do a” names the unknown team role "wizard". (playbook “Playbook one”)', path: ['playbooks', 'one', 'steps', 'a'] },
    ])
  })
  test('when a step, a choice or a loop leads to a step that is not there', () => {
    expect(messages(steps(step('a', { next: 'gone' })))).toEqual([
      '“Do a” leads to the step "gone", which is not there. (playbook “Playbook one”)',
    ])
    expect(messages(steps(step('a', decision(['yes', null], ['no', 'gone'])), step('b')))).toHaveLength(1)
    expect(messages(steps(step('a'), step('b', back('gone'))))).toHaveLength(1)
  })
  test('when a step leads to a playbook that is not there', () => {
    expect(messages(steps(step('a', follow('gone'))))).toEqual([
      'Step “Do a” leads to the unknown playbook "gone". (playbook “Playbook one”)',
    ])
  })
  test('when its steps lead in a circle without a loop, which the refusal draws', () => {
    expect(messages(steps(step('a'), step('b'), step('c', { next: 'b' })))).toEqual([
      'Its steps lead in a circle without a loop step: “Do b” → “Do c” → “Do b”. (playbook “Playbook one”)',
    ])
  })
  test('when nothing but the way around leads on from a loop', () => {
    expect(messages(steps(step('a'), step('b', { ...back('a'), next: 'a' })))).toEqual([
      'Its steps lead in a circle without a loop step: “Do a” → “Do b” → “Do a”. (playbook “Playbook one”)',
    ])
  })
  test('when a loop leads forward, to itself or to the end', () => {
    const wrong = (to: string) => messages(steps(step('a'), step('b', back(to)), step('c')))
    expect(wrong('c')).toEqual(['The loop “Do b” must go back to an earlier step, and “Do c” is not earlier. (playbook “Playbook one”)'])
    expect(wrong('b')).toHaveLength(1)
    expect(wrong(theEnd)).toHaveLength(1)
  })
  test('when a loop goes back to a branch from which nobody comes by again', () => {
    const away = steps(step('a', decision(['yes', null], ['no', 'c'])), step('b', { next: theEnd }), step('c', back('b')))
    expect(messages(away)).toEqual([
      'The loop “Do c” goes back to “Do b”, but from there no way leads to the loop again. (playbook “Playbook one”)',
    ])
  })
  test('when no way leads to one of its steps', () => {
    expect(messages(steps(step('a', { next: 'c' }), step('b'), step('c')))).toEqual([
      'No way leads to the step “Do b”. (playbook “Playbook one”)',
    ])
  })
  test('when two steps have one key, or one has the key that means the end', () => {
    expect(messages(steps(step('a'), step('b'), step('a')))).toContain(
      'Two steps have the key "a". Give one of them another. (playbook “Playbook one”)',
    )
    expect(messages(steps(step(theEnd)))).toEqual([
      '"end" is where every playbook ends and cannot be the key of a step. (playbook “Playbook one”)',
    ])
  })
  test('when a decision offers the same choice twice, or names a next step beside its choices', () => {
    expect(messages(steps(step('a', decision(['yes', null], ['yes', 'c'])), step('b'), step('c')))).toContain(
      '“Do a” offers the choice "yes" twice. (playbook “Playbook one”)',
    )
    expect(messages(steps(step('a', { ...decision(['yes', null], ['no', 'c']), next: 'c' }), step('b'), step('c')))).toEqual([
      '“Do a” is a decision: where it leads stands with its choices, so it cannot name a next step as well. (playbook “Playbook one”)',
    ])
  })
  test('when playbooks lead into each other, or one into itself', () => {
    const [one, two] = [aPlaybook({ key: 'one', steps: [step('a', follow('two'))] }), aPlaybook({ key: 'two', steps: [step('a')] })]
    expect(messages(one, two)).toEqual([])
    expect(messages(one, aPlaybook({ key: 'two', steps: [step('a', follow('one'))] }))).toEqual([
      'Playbooks lead into each other without end: “Playbook one” → “Playbook two” → “Playbook one”.',
    ])
    expect(messages(steps(step('a', follow('one'))))).toHaveLength(1)
  })
})
