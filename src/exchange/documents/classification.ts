import { paragraph, plain, quiet, row, strong, tableOr } from '../../platform/print/blocks.ts'
import type { Block, Row, Run } from '../../platform/print/document.ts'
import type { IncidentReportFacts, ReportedIncident } from './report-facts.ts'
import { classificationsInOrder, standingClosure } from './reading-incident.ts'
import { answerInWords, categoryInWords, severityInWords } from './report-words.ts'
import { tellShort } from './telling.ts'

type Classification = ReportedIncident['classifications'][number]

export function classificationBlocks(facts: IncidentReportFacts): Block[] {
  const all = classificationsInOrder(facts)
  const closing = closingRow(facts)
  const rows = all.map((each, at) =>
    classificationRow(facts, each, stage({ at, of: all.length, closed: facts.incident.closedAt !== null && !closing })),
  )
  return [
    paragraph([
      quiet('Severity runs from 1, the highest, to 5. It follows from three questions about the impact, by the rules of the plan.'),
    ]),
    tableOr(
      'It has not been classified.',
      'Every classification, the first one first',
      [
        ['Stage', 17],
        ['Severity', 26],
        ['Kind of incident', 32],
        ['When and by whom', 32],
      ],
      [...rows, ...(closing ? [closing] : [])],
    ),
  ]
}

/** The first, the last and the one it was closed with have names of their own. */
function stage({ at, of, closed }: { at: number; of: number; closed: boolean }): string {
  const last = at === of - 1
  if (at === 0 && !last) return 'Initial'
  if (!last) return `Change ${at}`
  const now = closed ? 'final' : 'current'
  return at === 0 ? `Initial and ${now}` : now.charAt(0).toUpperCase() + now.slice(1)
}

const classificationRow = (facts: IncidentReportFacts, each: Classification, name: string): Row =>
  row(
    [
      name,
      severityInWords(facts.settings, each.severity),
      categoryInWords(facts.settings, each.category),
      `${tellShort(facts, each.at)}\n${each.by}`,
    ],
    reasons(facts, each),
  )

function reasons({ settings }: IncidentReportFacts, each: Classification): Run[] {
  const information = each.information.map((key) => answerInWords(settings.information, key)).join('; ')
  const answers: [string, string][] = [
    [settings.functional.question, answerInWords(settings.functional, each.functional)],
    [settings.information.question, information],
    [settings.recoverability.question, answerInWords(settings.recoverability, each.recoverability)],
  ]
  return [
    ...answers.flatMap(([question, answer], at) => [quiet(`${at === 0 ? '' : '\n'}${question} `), plain(answer)]),
    ...(each.severity === each.derived
      ? []
      : [strong(`\nChosen instead of ${severityInWords(settings, each.derived)}, which the plan derives.`)]),
    ...(each.reason ? [quiet('\nWhy: '), plain(each.reason)] : []),
  ]
}

/** Only when it was closed with another severity than it had. */
function closingRow(facts: IncidentReportFacts): Row | null {
  const closure = standingClosure(facts)
  const last = classificationsInOrder(facts).at(-1)
  if (!closure || closure.severity === last?.severity) return null
  const key = last?.category ?? facts.incident.category?.key
  return row(
    [
      'Final',
      severityInWords(facts.settings, closure.severity),
      key ? categoryInWords(facts.settings, key) : '–',
      `${tellShort(facts, closure.at)}\n${closure.by}`,
    ],
    [quiet('Set at the close.')],
  )
}
