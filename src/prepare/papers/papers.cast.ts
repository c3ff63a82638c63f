import { smallPlan } from '../../../test/small-plan.ts'
import type { PersonId, PlanVersionId } from '../../base/ids.ts'
import type { PlanSettings } from '../plan/settings.ts'
import type { PaperFacts, PaperPerson, PaperSection, PaperVersion } from './paper-facts.ts'

/** Facts that tests draw papers from: a small plan, two people who hold its roles, an insurer. */

export const ana = '00000000-0000-4000-8000-000000000001' as PersonId
export const ben = '00000000-0000-4000-8000-000000000002' as PersonId

const person = (given: Partial<PaperPerson>): PaperPerson => ({
  id: ana,
  name: 'Ana Okafor',
  kind: 'staff',
  position: 'Director',
  site: 'Main Library',
  leftAt: null,
  contacts: [
    { kind: 'mail', value: 'ana@cedar.example', independent: false, verifiedOn: null },
    { kind: 'phone', value: '555-0101', independent: true, verifiedOn: '2026-02-10' },
  ],
  ...given,
})

export const people: PaperPerson[] = [
  person({}),
  person({
    id: ben,
    name: 'Ben Ruiz',
    position: 'IT',
    contacts: [{ kind: 'phone', value: '555-0102', independent: false, verifiedOn: null }],
  }),
  person({
    id: '00000000-0000-4000-8000-000000000003' as PersonId,
    name: 'Acme Insurance',
    kind: 'outside',
    position: 'Insurer, policy 12-34',
    site: null,
    contacts: [{ kind: 'phone', value: '800-555-0199', independent: true, verifiedOn: null }],
  }),
]

export const settings: PlanSettings = {
  ...smallPlan,
  fields: [
    { key: 'hotline', label: 'Help line', help: null, value: '555-0100', required: true },
    { key: 'insurer', label: 'Insurer', help: null, value: null, required: false },
  ],
  teamRoles: smallPlan.teamRoles.map((role) => ({ ...role, primary: ana, alternates: [ben] })),
  callingOrder: [
    {
      level: 1,
      steps: [
        { role: 'incident-lead', afterMinutes: 0 },
        { role: 'technical-lead', afterMinutes: 15 },
      ],
    },
  ],
  approval: { needed: 1, signatories: [{ personId: ana, position: 'Director' }] },
}

export const section = (body: string, given: Partial<PaperSection> = {}): PaperSection => ({
  key: 'purpose',
  title: 'Purpose',
  body,
  standard: true,
  removedReason: null,
  ...given,
})

export const version = (given: Partial<PaperVersion> = {}): PaperVersion => ({
  id: '00000000-0000-4000-8000-00000000000a' as PlanVersionId,
  document: 'plan',
  title: 'Small plan',
  number: '1.0',
  status: 'in-force',
  starter: false,
  settings,
  sections: [section('Why we have it.')],
  contentHash: '0123456789abcdef'.repeat(4),
  changeNote: 'Our first own plan',
  approvedAt: new Date('2026-03-01T15:00:00Z'),
  countsFrom: new Date('2026-03-02T05:00:00Z'),
  supersededAt: null,
  ...given,
})

export const facts = (given: Partial<Omit<PaperFacts, 'version'>> & { version?: Partial<PaperVersion> } = {}): PaperFacts => ({
  organisation: { name: 'Cedar Valley Library', zone: 'America/New_York', hotline: '555-0100' },
  sites: [{ name: 'Main Library', address: '1 Main Street' }],
  people,
  history: [],
  signatures: [],
  madeAt: new Date('2026-03-02T14:00:00Z'),
  withContacts: true,
  ...given,
  version: version(given.version),
})

export const draft = { status: 'draft', approvedAt: null, countsFrom: null } as const
