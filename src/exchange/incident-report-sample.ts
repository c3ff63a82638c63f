import { emptyIncident } from './documents/sample/empty-incident.ts'
import { sampleEntries } from './documents/sample/entries.ts'
import { fullIncident } from './documents/sample/full-incident.ts'
import { utc, zone } from './documents/sample/moments.ts'
import { people } from './documents/sample/people.ts'
import { report } from './documents/sample/report.ts'
import { sampleSettings } from './documents/sample/settings.ts'
import type { IncidentReportFacts } from './documents/report-facts.ts'

/** Made-up facts for tests and for looking at the drawings: an incident that has only just been opened, and one with everything in it. */

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

export const fullFacts: IncidentReportFacts = {
  ...emptyFacts,
  incident: fullIncident,
  entries: sampleEntries(50),
  reports: [report],
  people,
  madeAt: utc(25, 14, 0),
  madeBy: 'Priya Shah',
}
