import { newId } from '../../../platform/new-id.ts'
import type { ReportedIncident } from '../report-facts.ts'
import { minuteOf, utc, zone } from './moments.ts'

const milestone = (kind: ReportedIncident['milestones'][number]['kind'], at: Date, reason: string | null = null) => ({
  kind,
  moment: minuteOf(at),
  setBy: 'Dana Okafor',
  setAt: utc(20, 21),
  reason,
})

const classification = {
  category: 'malicious-code',
  functional: 'some-lose-critical',
  information: ['none'],
  recoverability: 'regular',
  by: 'Dana Okafor',
}

/** What was found out. */
export const knowledge = {
  classifications: [
    { ...classification, derived: 3, severity: 3, reason: null, at: utc(20, 20, 11) },
    {
      ...classification,
      information: ['unsure'],
      derived: 2,
      severity: 2,
      reason: 'Sign-up sheets with names were on the shared drive.',
      at: utc(20, 20, 52),
    },
  ],
  milestones: [
    { ...milestone('occurred', utc(20, 5, 0)), moment: { at: utc(20, 5, 0), precision: 'day', zone } },
    milestone('noticed', utc(20, 19, 40)),
    milestone('reported', utc(20, 19, 58)),
    milestone('confirmed', utc(20, 20, 15)),
    milestone('contained', utc(20, 20, 41), 'The switch log shows that the cable was pulled two minutes later than first written.'),
    milestone('recovered', utc(23, 15, 0)),
    milestone('closed', utc(24, 16, 30)),
  ],
  facts: [
    {
      id: newId<'fact'>(),
      label: 'Way in',
      text: 'A macro in an invoice attached to a mail, opened at 2:12 PM at the front desk.',
      changedAt: utc(20, 23, 10),
      changedBy: 'Sam Ortiz',
      revision: 2,
    },
    {
      id: newId<'fact'>(),
      label: 'Indicators',
      text: 'File names ending in .marigoldlock; traffic to 203.0.113.77 on port 443.',
      changedAt: utc(20, 22, 30),
      changedBy: 'Sam Ortiz',
      revision: 1,
    },
    {
      id: newId<'fact'>(),
      label: 'Backups',
      text: 'The backup of the night before is complete and was kept offline.',
      changedAt: utc(20, 21, 5),
      changedBy: 'Dana Okafor',
      revision: 1,
    },
    {
      id: newId<'fact'>(),
      label: 'Cost so far',
      text: '$3,400 for the service company; 31 hours of our own.',
      changedAt: utc(24, 15, 0),
      changedBy: 'Priya Shah',
      revision: 3,
    },
  ],
  assets: [
    {
      id: newId<'affected_asset'>(),
      name: 'EG-DESK-01, EG-DESK-02',
      kind: 'computer',
      state: 'restored',
      note: 'Front desk computers, 10.20.4.11 and 10.20.4.12.',
      revision: 3,
    },
    { id: newId<'affected_asset'>(), name: 'Shared drive of Eastgate', kind: 'records', state: 'restored', note: null, revision: 2 },
    {
      id: newId<'affected_asset'>(),
      name: 'Patron database',
      kind: 'service',
      state: 'cleared',
      note: 'No sign-in from Eastgate after 2 PM.',
      revision: 2,
    },
  ],
  affectedPeople: [
    {
      who: 'patrons',
      count: 140,
      certainty: 'at-most',
      data: ['Names', 'Telephone numbers'],
      note: 'Sign-up sheets of the autumn courses.',
      revision: 2,
    },
    { who: 'staff', count: 6, certainty: 'exact', data: [], note: null, revision: 1 },
  ],
} satisfies Partial<ReportedIncident>
