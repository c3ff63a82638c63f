import { row, tableOr } from '../../platform/print/blocks.ts'
import type { Block } from '../../platform/print/document.ts'
import type { IncidentReportFacts } from './report-facts.ts'
import { tellShort } from './telling.ts'

export function factBlocks(facts: IncidentReportFacts): Block[] {
  const rows = facts.incident.facts.map((fact) => row([fact.label, fact.text, `${tellShort(facts, fact.changedAt)}\n${fact.changedBy}`]))
  return [
    tableOr(
      'No facts have been written down.',
      'What the team knows, as last written down',
      [
        ['About', 24],
        ['Known', 56],
        ['Last changed', 26],
      ],
      rows,
    ),
  ]
}
