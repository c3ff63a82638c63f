import type { z } from 'zod'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { personShape } from '../../prepare/people/person.api.ts'
import type { entryShape } from '../../record/entry.api.ts'
import type { incidentShape } from '../../respond/incidents/incident.api.ts'
import type { reportShape } from '../../respond/reports/report.api.ts'

export type ReportedIncident = z.output<typeof incidentShape>
export type ReportedEntry = z.output<typeof entryShape>
export type ReportedReport = z.output<typeof reportShape>
export type ReportedPerson = z.output<typeof personShape>

/** Everything that the incident report is written from. Whoever gathers it has decided that the reader may know it. */
export type IncidentReportFacts = {
  incident: ReportedIncident
  /** The whole timeline, in any order. */
  entries: ReportedEntry[]
  /** The reports it began with or that joined it, in full. */
  reports: ReportedReport[]
  /** Everybody who had a hand in it, with their contact methods; the lead and the reporters among them where known. */
  people: ReportedPerson[]
  /** Of the plan version it runs under: the words for its categories, answers and severities. */
  settings: Pick<PlanSettings, 'functional' | 'information' | 'recoverability' | 'categories' | 'severities'>
  organisation: { name: string; zone: string }
  madeAt: Date
  madeBy: string
}
