import { definitions, paragraph, quiet, section } from '../../platform/print/blocks.ts'
import type { Block, Section } from '../../platform/print/document.ts'
import type { IncidentReportFacts, ReportedIncident } from './report-facts.ts'
import { byTime } from './reading-incident.ts'
import { tellInstant, tellMoment } from './telling.ts'

type Decision = ReportedIncident['decisions'][number]

export function decisionBlocks({ incident }: IncidentReportFacts): Block[] {
  return incident.decisions.length === 0 ? [paragraph([quiet('No decisions have been written down.')])] : []
}

export const decisionSections = (facts: IncidentReportFacts): Section[] =>
  byTime(facts.incident.decisions, (each) => each.at.at).map((decision) => section(decision.question, [decisionBlock(facts, decision)]))

const decisionBlock = (facts: IncidentReportFacts, decision: Decision): Block =>
  definitions([
    ['Decided', decision.choice],
    ['Options', decision.options.join('\n')],
    ['Why', decision.why],
    ['By and when', `${decision.decidedBy}, ${tellMoment(facts, decision.at)}`],
    ['Written down', writtenDown(facts, decision)],
    ['Departs from the plan', decision.departsFromPlan ? 'Yes' : null],
  ])

/** Left out when the one who decided wrote it down there and then. */
function writtenDown(facts: IncidentReportFacts, { at, recordedAt, recordedBy, decidedBy }: Decision): string | null {
  const soon = Math.abs(recordedAt.getTime() - at.at.getTime()) < 15 * 60_000
  return soon && recordedBy === decidedBy ? null : `${tellInstant(facts, recordedAt)} by ${recordedBy}`
}
