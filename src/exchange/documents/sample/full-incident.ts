import { newId } from '../../../platform/new-id.ts'
import type { ReportedIncident } from '../report-facts.ts'
import { clocks } from './clocks.ts'
import { emptyIncident } from './empty-incident.ts'
import { files } from './files.ts'
import { knowledge } from './knowledge.ts'
import { utc } from './moments.ts'
import { dana } from './people.ts'
import { tasks } from './tasks.ts'
import { work } from './work.ts'

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
  ...knowledge,
  ...work,
  clocks,
  files,
  taskList: tasks,
  reports: [
    {
      id: newId<'report'>(),
      number: 'R-2026-0042',
      excerpt: 'Both front desk screens are red',
      reportedAt: utc(20, 19, 58),
      reporter: 'Omar Haddad',
    },
  ],
  revision: 61,
}
