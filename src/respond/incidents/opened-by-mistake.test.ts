import { expect, test } from 'vitest'
import { nothingElseHappened } from './opened-by-mistake.ts'

const opening = [
  { kind: 'incident.opened', body: {} },
  { kind: 'milestone.set', body: { kind: 'noticed' } },
  { kind: 'tasks.laid-out', body: {} },
  { kind: 'report.joined', body: {} },
  { kind: 'note.added', body: { text: 'Strange mail', from: { number: 'R-2026-0001' } } },
  { kind: 'clock.missed', body: {} },
]

test('an opening with one report is nothing else', () => {
  expect(nothingElseHappened(opening)).toBe(true)
})

test.each([
  ['a note of ours', { kind: 'note.added', body: { text: 'I called them' } }],
  ['a second report', { kind: 'report.joined', body: {} }],
  ['a task done', { kind: 'task.done', body: {} }],
  ['a milestone that somebody found out', { kind: 'milestone.set', body: { kind: 'contained' } }],
  ['something of a later version of the software', { kind: 'evidence.sealed', body: {} }],
])('%s is something else', (_, entry) => {
  expect(nothingElseHappened([...opening, entry])).toBe(false)
})
