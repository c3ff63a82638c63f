import { describe, expect, test } from 'vitest'
import { entryText } from './entry-words.ts'

const said = (kind: string, body: Record<string, unknown>) => entryText({ kind, body, byName: 'Ana Ruiz' })
const task = { title: 'Is there a good backup?' }

describe('what a plan in motion leaves in the record is told', () => {
  test('with what was chosen and what followed from it', () => {
    const chosen = { task, choice: { label: 'Yes' }, outcome: null, notNeeded: ['a', 'b'], neededAgain: [] }
    expect(said('task.decided', { ...chosen, again: null })).toBe(
      'Ana Ruiz chose “Yes” at “Is there a good backup?”; 2 tasks are not needed',
    )
    expect(said('task.decided', { ...chosen, notNeeded: [], again: { pass: 2, tasks: ['a'] } })).toBe(
      'Ana Ruiz chose “Yes” at “Is there a good backup?”; 1 task laid out again (pass 2)',
    )
    const changed = { ...chosen, was: { label: 'No' }, reason: 'It is empty', neededAgain: ['c'], again: null }
    expect(said('task.choice-changed', changed)).toBe(
      'Ana Ruiz chose “Yes” at “Is there a good backup?” instead of “No”: It is empty; 2 tasks are not needed and 1 task is needed again',
    )
    expect(said('task.reopened', { task, was: { state: 'not-needed' } })).toBe(
      'Ana Ruiz opened “Is there a good backup?” again; it was not needed',
    )
  })

  test('with the playbook that joined, and where it came from', () => {
    const added = { playbook: { name: 'Break-in' }, tasks: ['a', 'b'] }
    expect(said('playbook.added', { ...added, fromTask: null })).toBe('Ana Ruiz added the playbook “Break-in”; 2 tasks joined')
    expect(said('playbook.added', { ...added, fromTask: { title: 'The door was open' } })).toBe(
      'Ana Ruiz added the playbook “Break-in” at “The door was open”; 2 tasks joined',
    )
  })

  test('with who was called, how, and whether they were reached', () => {
    const call = { role: { name: 'Incident lead' }, person: { name: 'Maria' }, way: 'phone', outcome: 'no-answer', note: null }
    expect(said('call.made', call)).toBe('Ana Ruiz did not reach Maria as “Incident lead” by phone')
    expect(said('call.made', { ...call, outcome: 'reached', way: 'other', note: 'She comes' })).toBe(
      'Ana Ruiz reached Maria as “Incident lead”: She comes',
    )
  })

  test('with the versions between which an incident was moved, and why', () => {
    const moved = { from: { number: '1.0' }, to: { number: '2.0' }, reason: 'It fits', severity: { level: 1 }, severityWas: { level: 2 } }
    expect(said('incident.plan-moved', moved)).toBe('Ana Ruiz moved it from version 1.0 of the plan to 2.0: It fits. Severity 2 became 1.')
    expect(said('incident.plan-moved', { ...moved, severity: null, severityWas: null })).toBe(
      'Ana Ruiz moved it from version 1.0 of the plan to 2.0: It fits.',
    )
  })
})
