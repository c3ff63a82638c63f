import { describe, expect, test } from 'vitest'
import { entryText } from './entry-words.ts'

const said = (kind: string, body: Record<string, unknown>) => entryText({ kind, body, byName: 'Ana Ruiz' })
const noon = { at: '2026-03-02T17:00:00.000Z', precision: 'minute', zone: 'America/New_York' }

describe('an entry is told', () => {
  test.each([
    [
      'task.done',
      { task: { title: 'Unplug the machine' }, outcome: 'all six are off' },
      'Ana Ruiz marked “Unplug the machine” as done: all six are off',
    ],
    ['task.done', { task: { title: 'Unplug the machine' }, outcome: null }, 'Ana Ruiz marked “Unplug the machine” as done'],
    [
      'task.skipped',
      { task: { title: 'Wipe it' }, departsFromPlan: true, reason: 'Police' },
      'Ana Ruiz skipped “Wipe it”, which the plan calls mandatory: Police',
    ],
    ['task.assigned', { task: { title: 'Wipe it' }, to: { name: 'Ben' } }, 'Ana Ruiz gave “Wipe it” to Ben'],
    [
      'task.assigned',
      { task: { title: 'Wipe it' }, to: null, was: { name: 'Ben' } },
      'Ana Ruiz took “Wipe it” from Ben; nobody has it now',
    ],
    [
      'tasks.laid-out',
      { playbook: { name: 'Anything' }, tasks: ['a', 'b'], gaveWay: ['c'] },
      '2 tasks of the playbook “Anything” laid out; 1 that nobody had touched gave way',
    ],
    ['note.added', { text: 'The vendor called back' }, 'The vendor called back'],
    [
      'note.added',
      { text: 'Strange mail', from: { number: 'R-2026-0001' }, reporter: 'Dee' },
      'From report R-2026-0001, Dee: Strange mail',
    ],
    ['fact.changed', { label: 'Machines', text: '7', was: { label: 'Machines', text: '6' } }, 'Machines: 7 (before: 6)'],
    ['milestone.set', { kind: 'contained', moment: noon, was: null, reason: null }, 'Contained: Monday, March 2, 2026 at 12:00 PM'],
    [
      'phase.entered',
      { phase: 'containment', from: 'eradication', back: true, reason: 'A seventh machine' },
      'Ana Ruiz went back from “eradication” to “containment”: A seventh machine',
    ],
    ['role.taken', { role: { name: 'Incident lead' }, person: { name: 'Ana Ruiz' } }, 'Ana Ruiz took the role “Incident lead”'],
    [
      'role.handed-over',
      { role: { name: 'Incident lead' }, from: { name: 'Ben' }, person: { name: 'Ana Ruiz' }, handover: 'Call Eve' },
      '“Incident lead” went from Ben to Ana Ruiz: Call Eve',
    ],
    ['people.counted', { who: 'patrons', count: 120, certainty: 'at-most' }, 'Ana Ruiz counted the patrons affected: at most 120'],
    ['people.counted', { who: 'staff', count: null, certainty: 'unknown' }, 'Ana Ruiz counted the staff affected: not known yet'],
    ['report.triaged', { outcome: 'dismissed', about: 'Harmless', reason: null }, 'Ana Ruiz decided that it is no incident (Harmless)'],
    [
      'plan.signed',
      { version: '1.0', document: 'plan', signature: { name: 'Dee Park', position: 'Director', onPaper: false } },
      'Dee Park signed version 1.0 of the plan as Director',
    ],
    [
      'plan.signed',
      {
        version: '1.0',
        document: 'procedure',
        signature: { name: 'Dee Park', position: 'Director', onPaper: true, signedOn: '2026-03-02' },
      },
      'Dee Park signed on paper (March 2, 2026), recorded by Ana Ruiz, version 1.0 of the handling procedure as Director',
    ],
    [
      'plan.changes-asked',
      { version: '1.0', document: 'plan', what: 'Name the vendor', voided: ['Dee Park'] },
      'Ana Ruiz sent version 1.0 of the plan back to the draft (what Dee Park signed no longer counts): Name the vendor',
    ],
    ['plan.in-force', { version: '2.0', document: 'procedure' }, 'Version 2.0 of the handling procedure came into force'],
    ['clock.missed', { name: 'Contained', source: 'Plan 1.0' }, 'Time ran out: Contained (Plan 1.0)'],
  ])('%s %#', (kind, body, sentence) => {
    expect(said(kind, body)).toBe(sentence)
  })

  test('by its kind when nobody has written a sentence for it', () => {
    expect(said('evidence.sealed', { name: 'Laptop 7' })).toBe('Ana Ruiz: evidence sealed (Laptop 7)')
    expect(said('evidence.sealed', {})).toBe('Ana Ruiz: evidence sealed')
  })

  test('by its kind when its body lacks what the sentence needs', () => {
    expect(said('task.done', {})).toBe('Ana Ruiz: task done')
    expect(said('milestone.set', { kind: 'contained', moment: 'noon' })).toBe('Ana Ruiz: milestone set')
  })

  test('shortened where it is very long; the entry keeps the whole', () => {
    expect(said('task.done', { task: { title: 'T' }, outcome: 'x'.repeat(3000) })).toHaveLength(
      1000 + 'Ana Ruiz marked “T” as done: '.length + 1,
    )
  })
})
