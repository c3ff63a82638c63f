import { definitions, paragraph, quiet, section } from '../../platform/print/blocks.ts'
import type { Block, Section } from '../../platform/print/document.ts'
import type { IncidentReportFacts, ReportedIncident } from './report-facts.ts'
import { byTime } from './reading-incident.ts'
import { severityInWords } from './report-words.ts'
import { tellInstant } from './telling.ts'

type Closure = ReportedIncident['closures'][number]

export function closureBlocks({ incident }: IncidentReportFacts): Block[] {
  return incident.closures.length === 0 ? [paragraph([quiet('It has not been closed.')])] : []
}

/** Every closure, also one that was taken back. */
export const closureSections = (facts: IncidentReportFacts): Section[] =>
  byTime(facts.incident.closures, (each) => each.at).map((closure) =>
    section(closure.reopened ? 'Closed, and opened again' : 'Closed', [closureBlock(facts, closure)]),
  )

const closureBlock = (facts: IncidentReportFacts, closure: Closure): Block =>
  definitions([
    ['Closed', `${tellInstant(facts, closure.at)} by ${closure.by}`],
    ['Final severity', severityInWords(facts.settings, closure.severity)],
    ['Root cause', closure.rootCause],
    ['Closing summary', closure.summary],
    ['What stood in the way', closure.overridden && closure.overridden.map((blocker) => blocker.text).join('\n')],
    ['Why it was closed all the same', closure.overrideReason],
    [
      'Opened again',
      closure.reopened && `${tellInstant(facts, closure.reopened.at)} by ${closure.reopened.by}: ${closure.reopened.reason}`,
    ],
  ])
