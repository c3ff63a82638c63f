import { describe, expect, test } from 'vitest'
import type { Id, PersonId } from '../../base/ids.ts'
import type { Person } from '../people/person.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { textFacts } from '../plan/text/text-facts.ts'
import { smallPlan } from '../../../test/small-plan.ts'
import { gapsOf, listGaps, type DraftFacts } from './completeness.ts'
import { monthsBefore } from './live-block-checks.ts'

type Section = DraftFacts['sections'][number]
type Contact = Person['contacts'][number]

const phone = (given: Partial<Contact> = {}): Contact => ({
  kind: 'phone',
  value: '555',
  independent: true,
  verifiedOn: '2026-01-15',
  ...given,
})
const person = (name: string, given: Partial<Person> = {}) => ({
  id: name as Id<'person'>,
  name,
  kind: 'staff' as const,
  contacts: [phone()],
  leftAt: null,
  ...given,
})

const [ana, ben] = [person('Ana'), person('Ben')]
const held = (settings: PlanSettings = smallPlan): PlanSettings => ({
  ...settings,
  teamRoles: settings.teamRoles.map((role) => ({ ...role, primary: ana.id, alternates: [ben.id] })),
  approval: { signatories: [{ personId: ana.id, position: 'Director' }], needed: 1 },
})

const section = (key: string, body: string, given: Partial<Section> = {}): Section => ({
  key,
  title: key.toUpperCase(),
  removedReason: null,
  guidanceAtStart: 0,
  openComments: [],
  text: textFacts(body),
  ...given,
})

const draft = (sections: Section[], given: Partial<DraftFacts> = {}) =>
  gapsOf({ document: 'plan', settings: held(), people: [ana, ben], today: '2026-03-02', sections, ...given })

const says = (sections: Section[], given: Partial<DraftFacts> = {}) =>
  listGaps(draft(sections, given)).map((gap) => [gap.sectionKey, gap.block, gap.says])

describe('a section is complete', () => {
  test('when it says something, its fields are filled in, and what it prints is there', () => {
    const fields = [{ key: 'hotline', label: 'Hotline', help: null, value: '555', required: true }]
    const { sections, elsewhere, completeness } = draft([section('team', 'Call :field{key=hotline}.\n\n::team\n\n::approvals\n')], {
      settings: held({ ...smallPlan, fields }),
    })
    expect(sections[0]?.gaps).toEqual([])
    expect(elsewhere).toEqual([])
    expect(completeness.done).toBe(completeness.all)
  })

  test('step by step: guidance that was replaced counts as done', () => {
    const body = ':::guidance\nSay why.\n:::\n\nWe say :guidance[what] it is.\n'
    const at = (text: string) => draft([section('purpose', text, { guidanceAtStart: 2 })]).sections[0]?.completeness
    expect(at(body)).toEqual({ done: 1, all: 3 })
    expect(at('Because.\n\nWe say :guidance[what] it is.\n')).toEqual({ done: 2, all: 3 })
    expect(at('Because.\n\nWe say it.\n')).toEqual({ done: 3, all: 3 })
  })

  test('when it was taken out, whatever it said', () => {
    const gone = section('purpose', ':::guidance\nSay why.\n:::\n', {
      removedReason: 'Not ours.',
      openComments: [{ id: 'c', body: 'Why?', by: 'Ben' }],
    })
    expect(draft([gone]).sections[0]).toMatchObject({ gaps: [], completeness: { done: 0, all: 0 } })
  })
})

describe('what is missing is told in the order of reading', () => {
  test('with the block it stands in: guidance, fields, live blocks; an empty section first and comments last', () => {
    const settings = held({
      ...smallPlan,
      approval: { signatories: [], needed: 1 },
      fields: [
        { key: 'hotline', label: 'Hotline', help: null, value: ' ', required: true },
        { key: 'insurer', label: 'Insurer', help: null, value: null, required: false },
      ],
    })
    const body =
      '## Head\n\nCall :field{key=hotline} or :field{key=hotline}, :field{key=insurer}.\n\n::approvals\n\n::::example\nA\n\n:::guidance\nB\n:::\n::::\n\n:field{key=nothing}\n'
    const open = [{ id: 'c1', body: 'Still\n\ntrue?', by: 'Ben' }]
    expect(
      says([section('one', ''), section('two', body, { openComments: open })], {
        settings: { ...settings, approval: { signatories: [], needed: 1 } },
      }),
    ).toEqual([
      ['one', null, 'Nothing is written here yet.'],
      ['two', 1, '“Hotline” is not filled in yet.'],
      ['two', 2, 'It is not said yet who signs this document.'],
      ['two', 3, 'Guidance is left here. Write your own words in its place, or take it out.'],
      ['two', 4, 'There is no field “nothing”. Choose one that there is, or write the words themselves.'],
      ['two', null, 'A comment of Ben is open: “Still true?”'],
    ])
  })

  test('a section with headings and guidance alone says nothing yet', () => {
    const kinds = (body: string) => draft([section('one', body)]).sections[0]?.gaps.map(({ kind }) => kind)
    expect(kinds('## Head\n\n:::guidance\nSay why.\n:::\n')).toEqual(['empty', 'guidance'])
    expect(kinds('## Head\n\n::team\n')).toEqual([])
    expect(kinds('---\n\n[a]: https://example.org\n')).toEqual(['empty'])
  })

  test('a field once in the list, though it is empty in two sections', () => {
    const settings = held({ ...smallPlan, fields: [{ key: 'hotline', label: 'Hotline', help: null, value: null, required: true }] })
    const sections = [section('one', ':field{key=hotline}'), section('two', 'Or :field{key=hotline}')]
    expect(says(sections, { settings })).toEqual([['one', 0, '“Hotline” is not filled in yet.']])
    expect(draft(sections, { settings }).sections[1]?.gaps).toHaveLength(1)
  })
})

describe('a live block needs', () => {
  test('for the team: somebody in each role, somebody who stands in, and a way outside our own mail and network', () => {
    const [lead, technical] = smallPlan.teamRoles
    const settings = {
      ...held(),
      teamRoles: [
        { ...lead!, primary: null, alternates: [] },
        { ...technical!, primary: ben.id, alternates: ['Gone' as PersonId] },
      ],
    }
    const people = [person('Ben', { contacts: [phone({ independent: false })] }), person('Gone', { leftAt: new Date(0) })]
    expect(says([section('team', 'Our team.\n\n::team\n'), section('calls', '::calling-order\n')], { settings, people })).toEqual([
      ['team', 1, 'Nobody holds the role “Incident lead” yet.'],
      ['team', 1, 'Nobody stands in for the role “Incident lead” yet.'],
      ['team', 1, 'Nobody stands in for the role “Technical lead” yet.'],
      [
        'team',
        1,
        'Nobody in the role “Technical lead” can be reached when our own mail and network are down. Add such a way to the person.',
      ],
      ['calls', 0, 'It is not said yet who is called first, second and third.'],
    ])
  })

  test('for the team: people who have not left', () => {
    const people = [person('Ana', { leftAt: new Date(0) }), ben]
    expect(says([section('team', '::team\n')], { people })).toContainEqual([
      'team',
      0,
      'Ana, who holds the role “Incident lead”, has left.',
    ])
  })

  test('for the contact sheet: ways that were verified as lately as the plan says', () => {
    const old = person('Ana', {
      contacts: [phone({ verifiedOn: '2025-03-01' }), phone({ kind: 'mail', verifiedOn: null }), phone({ verifiedOn: '2025-03-02' })],
    })
    const insurer = person('The insurer', { kind: 'outside', contacts: [] })
    const passer = person('Dee', { contacts: [] })
    expect(says([section('sheet', '::contact-sheet\n')], { people: [old, ben, insurer, passer] })).toEqual([
      ['sheet', 0, 'The phone number and mail address of Ana have not been verified in the last 12 months.'],
      ['sheet', 0, 'There is no way yet to reach The insurer.'],
    ])
  })

  test('for the matrix and the categories: that everything fits together', () => {
    const matrix = { ...smallPlan.matrix }
    delete matrix['none/none/regular']
    const categories = smallPlan.categories.map((each, at) => (at === 0 ? { ...each, playbook: 'nothing' } : each))
    const settings = { ...held(), matrix, categories }
    const found = says([section('classes', '::categories\n\n::severity-matrix\n')], { settings })
    expect(found.map(([key, block]) => [key, block])).toEqual([
      ['classes', 0],
      ['classes', 1],
    ])
    expect(found[1]?.[2]).toContain('severity matrix')
  })

  test('for the approvals: that it is said who signs, and enough of them', () => {
    const approval = { signatories: [{ personId: null, position: 'Director' }], needed: 2 }
    expect(says([section('approval', '::approvals\n')], { settings: { ...held(), approval } }).map(([, , words]) => words)).toEqual([
      'It is not said yet who signs as “Director”.',
      '2 people must sign, and only 1 are named.',
    ])
  })

  test('for a playbook: one that there is', () => {
    expect(
      says([section('playbooks', '::playbook{key=malware}\n\n::playbook{key=nothing}\n\n::playbook\n')]).map(([, block]) => block),
    ).toEqual([1, 2])
  })
})

describe('what no section prints', () => {
  test('is still missing from a plan', () => {
    const settings = { ...held(), approval: { signatories: [], needed: 1 } }
    const { elsewhere, completeness } = draft([section('purpose', 'Because.')], { settings })
    expect(elsewhere).toEqual([{ kind: 'setting', block: null, about: 'approval', says: 'It is not said yet who signs this document.' }])
    expect(completeness).toEqual({ done: 1, all: 2 })
  })

  test('is not asked of a procedure, which prints only part of the plan', () => {
    const settings = { ...held(), approval: { signatories: [], needed: 1 } }
    expect(draft([section('steps', 'Do it.')], { settings, document: 'procedure' }).elsewhere).toEqual([])
    expect(draft([section('steps', '::approvals')], { settings, document: 'procedure' }).sections[0]?.gaps).toHaveLength(1)
  })
})

test.each([
  ['2026-03-02', 12, '2025-03-02'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2026-01-15', 3, '2025-10-15'],
  ['2026-12-31', 6, '2026-06-30'],
])('so many months before: %s, %i', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before)
})
