import { counted } from '../../base/show-duration.ts'
import { sectionNames, type SectionKey } from '../../exchange/documents/section-names.ts'
import type { Incident } from '../../respond/incidents/web/incident-queries.ts'
import type { ReportPart } from '../../respond/incidents/web/ReportContents.tsx'

/** What each section of the report will hold as of now. Named by the report itself, so that the two cannot disagree. */
export const reportParts = (incident: Incident): ReportPart[] =>
  (Object.keys(sectionNames) as SectionKey[]).map((key) => ({ name: sectionNames[key], holds: holdings[key](incident) }))

const some = (count: number, unit: string): string | null => (count === 0 ? null : counted(count, unit))

const holdings: Record<SectionKey, (incident: Incident) => string | null> = {
  summary: ({ summary }) => (summary ? 'as written in the overview' : null),
  standing: () => 'phase, severity and what is still open',
  facts: ({ facts }) => some(facts.length, 'fact'),
  milestones: ({ milestones }) => (milestones.length === 0 ? null : `${milestones.length} of 8, with the time between them`),
  classification: ({ classifications }) => some(classifications.length, 'classification'),
  affected: ({ assets, affectedPeople }) =>
    [some(assets.length, 'thing'), affectedPeople.length > 0 && counted(affectedPeople.length, 'group').concat(' of people')]
      .filter(Boolean)
      .join(', ') || null,
  timeline: () => 'every entry of the record',
  tasks: ({ tasks }) => `${tasks.done} ended, ${tasks.open} open`,
  decisions: ({ decisions }) => some(decisions.length, 'decision'),
  people: ({ roles, calls }) => [some(roles.length, 'team role'), some(calls.length, 'call')].filter(Boolean).join(', ') || null,
  clocks: ({ clocks }) => some(clocks.length, 'clock'),
  reports: ({ reports }) => some(reports.length, 'report'),
  attachments: ({ files }) => (files.length === 0 ? null : `${counted(files.length, 'file')} with fingerprints`),
  plan: ({ plan }) => `version ${plan.number}`,
  closure: ({ closures }) => (closures.length === 0 ? null : 'root cause and final severity'),
  provenance: () => 'when and by whom it was made',
  nist: () => 'present, or “unknown” where nobody has said',
}
