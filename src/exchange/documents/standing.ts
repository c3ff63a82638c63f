import { counted, showRemaining } from '../../base/show-duration.ts'
import { definitions, row, tableOr } from '../../platform/print/blocks.ts'
import type { Block } from '../../platform/print/document.ts'
import type { IncidentReportFacts } from './report-facts.ts'
import { openTasks } from './reading-incident.ts'
import { phaseWords, severityInWords } from './report-words.ts'
import { tellInstant, tellShort } from './telling.ts'

/** How things are at the moment at which the report is made. */
export function standingBlocks(facts: IncidentReportFacts): Block[] {
  const { incident, settings } = facts
  const passes = incident.passes.toSorted((a, b) => a.number - b.number)
  return [
    definitions([
      ['State', stateInWords(facts)],
      ['Severity', incident.severity ? severityInWords(settings, incident.severity.level) : 'Not classified yet'],
      ['Led by', incident.lead?.name ?? 'Nobody leads it'],
      ['Open tasks', openTasksInWords(facts)],
      ['Next deadline', nextDeadline(facts)],
    ]),
    tableOr(
      'No phase has been entered yet.',
      'The phases it went through, with every return to an earlier one',
      [
        ['Phase', 24],
        ['Entered', 30],
        ['By', 24],
        ['Why it went back', 36],
      ],
      passes.map((pass) => row([phaseWords[pass.phase], tellShort(facts, pass.enteredAt), pass.by, pass.reason ?? '–'])),
    ),
  ]
}

export function stateInWords(facts: IncidentReportFacts): string {
  const { incident } = facts
  if (incident.closedAt) return `Closed on ${tellInstant(facts, incident.closedAt)}`
  const reopened = incident.closures.some((each) => each.reopened)
  return `${reopened ? 'Open again' : 'Open'}, in the phase of ${phaseWords[incident.phase].toLowerCase()}`
}

function openTasksInWords(facts: IncidentReportFacts): string {
  const open = openTasks(facts)
  const mandatory = open.filter((each) => each.mandatory).length
  if (open.length === 0) return 'None'
  return `${counted(open.length, 'task')}, ${mandatory === 0 ? 'none of them' : mandatory} mandatory`
}

function nextDeadline(facts: IncidentReportFacts): string | null {
  const next = facts.incident.nextClock
  if (!next) return null
  const left = next.targetAt.getTime() - facts.madeAt.getTime()
  return `${next.name}: ${tellInstant(facts, next.targetAt)} (${showRemaining(left)})`
}
