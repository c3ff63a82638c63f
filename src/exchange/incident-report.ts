import { appendix, plain, section, strong } from '../platform/print/blocks.ts'
import type { Mark, PrintDocument, Section, Text } from '../platform/print/document.ts'
import { affectedBlocks } from './documents/affected.ts'
import { attachmentBlocks } from './documents/attachments.ts'
import { classificationBlocks } from './documents/classification.ts'
import { clockBlocks } from './documents/clocks.ts'
import { closureBlocks, closureSections } from './documents/closures.ts'
import { decisionBlocks, decisionSections } from './documents/decisions.ts'
import { factBlocks } from './documents/known-facts.ts'
import { milestoneBlocks } from './documents/milestones.ts'
import { nistBlocks, nistSections } from './documents/nist-appendix.ts'
import { callBlocks, contactBlocks, memberBlocks, roleBlocks } from './documents/people.ts'
import { departureBlocks } from './documents/plan-departures.ts'
import { provenanceBlocks } from './documents/provenance.ts'
import { reportBlocks, reportSections } from './documents/reports.ts'
import { sectionNames, type SectionKey } from './documents/section-names.ts'
import { standingBlocks } from './documents/standing.ts'
import { particulars, summaryBlocks } from './documents/summary.ts'
import { taskBlocks, taskSections } from './documents/tasks.ts'
import { tellInstant } from './documents/telling.ts'
import { timelineBlocks } from './documents/timeline.ts'
import type { IncidentReportFacts, ReportedIncident } from './documents/report-facts.ts'

/** The report as a value: tests read it, platform/print draws it as PDF, DOCX and HTML. */
export type IncidentReport = PrintDocument

/** What a director hands to a board: what happened, what was done, by whom, and what it was based on. Every section is always there. */
export function incidentReport(facts: IncidentReportFacts): IncidentReport {
  const { incident, organisation, madeAt, madeBy } = facts
  return {
    number: incident.number,
    kind: incident.exercise ? 'Exercise: incident report' : 'Incident report',
    title: incident.title,
    organisation: organisation.name,
    marks: marksOf(incident),
    particulars: particulars(facts),
    notes: notesOf(facts),
    sections: sectionsOf(facts),
    footer: `${organisation.name} · made ${tellInstant(facts, madeAt)} by ${madeBy}`,
    madeAt,
  }
}

const sectionsOf = (facts: IncidentReportFacts): Section[] => [
  named('summary', summaryBlocks(facts)),
  named('standing', standingBlocks(facts)),
  named('facts', factBlocks(facts)),
  named('milestones', milestoneBlocks(facts)),
  named('classification', classificationBlocks(facts)),
  named('affected', affectedBlocks(facts)),
  named('timeline', timelineBlocks(facts)),
  named('tasks', taskBlocks(facts), taskSections(facts)),
  named('decisions', decisionBlocks(facts), decisionSections(facts)),
  named('people', [...roleBlocks(facts), ...callBlocks(facts), ...contactBlocks(facts), ...memberBlocks(facts)]),
  named('clocks', clockBlocks(facts)),
  named('reports', reportBlocks(facts), reportSections(facts)),
  named('attachments', attachmentBlocks(facts)),
  named('plan', departureBlocks(facts)),
  named('closure', closureBlocks(facts), closureSections(facts)),
  named('provenance', provenanceBlocks(facts)),
  appendix(sectionNames.nist, nistBlocks, nistSections(facts)),
]

const named = (key: SectionKey, ...content: [Section['blocks'], Section['sections']?]) => section(sectionNames[key], ...content)

/** Traffic Light Protocol 2.0 (FIRST): a report names people and weaknesses, so it stays in the house unless somebody decides otherwise. */
function marksOf({ exercise, restricted }: Pick<ReportedIncident, 'exercise' | 'restricted'>): Mark[] {
  return [
    ...(exercise ? [{ text: 'EXERCISE', tone: 'rehearsal' } as const] : []),
    ...(restricted ? [{ text: 'NAMED PEOPLE ONLY', tone: 'danger' } as const] : []),
    { text: 'TLP:AMBER+STRICT', tone: 'confidential' },
  ]
}

function notesOf({ incident }: IncidentReportFacts): Text[] {
  const meanings: [boolean, string, string][] = [
    [incident.exercise, 'EXERCISE', 'a rehearsal. Nothing in this report happened; it counts in no figure.'],
    [incident.restricted, 'NAMED PEOPLE ONLY', 'the incident is restricted. Only the people named in it may read this report.'],
    [true, 'TLP:AMBER+STRICT', 'for people of this organisation who need to know it. Ask the incident lead before passing it on outside.'],
  ]
  return meanings.flatMap(([applies, mark, means]) => (applies ? [[strong(mark), plain(` means: ${means}`)]] : []))
}

export const reportFormats = ['pdf', 'docx', 'html', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** "INC-2026-0007 incident report.pdf"; a rehearsal says so before anything else. Safe as a file name on every system. */
export function reportFileName({ number, exercise }: Pick<ReportedIncident, 'number' | 'exercise'>, format: ReportFormat): string {
  const safe = number.replace(/[^\p{L}\p{N}._-]+/gu, '-')
  return `${exercise ? 'EXERCISE ' : ''}${safe} incident report.${format}`
}
