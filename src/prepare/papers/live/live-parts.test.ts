import { describe, expect, test } from 'vitest'
import { heard } from '../../../platform/print/hear.ts'
import { liveBlocks, type LiveBlock } from '../../plan/text/directives.ts'
import type { PlaybookStep } from '../../plan/playbook.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { ana, facts, section, settings } from '../papers.cast.ts'
import { liveParts } from './live-parts.ts'

const said = (block: LiveBlock, of: PaperFacts = facts(), key: string | null = null): string[] =>
  liveParts(block, key, of).flatMap((part) => (part.is === 'heading' ? [`# ${part.text}`] : heard(part)))

describe('a live block', () => {
  test.each(liveBlocks.filter((each) => each !== 'playbook'))('%s says something, without keys, ids and empty values', (block) => {
    const words = said(block).join('\n')
    expect(words).not.toBe('')
    expect(words).not.toMatch(/undefined|null|NaN|\[object|00000000-0000|incident-lead|\d{4}-\d\d-\d\d/)
  })
  test('team tells who holds a role, who stands in, and what it is for', () => {
    expect(said('team')).toEqual([
      'Role | Held by | Stands in',
      'Incident lead\nleads | Ana Okafor | Ben Ruiz | Decides.',
      'Technical lead | Ana Okafor | Ben Ruiz | Does.',
    ])
    const empty = settings.teamRoles.map((role) => ({ ...role, primary: null, alternates: [] }))
    expect(said('team', facts({ version: { settings: { ...settings, teamRoles: empty } } }))[1]).toContain('| Nobody yet | Nobody yet |')
  })
  test('team says of somebody that they have left', () => {
    const gone = facts().people.map((each) => (each.id === ana ? { ...each, leftAt: new Date(0) } : each))
    expect(said('team', facts({ people: gone }))[1]).toContain('Ana Okafor (has left)')
  })
  test('calling-order tells by severity who is called when, without numbers', () => {
    expect(said('calling-order')).toEqual([
      'Severity 1 Critical: somebody answers within 15 minutes',
      'Order | When | Team role | Who',
      '1 | At once | Incident lead | Ana Okafor\nBen Ruiz',
      '2 | After 15 minutes | Technical lead | Ana Okafor\nBen Ruiz',
    ])
  })
  test('contact-sheet has every way to reach the team, those that work without our network first', () => {
    expect(said('contact-sheet')).toEqual([
      'Name | What for | How to reach them',
      'Ana Okafor\nDirector, Main Library | Incident lead\nTechnical lead | 555-0101 (works without our network, checked February 2026)\nana@cedar.example',
      'Ben Ruiz\nIT, Main Library | Incident lead (stands in)\nTechnical lead (stands in) | 555-0102',
    ])
    expect(said('outside-contacts')[1]).toBe('Acme Insurance | Insurer, policy 12-34 | 800-555-0199 (works without our network)')
  })
  test('contact-sheet and outside-contacts keep private numbers from whoever may not see them', () => {
    const others = facts({ withContacts: false })
    expect(said('contact-sheet', others)).toEqual([expect.stringContaining('handed out to the response team only')])
    expect(said('outside-contacts', others).join()).not.toContain('0199')
  })
  test('severities and update-cadence tell what the settings say', () => {
    expect(said('severities')[1]).toBe(
      '1 Critical | within 15 minutes | within 120 minutes | every 60 minutes | must be held, within 3 days of closing | Critical it is.\nManagement closes it.',
    )
    expect(said('update-cadence')).toContain('Severity 5 Minor: no update is owed')
  })
  test('severity-matrix has a table for each answer to the first question, and a severity in each cell', () => {
    const lines = said('severity-matrix')
    expect(lines).toHaveLength(settings.functional.answers.length * (2 + settings.information.answers.length))
    expect(lines.slice(0, 3)).toEqual([
      'What does not work? none',
      'What happened to information? | regular | extended',
      'none | 5 Minor | 3 Medium',
    ])
  })
  test('approvals shows who signed and when, and leaves room for those who have not', () => {
    const signature = {
      personId: ana,
      name: 'Ana Okafor',
      position: 'Director',
      kind: 'approval' as const,
      signedAt: new Date('2026-03-01T15:00:00Z'),
      onPaper: false,
    }
    expect(said('approvals', facts({ signatures: [signature] }))[1]).toBe(
      'Ana Okafor | Director | March 1, 2026 | Ana Okafor\nsigned in Muster, Sunday, March 1, 2026 at 10:00 AM',
    )
    expect(said('approvals')[1]).toBe('Ana Okafor | Director |  | \n\n')
  })
  test('change-log tells the versions, newest first, and names the sections that were left out with the reason', () => {
    const past = { number: '0.1', starter: true, changeNote: null, countsFrom: new Date('2026-01-05T17:00:00Z') }
    const removed = section('', { key: 'cards', title: 'Payment cards', removedReason: 'We take no cards.' })
    expect(said('change-log', facts({ history: [past], version: { sections: [section('::change-log'), removed] } }))).toEqual([
      'Version | From | What changed',
      '1.0 | March 2, 2026 | Our first own plan',
      '0.1 | January 5, 2026 | The starter plan that ships with Muster.',
      'Sections of the template that were left out, and why',
      '- Payment cards: We take no cards.',
    ])
  })
  test('document-control has the whole content hash, and names what was left out where no change log does', () => {
    const removed = section('', { key: 'cards', title: 'Payment cards', removedReason: 'We take no cards.' })
    const words = said('document-control', facts({ version: { sections: [section('::document-control'), removed] } }))
    expect(words).toContain('Fingerprint (SHA-256): 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef')
    expect(words.at(-1)).toBe('- Payment cards: We take no cards.')
    const both = [section('::document-control\n\n::change-log'), removed]
    expect(said('document-control', facts({ version: { sections: both } })).join()).not.toContain('cards')
  })
})

describe('a playbook on paper', () => {
  const step = (key: string, given: Partial<PlaybookStep> = {}): PlaybookStep => ({
    key,
    phase: 'identification',
    title: `Do ${key}`,
    detail: null,
    why: null,
    evidence: null,
    role: 'technical-lead',
    mandatory: false,
    within: null,
    skipWhen: null,
    flow: null,
    next: null,
    ...given,
  })
  const printed = (steps: PlaybookStep[]) => {
    const playbooks = [{ key: 'trial', name: 'Trial', when: 'When it is tried.', steps }, ...settings.playbooks]
    return said('playbook', facts({ version: { settings: { ...settings, playbooks } } }), 'trial')
  }

  test('has its steps numbered through the phases, each with role, time, what, why, what to keep and when to leave it out', () => {
    const full = {
      detail: 'Like this.',
      why: 'Because.',
      evidence: 'A photo.',
      skipWhen: 'There is none.',
      mandatory: true,
      within: { amount: 2, unit: 'hours' as const },
    }
    expect(printed([step('a', full), step('b', { phase: 'containment' })])).toEqual([
      '# Trial',
      'When it is tried.',
      'Identification: find out what happened and how far it reaches',
      '1. Do a\nTechnical lead, within 2 hours of opening, must be done',
      '  Like this.',
      '  Why: Because.',
      '  Keep: A photo.',
      '  May be left out: There is none.',
      'Containment: stop it from getting worse',
      '2. Do b\nTechnical lead',
    ])
  })
  test('tells decisions, loops, waits and other playbooks in words, with the number and title of the step they lead to', () => {
    const choices = [
      { key: 'yes', label: 'Yes', next: 'c' },
      { key: 'no', label: 'No', next: 'end' },
    ]
    const words = printed([
      step('a', { flow: { is: 'decision', choices } }),
      step('b', { flow: { is: 'wait', for: { amount: 2, unit: 'hours' } } }),
      step('c', { flow: { is: 'loop', back: 'b' } }),
      step('d', { flow: { is: 'playbook', playbook: 'general' }, next: 'end' }),
      step('e'),
    ]).join('\n')
    expect(words).toContain('Yes: go on with step 3, “Do c”.')
    expect(words).toContain('No: this playbook ends.')
    expect(words).toContain('Wait for 2 hours.')
    expect(words).toContain('Yes: go back to step 2, “Do b” and take the steps from there again.')
    expect(words).toContain('No: go on with step 4, “Do d”.')
    expect(words).toContain('Follow the playbook “Anything”.')
    expect(words).toContain('Then this playbook ends.')
  })
  test('that is not in the plan is missed aloud', () =>
    expect(said('playbook', facts(), 'gone')).toEqual(['[There is no playbook “gone” in the plan]']))
})
