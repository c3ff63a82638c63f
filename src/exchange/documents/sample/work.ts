import { newId } from '../../../platform/new-id.ts'
import type { ReportedIncident } from '../report-facts.ts'
import { minuteOf, utc } from './moments.ts'
import { dana, luis, sam } from './people.ts'

/** What was done. */
export const work = {
  passes: [
    { number: 1, phase: 'identification', enteredAt: utc(20, 20, 5), by: 'Dana Okafor', reason: null },
    { number: 2, phase: 'containment', enteredAt: utc(20, 20, 20), by: 'Dana Okafor', reason: null },
    { number: 3, phase: 'eradication', enteredAt: utc(20, 21, 0), by: 'Sam Ortiz', reason: null },
    {
      number: 4,
      phase: 'containment',
      enteredAt: utc(20, 22, 15),
      by: 'Dana Okafor',
      reason: 'A third computer at Eastgate showed the same file names.',
    },
    { number: 5, phase: 'recovery', enteredAt: utc(21, 14, 0), by: 'Dana Okafor', reason: null },
    { number: 6, phase: 'closed', enteredAt: utc(24, 16, 30), by: 'Priya Shah', reason: null },
  ],
  decisions: [
    {
      id: newId<'decision'>(),
      question: 'Do we close the Eastgate branch?',
      options: ['Close until Monday', 'Stay open with paper slips'],
      choice: 'Stay open with paper slips',
      why: 'The catalogue works from phones, and the weekend programme for children is not affected.',
      decidedBy: 'Priya Shah',
      at: minuteOf(utc(20, 20, 55)),
      departsFromPlan: false,
      recordedAt: utc(20, 21, 30),
      recordedBy: 'Luis Romero',
    },
    {
      id: newId<'decision'>(),
      question: 'Do we rebuild before the disk images are taken?',
      options: [],
      choice: 'Yes, for one of the three computers',
      why: 'It is the only one with the card printer, and the other two keep the traces.',
      decidedBy: 'Dana Okafor',
      at: minuteOf(utc(21, 14, 20)),
      departsFromPlan: true,
      recordedAt: utc(21, 14, 21),
      recordedBy: 'Dana Okafor',
    },
  ],
  roles: [
    {
      number: 1,
      teamRole: { key: 'incident-lead', name: 'Incident lead', duty: 'Leads' },
      person: { id: luis, name: 'Luis Romero' },
      takenAt: utc(20, 20, 5),
      givenBy: 'Dana Okafor',
      endedAt: utc(20, 20, 9),
      handover: 'Both desk computers are unplugged. The director knows.',
    },
    {
      number: 2,
      teamRole: { key: 'incident-lead', name: 'Incident lead', duty: 'Leads' },
      person: { id: dana, name: 'Dana Okafor' },
      takenAt: utc(20, 20, 9),
      givenBy: 'Dana Okafor',
      endedAt: null,
      handover: null,
    },
    {
      number: 3,
      teamRole: { key: 'technical-lead', name: 'Technical lead', duty: 'Technology' },
      person: { id: sam, name: 'Sam Ortiz' },
      takenAt: utc(20, 20, 50),
      givenBy: 'Dana Okafor',
      endedAt: null,
      handover: null,
    },
  ],
  closures: [
    {
      at: utc(23, 17, 0),
      by: 'Dana Okafor',
      severity: 2,
      rootCause: 'A macro in a mail attachment.',
      summary: null,
      overridden: null,
      overrideReason: null,
      reopened: { at: utc(23, 18, 10), by: 'Dana Okafor', reason: 'The sign-up sheets had not been typed in yet.' },
    },
    {
      at: utc(24, 16, 30),
      by: 'Priya Shah',
      severity: 2,
      rootCause: 'A macro in a mail attachment ran, because the rule that blocks macros had not reached the branch.',
      summary: 'All services work. The rule has reached all branches and was checked at each.',
      overridden: [{ reason: 'mandatory-task', text: 'The mandatory task “Hold the review” is still open.', taskId: null }],
      overrideReason: 'The review is booked for Wednesday.',
      reopened: null,
    },
  ],
} satisfies Partial<ReportedIncident>
