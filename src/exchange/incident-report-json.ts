import canonicalize from 'canonicalize'
import { mapTexts } from '../platform/print/printable.ts'
import type { IncidentReportFacts } from './documents/report-facts.ts'
import type { IncidentReport } from './incident-report.ts'

/** Raised when a program that reads version 1 would misread what is written. */
const schemaVersion = 1

/**
 * The report for programs: the facts as the API gives them, moments in ISO 8601, and the document in the words in which
 * it is printed. Canonical JSON (RFC 8785), so that the same report has the same bytes and the same hash.
 */
export function incidentReportJson(facts: IncidentReportFacts, report: IncidentReport): string {
  const { incident, entries, reports, people, organisation, madeAt, madeBy } = facts
  const content = {
    format: 'muster-incident-report',
    schemaVersion,
    organisation,
    madeAt,
    madeBy,
    incident,
    entries,
    reports,
    people,
    document: report,
  }
  const plain = JSON.parse(JSON.stringify(content)) as Record<string, unknown>
  // RFC 8785 has no bytes for half a surrogate pair.
  return canonicalize(mapTexts(plain, (text) => text.toWellFormed())) ?? ''
}
