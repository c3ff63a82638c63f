import type { Moment } from '../base/moment.ts'
import { newId } from '../platform/new-id.ts'
import type { IncidentReportFacts, ReportedEntry, ReportedIncident, ReportedPerson, ReportedReport } from './incident-report-facts.ts'

/** Made-up facts for tests and for looking at the drawings: an incident that has only just been opened, and one with everything in it. */

const zone = 'America/New_York'
const utc = (day: number, hour: number, minute = 0) => new Date(Date.UTC(2026, 10, day, hour, minute))
const minuteOf = (at: Date): Moment => ({ at, precision: 'minute', zone: 'UTC' })

const [dana, luis, priya, sam, omar] = [newId<'person'>(), newId<'person'>(), newId<'person'>(), newId<'person'>(), newId<'person'>()]
const incidentId = newId<'incident'>()

const person = (id: ReportedPerson['id'], name: string, given: Partial<ReportedPerson> = {}): ReportedPerson => ({
  id,
  name,
  kind: 'staff',
  position: null,
  siteId: null,
  site: null,
  contacts: [],
  leftAt: null,
  revision: 1,
  ...given,
})

const people = [
  person(dana, 'Dana Okafor', {
    position: 'Head of IT',
    site: 'Central Library',
    contacts: [
      { kind: 'mail', value: 'dana.okafor@marigold.example', independent: false, verifiedOn: null },
      { kind: 'phone', value: '+1 555 010 1101', independent: true, verifiedOn: '2026-09-01' },
    ],
  }),
  person(luis, 'Luis Romero', { position: 'Circulation supervisor', site: 'Eastgate Branch', contacts: [{ kind: 'phone', value: '+1 555 010 1114', independent: true, verifiedOn: null }] }),
  person(priya, 'Priya Shah', { position: 'Director', site: 'Central Library' }),
  person(sam, 'Sam Ortiz', { kind: 'outside', position: 'Northwind IT Services', contacts: [{ kind: 'phone', value: '+1 555 010 1199', independent: true, verifiedOn: null }] }),
  person(omar, 'Omar Haddad', { kind: 'volunteer', position: 'Homework help', site: 'Eastgate Branch' }),
]

const answer = (key: string, label: string) => ({ key, label, help: null, code: key })

export const sampleSettings: IncidentReportFacts['settings'] = {
  functional: {
    question: 'What can people no longer do?',
    help: '–',
    answers: [answer('none', 'Everything works'), answer('some-lose-critical', 'A critical service is lost to some people'), answer('all-lose-critical', 'A critical service is lost to everybody')],
    unsureCountsAs: 'some-lose-critical',
  },
  information: {
    question: 'What happened to information?',
    help: '–',
    answers: [answer('none', 'No information is concerned'), answer('privacy-breach', 'Personal records were probably seen or taken')],
    unsureCountsAs: 'privacy-breach',
  },
  recoverability: {
    question: 'How can it be put right?',
    help: '–',
    answers: [answer('regular', 'With what we have, in a time we can tell'), answer('extended', 'Only with help from outside, in a time nobody can tell')],
    unsureCountsAs: 'extended',
  },
  categories: [{ key: 'malicious-code', name: 'Harmful software', means: '–', examples: '–', taxonomy: 'malicious-code', playbook: 'ransomware' }],
  severities: (['Critical', 'High', 'Medium', 'Low', 'Minor'] as const).map((name, at) => ({
    level: ([1, 2, 3, 4, 5] as const)[at] ?? 5,
    name,
    meaning: '–',
    acknowledge: { amount: 30, unit: 'minutes' as const },
    contain: null,
    updateEvery: null,
    review: 'none' as const,
    reviewWithin: null,
    managementCloses: false,
  })),
}

const line = { number: 'INC-2026-0007', exercise: false, history: false, restricted: false, tasks: { done: 0, open: 0 }, nextClock: null }

/** Opened a minute ago: nothing is known. */
export const emptyIncident: ReportedIncident = {
  ...line,
  id: incidentId,
  title: 'Something strange',
  category: null,
  severity: null,
  phase: 'identification',
  lead: null,
  openedAt: utc(20, 20, 5),
  occurred: null,
  closedAt: null,
  summary: null,
  plan: { id: newId<'plan_version'>(), number: '1.0', inForce: true },
  openedBy: 'Dana Okafor',
  clocks: [],
  classifications: [],
  passes: [],
  milestones: [],
  warnings: [],
  facts: [],
  decisions: [],
  assets: [],
  affectedPeople: [],
  roles: [],
  files: [],
  reports: [],
  taskList: [],
  closures: [],
  youSeeThisBecause: null,
  members: [],
  revision: 1,
}

export const emptyFacts: IncidentReportFacts = {
  incident: emptyIncident,
  entries: [],
  reports: [],
  people: [],
  settings: sampleSettings,
  organisation: { name: 'Marigold County Library System', zone },
  madeAt: utc(20, 20, 6),
  madeBy: 'Dana Okafor',
}

const clock = (name: string, kind: ReportedIncident['clocks'][number]['kind'], startedAt: Date, targetAt: Date, stoppedAt: Date | null, voidReason: string | null = null) => ({
  kind,
  name,
  source: 'Plan version 1.0, severity 2 (High)',
  startedAt,
  targetAt,
  warnAt: targetAt,
  stoppedAt,
  voidReason,
})

const milestone = (kind: ReportedIncident['milestones'][number]['kind'], at: Date, reason: string | null = null) => ({
  kind,
  moment: minuteOf(at),
  setBy: 'Dana Okafor',
  setAt: utc(20, 21),
  reason,
})

type Task = ReportedIncident['taskList'][number]
const task = (position: number, phase: Task['phase'], title: string, given: Partial<Task> = {}): Task => ({
  id: newId<'task'>(),
  incidentId,
  playbook: 'ransomware',
  step: `step-${position}`,
  phase,
  position,
  title,
  detail: null,
  why: null,
  evidence: null,
  teamRole: { key: 'technical-lead', name: 'Technical lead' },
  mandatory: false,
  dueAt: utc(20, 22),
  state: 'open',
  assignee: null,
  ended: null,
  revision: 1,
  ...given,
})
const doneBy = (by: string, at: Date, outcome: string | null = null) => ({ state: 'done' as const, ended: { at, by, outcome } })

const file = (name: string, sizeBytes: number, sha256: string, at: Date) => ({ id: newId<'file'>(), name, mediaType: 'image/jpeg', sizeBytes, sha256, addedAt: at })
const screenPhoto = file('screen at the front desk.jpg', 2_412_033, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', utc(20, 19, 58))

const classification = { category: 'malicious-code', functional: 'some-lose-critical', information: ['none'], recoverability: 'regular', by: 'Dana Okafor' }

export const fullIncident: ReportedIncident = {
  ...emptyIncident,
  title: 'Ransom demand on the front desk computers at Eastgate',
  summary:
    'On Friday afternoon two front desk computers at the Eastgate branch showed a demand for money, and the shared drive of the branch could no longer be read. ' +
    'The two computers and the branch’s connection to the rest of the system were cut off within forty minutes.\n\n' +
    'The catalogue, the other five branches and the patron database were not touched. The shared drive was restored from the backup of the night before; one day of sign-up sheets was typed in again from paper.',
  category: { key: 'malicious-code', name: 'Harmful software' },
  severity: { level: 2, name: 'High' },
  phase: 'closed',
  lead: { id: dana, name: 'Dana Okafor' },
  closedAt: utc(24, 16, 30),
  clocks: [
    clock('Somebody takes the lead', 'acknowledge', utc(20, 20, 5), utc(20, 20, 35), utc(20, 20, 9)),
    clock('Contain it', 'contain', utc(20, 20, 5), utc(21, 0, 5), utc(20, 20, 41)),
    clock('Next update to management', 'update', utc(20, 20, 9), utc(21, 0, 9), utc(21, 1, 2)),
    clock('Review after closing', 'review', utc(24, 16, 30), utc(26, 22, 0), null),
    clock('Tell the insurer', 'law', utc(20, 20, 5), utc(23, 20, 5), null, 'The policy does not cover this branch.'),
  ],
  classifications: [
    { ...classification, derived: 3, severity: 3, reason: null, at: utc(20, 20, 11) },
    { ...classification, information: ['unsure'], derived: 2, severity: 2, reason: 'Sign-up sheets with names were on the shared drive.', at: utc(20, 20, 52) },
  ],
  passes: [
    { number: 1, phase: 'identification', enteredAt: utc(20, 20, 5), by: 'Dana Okafor', reason: null },
    { number: 2, phase: 'containment', enteredAt: utc(20, 20, 20), by: 'Dana Okafor', reason: null },
    { number: 3, phase: 'eradication', enteredAt: utc(20, 21, 0), by: 'Sam Ortiz', reason: null },
    { number: 4, phase: 'containment', enteredAt: utc(20, 22, 15), by: 'Dana Okafor', reason: 'A third computer at Eastgate showed the same file names.' },
    { number: 5, phase: 'recovery', enteredAt: utc(21, 14, 0), by: 'Dana Okafor', reason: null },
    { number: 6, phase: 'closed', enteredAt: utc(24, 16, 30), by: 'Priya Shah', reason: null },
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
    { id: newId<'fact'>(), label: 'Way in', text: 'A macro in an invoice attached to a mail, opened at 2:12 PM at the front desk.', changedAt: utc(20, 23, 10), changedBy: 'Sam Ortiz', revision: 2 },
    { id: newId<'fact'>(), label: 'Indicators', text: 'File names ending in .marigoldlock; traffic to 203.0.113.77 on port 443.', changedAt: utc(20, 22, 30), changedBy: 'Sam Ortiz', revision: 1 },
    { id: newId<'fact'>(), label: 'Backups', text: 'The backup of the night before is complete and was kept offline.', changedAt: utc(20, 21, 5), changedBy: 'Dana Okafor', revision: 1 },
    { id: newId<'fact'>(), label: 'Cost so far', text: '$3,400 for the service company; 31 hours of our own.', changedAt: utc(24, 15, 0), changedBy: 'Priya Shah', revision: 3 },
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
  assets: [
    { id: newId<'affected_asset'>(), name: 'EG-DESK-01, EG-DESK-02', kind: 'computer', state: 'restored', note: 'Front desk computers, 10.20.4.11 and 10.20.4.12.', revision: 3 },
    { id: newId<'affected_asset'>(), name: 'Shared drive of Eastgate', kind: 'records', state: 'restored', note: null, revision: 2 },
    { id: newId<'affected_asset'>(), name: 'Patron database', kind: 'service', state: 'cleared', note: 'No sign-in from Eastgate after 2 PM.', revision: 2 },
  ],
  affectedPeople: [
    { who: 'patrons', count: 140, certainty: 'at-most', data: ['Names', 'Telephone numbers'], note: 'Sign-up sheets of the autumn courses.', revision: 2 },
    { who: 'staff', count: 6, certainty: 'exact', data: [], note: null, revision: 1 },
  ],
  roles: [
    { number: 1, teamRole: { key: 'incident-lead', name: 'Incident lead', duty: 'Leads' }, person: { id: luis, name: 'Luis Romero' }, takenAt: utc(20, 20, 5), givenBy: 'Dana Okafor', endedAt: utc(20, 20, 9), handover: 'Both desk computers are unplugged. The director knows.' },
    { number: 2, teamRole: { key: 'incident-lead', name: 'Incident lead', duty: 'Leads' }, person: { id: dana, name: 'Dana Okafor' }, takenAt: utc(20, 20, 9), givenBy: 'Dana Okafor', endedAt: null, handover: null },
    { number: 3, teamRole: { key: 'technical-lead', name: 'Technical lead', duty: 'Technology' }, person: { id: sam, name: 'Sam Ortiz' }, takenAt: utc(20, 20, 50), givenBy: 'Dana Okafor', endedAt: null, handover: null },
  ],
  files: [
    { ...screenPhoto, note: 'The demand as it stood on the screen.', addedBy: 'Luis Romero', fromReport: 'R-2026-0042' },
    { ...file('disk image EG-DESK-01 acquisition log.txt', 48_213, 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9', utc(21, 13, 30)), note: null, addedBy: 'Sam Ortiz', fromReport: null },
  ],
  taskList: [
    task(1, 'identification', 'Photograph what the screen shows', { mandatory: true, teamRole: { key: 'incident-lead', name: 'Incident lead' }, ...doneBy('Luis Romero', utc(20, 20, 7), 'Two photographs, one of each screen.') }),
    task(2, 'identification', 'Find out who saw it first and when', doneBy('Dana Okafor', utc(20, 20, 14))),
    task(3, 'containment', 'Unplug the network cable; leave the power on', { mandatory: true, ...doneBy('Luis Romero', utc(20, 20, 12)) }),
    task(4, 'containment', 'Cut the branch off from the rest of the network', { mandatory: true, ...doneBy('Sam Ortiz', utc(20, 20, 41), 'Port 24 of the core switch is down. Telephones run over another line and still work.') }),
    task(5, 'eradication', 'Take an image of every affected disk before it is changed', { mandatory: true, state: 'skipped', ended: { at: utc(21, 14, 21), by: 'Dana Okafor', outcome: 'Done for two of three; the third was needed for the card printer.' } }),
    task(6, 'eradication', 'Change every password that was typed on an affected computer', doneBy('Sam Ortiz', utc(21, 16, 0))),
    task(7, 'recovery', 'Check the backup before it is used', { mandatory: true, ...doneBy('Sam Ortiz', utc(21, 15, 0), 'Compared with the list of the night before: 18,204 files, none changed.') }),
    task(8, 'lessons-learned', 'Hold the review', { assignee: { id: priya, name: 'Priya Shah' }, dueAt: utc(26, 22, 0) }),
  ],
  reports: [{ id: newId<'report'>(), number: 'R-2026-0042', excerpt: 'Both front desk screens are red', reportedAt: utc(20, 19, 58), reporter: 'Omar Haddad' }],
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
  revision: 61,
}

const report: ReportedReport = {
  id: fullIncident.reports[0]?.id ?? newId<'report'>(),
  number: 'R-2026-0042',
  exercise: false,
  confidential: false,
  automatic: false,
  starter: { key: 'screen', label: 'Locked or strange screen', picture: 'screen' },
  excerpt: 'Both front desk screens are red',
  place: 'Eastgate, front desk',
  stillGoingOn: 'yes',
  gravity: 1,
  reporter: 'Omar Haddad',
  channel: 'phone',
  reportedAt: utc(20, 19, 58),
  lateMinutes: null,
  clock: clock('Look at the report', 'triage', utc(20, 19, 58), utc(20, 20, 28), utc(20, 20, 5)),
  takenBy: { id: dana, name: 'Dana Okafor' },
  waitingForReporter: false,
  outcome: 'opened',
  incident: { id: incidentId, number: 'INC-2026-0007', title: fullIncident.title },
  what: 'Both front desk screens are red and say that our files are locked and we have to pay.\nI did not touch anything. The printer still works.',
  doneSoFar: 'Told Luis. He pulled the cables.',
  noticedText: 'about 20 to 3',
  noticed: minuteOf(utc(20, 19, 40)),
  typedInAt: utc(20, 20, 1),
  typedInBy: 'Luis Romero',
  limitHours: 24,
  lateness: 'in-time',
  lateReason: null,
  anonymous: false,
  reporterContact: '+1 555 010 1150',
  mayCall: true,
  suggestedCategory: 'malicious-code',
  about: null,
  concerns: [],
  sharedWith: [],
  additions: [
    { number: 1, kind: 'question', text: 'Did anybody open an attachment today?', at: utc(20, 20, 20), by: 'Dana Okafor', byReporter: false, files: [] },
    { number: 2, kind: 'answer', text: 'Yes, an invoice, at about ten past two.', at: utc(20, 20, 31), by: 'Omar Haddad', byReporter: true, files: [] },
  ],
  files: [screenPhoto],
  readBy: [{ name: 'Dana Okafor', at: utc(20, 20, 2) }],
  triages: [{ id: newId<'triage'>(), outcome: 'opened', at: utc(20, 20, 5), by: 'Dana Okafor', reason: null, dismissal: null, incident: { id: incidentId, number: 'INC-2026-0007', title: fullIncident.title }, duplicateOf: null, undone: null }],
  revision: 4,
}

const happenings = [
  'Opened the incident from report R-2026-0042.',
  'Took the role of incident lead.',
  'Noted: The branch manager says that the printer and the telephones still work. Nobody has answered the demand.',
  'Set severity 3 (Medium): a critical service is lost to some people; no information is concerned.',
  'Did the task “Unplug the network cable; leave the power on”.',
  'Changed the state of Shared drive of Eastgate from suspected to affected.',
]

/** `count` entries, one every 37 minutes; every ninth was written down the day after. */
export const sampleEntries = (count: number): ReportedEntry[] =>
  Array.from({ length: count }, (_, at): ReportedEntry => {
    const happenedAt = new Date(utc(20, 20, 5).getTime() + at * 37 * 60_000)
    const enteredLater = at % 9 === 8
    return {
      number: at + 1,
      kind: at % 6 === 2 ? 'note.added' : 'task.done',
      at: minuteOf(happenedAt),
      recordedAt: enteredLater ? new Date(happenedAt.getTime() + 20 * 3_600_000) : happenedAt,
      enteredLater,
      by: ['Dana Okafor', 'Luis Romero', 'Sam Ortiz'][at % 3] ?? 'Muster',
      via: 'session',
      text: happenings[at % happenings.length] ?? '',
      body: {},
      hash: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
    }
  })

export const fullFacts: IncidentReportFacts = {
  ...emptyFacts,
  incident: fullIncident,
  entries: sampleEntries(50),
  reports: [report],
  people,
  madeAt: utc(25, 14, 0),
  madeBy: 'Priya Shah',
}
