/** What whoever gathers the facts for a report needs to know. */
export type { IncidentReportFacts, ReportedEntry } from './documents/report-facts.ts'
