import { newId } from '../../../platform/new-id.ts'
import type { ReportedIncident } from '../report-facts.ts'
import { utc } from './moments.ts'
import { incidentId, priya } from './people.ts'

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
  skipWhen: null,
  teamRole: { key: 'technical-lead', name: 'Technical lead' },
  mandatory: false,
  dueAt: utc(20, 22),
  flow: null,
  chosen: null,
  onlyIf: null,
  leadsTo: null,
  pass: 1,
  startedAt: null,
  waitUntil: null,
  state: 'open',
  setAside: null,
  assignee: null,
  ended: null,
  revision: 1,
  ...given,
})
const doneBy = (by: string, at: Date, outcome: string | null = null) => ({ state: 'done' as const, ended: { at, by, outcome } })

export const tasks: Task[] = [
  task(1, 'identification', 'Photograph what the screen shows', {
    mandatory: true,
    teamRole: { key: 'incident-lead', name: 'Incident lead' },
    ...doneBy('Luis Romero', utc(20, 20, 7), 'Two photographs, one of each screen.'),
  }),
  task(2, 'identification', 'Find out who saw it first and when', doneBy('Dana Okafor', utc(20, 20, 14))),
  task(3, 'containment', 'Unplug the network cable; leave the power on', { mandatory: true, ...doneBy('Luis Romero', utc(20, 20, 12)) }),
  task(4, 'containment', 'Cut the branch off from the rest of the network', {
    mandatory: true,
    ...doneBy('Sam Ortiz', utc(20, 20, 41), 'Port 24 of the core switch is down. Telephones run over another line and still work.'),
  }),
  task(5, 'eradication', 'Take an image of every affected disk before it is changed', {
    mandatory: true,
    state: 'skipped',
    ended: { at: utc(21, 14, 21), by: 'Dana Okafor', outcome: 'Done for two of three; the third was needed for the card printer.' },
  }),
  task(9, 'containment', 'Is another computer affected?', {
    flow: { is: 'loop', back: 'step-3' },
    chosen: { key: 'yes', label: 'Yes' },
    ...doneBy('Sam Ortiz', utc(20, 22, 12), 'A third one at Eastgate.'),
  }),
  task(10, 'containment', 'Unplug the network cable; leave the power on', {
    pass: 2,
    mandatory: true,
    ...doneBy('Luis Romero', utc(20, 22, 20)),
  }),
  task(11, 'recovery', 'Is there a backup from before?', {
    flow: {
      is: 'decision',
      choices: [
        { key: 'good', label: 'Yes, and it opens', next: null },
        { key: 'bad', label: 'No', next: null },
      ],
    },
    chosen: { key: 'good', label: 'Yes, and it opens' },
    ...doneBy('Sam Ortiz', utc(21, 14, 40)),
  }),
  task(12, 'recovery', 'Type the sign-up sheets in again from paper', {
    state: 'not-needed',
    setAside: { question: 'Is there a backup from before?', choice: 'Yes, and it opens' },
    onlyIf: { question: 'Is there a backup from before?', choices: ['No'] },
  }),
  task(6, 'eradication', 'Change every password that was typed on an affected computer', doneBy('Sam Ortiz', utc(21, 16, 0))),
  task(7, 'recovery', 'Check the backup before it is used', {
    mandatory: true,
    ...doneBy('Sam Ortiz', utc(21, 15, 0), 'Compared with the list of the night before: 18,204 files, none changed.'),
  }),
  task(8, 'lessons-learned', 'Hold the review', { assignee: { id: priya, name: 'Priya Shah' }, dueAt: utc(26, 22, 0) }),
]
