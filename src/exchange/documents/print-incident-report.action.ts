import { draw } from '../../platform/print/draw.ts'
import type { IncidentReportFacts } from './report-facts.ts'
import { incidentReportJson } from '../incident-report-json.ts'
import { incidentReport, reportFileName, type ReportFormat } from '../incident-report.ts'

export type ReportFile = { name: string; mediaType: string; content: Uint8Array }

const mediaTypes: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
}

/** The incident report as a file. It takes up to a second, outside any transaction. */
export async function printIncidentReport(facts: IncidentReportFacts, format: ReportFormat): Promise<ReportFile> {
  const report = incidentReport(facts)
  const content = format === 'json' ? new TextEncoder().encode(incidentReportJson(facts, report)) : await draw(report, format)
  return { name: reportFileName(facts.incident, format), mediaType: mediaTypes[format], content }
}
