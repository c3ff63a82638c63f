import { definitions, list, paragraph, plain, quiet, strong } from '../../platform/print/blocks.ts'
import type { Block, Text } from '../../platform/print/document.ts'
import type { IncidentReportFacts } from './report-facts.ts'
import { classificationsInOrder } from './reading-incident.ts'
import { severityInWords } from './report-words.ts'
import { tellShort } from './telling.ts'

/** Departing from the plan is allowed; it is said here, so that nobody has to look for it. */
export function departureBlocks(facts: IncidentReportFacts): Block[] {
  const { plan, playbooks } = facts.incident
  const departures = [...skippedTasks(facts), ...departingDecisions(facts), ...chosenSeverities(facts), ...overriddenClosures(facts)]
  return [
    definitions([
      ['Plan version', `${plan.number}, ${plan.inForce ? 'in force when this report was made' : 'since replaced by a later version'}`],
      ['Moved to it', moves(facts)],
      [
        'Playbooks added',
        playbooks.map(({ name, addedBy, addedAt }) => `${name}, by ${addedBy}, ${tellShort(facts, addedAt)}`).join('\n') || null,
      ],
    ]),
    ...(departures.length === 0
      ? [paragraph([quiet('No departures from the plan have been recorded.')])]
      : [paragraph('It was departed from as follows.'), list(departures)]),
  ]
}

/** The incident keeps the version it was opened under until somebody moves it; the record tells each move with its reason. */
const moves = (facts: IncidentReportFacts): string | null =>
  facts.entries
    .filter(({ kind }) => kind === 'incident.plan-moved')
    .toSorted((a, b) => a.number - b.number)
    .map(({ text, at }) => `${tellShort(facts, at.at)}: ${text}`)
    .join('\n') || null

const departure = (what: string, subject: string, how: string): Text => [plain(`${what}: `), strong(sentence(subject)), plain(` ${how}`)]

const sentence = (words: string): string => (/[.?!…]$/.test(words) ? words : `${words}.`)

const skippedTasks = (facts: IncidentReportFacts): Text[] =>
  facts.incident.taskList
    .filter((each) => each.mandatory && each.state === 'skipped')
    .map(({ title, ended }) =>
      departure(
        'Mandatory task skipped',
        title,
        ended ? `By ${ended.by}, ${tellShort(facts, ended.at)}: ${ended.outcome ?? 'no reason given'}` : '',
      ),
    )

const departingDecisions = (facts: IncidentReportFacts): Text[] =>
  facts.incident.decisions
    .filter((each) => each.departsFromPlan)
    .map(({ question, choice, decidedBy, why }) => departure('Decision', question, `${decidedBy} decided: ${sentence(choice)} ${why}`))

const chosenSeverities = (facts: IncidentReportFacts): Text[] =>
  classificationsInOrder(facts)
    .filter((each) => each.severity !== each.derived)
    .map(({ severity, derived, by, at, reason }) => {
      const how = `By ${by}, ${tellShort(facts, at)}: ${reason ?? 'no reason given'}`
      return departure(
        'Severity chosen by hand',
        `${severityInWords(facts.settings, severity)} instead of ${severityInWords(facts.settings, derived)}`,
        how,
      )
    })

const overriddenClosures = (facts: IncidentReportFacts): Text[] =>
  facts.incident.closures
    .filter((each) => each.overridden !== null)
    .map(({ by, at, overridden, overrideReason }) => {
      const blockers = (overridden ?? []).map((blocker) => blocker.text.replace(/\.$/, '')).join('; ')
      return departure(
        'Closed although something stood in the way',
        blockers,
        `By ${by}, ${tellShort(facts, at)}: ${overrideReason ?? 'no reason given'}`,
      )
    })
